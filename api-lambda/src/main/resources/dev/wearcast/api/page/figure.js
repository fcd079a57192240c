// The figure, dressed; and each garment by itself.

import { pictureOf } from "./clothes.js";
import { svg } from "./dom.js";
import { both, cloth, line, oval, INK } from "./shapes.js";

const SKIN = "#dcb899";
const HAIR = "#54392b";

/** A small picture shows this much of the figure: x, y, width, height. */
const FRAMES = {
  torso: "-100 86 200 270", coat: "-110 72 220 364", legs: "-95 250 190 350", bib: "-95 108 190 490", shorts: "-80 246 160 200",
  feet: "-66 486 132 132", head: "-60 4 120 110", face: "-50 20 100 110",
  neck: "-50 82 100 130", eyes: "-40 30 80 80", hands: "46 308 62 78", carried: "0 0 100 100",
};

const body = () => [
  both(() => [
    svg("path", { d: "M41 139Q66 226 73 330", fill: "none", stroke: INK, "stroke-width": 22 }),
    svg("path", { d: "M41 139Q66 226 73 330", fill: "none", stroke: SKIN, "stroke-width": 19 }),
    cloth("M64 326 62 352Q66 374 72 358Q76 376 79 357Q84 368 84 350L83 326Z", SKIN),
    cloth("M0 262H39Q46 296 43 340L33 572Q32 588 44 598Q48 606 38 607H13Q8 606 11 590L10 480 1 346Z", SKIN),
  ]),
  cloth("M13 92V112Q38 116 47 126Q52 136 44 172Q38 236 42 300Q0 316-42 300Q-38 236-44 172Q-52 136-47 126Q-38 116-13 112V92Z", SKIN),
  cloth("M-41 288Q0 296 41 288L44 330Q30 346 4 352H-4Q-30 346-44 330Z", "#b9b2a4"),
];

const head = () => [
  oval(0, 68, 26, 33, SKIN),
  cloth("M-27 66Q-32 34 0 33T27 66Q22 48 4 46Q-18 46-27 66Z", HAIR),
  both(() => oval(9.5, 70, 1.7, 2.2, INK)),
  line("M-6 85Q0 89 6 85", 1.6),
];

function drawn(garments, side) {
  return garments
    .map((garment) => ({ garment, picture: pictureOf(garment) }))
    .filter(({ picture }) => picture.part !== "carried")
    .sort((a, b) => a.picture.z - b.picture.z)
    .map(({ garment, picture }) =>
      svg("g", { class: "piece", "data-garment": garment.id }, picture.draw(picture)[side] ?? []),
    );
}

/** The figure with these garments on. It says nothing to a screen reader: the list beside it does. */
export function figure(garments) {
  return svg(
    "svg",
    { class: "figure", viewBox: "-112 6 224 614", "aria-hidden": "true", focusable: "false" },
    svg("ellipse", { class: "ground", cx: 0, cy: 608, rx: 84, ry: 9 }),
    drawn(garments, "back"),
    body(),
    head(),
    drawn(garments, "front"),
  );
}

/** One garment by itself. */
export function picture(garment) {
  const look = pictureOf(garment);
  const { back = [], front } = look.draw(look);
  return svg("svg", { class: "picture", viewBox: FRAMES[look.frame ?? look.part], "aria-hidden": "true", focusable: "false" }, back, front);
}
