// @ts-check
/**
 * The mechanism pictures put together from their parts.
 *
 * @typedef {{svg: SVGSVGElement, routes: SignalRoute[]}} Scene
 */

/** @import { MechanismSkin, MechanismSource, Point, SignalRoute } from "../core/types.js" */

import { told } from "../core/telling.js";
import { svgElement } from "../map/views.js";
import {
  circle,
  drawBadge,
  drawBrain,
  drawCanal,
  drawCord,
  drawGanglion,
  drawInto,
  drawNeuron,
  drawVertebra,
  group,
  writeLabel,
} from "./mechanism_parts.js";
import { drawSeat } from "./mechanism_seats.js";
import { drawSkin } from "./mechanism_skin.js";

const [WIDTH, HEIGHT] = [760, 520];
const SKIN = { x: 16, y: 16, width: 176, height: 226 };
const SEAT = { x: 16, y: 304, width: 176, height: 166 };
/** @param {Point} point */
const at = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/**
 * A drawing in the page, so that its parts can be measured while it grows.
 * @param {HTMLElement} host @param {string} name @param {string} words
 */
function canvas(host, name, words) {
  host.replaceChildren();
  return drawInto(host, "svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": words,
    class: `drawing ${name}`,
  });
}

/** A nerve with its sheath; the line inside carries the signals. @param {SVGElement} into @param {string} d */
function nerve(into, d) {
  drawInto(into, "path", { class: "sheath", d });
}

/** @param {SVGElement} into @param {string} name @param {string} d */
function line(into, name, d) {
  return drawInto(into, "path", { class: name, d });
}

/** @param {SVGElement} into @param {Point} at */
function hot(into, [x, y]) {
  for (const r of [20, 12]) circle(into, "halo", x, y, r);
  circle(into, "hot", x, y, 5.5);
}

/**
 * Skin, brain, and the way back on which the brain puts the pain into the skin: the same in every picture.
 * @param {SVGSVGElement} into @param {MechanismSource} source @param {MechanismSkin} skin
 * @param {string} how it is felt, in words
 */
function ends(into, source, { views, contours, side }, how) {
  drawBrain(into, 622, 112);
  writeLabel(into, told("Brain"), 744, 30, { anchor: "end" });
  circle(into, "arrival", 604, 62, 6);
  const { spot, sight } = drawSkin(into, SKIN, views, contours, source, side);
  writeLabel(into, told("Skin of the {limb}", { limb: source.limb }), 104, 262, { most: 40 });
  writeLabel(into, sight, 104, 281, { name: "label small" });
  const felt = `M528 104C430 62 320 58 ${at([spot[0] + 16, spot[1] - 5])}`;
  line(into, "felt-back", felt);
  circle(into, "felt-ring", spot[0], spot[1], 13);
  drawBadge(into, 5, 300, 29);
  writeLabel(into, how, 322, 35, {
    most: 40,
    anchor: "start",
    name: "label strong",
  });
  drawBadge(into, 4, 652, 25);
  return { spot, felt };
}

/**
 * Two tissues, one nerve cell: deep tissue or an organ, and the skin.
 * @param {HTMLElement} host @param {MechanismSource} source @param {MechanismSkin} skin @param {string} words
 * @returns {Scene}
 */
function convergence(host, source, skin, words) {
  const svg = canvas(host, "convergence", words);
  drawInto(svg, "rect", { class: "panel", ...SEAT, rx: 10 });
  const start = drawSeat(svg, source.seat, 104, 387);
  writeLabel(svg, source.name, 104, 491, { most: 23, name: "label strong" });
  drawCord(svg, 408, 340);
  writeLabel(svg, told("Spinal cord, level"), 408, 458, { most: 40 });
  writeLabel(svg, source.level, 408, 480, { most: 40, name: "label strong" });
  nerve(svg, "M226 326C246 320 262 300 284 284C300 272 318 268 338 270");
  nerve(svg, "M226 326C262 344 300 392 352 400");
  nerve(svg, "M226 326C212 330 206 326 200 320");
  const { spot, felt } = ends(svg, source, skin, told("felt in the {limb}: wrong address", { limb: source.limb }));
  drawGanglion(svg, 286, 282, -32);
  const rest = "C300 268 320 264 336 268C346 272 350 284 358 296";
  const quiet = `M${at(spot)}C${spot[0] + 60} ${spot[1] + 30} 206 250 208 300C212 334 246 316 282 278${rest}`;
  const deep = `M${at(start)}C${start[0] + 50} ${start[1] - 20} 196 340 224 330C250 324 262 304 288 286${rest}`;
  const up =
    "M358 298C372 330 392 344 412 362C440 384 478 386 500 368C560 330 630 300 640 214C640 190 638 170 632 130C628 104 616 76 604 62";
  line(svg, "axon quiet", quiet);
  line(svg, "axon deep", deep);
  line(svg, "axon up", up);
  drawNeuron(svg, 358, 300);
  hot(svg, start);
  writeLabel(svg, told("one nerve cell for both, in the dorsal horn"), 372, 214, { most: 24 });
  line(svg, "leader", "M366 242L360 284");
  writeLabel(svg, told("one line up"), 622, 318, { anchor: "start", most: 12 });
  drawBadge(svg, 1, 34, 322);
  drawBadge(svg, 2, 174, 222);
  drawBadge(svg, 3, 326, 300);
  return {
    svg,
    routes: [
      { d: deep, kind: "signal", start: 0, end: 0.42, count: 3 },
      { d: up, kind: "signal", start: 0.36, end: 0.72, count: 3 },
      { d: felt, kind: "felt", start: 0.68, end: 1, count: 2 },
    ],
  };
}

