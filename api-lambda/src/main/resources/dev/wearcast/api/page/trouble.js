// What to say when there is no outfit to show: what is the matter, and what to do.

import { linkTo } from "./address.js";
import { el } from "./dom.js";
import { country, span } from "./words.js";

const view = (title, ...children) => el("section", { class: "trouble" }, el("h1", {}, title), children);

const links = (question, choices) =>
  choices.map(([changes, words], i) => [
    i > 0 && (i === choices.length - 1 ? " or " : ", "),
    el("a", { href: linkTo({ ...question, ...changes }), "data-ask": "" }, words),
  ]);

/** Says after what time the page asks again, and does so; the button asks at once. */
export function again(retryAfterSeconds, ask) {
  const due = Date.now() + retryAfterSeconds * 1000;
  const left = () => Math.max(0, Math.ceil((due - Date.now()) / 1000));
  const count = el("span", {}, span(left()));
  const timer = setInterval(() => {
    count.textContent = span(left());
    if (left() === 0) ask();
  }, 1000);
  return {
    stop: () => clearInterval(timer),
    node: el(
      "p",
      { class: "again" },
      el("span", {}, "This page asks again in ", count, "."),
      el("button", { type: "button", onclick: ask }, "Ask now"),
    ),
  };
}

/** A city that is new: its weather is being fetched. */
export function requested({ city, otherCities = [] }, question, retryAfterSeconds) {
  const due = new Date(Date.now() + retryAfterSeconds * 1000);
  const time = due.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  // Of several in one country, the API takes the largest; so one link leads there.
  const others = [...new Map(otherCities.map(({ name, countryCode }) => [`${name}, ${countryCode}`, `${name}, ${country(countryCode)}`]))];
  return view(
    `${city.name} is new here`,
    el("p", {}, `Nobody had asked for ${city.name}, ${country(city.countryCode)} before. Its weather is being fetched and is expected by ${time}, your time.`),
    others.length > 0 && el("p", {}, "Or did you mean ", links(question, others.map(([asked, words]) => [{ city: asked }, words])), "?"),
  );
}

export const unreachable = () =>
  navigator.onLine
    ? view("No answer", el("p", {}, "The server could not be reached, or took too long."))
    : view("You are offline", el("p", {}, "There is no connection. As soon as there is, this page asks again by itself."));

/** A problem as the API describes it, with what is near as links. */
export function problem({ title, detail, parameter, nearest = [] }, question) {
  const near = parameter in question ? nearest.map((name) => [{ [parameter]: name }, name]) : [];
  return view(
    title,
    el("p", {}, near.length > 0 ? detail.replace(/ ?Did you mean [^?]*\?/, "") : detail),
    near.length > 0 && el("p", {}, "Did you mean ", links(question, near), "?"),
  );
}
