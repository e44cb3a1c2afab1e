// @ts-check
/** Colours and places as the graphics card reads them: numbers in one row. */

/** @import { ColourScale, Mesh } from "../core/types.js" */

const STEPS = 256;
/** @type {Map<string, number[]>} */
const read = new Map();

/** Red, green and blue of `rgb(…)` or `#rrggbb`, 0 to 255. @param {string} colour */
export function readColour(colour) {
  if (!read.has(colour)) read.set(colour, channels(colour));
  return read.get(colour);
}

/** @param {string} colour */
function channels(colour) {
  if (colour.startsWith("#")) return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return colour
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number);
}

/** A colour for each vertex. @param {string[]} colours */
export function tintsOf(colours) {
  const found = new Uint8Array(3 * colours.length);
  colours.forEach((colour, v) => found.set(readColour(colour), 3 * v));
  return found;
}

/** The same from places in a palette. @param {string[]} palette @param {number[]} places */
export function joinedTints(palette, places) {
  const rgb = palette.map(readColour);
  const found = new Uint8Array(3 * places.length);
  places.forEach((place, v) => found.set(rgb[place], 3 * v));
  return found;
}

/** The colour of each strength from 0 to 255, as red, green, blue and opacity. @param {ColourScale} scale */
export function rampOf(scale) {
  const found = new Uint8Array(4 * STEPS).fill(255);
  for (let step = 0; step < STEPS; step += 1) {
    const share = step / (STEPS - 1);
    const at = Math.max(
      1,
      scale.findIndex(([stop]) => stop >= share),
    );
    const [[from, under], [to, over]] = [scale[at - 1], scale[at]];
    const way = to > from ? (share - from) / (to - from) : 1;
    const [a, b] = [readColour(under), readColour(over)];
    for (let k = 0; k < 3; k += 1) found[4 * step + k] = Math.round(a[k] + (b[k] - a[k]) * way);
  }
  return found;
}

/**
 * Three columns as one row.
 * @template {Float32Array|Uint32Array} Row
 * @param {ArrayLike<number>[]} columns @param {new (length: number) => Row} Kind
 */
export function interleaved(columns, Kind) {
  const found = new Kind(3 * columns[0].length);
  const [x, y, z] = columns;
  for (let k = 0; k < x.length; k += 1) {
    found[3 * k] = x[k];
    found[3 * k + 1] = y[k];
    found[3 * k + 2] = z[k];
  }
  return found;
}

/**
 * The faces before every edge was halved, of both halves, with the same vertices; the eyes' as they are. Four faces lie
 * where one was, the first three at its corners; see solid_mesh.js.
 * @param {Pick<Mesh, "half" | "ijk" | "faces">} body
 */
export function coarseFaces({ half, ijk, faces }) {
  const count = half.faces.length / 3;
  /** @type {number[]} */
  const found = [];
  for (let k = 0; k < count; k += 1) {
    found.push(ijk[0][4 * k], ijk[1][4 * k + 1], ijk[2][4 * k + 2]);
    const other = faces + 4 * k;
    found.push(ijk[0][other + 2], ijk[1][other + 1], ijk[2][other]);
  }
  for (let k = 4 * count; k < faces; k += 1)
    for (const at of [k, faces + k]) found.push(ijk[0][at], ijk[1][at], ijk[2][at]);
  return Uint32Array.from(found);
}
