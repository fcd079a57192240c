// The answer to "what to wear?", as people read it.

import { linkTo } from "./address.js";
import { day } from "./day.js";
import { el } from "./dom.js";
import { picture } from "./figure.js";
import { stage } from "./stage.js";
import { clock, clockFrom, country, listed, measured, number, prose, span, unitOf, until } from "./words.js";
import { movesOf, wornAt } from "./wearing.js";

const LAYERS = [
  ["base", "Next to the skin"], ["mid", "Over it"], ["shell", "Outside"], ["legs", "Legs"], ["feet", "Feet"],
  ["head", "Head and neck"], ["hands", "Hands"], ["carry", "With you"],
];
const SOURCES = {
  simulated: ["Simulated weather.", "It is made up from climate normals: plausible for the season, but no forecast."],
  recorded: ["Recorded weather.", "It was observed in a past year and moved to today: no forecast."],
  "open-meteo": ["Forecast.", "By Open-Meteo."],
};
const TONES = { cold: /cold/, heat: /heat/ };

const range = (low, high) => (number(low) === number(high) ? number(low) : `${number(low)} to ${number(high)}`);

function headline(answer, question) {
  const { city, activity, window, weather, units, otherCities, summary, source, stressClass, inSun } = answer;
  const sign = unitOf(units, "temperature");
  const value = (name) => measured(weather, name, "temperature", units);
  const tone = Object.keys(TONES).find((name) => TONES[name].test(stressClass)) ?? "mild";
  return el(
    "header",
    { class: `headline ${tone}` },
    el("p", { class: "eyebrow" }, `${activity.name}, from ${clock(window.from)} until ${until(window.from, window.to)}`),
    el("h1", {}, city.name, " ", el("span", {}, country(city.countryCode))),
    source !== "open-meteo" && el("p", { class: "label" }, el("strong", {}, SOURCES[source][0]), " ", SOURCES[source][1]),
    el(
      "dl",
      { class: "figures" },
      el("div", {}, el("dt", {}, "Air"), el("dd", {}, range(value("minAirTemperature"), value("maxAirTemperature")), el("small", {}, ` ${sign}`))),
      el(
        "div",
        { class: "felt" },
        el("dt", {}, inSun ? "Feels like, in the sun" : "Feels like"),
        el("dd", {}, range(value("minFeltTemperature"), value("maxFeltTemperature")), el("small", {}, ` ${sign}`)),
        el("dd", { class: "stress" }, stressClass.replaceAll("_", " ")),
      ),
    ),
    el("p", { class: "summary" }, prose(summary)),
    otherCities.length > 0 &&
      el(
        "p",
        { class: "quiet" },
        "Another place of that name? ",
        otherCities.map((other, i) => [
          i > 0 && ", ",
          el("a", { href: linkTo({ ...question, city: other.id }), "data-ask": "" }, `${other.name}, ${country(other.countryCode)}`),
        ]),
      ),
  );
}

function warnings({ warnings: given, advice, window }) {
  const times = ({ from, to }) => `${clockFrom(window.from, from)} to ${until(window.from, to)}`;
  const told = given.map(({ text }) => text);
  const rest = advice.filter((sentence) => !told.includes(sentence));
  if (given.length + rest.length === 0) return null;
  return el(
    "section",
    { class: "warnings", "aria-labelledby": "warnings-title" },
    el("h2", { id: "warnings-title" }, given.length > 0 ? "Take care" : "Good to know"),
    el(
      "ul",
      {},
      given.map((warning) => el("li", { class: "warning", "data-kind": warning.kind }, prose(warning.text), el("span", { class: "why" }, times(warning)))),
      rest.map((sentence) => el("li", {}, prose(sentence))),
    ),
  );
}

