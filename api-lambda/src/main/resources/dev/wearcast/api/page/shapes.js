// Garments as shapes on a figure that stands at x = 0: its crown at y = 36, its soles at y = 606.

import { svg } from "./dom.js";

export const INK = "#1d2730";
const LINE = { stroke: INK, "stroke-width": 1.5, "stroke-linejoin": "round", "stroke-linecap": "round" };

/** A filled shape with its outline, and its weave over it. */
export function cloth(d, colour, weave) {
  const plain = svg("path", { d, fill: colour, ...LINE });
  return weave ? [plain, svg("path", { d, fill: `url(#${weave})` })] : plain;
}

export const line = (d, width = 1.5, colour = INK) =>
  svg("path", { d, fill: "none", stroke: colour, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" });

export const oval = (x, y, rx, ry, colour) => svg("ellipse", { cx: x, cy: y, rx, ry, fill: colour, ...LINE });

/** The shape on the right and its mirror image on the left. */
export const both = (make) => [make(), svg("g", { transform: "scale(-1 1)" }, make())];

/** The outline of a side, as points and the control points between them, and its mirror image, as one closed path. */
function closed([start, ...curves], middleTop, middleBottom) {
  const ends = [start, ...curves.map(([, , x, y]) => [x, y])];
  const down = curves.map(([cx, cy, x, y]) => `Q${cx} ${cy} ${x} ${y}`).join("");
  const up = curves
    .map(([cx, cy], i) => `Q${-cx} ${cy} ${-ends[i][0]} ${ends[i][1]}`)
    .reverse()
    .join("");
  const [x, y] = ends.at(-1);
  return `M${start[0]} ${start[1]}${down}Q0 ${middleBottom} ${-x} ${y}${up}Q0 ${middleTop} ${start[0]} ${start[1]}Z`;
}

/** From neck to hem; `ease` is how far it stands off the body, `flare` how much wider it is at the hem. */
const side = (ease, hem, flare = 0, neck = 14) => [
  [neck, 112],
  [38, 116, 47 + ease * 0.5, 125],
  [54 + ease * 0.8, 134, 45 + ease, 172],
  [39 + ease * 1.3, 236, 45 + ease * 1.2 + flare, hem],
];

/** Along the right arm from the shoulder, `reach` of the way to the wrist. */
function arm(reach) {
  const mix = (a, b) => [a[0] + (b[0] - a[0]) * reach, a[1] + (b[1] - a[1]) * reach];
  const [shoulder, elbow, wrist] = [[41, 139], [66, 226], [73, 326]];
  const control = mix(shoulder, elbow);
  const end = mix(control, mix(elbow, wrist));
  return `M${shoulder}Q${control} ${end}`;
}

function sleeve(reach, width, colour, weave) {
  const stroke = (to, w, paint) => svg("path", { d: arm(to), fill: "none", stroke: paint, "stroke-width": w });
  return [
    svg("circle", { cx: 41, cy: 139, r: width / 2 + 0.7, fill: INK }),
    stroke(reach + 0.007, width + 3, INK),
    svg("circle", { cx: 41, cy: 139, r: width / 2 - 0.7, fill: colour }),
    stroke(reach, width, colour),
    weave && stroke(reach, width, `url(#${weave})`),
  ];
}

const sleeves = ({ reach, ease, colour, weave, sleeveColour }) =>
  reach ? both(() => sleeve(reach, 22 + ease * 1.5, sleeveColour ?? colour, weave)) : [];

/** A shirt, sweater or anything else without an opening down the front. */
export function pullover(look) {
  const { ease = 1, hem = 322, colour, weave, neck = "crew", stripe } = look;
  const drop = { crew: 128, wide: 138, v: 160, high: 112 }[neck];
  return {
    front: [
      sleeves({ ...look, ease }),
      cloth(closed(side(ease, hem, 0, look.reach ? 14 : 19), drop, hem + 8), colour, weave),
      neck === "high" && cloth("M-15 114Q-16 100-14 97Q0 103 14 97Q16 100 15 114Q0 124-15 114Z", colour, "rib"),
      look.collar && cloth("M-14 111-21 121-4 131 0 124 4 131 21 121 14 111Q0 126-14 111Z", colour),
      look.buttons && [line(`M0 126V${hem + 3}`, 1.2), [150, 185, 220, 255, 290].map((y) => oval(0, y, 1.6, 1.6, "#fff"))],
      look.zip && line(`M0 122V${look.zip}`, 1.6),
      stripe && cloth(`M-${44 + ease} 176Q0 186 ${44 + ease} 176L${43 + ease} 190Q0 200-${43 + ease} 190Z`, stripe),
    ],
  };
}

/** A jacket, coat or vest, worn open so that what is under it shows. */
export function jacket(look) {
  const { ease = 6, hem = 326, flare = 2, gap = 15, colour, weave } = look;
  const [start, ...curves] = side(ease, hem, flare);
  const down = curves.map(([cx, cy, x, y]) => `Q${cx} ${cy} ${x} ${y}`).join("");
  const panel = `M${start[0] - 3} 114L${start}${down}Q${(gap + curves.at(-1)[2]) / 2} ${hem + 6} ${gap + 4} ${hem + 5}Q${gap - 3} 210 ${start[0] - 3} 114Z`;
  const pocket = `M${gap + 13} ${Math.min(hem - 44, 292)}l${17 + ease / 2}-9`;
  return {
    back: look.hood
      ? [oval(0, 104, 40 + ease / 3, 27, look.fur ?? colour), oval(0, 100, 29, 19, look.lining ?? "#3a444c")]
      : [cloth("M-22 122Q-26 98-15 95H15Q26 98 22 122Z", look.lining ?? colour)],
    front: [
      sleeves({ ...look, ease }),
      both(() => [
        cloth(panel, colour, weave),
        cloth("M11 115 16 98Q25 101 23 116L19 127Z", look.fur ?? colour, look.fur && "pile"),
        !look.plain && line(pocket, 1.6),
        look.band && line(`M${gap + 2} 236Q${gap + 20} 242 ${44 + ease} 234`, 5, look.band),
      ]),
    ],
  };
}

/** One piece of coated cloth over everything. */
export function cape({ colour, weave }) {
  const d = "M-16 108Q-52 118-98 330Q-50 352 0 352T98 330Q52 118 16 108Q0 122-16 108Z";
  return {
    back: [oval(0, 102, 40, 27, colour)],
    front: [svg("g", { opacity: 0.88 }, cloth(d, colour, weave), line("M0 122V352", 1.2))],
  };
}

/** A blanket around hips and legs. */
export const wrap = ({ colour, weave }) => ({
  front: [cloth("M-50 268Q0 282 50 268L59 468Q0 484-59 468Z", colour, weave), line("M14 277Q24 380 20 478", 1.6)],
});

/** Trousers, tights and shorts, down to `to`. */
export function trousers({ ease = 2, to = 580, colour, weave, bib, knee }) {
  const wide = (y) => 45 - ((y - 300) / 280) * 14 + ease;
  const thin = (y) => Math.max(1.5, 3 + ((y - 345) / 235) * 8 - ease * 0.5);
  const leg = `M0 262H${39 + ease}Q${46 + ease} 290 ${wide(320)} 330L${wide(to)} ${to}Q${(wide(to) + thin(to)) / 2} ${to + 5} ${thin(to)} ${to}L1 346Z`;
  return {
    front: [
      both(() => [
        cloth(leg, colour, weave),
        knee && line(`M${thin(450) + 6} 448Q24 458 ${wide(450) - 5} 446`),
      ]),
      line("M0 290V344", 1.3),
      line(`M-${39 + ease} 272H${39 + ease}`, 1.2),
      bib && [
        both(() => line("M19 178Q30 140 25 119", 8, colour)),
        cloth(`M-24 176Q0 184 24 176L${41 + ease} 268H-${41 + ease}Z`, colour, weave),
      ],
    ],
  };
}
