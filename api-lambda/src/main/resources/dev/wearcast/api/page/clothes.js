// Every garment that Wearcast knows, and its picture. `z` orders what lies over what.

import * as on from "./extremities.js";
import { cape, jacket, pullover, trousers, wrap } from "./shapes.js";

const C = {
  white: "#f6f1e4", cream: "#e9dcc0", sand: "#d3bd92", mustard: "#d9a03c", yellow: "#ecc23a", rust: "#b8583a",
  brick: "#9c3f38", rose: "#d98c7a", plum: "#6d4763", navy: "#2b4a66", denim: "#557a9c", sky: "#93bdd3",
  teal: "#2f7a7a", mint: "#8dbfa8", moss: "#66803f", olive: "#7a7745", grey: "#979fa3", slate: "#6b7780",
  coal: "#474f57", black: "#2d3238", brown: "#74513a", tan: "#b58557", lime: "#c3d34b", orange: "#e0773a",
};

const wear = (draw, part, z) => (look) => ({ draw, part, z, ...look });
const under = wear(pullover, "torso", 10);
const top = wear(pullover, "torso", 30);
const mid = wear(pullover, "torso", 40);
const midJacket = wear(jacket, "torso", 45);
const outer = wear(jacket, "torso", 60);
const over = wear(jacket, "torso", 70);
const tights = wear(trousers, "legs", 11);
const legs = wear(trousers, "legs", 20);
const overLegs = wear(trousers, "legs", 52);
const sock = wear(on.socks, "feet", 5);
const shoe = wear(on.shoes, "feet", 25);
const hat = wear(on.hat, "head", 90);
const hand = wear(on.gloves, "hands", 80);
const thing = (draw, colour) => ({ draw, part: "carried", z: 0, colour });

