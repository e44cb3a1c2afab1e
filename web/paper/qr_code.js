// @ts-check
/**
 * A link as a QR code, made in the browser: the square of dark and light modules, and its drawing as one path.
 * Written from ISO/IEC 18004; tests/browser/test_qr_code.py compares it module by module with a maintained library.
 */

import { told } from "../core/telling.js";
import { svgElement } from "../map/views.js";
import { codewords, versionFor } from "./qr_blocks.js";

const LEVEL_M = 0;
const FORMAT = { divisor: 0x537, degree: 10, mask: 0x5412 };
const VERSION = { divisor: 0x1f25, degree: 12 };
const QUIET = 4; // modules of white around the code, without which a camera does not find it
// Middles of the alignment squares from version 7 on; before there is one at size - 7.
/** @type {Record<number, number[]>} */
const MIDDLES = {
  7: [22, 38],
  8: [24, 42],
  9: [26, 46],
  10: [28, 50],
  11: [30, 54],
  12: [32, 58],
  13: [34, 62],
  14: [26, 46, 66],
  15: [26, 48, 70],
};
/** What turns a module over: where the rule gives 0. @type {((y: number, x: number) => number)[]} */
const MASKS = [
  (y, x) => (y + x) % 2,
  (y) => y % 2,
  (_, x) => x % 3,
  (y, x) => (y + x) % 3,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (y, x) => ((y * x) % 2) + ((y * x) % 3),
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2,
];

/**
 * A number followed by the remainder of its division, as the format and the version are written.
 * @param {number} value @param {{divisor: number, degree: number, mask?: number}} code
 */
function protect(value, { divisor, degree, mask = 0 }) {
  let rest = value << degree;
  for (let at = 31 - Math.clz32(rest); rest >= 1 << degree; at = 31 - Math.clz32(rest))
    rest ^= divisor << (at - degree);
  return ((value << degree) | rest) ^ mask;
}

/**
 * Rings of a square around a middle: dark where `dark` says so of the distance.
 * @param {number[][]} rows @param {number} middleY @param {number} middleX @param {number} reach
 * @param {(far: number) => boolean} dark
 */
function square(rows, middleY, middleX, reach, dark) {
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      if (rows[middleY + y]?.[middleX + x] !== undefined)
        rows[middleY + y][middleX + x] = Number(dark(Math.max(Math.abs(y), Math.abs(x))));
    }
  }
}

/** @param {number[][]} rows @param {number} version */
function alignment(rows, version) {
  if (version === 1) return;
  const places = [6, ...(MIDDLES[version] ?? [rows.length - 7])];
  const last = places.length - 1;
  places.forEach((y, row) =>
    places.forEach((x, column) => {
      const isFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0);
      if (!isFinder) square(rows, y, x, 2, (far) => far !== 1);
    }),
  );
}

/** @param {number[][]} rows @param {number} mask */
function drawFormat(rows, mask) {
  const size = rows.length;
  const bits = protect((LEVEL_M << 3) | mask, FORMAT);
  for (let at = 0; at < 15; at += 1) {
    const bit = (bits >> at) & 1;
    if (at < 8) rows[8][size - 1 - at] = bit;
    else rows[size - 15 + at][8] = bit;
    if (at < 6) rows[at][8] = bit;
    else if (at < 8) rows[at + 1][8] = bit;
    else if (at === 8) rows[8][7] = bit;
    else rows[8][14 - at] = bit;
  }
  rows[size - 8][8] = 1;
}

/** @param {number[][]} rows @param {number} version */
function drawVersion(rows, version) {
  if (version < 7) return;
  const bits = protect(version, VERSION);
  for (let at = 0; at < 18; at += 1) {
    const [far, near] = [rows.length - 11 + (at % 3), Math.floor(at / 3)];
    rows[far][near] = (bits >> at) & 1;
    rows[near][far] = (bits >> at) & 1;
  }
}

