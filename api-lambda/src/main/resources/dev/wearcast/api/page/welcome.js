// What is shown before anything is asked.

import { linkTo } from "./address.js";
import { el } from "./dom.js";
import { figure } from "./figure.js";

const garments = (ids) => ids.split(" ").map((id) => ({ id }));
const SCENES = [
  garments("t_shirt shorts sport_socks shoes sun_hat sunglasses"),
  garments("shirt thin_sweater thin_trousers rain_coat socks rubber_boots"),
  garments("flannel_shirt thick_sweater lined_trousers parka thick_socks winter_boots scarf wool_hat mittens"),
];
const EXAMPLES = [
  ["Oslo", { city: "Oslo" }], ["a run in New York", { city: "New York", activity: "running" }],
  ["a bicycle ride in Berlin", { city: "Berlin", activity: "cycling" }],
];

const links = (question) =>
  EXAMPLES.map(([words, asked], i) => [i > 0 && ", ", el("a", { href: linkTo({ ...question, ...asked }), "data-ask": "" }, words)]);

export const welcome = (question) =>
  el(
    "section",
    { class: "welcome" },
    el(
      "div",
      {},
      el("h1", {}, "What to wear in the next hours, and why."),
      el(
        "p",
        {},
        "Name a city. Wearcast takes its weather, works out how warmly you must be dressed for what you do, and says " +
          "garment by garment what to put on, what to take off later, and what to carry.",
      ),
      el("p", {}, "For example ", links(question), "."),
    ),
    el("div", { class: "scenes" }, SCENES.map((worn) => el("div", {}, figure(worn)))),
  );
