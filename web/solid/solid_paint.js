// @ts-check
/** What a selection looks like on the mesh: the colour of the skin, and the lines and marks that lie on it. */

/**
 * @import { ComparePart, Ink, InkLine, Mesh, Selection, SolidPaint, SolidRoots, SolidSkin, Strength
 *   } from "../core/types.js"
 */

import { chosenAreas } from "../core/selection.js";
import { told } from "../core/telling.js";
import { gradeAllows, markGrade } from "../map/grades.js";
import { isCompared, patternIndex, patternLimit, patternReader, patternReady } from "../map/pattern.js";
import { pickerEntry } from "../shell/picker.js";
import {
  INK,
  bandColours,
  colourScale,
  least,
  mechanismColour,
  mixed,
  rimColour,
  skinColour,
  tokenColour,
  written,
} from "./solid_colours.js";
import { coverFaces, drawBorders, drawContour, drawMark, makeInk } from "./solid_lines.js";
import { spotOf, spread } from "./solid_points.js";

const DOT = 0.36; // cm, as on the flat map
const SIZES = [0.5, 0.72, 1]; // of spill-over, common and usual
/** @type {Record<string, string>} */
const SHAPE = { radicular: "dot", myofascial: "dot", somatic_referred: "stroke", visceral_referred: "ring" };
/** Shape, colour and tint of the parts of a comparison. @type {Record<ComparePart, [string, string, number]>} */
const COMPARED = {
  one: ["dot", "--only-one", 0.34],
  both: ["cross", "--both", 0.42],
  other: ["ring", "--only-other", 0.22],
};
/** @type {Record<string, Omit<InkLine, "colour">>} */
const LINES = {
  A: { width: 0.42 },
  B: { width: 0.24 },
  C: { width: 0.28, dash: 1.5, gap: 0.9 },
  D: { width: 0.32, dash: 0.32, gap: 0.7 },
  E: { width: 0.38, dash: 0.38, gap: 2 },
};
/** @type {Record<string, number>} */
const START = { V: 0, C: 3, T: 11, L: 23, S: 28 };
const NO_ROOT = 255;
const FLAT_ONLY = new Set(["agreement", "muscles", "nerves", "nerve_field", "both_fields"]);
/** Shown as solid shapes where the body is seen through. */
const DRAWN_INSIDE = new Set(["nerves", "muscles"]);
const AREA = "rgb(255, 205, 40)";

/**
 * Which kind of thing the skin shows: `pain`, `compare`, `bands`, or `plain` where a layer has nothing for the mesh.
 * @param {Selection} selection
 */
function paintKind(selection) {
  const { layer, sel } = selection;
  if (layer === "dermatome" || layer === "both_fields") return "bands";
  if (isCompared(selection)) return "compare";
  return sel && (layer === "pain" || layer === "overlay") ? "pain" : "plain";
}

const stride = () => patternIndex().n_points / 2;

/**
 * The strengths of a source at the points, less what a filter leaves out.
 * @param {string} structure @param {Pick<Selection, "side" | "grade">} selection @returns {Strength}
 */
function reader(structure, { side, grade }) {
  const strength = patternReader(structure, side);
  const limit = patternLimit();
  const graded = grade === "ab";
  if (!limit && !graded) return strength;
  return (point) => ((!limit || limit(point)) && (!graded || gradeAllows(structure, point)) ? strength(point) : 0);
}

/** @param {Mesh} mesh @param {Strength} read */
function field(mesh, read) {
  return spread(mesh, read, stride());
}

/**
 * A mark at every point that has one; `look` gives shape, size and colour, or null.
 * @param {Ink} ink @param {Mesh} mesh
 * @param {(point: number) => [shape: string, size: number, colour: string]|null} look
 */
function marks(ink, mesh, look) {
  const { length } = mesh.half.place;
  for (const isRight of [false, true]) {
    const first = isRight ? stride() : 0;
    for (let point = 0; point < length; point += 1) {
      const own = look(first + point);
      const spot = own && spotOf(mesh, point, isRight);
      if (spot) drawMark(ink, spot, ...own);
    }
  }
}

/**
 * The outline in the style that tells how well the pattern is known, as grades.css draws it; widths in cm.
 * @param {string} structure
 */