function garmentRow(garment, answer) {
  const moves = movesOf(garment, answer);
  const said = garment.layer === "carry" ? { on: "from", off: "until" } : { on: "put on at", off: "take off at" };
  return el(
    "li",
    { class: "garment", "data-garment": garment.id },
    picture(garment),
    el(
      "div",
      {},
      el("b", {}, garment.name),
      moves.length > 0 &&
        el("span", { class: "moves" }, moves.map(({ at, what }) => `${said[what]} ${clockFrom(answer.window.from, at)}`).join(", ")),
      el("span", { class: "why" }, prose(garment.reason)),
    ),
    garment.insulationClo > 0 && el("span", { class: "clo" }, `${number(garment.insulationClo, 2)} clo`),
  );
}

function outfit(answer) {
  const { minimalInsulationClo, comfortableInsulationClo, wornInsulationClo, fit, decidingHour, window } = answer;
  const fits = {
    within: "That fits.",
    cooler: "The warmest clothes there are stay below that: keep moving, and go in before you are cold.",
    warmer: "The lightest clothes there are stay above that: take it slowly, in the shade.",
  };
  return el(
    "section",
    { class: "outfit", "aria-labelledby": "outfit-title" },
    el("h2", { id: "outfit-title" }, "What to wear, and why"),
    el(
      "p",
      { class: "quiet" },
      `${clockFrom(window.from, decidingHour)} decides: it asks for ${number(minimalInsulationClo, 2)} to ${number(comfortableInsulationClo, 2)} clo of ` +
        `insulation, these give ${number(wornInsulationClo, 2)}. ${fits[fit]} One clo is about a business suit.`,
    ),
    el(
      "div",
      { class: "layers" },
      LAYERS.map(([layer, title]) => [title, answer.outfit.filter((garment) => garment.layer === layer)])
        .filter(([, garments]) => garments.length > 0)
        .map(([title, garments]) => el("div", { class: "layer" }, el("h3", {}, title), el("ul", {}, garments.map((garment) => garmentRow(garment, answer))))),
    ),
  );
}

function drivers({ feltDrivers, units }) {
  const sign = units === "metric" ? "K" : "°F";
  const member = units === "metric" ? "effectK" : "effectDeltaF";
  if (feltDrivers.length === 0) return null;
  const each = feltDrivers.map((driver) => `${driver.driver} (${driver[member] > 0 ? "+" : ""}${number(driver[member])} ${sign})`);
  return el("p", { class: "quiet" }, `What makes it feel so: ${listed(each)}.`);
}

function provenance({ source, attribution, dataAsOf, ageSeconds, stale, words, asOf }) {
  return el(
    "section",
    { class: "provenance", "aria-labelledby": "provenance-title" },
    el("h2", { id: "provenance-title" }, "Where this comes from"),
    el("p", {}, el("strong", {}, SOURCES[source][0]), " ", attribution),
    el(
      "p",
      { class: stale ? "stale" : "" },
      stale && el("strong", {}, "Old data. "),
      "The weather was fetched ", el("time", { datetime: dataAsOf }, `${span(ageSeconds)} ago`),
      stale ? "; newer cannot be had at the moment." : ".",
      asOf && ` This is what would have been answered on ${asOf.slice(0, 10)} at ${clock(asOf)}.`,
      words === "stylist" && " A language model phrased the summary; it chose nothing.",
    ),
  );
}

/** @returns what to show in place of the last answer; who looks at an hour sees the clothes of that hour everywhere */
export function answerView(answer, question) {
  const pick = (i) => {
    const at = onStage.show(i);
    hours.show(i);
    const worn = wornAt(answer, at).map(({ id }) => id);
    for (const row of node.querySelectorAll(".garment")) row.classList.toggle("off", !worn.includes(row.dataset.garment));
  };
  const onStage = stage(answer, pick);
  const hours = day(answer, pick);
  const node = el(
    "article",
    { class: "answer" },
    headline(answer, question),
    onStage.node,
    el("div", { class: "rest" }, warnings(answer), hours.node, outfit(answer), drivers(answer), provenance(answer)),
  );
  pick(0);
  return node;
}
