// The day as three strips over one axis of time: temperature, rain, clothing; with the changes of clothes marked.

import { svg } from "./dom.js";
import { clock, measured, number, unitOf, weekday } from "./words.js";

const LEFT = 36;
const RIGHT = 20;
const STRIPS = { temperature: [26, 150], rain: [186, 236], clothing: [272, 362] };
const HEIGHT = 392;

const text = (x, y, words, attributes = {}) => svg("text", { x, y, ...attributes }, words);
const points = (pairs) => pairs.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");

/** Round values between two, about `count` of them. */
function ticks(low, high, count) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((s) => s >= rough);
  const first = Math.ceil(low / step) * step;
  return { step, values: Array.from({ length: Math.floor((high - first) / step + 1e-9) + 1 }, (_, i) => first + i * step) };
}

const scale = ([low, high], [top, bottom]) => (value) => bottom - ((value - low) / (high - low)) * (bottom - top);

function strip(name, title, range, count, width) {
  const [top, bottom] = STRIPS[name];
  const y = scale(range, [top, bottom]);
  const { step, values } = ticks(range[0], range[1], count);
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const grid = values.map((value) => [
    svg("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) }),
    text(LEFT - 7, y(value) + 4, number(value, digits), { "text-anchor": "end" }),
  ]);
  return { y, top, bottom, drawn: [text(0, top - 12, title, { class: "strip" }), grid] };
}

/** A value holds for its hour: drawn in the middle of it, and level to the edges at the first and the last. */
function curve(values, x, y) {
  const middles = values.map((value, i) => [x(i + 0.5), y(value)]);
  return [[x(0), y(values[0])], ...middles, [x(values.length), y(values.at(-1))]];
}

const steps = (values, x, y) => values.flatMap((value, i) => [[x(i), y(value)], [x(i + 1), y(value)]]);

function temperature(hours, units, x, width) {
  const air = hours.map((hour) => measured(hour, "airTemperature", "temperature", units));
  const felt = hours.map((hour) => measured(hour, "feltTemperature", "temperature", units));
  const all = [...air, ...felt];
  const title = `Temperature, ${unitOf(units, "temperature")}`;
  const { y, drawn } = strip("temperature", title, [Math.min(...all) - 1, Math.max(...all) + 1], 4, width);
  const [airCurve, feltCurve] = [curve(air, x, y), curve(felt, x, y)];
  return [
    drawn,
    svg("path", { class: "between", d: `M${points(airCurve)}L${points([...feltCurve].reverse())}Z` }),
    svg("path", { class: "air", d: `M${points(airCurve)}` }),
    svg("path", { class: "felt", d: `M${points(feltCurve)}` }),
  ];
}

function rain(hours, units, x, width) {
  const amounts = hours.map((hour) => measured(hour, "precipitation", "precipitation", units) ?? 0);
  const least = units === "metric" ? 2 : 0.08;
  const title = `Rain or snow, ${unitOf(units, "precipitation")} an hour`;
  const { y, bottom, drawn } = strip("rain", title, [0, Math.max(least, ...amounts)], 2, width);
  const wide = Math.max(2, Math.min(30, (x(1) - x(0)) * 0.7));
  const bar = (amount, i) =>
    amount > 0 && svg("rect", { class: "rain", x: x(i + 0.5) - wide / 2, width: wide, y: y(amount), height: bottom - y(amount), rx: 1.5 });
  const dry = text((x(0) + x(hours.length)) / 2, bottom - 8, "dry", { "text-anchor": "middle" });
  return [drawn, amounts.map(bar), amounts.every((amount) => amount === 0) && dry];
}

function clothing(hours, x, width) {
  const [least, most, worn] = ["minimal", "comfortable", "worn"].map((name) => hours.map((hour) => hour[`${name}InsulationClo`]));
  const { y, drawn } = strip("clothing", "Clothing, clo", [0, Math.max(1, ...most, ...worn) * 1.08], 3, width);
  return [
    drawn,
    svg("path", { class: "asked", d: `M${points(steps(most, x, y))}L${points(steps(least, x, y).reverse())}Z` }),
    svg("path", { class: "worn", d: `M${points(steps(worn, x, y))}` }),
  ];
}

/** Hours along the bottom, as many as there is room for, and the name of each day that begins. */
function axis(hours, x, width) {
  const room = Math.ceil(44 / (x(1) - x(0)));
  const every = [1, 2, 3, 4, 6, 12, 24].find((step) => step >= room) ?? 24;
  const bottom = STRIPS.clothing[1];
  return hours.map(({ at }, i) => {
    const isMidnight = i > 0 && clock(at) === "00:00";
    const shown = Number(at.slice(11, 13)) % every === 0;
    return [
      isMidnight && svg("line", { class: "midnight", x1: x(i), x2: x(i), y1: STRIPS.temperature[0], y2: bottom }),
      shown && text(x(i), bottom + 18, clock(at), { "text-anchor": "middle" }),
      isMidnight && x(i) < width - 70 && text(x(i) + 5, bottom - 5, weekday(at), { class: "day" }),
    ];
  });
}

/** Where a time lies between the hours, as an index with a fraction. */
const placeOf = (time, hours) => (Date.parse(time) - Date.parse(hours[0].at)) / 3600000;

/**
 * Draws the chart of an answer.
 * @returns {node, show(hour index)}: `show` moves the mark of the hour that is looked at
 */
export function chart(answer, width, onPick) {
  const { hours, units, changes } = answer;
  const count = hours.length;
  const [top, bottom] = [STRIPS.temperature[0] - 4, STRIPS.clothing[1]];
  const x = (i) => LEFT + (i / count) * (width - LEFT - RIGHT);
  const mark = svg("rect", { class: "mark", y: top, height: bottom - top, width: x(1) - x(0), rx: 3 });
  const change = ({ at }, i) => {
    const place = x(Math.min(count, Math.max(0, placeOf(at, hours))));
    return svg(
      "g",
      { class: "change" },
      svg("line", { x1: place, x2: place, y1: top, y2: bottom }),
      svg("circle", { cx: place, cy: top - 8, r: 9 }),
      text(place, top - 4, i + 1, { "text-anchor": "middle" }),
    );
  };
  const node = svg(
    "svg",
    { class: "chart", viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-labelledby": "chart-says" },
    mark,
    temperature(hours, units, x, width),
    rain(hours, units, x, width),
    clothing(hours, x, width),
    axis(hours, x, width),
    changes.map(change),
  );
  const pick = ({ clientX }) => {
    const { left, width: wide } = node.getBoundingClientRect();
    const inside = ((clientX - left) / wide) * width;
    onPick(Math.max(0, Math.min(count - 1, Math.floor(((inside - x(0)) / (x(count) - x(0))) * count))));
  };
  node.addEventListener("pointerdown", pick);
  node.addEventListener("pointermove", (event) => event.buttons > 0 && pick(event));
  return { node, show: (i) => mark.setAttribute("x", x(i)) };
}