function outline(structure) {
  const pattern = { dataset: /** @type {DOMStringMap} */ ({}) };
  markGrade({ pattern }, structure);
  return LINES[pattern.dataset.gradeOuter] ?? LINES.B;
}

/** @param {number} value */
function zone(value) {
  return least.findLastIndex((least) => value >= least);
}

/** @param {Mesh} mesh @param {Selection} selection @param {Ink} ink @returns {SolidSkin} */
function pain(mesh, selection, ink) {
  const mechanism = pickerEntry(selection.sel).dataset.mechanism;
  const read = reader(selection.sel, selection);
  const intensity = field(mesh, read);
  const colour = mechanismColour(mechanism);
  drawContour(ink, mesh, intensity, least[0], { ...outline(selection.sel), colour });
  marks(ink, mesh, (point) => {
    const at = zone(read(point));
    return at < 0 ? null : [SHAPE[mechanism], DOT * SIZES[at], colour];
  });
  return { intensity, colorscale: colourScale(mechanism) };
}

/**
 * Two sources: the skin of each part has its colour, its marks and its line; the second line is broken.
 * @param {Mesh} mesh @param {Selection} selection @param {Ink} ink @returns {SolidSkin}
 */
function compare(mesh, selection, ink) {
  const reads = [selection.sel, selection.cmp].map((structure) => patternReader(structure, selection.side));
  const [one, other] = reads.map((read) => field(mesh, read));
  /** @param {number} a @param {number} b */
  const part = (a, b) => (a >= least[0] ? (b >= least[0] ? "both" : "one") : b >= least[0] ? "other" : "");
  const colour = Object.fromEntries(Object.entries(COMPARED).map(([name, [, token]]) => [name, tokenColour(token)]));
  /** @type {Record<string, string>} */
  const tint = { "": written(skinColour()) };
  for (const name of /** @type {ComparePart[]} */ (Object.keys(COMPARED)))
    tint[name] = written(mixed(skinColour(), colour[name], COMPARED[name][2]));
  drawContour(ink, mesh, one, least[0], { width: 0.34, colour: written(colour.one) });
  drawContour(ink, mesh, other, least[0], { width: 0.34, colour: written(colour.other), dash: 1.6, gap: 1.1 });
  marks(ink, mesh, (point) => {
    const name = part(reads[0](point), reads[1](point));
    return name ? [COMPARED[name][0], 0.85 * DOT, written(colour[name])] : null;
  });
  return { vertexcolor: Array.from(one, (value, v) => tint[part(value, other[v])]) };
}

/**
 * Index of the root of each vertex in the chosen map's list; both halves alike.
 * @param {Mesh} mesh @param {SolidRoots} roots @param {string} map
 */
function rootsOf(mesh, { bytes, names }, map) {
  const { fine } = mesh.half;
  const row = Object.keys(names).indexOf(map);
  const roots = new Uint8Array(mesh.size);
  for (let v = 0; v < fine; v += 1) roots[v] = roots[mesh.twin[v]] = bytes[row * fine + v];
  return roots;
}

/** @param {string} root */
const order = (root) => (START[root[0]] ?? 0) + Number.parseInt(root.slice(1), 10);
/** @param {Pick<Selection, "sel">} selection */
export const chosenRoot = ({ sel }) => (sel.startsWith("root_") ? sel.slice(5).toUpperCase() : "");

/** @param {Mesh} mesh @param {Selection} selection @param {Ink} ink @param {SolidRoots} maps @returns {SolidSkin} */
function bands(mesh, selection, ink, maps) {
  const roots = rootsOf(mesh, maps, selection.map);
  const names = maps.names[selection.map];
  const chosen = names.indexOf(chosenRoot(selection));
  const six = bandColours();
  const tint = names.map((root, k) =>
    written(mixed(skinColour(), six[order(root) % six.length], k === chosen ? 1 : 0.72)),
  );
  drawBorders(ink, mesh, roots, { width: 0.22, colour: "rgb(255, 255, 255)" });
  if (chosen >= 0) drawBorders(ink, mesh, roots, { width: 0.5, colour: INK, lift: 0.08 }, chosen);
  const plain = written(skinColour());
  return { vertexcolor: Array.from(roots, (root) => (root === NO_ROOT ? plain : tint[root])), roots, names };
}

