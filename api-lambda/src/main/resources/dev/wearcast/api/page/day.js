// The day: the chart with what it says, the changes of clothes, and the same as a table.

import { chart } from "./chart.js";
import { el } from "./dom.js";
import { clockFrom, listed, measured, number, prose, unitOf, until } from "./words.js";

/** The chart in a sentence, for who cannot see it. */
function saying({ hours, units, changes, window }) {
  const lowest = (name) => Math.min(...hours.map((hour) => measured(hour, name, "temperature", units)));
  const highest = (name) => Math.max(...hours.map((hour) => measured(hour, name, "temperature", units)));
  const sign = unitOf(units, "temperature");
  const moved = changes.length === 0 ? "No change of clothes." : `Changes of clothes at ${listed(changes.map(({ at }) => clockFrom(window.from, at)))}.`;
  return (
    `Chart of the hours until ${until(window.from, window.to)}: air from ${number(lowest("airTemperature"))} to ` +
    `${number(highest("airTemperature"))} ${sign}, feels like ${number(lowest("feltTemperature"))} to ` +
    `${number(highest("feltTemperature"))} ${sign}. ${moved} The table below holds the figures.`
  );
}

function table({ hours, units, window }) {
  const [degrees, wet, wind] = ["temperature", "precipitation", "wind"].map((quantity) => unitOf(units, quantity));
  const heads = ["Time", `Air, ${degrees}`, `Felt, ${degrees}`, `Rain or snow, ${wet}`, "Chance of it, %", `Wind, ${wind}`, "UV index", "Asked for, clo", "Worn, clo"];
  const orDash = (value, digits = 0) => (value === null || value === undefined ? "–" : number(value, digits));
  return el(
    "details",
    {},
    el("summary", {}, "The same as a table"),
    el(
      "div",
      { class: "wide", tabindex: 0, role: "region", "aria-label": "Table of the hours" },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
        el(
          "tbody",
          {},
          hours.map((hour) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, clockFrom(window.from, hour.at)),
              [
                orDash(measured(hour, "airTemperature", "temperature", units)),
                orDash(measured(hour, "feltTemperature", "temperature", units)),
                orDash(measured(hour, "precipitation", "precipitation", units), units === "metric" ? 1 : 2),
                orDash(hour.precipitationProbabilityPct),
                orDash(measured(hour, "windSpeed", "wind", units)),
                orDash(hour.uvIndex, 1),
                `${orDash(hour.minimalInsulationClo, 2)} to ${orDash(hour.comfortableInsulationClo, 2)}`,
                orDash(hour.wornInsulationClo, 2),
              ].map((cell) => el("td", {}, cell)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The changes as a numbered list; the numbers are those of the chart's marks. */
function changeList({ changes, outfit, window }) {
  const names = (ids) => listed(ids.map((id) => outfit.find((garment) => garment.id === id)?.name ?? id));
  if (changes.length === 0) return el("p", { class: "quiet" }, "The same clothes serve all the time: nothing to put on or take off.");
  return el(
    "ol",
    { class: "changes" },
    changes.map(({ at, putOn, takeOff, reason }) =>
      el(
        "li",
        {},
        el("strong", {}, clockFrom(window.from, at)),
        takeOff.length > 0 && [" take off ", el("b", {}, names(takeOff))],
        takeOff.length > 0 && putOn.length > 0 && ";",
        putOn.length > 0 && [" put on ", el("b", {}, names(putOn))],
        el("span", { class: "why" }, prose(reason)),
      ),
    ),
  );
}

const KEY = [["felt", "feels like"], ["air", "air"], ["rain", "rain or snow"], ["asked", "clothing asked for"], ["worn", "clothing worn"]];

/** @returns {node, show(hour index), resize()} */
export function day(answer, onPick) {
  const frame = el("div", { class: "frame" });
  let drawn;
  let shown = 0;
  const resize = () => {
    const width = Math.round(frame.clientWidth);
    if (width === 0) return;
    drawn = chart(answer, width, onPick);
    frame.replaceChildren(drawn.node);
    drawn.show(shown);
  };
  new ResizeObserver(resize).observe(frame);
  const node = el(
    "section",
    { class: "day", "aria-labelledby": "day-title" },
    el("h2", { id: "day-title" }, "The hours ahead"),
    el("ul", { class: "key", "aria-hidden": "true" }, KEY.map(([name, words]) => el("li", { class: name }, words))),
    el("p", { id: "chart-says", class: "unseen" }, saying(answer)),
    frame,
    changeList(answer),
    table(answer),
  );
  return {
    node,
    show(i) {
      shown = i;
      drawn?.show(i);
    },
  };
}