/**
 * All that is the same for every text; what the text fills is left NaN.
 * @param {number} version @returns {number[][]}
 */
function frame(version) {
  const size = 17 + 4 * version;
  const rows = Array.from({ length: size }, () => new Array(size).fill(NaN));
  for (let at = 8; at < size - 8; at += 1) rows[6][at] = rows[at][6] = (at + 1) % 2;
  for (const [y, x] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ])
    square(rows, y, x, 4, (far) => far !== 2 && far !== 4);
  alignment(rows, version);
  drawFormat(rows, 0);
  drawVersion(rows, version);
  return rows;
}

/**
 * Two columns at a time from the right, up and down by turns; the dotted column is stepped over.
 * @param {number[][]} rows @param {number[]} words @param {number} mask
 */
function fill(rows, words, mask) {
  const size = rows.length;
  let at = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const up = ((size - 1 - right) / 2 - (right < 6 ? 0.5 : 0)) % 2 === 0;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!Number.isNaN(rows[y][x])) continue;
        const bit = at < 8 * words.length ? (words[at >> 3] >> (7 - (at & 7))) & 1 : 0;
        rows[y][x] = bit ^ Number(MASKS[mask](y, x) === 0);
        at += 1;
      }
    }
  }
  drawFormat(rows, mask);
  return rows;
}

/** @param {number[]} line */
const runs = (line) =>
  line
    .join("")
    .match(/0+|1+/g)
    .filter(({ length }) => length >= 5)
    .reduce((sum, { length }) => sum + length - 2, 0);
/** @param {number[]} line */
const finders = (line) => (`0000${line.join("")}0000`.match(/(?=00001011101|10111010000)/g) ?? []).length * 40;

/** How hard a code would be to read; the mask with the least is taken. @param {number[][]} rows */
function penalty(rows) {
  const columns = rows.map((_, x) => rows.map((row) => row[x]));
  const lines = [...rows, ...columns].reduce((sum, line) => sum + runs(line) + finders(line), 0);
  let blocks = 0;
  for (let y = 1; y < rows.length; y += 1) {
    for (let x = 1; x < rows.length; x += 1) {
      const some = rows[y][x] + rows[y - 1][x] + rows[y][x - 1] + rows[y - 1][x - 1];
      if (some === 0 || some === 4) blocks += 3;
    }
  }
  const dark = (100 * rows.flat().reduce((sum, one) => sum + one, 0)) / rows.length ** 2;
  return lines + blocks + 10 * Math.floor(Math.abs(dark - 50) / 5);
}

/**
 * @param {string} text @param {number} [onlyMask]
 * @returns {{version: number, mask: number, rows: number[][]}|null} null for a text that is too long
 */
export function encode(text, onlyMask) {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (!version) return null;
  const words = codewords(bytes, version);
  const tried = MASKS.map((_, mask) => mask)
    .filter((mask) => onlyMask === undefined || mask === onlyMask)
    .map((mask) => ({ version, mask, rows: fill(frame(version), words, mask) }));
  return tried.reduce((best, one) => (penalty(one.rows) < penalty(best.rows) ? one : best));
}

/** One path of all dark modules, a piece for each run in a row. @param {string} text */
export function drawQrCode(text) {
  const code = encode(text);
  if (!code) return null;
  const size = code.rows.length + 2 * QUIET;
  const svg = svgElement("svg", {
    viewBox: `0 0 ${size} ${size}`,
    class: "qr-code",
    role: "img",
    "aria-label": told("The link as a QR code"),
    "shape-rendering": "crispEdges",
  });
  const d = code.rows
    .map((row, y) =>
      [...row.join("").matchAll(/1+/g)]
        .map(({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
        .join(""),
    )
    .join("");
  svg.append(svgElement("rect", { width: size, height: size, fill: "#fff" }), svgElement("path", { d, fill: "#000" }));
  return svg;
}
