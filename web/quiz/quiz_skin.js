// @ts-check
/** How much skin areas have, and how far two lots of areas or two patterns are the same. */

import { fetchBytes } from "../core/files.js";
import { patternIndex } from "../map/pattern.js";

/** @type {Object<string, number>} mm² of one side, by area */
let sizes = null;
/** @type {Uint8Array} percent, row by row in the order of the structures */
let overlaps = null;

/** The left half of the points is one side of the body; areas across the midline count with that half, too. */
export async function loadQuizSkin() {
  if (sizes) return;
  const names = ["point_areas.bin", "point_sizes.bin", "overlap.bin"];
  const [areas, bytes, shared] = await Promise.all(names.map(fetchBytes));
  const of = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ids = patternIndex().areas;
  const found = Object.fromEntries(ids.map((id) => [id, 0]));
  for (let point = 0; point < areas.length / 2; point += 1) found[ids[areas[point]]] += of.getUint16(2 * point, true);
  overlaps = shared;
  sizes = found;
}

/** @param {string[]} areas */
const skin = (areas) => areas.reduce((sum, area) => sum + sizes[area], 0);

/**
 * |A ∩ B| / |A ∪ B| by skin area, from 0 to 1; 0 where both are empty.
 * @param {string[]} one @param {string[]} other
 */
export function agreement(one, other) {
  const both = one.filter((area) => other.includes(area));
  const whole = skin([...new Set([...one, ...other])]);
  return whole ? skin(both) / whole : 0;
}

/**
 * The overlap of two sources in percent, see dashboard/figures/overlap.py.
 * @param {string} one @param {string} other
 */
export function overlap(one, other) {
  const { structures } = patternIndex();
  const [row, column] = [structures.indexOf(one), structures.indexOf(other)];
  return row < 0 || column < 0 ? 0 : overlaps[row * structures.length + column];
}
