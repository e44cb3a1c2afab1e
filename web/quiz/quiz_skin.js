// @ts-check
/** How much skin areas have, and how far two lots of areas or two patterns are the same. */

/** @type {Object<string, number>|null} mm² of one side, by area */
let sizes = null;
/** @type {Map<string, number>} the row of each structure */
let rows = new Map();
/** @type {Uint8Array|null} percent, row by row in the order of the structures */
let overlaps = null;

export const knowsQuizSkin = () => sizes !== null;

/**
 * Take the compiled files. The left half of the points is one side of the body; areas across the midline count with
 * that half, too.
 *
 * @param {{areas: string[], structures: string[]}} index names in the order of the files
 * @param {{areas: Uint8Array, sizes: Uint8Array, overlap: Uint8Array}} files
 */
export function takeQuizSkin(index, files) {
  const size = new DataView(files.sizes.buffer, files.sizes.byteOffset, files.sizes.byteLength);
  const found = Object.fromEntries(index.areas.map((id) => [id, 0]));
  for (let point = 0; point < files.areas.length / 2; point += 1)
    found[index.areas[files.areas[point]]] += size.getUint16(2 * point, true);
  rows = new Map(index.structures.map((id, row) => [id, row]));
  overlaps = files.overlap;
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
  const [row, column] = [rows.get(one), rows.get(other)];
  return row === undefined || column === undefined ? 0 : overlaps[row * rows.size + column];
}