/**
 * The root fires of itself, both ways; with loss of function what comes from the skin stops there.
 * @param {HTMLElement} host @param {MechanismSource} source @param {MechanismSkin} skin @param {string} words
 * @param {boolean} loss @returns {Scene}
 */
function root(host, source, skin, words, loss) {
  const svg = canvas(host, "root", words);
  const [x, y] = [432, 326];
  drawVertebra(svg, x, y, 1.02, Boolean(source.disc));
  drawCanal(svg, x, y, source.below_cord, 1.02);
  nerve(svg, `M${x + 34} ${y + 10}C${x + 70} ${y + 28} ${x + 110} ${y + 24} ${x + 170} ${y + 34}`);
  drawGanglion(svg, x + 92, y + 24, 4, 0.8);
  const { spot, felt } = ends(svg, source, skin, told("felt in the {limb}", { limb: source.limb }));
  const out = `M${x - 84} ${y + 20}C${x - 130} ${y + 26} 232 372 216 330C204 290 ${spot[0] + 70} ${spot[1] + 40} ${at(spot)}`;
  const inward = `M${x - 84} ${y + 20}C${x - 66} ${y + 20} ${x - 48} ${y + 14} ${x - 26} ${y + 6}`;
  nerve(svg, `${inward}`);
  nerve(svg, `M${x - 84} ${y + 20}C${x - 130} ${y + 26} 232 372 216 330C212 318 206 300 198 276`);
  const fire = group(svg, "inflamed", x - 84, y + 20);
  for (const r of [46, 34]) circle(fire, "halo", 0, 0, r);
  drawGanglion(svg, x - 84, y + 20, -4, 0.95);
  const up = `${inward}C470 330 610 330 636 214C640 190 638 170 632 130C628 104 616 76 604 62`;
  line(svg, "axon deep", out);
  line(svg, "axon up", up);
  drawInto(svg, "path", { class: "bolt", d: `M${x - 78} ${y + 2}l-14 19h9l-7 18l20 -23h-11l8 -14Z` });
  writeLabel(svg, source.disc ? told("Disc {disc}", { disc: source.disc }) : told("no disc of its own"), x, 502, {
    name: source.disc ? "label strong" : "label",
  });
  writeLabel(svg, told("{level} root and its ganglion, inflamed", { level: source.level }), 292, 212, {
    most: 16,
    name: "label strong",
  });
  line(svg, "leader", `M306 256L${x - 98} ${y + 4}`);
  writeLabel(
    svg,
    source.below_cord ? told("roots in the canal (cauda equina)") : told("spinal cord"),
    488,
    source.below_cord ? 206 : 226,
    { anchor: "start", most: 18 },
  );
  line(svg, "leader", `M${x + 70} ${y - 94}L${x + 20} ${y - 12}`);
  drawBadge(svg, 1, source.disc ? x - 52 : x - 84, source.disc ? y + 72 : y + 62);
  drawBadge(svg, 2, x - 142, y - 14);
  /** @type {SignalRoute} */
  const firing = { d: up, kind: "signal", start: 0.05, end: 0.66, count: 3 };
  /** @type {SignalRoute} */
  const feeling = { d: felt, kind: "felt", start: 0.62, end: 1, count: 2 };
  if (loss) return { svg, routes: [firing, blocked(svg, spot, out, [x - 118, y + 24]), feeling] };
  writeLabel(svg, told("signals run both ways"), 246, 418, { most: 14 });
  drawBadge(svg, 3, 246, 378);
  return { svg, routes: [firing, { d: out, kind: "signal", start: 0.05, end: 0.6, count: 3 }, feeling] };
}

/**
 * Two bars across the root, and signals from the skin that end there.
 * @param {SVGSVGElement} svg @param {Point} spot @param {string} out @param {Point} at @returns {SignalRoute}
 */
function blocked(svg, spot, out, [x, y]) {
  line(svg, "block", `M${x - 4} ${y - 24}L${x - 4} ${y + 24}M${x + 6} ${y - 24}L${x + 6} ${y + 24}`);
  writeLabel(svg, told("blocked: numbness, weakness"), 246, 418, { most: 16, name: "label strong" });
  drawBadge(svg, 6, x - 28, y + 26);
  circle(svg, "numb", spot[0], spot[1], 20);
  const measured = svgElement("path", { d: out });
  const length = measured.getTotalLength();
  const points = Array.from({ length: 24 }, (_, step) =>
    measured.getPointAtLength(length - (length - 46) * (step / 23)),
  );
  const d = `M${points.map(({ x: px, y: py }) => at([px, py])).join("L")}`;
  return { d, kind: "touch", start: 0, end: 0.7, count: 3 };
}

export const SCENES = { convergence, visceral: convergence, root };
