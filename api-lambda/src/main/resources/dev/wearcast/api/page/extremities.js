// What goes on head, neck, hands and feet, and what is carried.

import { both, cloth, line, oval, INK } from "./shapes.js";

const FOOT = "M9 572H35Q36 588 46 596Q50 606 38 607H13Q7 607 8 597Z";

export const socks = ({ colour, to = 545, weave }) => ({
  front: both(() => cloth(`M10 ${to}H34L35 585Q34 601 40 603H12Q9 590 10 ${to}Z`, colour, weave)),
});

/** Shoes and boots; `shaft` is where a boot ends above. */
export const shoes = ({ colour, sole = "#2c3136", shaft, cuff, lace = "#f2ede0", stripe }) => ({
  front: both(() => [
    shaft && cloth(`M${9 - (580 - shaft) / 40} ${shaft}H${36 + (580 - shaft) / 40}L37 586H8Z`, colour),
    cloth(FOOT, colour),
    cloth("M8 600H48Q50 608 38 609H13Q6 609 8 600Z", sole),
    cuff && cloth(`M${6 - (580 - shaft) / 40} ${shaft - 8}h${33 + (580 - shaft) / 20}v13h-${33 + (580 - shaft) / 20}z`, cuff, "pile"),
    lace && [580, 587].map((y) => line(`M17 ${y}H${30 + (y - 580) / 2}`, 1.8, lace)),
    stripe && line("M20 597 31 583M27 598 37 588", 2.6, stripe),
  ]),
});

export const sandals = ({ colour }) => ({
  front: both(() => [cloth("M7 601H47Q50 608 38 609H13Q5 609 7 601Z", colour), line("M10 588Q24 596 38 588", 4.5, colour), line("M12 601 33 590M22 590 42 601", 4.5, colour)]),
});

export const gaiters = ({ colour }) => ({
  front: both(() => [cloth("M5 478Q24 484 43 478L39 590Q24 597 7 590Z", colour, "twill"), line("M24 484V592", 1.3)]),
});

export const overshoes = ({ colour }) => ({
  front: both(() => [cloth("M8 556H36Q37 586 46 595Q50 605 38 606H13Q6 606 8 596Z", colour, "sheen"), line("M22 558V594", 1.6, "#e8b923")]),
});

export const grips = () => ({
  front: both(() => [line("M7 596Q26 586 46 597", 2.2, "#b8583a"), line("M10 609l3 6 3-6 4 6 4-6 4 6 4-6 4 6 4-6", 1.8)]),
});

export const gloves = ({ colour, thick = 0, cuff, mitten }) => ({
  front: both(() => [
    cloth(
      mitten
        ? `M${61 - thick} 330Q${56 - thick} 362 ${68 - thick / 2} 374Q82 380 ${88 + thick} 360L86 330Z`
        : `M${63 - thick} 330 ${62 - thick} 356Q66 376 72 358Q74 380 79 358Q84 374 ${85 + thick} 352L84 330Z`,
      colour,
    ),
    cloth(`M${64 - thick} 344Q${54 - thick} 348 ${56 - thick} 362Q${62 - thick} 368 66 354Z`, colour),
    cloth(`M${60 - thick} 320H${87 + thick}V332H${60 - thick}Z`, cuff ?? colour, "rib"),
  ]),
});

const DOME = "M-30 64Q-34 26 0 25T30 64Q0 54-30 64Z";

export const hat = ({ colour, cuff, bobble, flaps, weave = "knit" }) => ({
  front: [
    bobble && oval(0, 22, 9, 9, bobble),
    cloth(DOME, colour, weave),
    flaps && both(() => cloth("M20 58 33 56Q37 84 28 102Q19 98 22 72Z", colour, weave)),
    cuff && cloth("M-32 68Q-33 54-30 50Q0 42 30 50Q33 54 32 68Q0 56-32 68Z", cuff, flaps ? "pile" : "rib"),
  ],
});

export const band = ({ colour }) => ({ front: [cloth("M-28 62Q-29 50-26 46Q0 38 26 46Q29 50 28 62Q0 52-28 62Z", colour, "rib")] });

export const sunHat = ({ colour, ribbon }) => ({
  front: [oval(0, 54, 52, 11, colour), cloth("M-28 52Q-26 22 0 22T28 52Q0 60-28 52Z", colour, "linen"), cloth("M-28 52-27 44Q0 50 27 44L28 52Q0 60-28 52Z", ribbon)],
});

export const cap = ({ colour, peak }) => ({
  front: [cloth("M-29 58Q-31 26 0 26T29 58Q0 48-29 58Z", colour), cloth("M-27 57Q0 45 27 57Q30 67 22 68Q0 58-22 68Q-30 67-27 57Z", peak), oval(0, 26, 2.5, 2, peak)],
});

export const balaclava = ({ colour }) => ({
  front: [cloth("M-30 70Q-34 32 0 31T30 70Q31 100 20 120H-20Q-31 100-30 70ZM-20 66Q-22 82 0 83T20 66Q0 56-20 66Z", colour, "rib")],
});

export const glasses = () => ({
  front: [line("M-27 66H27", 2), both(() => cloth("M3 64H23Q24 78 13 78Q4 78 3 64Z", "#20303c")), both(() => line("M8 68 14 67", 2, "#b9d2de"))],
});

export const goggles = ({ colour }) => ({
  front: [line("M-29 68H29", 7, INK), cloth("M-24 58Q0 54 24 58Q28 70 22 80Q8 80 0 74Q-8 80-22 80Q-28 70-24 58Z", colour), line("M-16 64Q-10 61-4 62", 2.4, "#fff")],
});

export const scarf = ({ colour }) => ({
  front: [cloth("M8 118 30 116 33 196 13 198Z", colour, "stripe"), line("M16 198v7M22 198v7M29 197v7", 1.8, colour), cloth("M-21 118Q-24 100-16 97Q0 106 16 97Q24 100 21 118Q0 132-21 118Z", colour, "knit")],
});

export const tube = ({ colour }) => ({ front: [cloth("M-19 116Q-22 96-16 92Q0 102 16 92Q22 96 19 116Q0 126-19 116Z", colour, "rib")] });

// Carried things have a square of their own, 100 wide and high.
export const umbrella = ({ colour }) => ({
  front: [line("M50 14V82Q50 92 58 92T66 84", 4, "#6f4e37"), cloth("M8 54Q12 18 50 16T92 54Q85 46 78 54Q71 46 64 54Q57 46 50 54Q43 46 36 54Q29 46 22 54Q15 46 8 54Z", colour), line("M50 16Q36 30 36 54M50 16Q64 30 64 54")],
});

export const bottle = ({ colour }) => ({
  front: [cloth("M40 10H60V22H40Z", "#4a5158"), cloth("M40 22H60Q60 32 68 38V86Q68 93 60 93H40Q32 93 32 86V38Q40 32 40 22Z", colour, "sheen"), line("M32 58H68", 1.5)],
});

export const sunscreen = ({ colour }) => ({
  front: [cloth("M41 72H59V90H41Z", "#f7f4ec"), cloth("M28 12H72L62 74H38Z", colour), oval(50, 38, 9, 9, "#f7f4ec"), line("M50 24v-2M50 54v-2M36 38h-2M66 38h-2M40 28l-1-1M60 28l1-1M40 48l-1 1M60 48l1 1", 2.2, "#f7f4ec")],
});

export const mat = ({ colour }) => ({
  front: [cloth("M14 30 70 22 90 66 32 78Z", colour, "twill"), line("M14 30V36L32 84V78M32 84 90 72V66", 1.6)],
});
