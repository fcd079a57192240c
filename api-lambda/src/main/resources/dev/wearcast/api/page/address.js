// What is asked, as it stands in the address bar: a link to the page is a link to the answer.

const DEFAULTS = { city: "", activity: "walking", units: "metric", sensitivity: "0", from: "", hours: "", asOf: "", words: "" };

/** What the address asks for; what it does not say is the default, what the page does not know is passed over. */
export function questionIn(search) {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, unsaid]) => [name, (given.get(name) ?? "").trim() || unsaid]),
  );
}

/** A query without what is left at its default. */
export function queryOf(question) {
  const query = new URLSearchParams();
  for (const [name, unsaid] of Object.entries(DEFAULTS)) {
    if (question[name] !== unsaid) query.set(name, question[name]);
  }
  return query.size === 0 ? "" : `?${query}`;
}

/** Where the page answers a question. */
export const linkTo = (question) => queryOf(question) || "./";
