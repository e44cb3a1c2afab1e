// @ts-check
/** What the skin points of the flat map say about the vertices of the mesh, and where their marks stand on it. */

/** @import { Mesh, SkinSpot } from "../core/types.js" */

const NO_MARK = 65535;

/**
 * A value of the skin points at every vertex: each vertex mixes its three nearest points; the right half is read from
 * the mirror images of the points.
 * @param {Mesh} mesh @param {(point: number) => number} reader @param {number} stride points of a half
 */
export function spread({ half, twin, size }, reader, stride) {
  const found = new Float32Array(size);
  const { near, weight, fine, count } = half;
  const points = half.place.length;
  const [left, right] = [0, stride].map((start) => Float32Array.from({ length: points }, (_, p) => reader(start + p)));
  for (let v = 0; v < fine; v += 1) {
    if (half.area[v] === 255) continue;
    let [rest, own, other] = [255, 0, 0];
    for (let k = count - 1; k >= 0; k -= 1) {
      const share = k ? weight[(k - 1) * fine + v] : rest;
      rest -= share;
      own += share * left[near[k * fine + v]];
      other += share * right[near[k * fine + v]];
    }
    found[v] = own / 255;
    if (twin[v] !== v) found[twin[v]] = other / 255;
  }
  return found;
}

/**
 * Where the mark of a left-half point stands and which way the skin looks there, or its mirror image; null without a
 * mark.
 * @param {Mesh} mesh @param {number} point @param {boolean} isRight @returns {SkinSpot|null}
 */
export function spotOf({ half, xyz, normal, ijk }, point, isRight) {
  const face = half.place[point];
  if (face === NO_MARK) return null;
  const [a, b] = [half.share[point] / 255, half.share[half.place.length + point] / 255];
  const shares = [a, b, 1 - a - b];
  /** @param {Float32Array[]} columns */
  const mixed = (columns) =>
    columns.map((column, axis) => {
      const sum = shares.reduce((all, share, corner) => all + share * column[ijk[corner][face]], 0);
      return isRight && !axis ? -sum : sum;
    });
  return { place: mixed(xyz), up: mixed(normal) };
}
