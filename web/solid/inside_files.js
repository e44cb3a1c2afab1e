// @ts-check
/** What lies inside the bodies as it is fetched: the shapes of each body, and what belongs together. */

/** @import { InsideEntry, InsideIndex, InsideParts, Solid } from "../core/types.js" */

import { fetchBytes, fetchJson } from "../core/files.js";
import { bodyFile } from "../map/views.js";
import { loadNerveNames } from "../nerve/nerve_names.js";

/** Always shown, however faintly. */
const ALWAYS = ["bones", "nerves"];
/** Numbers of a millimetre-tenth file for one centimetre. */
const CM = 100;
/** @type {InsideIndex|null} */
let index = null;
/** @type {InsideParts|null} */
let parts = null;
/** @type {Map<string, Solid[]>} by file */
const read = new Map();

/**
 * Solids from differences between neighbours, modulo 65536: all x, then all y, then all z.
 * @param {InsideEntry[]} entries @param {Uint8Array} bytes @returns {Solid[]}
 */
export function solidsOf(entries, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Int16Array(bytes.byteLength / 2);
  for (let k = 0, sum = 0; k < numbers.length; k += 1) {
    sum = (sum + view.getInt16(2 * k, true)) & 65535;
    numbers[k] = sum;
  }
  const count = numbers.length / 3;
  let at = 0;
  return entries.map(([id, part, kind, middle, rings, around]) => {
    const xyz = new Float32Array(3 * rings * around);
    for (let k = 0; k < xyz.length; k += 1) xyz[k] = numbers[(k % 3) * count + at + Math.floor(k / 3)] / CM;
    at += rings * around;
    return { id, part, kind, middle: Boolean(middle), rings, around, xyz };
  });
}

/** @param {string} set @param {string} body */
async function loadSet(set, body) {
  const file = bodyFile(`inside_${set}.bin`, body);
  const bytes = await fetchBytes(file);
  if (!read.has(file)) read.set(file, solidsOf(index.sets[set], bytes));
  return read.get(file);
}

/** What is known before any shape is fetched. */
export async function loadInsideParts() {
  [index, parts] = await Promise.all([fetchJson("inside.json"), fetchJson("inside_parts.json"), loadNerveNames()]);
  return parts;
}

/** Null until it is loaded. */
export const insideParts = () => parts;

/** Part of each solid, by the solid's id. */
export const partOfSolid = () =>
  new Map(Object.values(index.sets).flatMap((entries) => entries.map(([id, part]) => [id, part])));

/**
 * The solids of bones and nerves, and of the sets that hold some more parts.
 * @param {string} body @param {Iterable<string>} wanted
 */
export async function loadSolids(body, wanted) {
  const more = new Set(wanted);
  const sets = Object.keys(index.sets).filter(
    (set) => ALWAYS.includes(set) || index.sets[set].some(([, part]) => more.has(part)),
  );
  return (await Promise.all(sets.map((set) => loadSet(set, body)))).flat();
}
