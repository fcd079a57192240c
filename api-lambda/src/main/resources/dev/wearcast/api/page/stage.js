// The figure in the clothes of one hour, what is carried beside it, and the slider that chooses the hour.

import { el } from "./dom.js";
import { figure, picture } from "./figure.js";
import { clockFrom, measured, number, prose, unitOf } from "./words.js";
import { wornAt } from "./wearing.js";

const A_WHILE_MS = 15 * 60_000;

function weatherOf(hour, units) {
  const sign = unitOf(units, "temperature");
  const wet = measured(hour, "precipitation", "precipitation", units);
  return [
    `${number(measured(hour, "airTemperature", "temperature", units))} ${sign}`,
    `feels like ${number(measured(hour, "feltTemperature", "temperature", units))} ${sign}`,
    wet > 0 && `${number(wet, units === "metric" ? 1 : 2)} ${unitOf(units, "precipitation")} of rain or snow`,
  ].filter(Boolean).join(", ");
}

/** The time at which an hour's clothes are looked at: the first hour began before the window did. */
const momentOf = ({ hours, window }, i) => (i === 0 ? window.from : hours[i].at);

function carried({ outfit, carry, window }) {
  const things = carry.map((thing) => ({
    ...(outfit.find((garment) => garment.id === thing.id) ?? { layer: "carry" }),
    ...thing,
  }));
  return things.length === 0
    ? null
    : el(
        "div",
        { class: "carried" },
        el("h3", {}, "Carry"),
        el(
          "ul",
          {},
          things.map((thing) =>
            el(
              "li",
              {},
              picture(thing),
              el("div", {}, el("b", {}, thing.name), thing.from && el("span", {}, `from ${clockFrom(window.from, thing.from)}`), el("span", { class: "why" }, prose(thing.reason))),
            ),
          ),
        ),
      );
}

/** @returns {node, show(hour index)} */
export function stage(answer, onPick) {
  const { hours, units, window } = answer;
  const dressed = el("div", { class: "dressed" });
  const slider = el("input", {
    id: "hour", type: "range", min: 0, max: hours.length - 1, step: 1, value: 0,
    oninput: () => onPick(Number(slider.value)),
  });
  const moment = el("span", { class: "moment" });
  const weather = el("span", { class: "then" });
  const node = el(
    "section",
    { class: "stage", "aria-labelledby": "stage-title" },
    el("h2", { id: "stage-title", class: "unseen" }, "Dressed, hour by hour"),
    dressed,
    el("div", { class: "hour" }, el("label", { for: "hour" }, "Dressed for ", moment), weather, slider),
    carried(answer),
  );
  return {
    node,
    show(i) {
      const at = momentOf(answer, i);
      const isNow = Math.abs(Date.parse(at) - Date.now()) < A_WHILE_MS;
      const time = `${isNow ? "now, " : ""}${clockFrom(window.from, at)}`;
      dressed.replaceChildren(figure(wornAt(answer, at)));
      slider.value = i;
      moment.textContent = time;
      weather.textContent = weatherOf(hours[i], units);
      slider.setAttribute("aria-valuetext", `${time}: ${weather.textContent}`);
      return at;
    },
  };
}
