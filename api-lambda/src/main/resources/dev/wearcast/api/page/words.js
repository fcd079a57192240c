// Numbers, times and places as people read them.

const SUFFIXES = {
  metric: { temperature: "C", precipitation: "Mm", wind: "MS" },
  imperial: { temperature: "F", precipitation: "In", wind: "Mph" },
};
const SIGNS = {
  metric: { temperature: "°C", precipitation: "mm", wind: "m/s" },
  imperial: { temperature: "°F", precipitation: "in", wind: "mph" },
};

/** The sign of a quantity's unit: °C, mm, m/s and their like. */
export const unitOf = (units, quantity) => SIGNS[units][quantity];

/** A member whose name ends in its unit: `measured(hour, "airTemperature", "temperature", "imperial")`. */
export const measured = (holder, name, quantity, units) => holder[name + SUFFIXES[units][quantity]];

/** Rounded half up, as the API does it in its sentences, and with a minus sign that is as wide as a plus. */
export function number(value, digits = 0) {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return (rounded === 0 ? 0 : rounded).toFixed(digits).replace("-", "−");
}

/** `16:00` of a time with an offset: the time of the place, wherever the reader is. */
export const clock = (time) => time.slice(11, 16);

const dayOf = (time) => new Date(`${time.slice(0, 10)}T12:00:00Z`);

export const weekday = (time) => new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(dayOf(time));

/** `16:00`, or `Friday 16:00` when that is another day than the first time's. */
export const clockFrom = (first, time) =>
  first.slice(0, 10) === time.slice(0, 10) ? clock(time) : `${weekday(time)} ${clock(time)}`;

/** An end of a window: midnight is the end of its day, not the begin of the next. */
export function until(first, time) {
  const isNextDay = (dayOf(time) - dayOf(first)) / 86400000 === 1;
  return isNextDay && clock(time) === "00:00" ? "midnight" : clockFrom(first, time);
}

export function country(code) {
  return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
}

/** `3 hours`, in the largest unit of which there is at least one. */
export function span(ageSeconds) {
  const [unit, length] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]].find(([, s]) => ageSeconds >= s) ?? ["second", 1];
  const count = Math.floor(ageSeconds / length);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** `a, b and c`. */
export const listed = (words) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);

/** A sentence of the API's with true minus signs, and no line break between a number and its unit. */
export const prose = (text) =>
  text.replace(/(^|[\s(])-(?=\d)/g, "$1−").replace(/(\d) (?=°|clo\b|mm\b|cm\b|m\/s|mph\b|in\b(?! the)|%|K\b)/g, "$1\u00a0");