/**
 * The dark line of the overlay: the chosen root's skin in one map over its pain.
 * @param {Mesh} mesh @param {Selection} selection @param {Ink} ink @param {SolidRoots} maps
 */
function overlay(mesh, selection, ink, maps) {
  const chosen = maps.names[selection.map].indexOf(chosenRoot(selection));
  if (chosen < 0) return;
  drawBorders(ink, mesh, rootsOf(mesh, maps, selection.map), { width: 0.5, colour: INK, lift: 0.08 }, chosen);
}

/** Twice the area, and one more on the right of an area that has two sides. @param {Mesh} mesh */
function kindsOf({ half, twin, size }) {
  const kinds = new Int16Array(size).fill(-1);
  for (let v = 0; v < half.fine; v += 1) {
    const area = half.area[v];
    if (area === 255) continue;
    kinds[v] = 2 * area;
    if (twin[v] !== v) kinds[twin[v]] = 2 * area + (half.crosses[area] ? 0 : 1);
  }
  return kinds;
}

/**
 * The chosen areas: their faces for the wash, their borders in ink.
 * @param {Mesh} mesh @param {Selection} selection @param {Ink} ink
 */
function area(mesh, selection, ink) {
  const chosen = chosenAreas(selection)
    .map((name) => patternIndex().areas.indexOf(name))
    .filter((at) => at >= 0);
  if (!chosen.length) return null;
  mesh.kinds ??= kindsOf(mesh);
  const wash = makeInk();
  for (const at of chosen) cover(mesh, at, selection.side, ink, wash);
  return wash;
}

/** @param {Mesh} mesh @param {number} at @param {string} side @param {Ink} ink @param {Ink} wash */
function cover(mesh, at, side, ink, wash) {
  for (const kind of mesh.half.crosses[at] || side === "left"
    ? [2 * at]
    : side === "right"
      ? [2 * at + 1]
      : [2 * at, 2 * at + 1]) {
    drawBorders(ink, mesh, mesh.kinds, { width: 0.4, colour: INK, lift: 0.14 }, kind);
    coverFaces(wash, mesh, (v) => mesh.kinds[v] === kind, AREA);
  }
}

/** What cannot be shown here, in words. @param {Selection} selection */
export function sayMissing({ layer, inside }) {
  if (!FLAT_ONLY.has(layer) || (inside && DRAWN_INSIDE.has(layer))) return "";
  const name =
    document.querySelector(`[data-key=layer] [value="${layer}"], [data-key=layer][data-value="${layer}"]`)
      ?.textContent ?? layer;
  return told("The layer “{layer}” is drawn on the flat map only.", { layer: name });
}

/**
 * From where most of the painted skin is seen, and its middle; null where nothing is painted.
 * @param {Mesh} mesh @param {SolidSkin|null} skin
 */
export function facing({ xyz, normal }, skin) {
  const sums = [0, 0, 0, 0, 0, 0];
  let all = 0;
  skin?.intensity?.forEach((value, v) => {
    if (value < least[0]) return;
    all += value;
    for (let axis = 0; axis < 3; axis += 1) {
      sums[axis] += value * normal[axis][v];
      sums[3 + axis] += value * xyz[axis][v];
    }
  });
  if (!all) return null;
  const [x, y, z, ...middle] = sums.map((sum) => sum / all);
  /** @param {number} some */
  const degrees = (some) => (some * 180) / Math.PI;
  return { turn: degrees(Math.atan2(x, -y)), lift: degrees(Math.atan2(z, Math.hypot(x, y))) / 2, middle };
}

/** @param {Mesh} mesh @param {Selection} selection @param {SolidRoots|null} maps @returns {SolidPaint} */
export function paintOf(mesh, selection, maps) {
  const ink = makeInk();
  const ready = patternReady();
  const what = paintKind(selection);
  /** @type {SolidSkin} */
  let skin = { intensity: new Float32Array(mesh.size), colorscale: colourScale("") };
  if (what === "bands" && maps) skin = bands(mesh, selection, ink, maps);
  if (what === "compare" && ready) skin = compare(mesh, selection, ink);
  if (what === "pain" && ready) skin = pain(mesh, selection, ink);
  if (selection.layer === "overlay" && maps) overlay(mesh, selection, ink, maps);
  return { skin, wash: area(mesh, selection, ink), ink, plain: skinColour(), rim: rimColour() };
}
