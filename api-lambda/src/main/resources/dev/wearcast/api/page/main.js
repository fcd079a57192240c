// The page: what is asked stands in the address, what is answered stands below the form.

import { linkTo, queryOf, questionIn } from "./address.js";
import { answerView } from "./answer.js";
import { askActivities, askOutfit } from "./ask.js";
import { byId, el } from "./dom.js";
import { suggestCities } from "./suggestions.js";
import { again, problem, requested, unreachable } from "./trouble.js";
import { welcome } from "./welcome.js";

const form = byId("ask");
const place = byId("answer");
const said = byId("said");
const FEELINGS = { "-2": "very easily", "-1": "easily", 0: "as most do", 1: "hardly", 2: "hardly ever" };
const OFFLINE_RETRY_SECONDS = 20;

let question = questionIn(location.search);
let asking = new AbortController();
let waiting = null;
let shownName = "";

/** A city's name in the form, where the address may have its id. */
function name(city) {
  shownName = city;
  form.elements.city.value = city;
}

/** Puts the form in the state of the question. */
function fill() {
  form.elements.units.value = question.units;
  form.elements.sensitivity.value = question.sensitivity;
  feel();
  form.elements.activity.value = question.activity;
}

function feel() {
  const words = FEELINGS[form.elements.sensitivity.value];
  byId("sensitivity-said").textContent = words;
  form.elements.sensitivity.setAttribute("aria-valuetext", `I feel the cold ${words}`);
}

function show(view, title, spoken) {
  place.replaceChildren(view);
  place.removeAttribute("aria-busy");
  document.title = title ? `${title} · Wearcast` : "Wearcast: what to wear, and why";
  said.textContent = spoken;
}

function showAnswer(answer) {
  name(answer.city.name);
  if (![...form.elements.activity].some((radio) => radio.value === answer.activity.id)) offer([answer.activity]);
  form.elements.activity.value = answer.activity.id;
  show(answerView(answer, question), `${answer.city.name}, ${answer.activity.name}`, answer.summary);
}

function showTrouble(view, retryAfterSeconds) {
  if (retryAfterSeconds !== null) {
    waiting = again(retryAfterSeconds, ask);
    view.append(waiting.node);
  }
  show(view, view.querySelector("h1").textContent, [...view.querySelectorAll("h1, p:not(.again)")].map((part) => part.textContent).join(". "));
}

function showOutcome(outcome) {
  if (outcome.kind === "outfit") showAnswer(outcome.answer);
  else if (outcome.kind === "requested") showTrouble(requested(outcome.answer, question, outcome.retryAfterSeconds), outcome.retryAfterSeconds);
  else if (outcome.kind === "unreachable") showTrouble(unreachable(), OFFLINE_RETRY_SECONDS);
  else showTrouble(problem(outcome.problem, question), outcome.retryAfterSeconds);
}

/** Asks what the address says, and shows what comes; whatever was still under way is forgotten. */
async function ask() {
  waiting?.stop();
  waiting = null;
  asking.abort();
  asking = new AbortController();
  byId("as-json").href = `outfit${queryOf(question) || "?city=Oslo"}`;
  if (question.city === "") return show(welcome(question), "", "");
  place.setAttribute("aria-busy", "true");
  if (!place.firstElementChild) place.replaceChildren(el("p", { class: "loading" }, `Asking for ${question.city} …`));
  try {
    showOutcome(await askOutfit(question, asking.signal));
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

/** Goes to another question, as a link would. */
function go(changes, cityName = changes.city ?? shownName) {
  const next = { ...question, ...changes };
  if (linkTo(next) !== linkTo(question)) history.pushState(null, "", linkTo(next));
  question = next;
  name(cityName);
  fill();
  ask();
}

/** Adds activities that the page does not offer yet. */
function offer(activities) {
  const known = [...form.elements.activity].map((radio) => radio.value);
  for (const { id, name } of activities.filter((activity) => !known.includes(activity.id))) {
    byId("activities").append(el("label", {}, el("input", { type: "radio", name: "activity", value: id }), el("span", {}, name)));
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ city: form.elements.city.value.trim() });
});
form.addEventListener("change", ({ target }) => {
  if (target.name === "city") return;
  const typed = form.elements.city.value.trim(); // a city that is typed but not asked for yet is meant, too
  const city = typed === shownName ? {} : { city: typed };
  go({ ...city, [target.name]: target.value });
});
form.elements.sensitivity.addEventListener("input", feel);
suggestCities(form.elements.city, byId("suggestions"), (id, cityName) => go({ city: id }, cityName));

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-ask]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(questionIn(new URL(link.href).search));
  scrollTo({ top: 0 });
});
addEventListener("popstate", () => {
  question = questionIn(location.search);
  name(question.city);
  fill();
  ask();
});
addEventListener("online", () => waiting && ask());

name(question.city);
fill();
await ask();
offer(await askActivities());
form.elements.activity.value = question.activity;