export const CLOTHES = {
  thermal_top: under({ reach: 1, ease: -1, colour: C.cream, weave: "rib" }),
  thick_thermal_top: under({ reach: 1, ease: 0, colour: C.slate, weave: "knit", neck: "high" }),
  thermal_bottoms: tights({ ease: -3, to: 582, colour: C.cream, weave: "rib" }),
  thick_thermal_bottoms: tights({ ease: -2, to: 584, colour: C.slate, weave: "knit" }),
  tank_top: top({ colour: C.mint, neck: "wide" }),
  t_shirt: top({ reach: 0.36, colour: C.white, ease: 2 }),
  linen_shirt: top({ reach: 0.96, ease: 4, hem: 334, colour: C.white, weave: "linen", collar: true, buttons: true }),
  polo_shirt: top({ reach: 0.36, ease: 2, colour: C.teal, collar: true, zip: 160 }),
  light_shirt: top({ reach: 0.96, ease: 2, colour: C.sky, collar: true, buttons: true }),
  shirt: top({ reach: 0.97, ease: 2, colour: C.denim, collar: true, buttons: true }),
  flannel_shirt: top({ reach: 0.97, ease: 3, colour: C.brick, weave: "plaid", collar: true, buttons: true }),
  running_singlet: top({ colour: C.orange, neck: "wide", stripe: C.white }),
  running_shirt: top({ reach: 0.36, colour: C.lime, weave: "linen" }),
  long_running_shirt: top({ reach: 0.98, colour: C.lime, weave: "linen", zip: 165 }),
  cycling_jersey: top({ reach: 0.4, ease: 0, colour: C.yellow, stripe: C.navy, zip: 300 }),
  long_cycling_jersey: top({ reach: 0.98, ease: 0, colour: C.yellow, stripe: C.navy, neck: "high", zip: 300 }),
  fleece_vest: midJacket({ ease: 3, gap: 7, colour: C.moss, weave: "pile" }),
  running_pullover: mid({ reach: 0.94, ease: 1, colour: C.teal, neck: "high", zip: 180 }),
  thin_sweater: mid({ reach: 0.93, ease: 3, colour: C.rose, weave: "rib", neck: "v" }),
  sweater: mid({ reach: 0.93, ease: 4, colour: C.mustard, weave: "knit", neck: "wide" }),
  fleece: midJacket({ reach: 0.92, ease: 4, gap: 7, colour: C.moss, weave: "pile" }),
  sweatshirt: mid({ reach: 0.93, ease: 5, colour: C.grey, neck: "wide" }),
  thick_sweater: mid({ reach: 0.92, ease: 6, colour: C.mustard, weave: "knit", neck: "wide", stripe: C.white }),
  quilted_vest: midJacket({ ease: 5, gap: 8, colour: C.rust, weave: "quilt" }),
  thick_fleece: midJacket({ reach: 0.9, ease: 7, gap: 11, colour: C.cream, weave: "pile" }),
  light_down_jacket: midJacket({ reach: 0.9, ease: 7, gap: 11, colour: C.rust, weave: "quilt" }),
  cycling_wind_vest: outer({ ease: 3, gap: 10, colour: C.orange, weave: "sheen", plain: true }),
  running_rain_jacket: outer({ reach: 0.9, ease: 4, colour: C.sky, weave: "sheen", hood: true }),
  running_jacket: outer({ reach: 0.9, ease: 4, colour: C.teal, band: C.lime }),
  light_jacket: outer({ reach: 0.9, ease: 5, colour: C.sand }),
  rain_coat: outer({ reach: 0.9, ease: 6, hem: 410, flare: 12, colour: C.yellow, weave: "sheen", hood: true, frame: "coat" }),
  softshell_jacket: outer({ reach: 0.9, ease: 6, colour: C.teal }),
  winter_running_jacket: outer({ reach: 0.9, ease: 5, colour: C.plum, band: C.lime }),
  jacket: outer({ reach: 0.89, ease: 7, colour: C.olive, weave: "twill" }),
  winter_cycling_jacket: outer({ reach: 0.9, ease: 5, colour: C.brick, band: C.yellow }),
  lined_rain_jacket: outer({ reach: 0.89, ease: 8, hem: 334, colour: C.denim, weave: "sheen", hood: true, lining: C.rust }),
  down_jacket: outer({ reach: 0.88, ease: 11, colour: C.navy, weave: "quilt", hood: true }),
  winter_coat: outer({ reach: 0.89, ease: 9, hem: 420, flare: 10, colour: C.coal, weave: "twill", frame: "coat" }),
  parka: outer({ reach: 0.88, ease: 11, hem: 392, flare: 4, colour: C.navy, hood: true, fur: C.sand, lining: C.rust, frame: "coat" }),
  expedition_parka: outer({ reach: 0.87, ease: 16, hem: 396, colour: C.rust, weave: "quilt", hood: true, fur: C.sand, frame: "coat" }),
  poncho: { draw: cape, part: "torso", z: 75, colour: C.sky, weave: "sheen", frame: "coat" },
  windbreaker: over({ reach: 0.86, ease: 9, gap: 22, colour: C.mint, weave: "sheen" }),
  rain_shell: over({ reach: 0.86, ease: 11, gap: 22, hem: 338, colour: C.yellow, weave: "sheen", hood: true }),
  cycling_rain_jacket: over({ reach: 0.88, ease: 7, gap: 20, hem: 338, colour: C.lime, weave: "sheen", band: C.coal }),
  shorts: legs({ ease: 5, to: 424, colour: C.sand, frame: "shorts" }),
  linen_trousers: legs({ ease: 5, colour: C.cream, weave: "linen" }),
  thin_trousers: legs({ ease: 2, colour: C.tan }),
  hiking_trousers: legs({ ease: 3, colour: C.olive, knee: true }),
  thick_trousers: legs({ ease: 3, colour: C.denim, weave: "twill" }),
  lined_trousers: legs({ ease: 5, colour: C.slate, weave: "twill" }),
  running_shorts: legs({ ease: 5, to: 392, colour: C.coal, frame: "shorts" }),
  running_tights: legs({ ease: -3, to: 572, colour: C.black }),
  winter_running_tights: legs({ ease: -2, to: 576, colour: C.plum, weave: "pile" }),
  cycling_shorts: legs({ ease: -2, to: 432, colour: C.black, frame: "shorts" }),
  cycling_tights: legs({ ease: -3, to: 572, colour: C.coal, knee: true }),
  winter_cycling_tights: legs({ ease: -1, to: 576, colour: C.black, weave: "sheen", knee: true }),
  rain_trousers: overLegs({ ease: 7, colour: C.denim, weave: "sheen" }),
  insulated_trousers: overLegs({ ease: 9, colour: C.coal, weave: "quilt" }),
  insulated_bib: overLegs({ ease: 8, colour: C.slate, weave: "quilt", bib: true, frame: "bib" }),
  down_trousers: overLegs({ ease: 11, colour: C.brick, weave: "quilt" }),
  blanket: { draw: wrap, part: "legs", z: 53, colour: C.plum, weave: "plaid" },
  socks: sock({ colour: C.grey, to: 552 }),
  sport_socks: sock({ colour: C.white, to: 562 }),
  thick_socks: sock({ colour: C.brick, to: 538, weave: "knit" }),
  expedition_socks: sock({ colour: C.rust, to: 490, weave: "knit" }),
  sandals: { draw: on.sandals, part: "feet", z: 25, colour: C.brown },
  shoes: shoe({ colour: C.brown, sole: C.black }),
  running_shoes: shoe({ colour: C.orange, sole: C.white, stripe: C.white }),
  trail_running_shoes: shoe({ colour: C.moss, sole: C.black, stripe: C.yellow }),
  cycling_shoes: shoe({ colour: C.white, sole: C.black, lace: C.brick }),
  winter_cycling_shoes: shoe({ colour: C.black, shaft: 556, lace: C.yellow }),
  sturdy_shoes: shoe({ colour: C.tan, sole: C.brown, shaft: 566 }),
  rubber_boots: shoe({ colour: C.yellow, sole: C.brown, shaft: 492, lace: null }),
  hiking_boots: shoe({ colour: C.brown, shaft: 548, lace: C.mustard }),
  winter_boots: shoe({ colour: C.brown, shaft: 534, cuff: C.cream }),
  expedition_boots: shoe({ colour: C.slate, shaft: 512, cuff: C.white, lace: C.orange }),
  overshoes: { draw: on.overshoes, part: "feet", z: 27, colour: C.black },
  gaiters: { draw: on.gaiters, part: "feet", z: 54, colour: C.olive },
  ice_grips: { draw: on.grips, part: "feet", z: 28 },
  neck_tube: { draw: on.tube, part: "neck", z: 78, colour: C.teal },
  scarf: { draw: on.scarf, part: "neck", z: 78, colour: C.brick },
  balaclava: { draw: on.balaclava, part: "face", z: 79, colour: C.coal },
  headband: { draw: on.band, part: "head", z: 90, colour: C.orange },
  thin_hat: hat({ colour: C.teal, weave: "rib" }),
  wool_hat: hat({ colour: C.brick, cuff: C.cream, bobble: C.cream }),
  fur_hat: hat({ colour: C.brown, cuff: C.sand, flaps: true, weave: null }),
  sun_hat: { draw: on.sunHat, part: "head", z: 90, colour: C.cream, ribbon: C.navy },
  sun_cap: { draw: on.cap, part: "head", z: 90, colour: C.white, peak: C.teal },
  sunglasses: { draw: on.glasses, part: "eyes", z: 85 },
  goggles: { draw: on.goggles, part: "eyes", z: 92, colour: C.orange },
  thin_gloves: hand({ colour: C.coal }),
  cycling_gloves: hand({ colour: C.black, thick: 1, cuff: C.yellow }),
  gloves: hand({ colour: C.brown, thick: 2 }),
  winter_cycling_gloves: hand({ colour: C.black, thick: 3, cuff: C.orange }),
  mittens: hand({ colour: C.brick, thick: 3, mitten: true, cuff: C.cream }),
  expedition_mittens: hand({ colour: C.rust, thick: 7, mitten: true, cuff: C.black }),
  sunscreen: thing(on.sunscreen, C.orange),
  water_bottle: thing(on.bottle, C.sky),
  umbrella: thing(on.umbrella, C.brick),
  sit_mat: thing(on.mat, C.teal),
};

// A garment newer than this page is drawn as the plainest of its layer.
const PLAINEST = {
  base: "t_shirt", mid: "sweatshirt", shell: "jacket", legs: "thick_trousers", feet: "shoes", head: "thin_hat",
  hands: "gloves", carry: "water_bottle",
};

export const pictureOf = (garment) => CLOTHES[garment.id] ?? CLOTHES[PLAINEST[garment.layer]];
