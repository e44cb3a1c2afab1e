// @ts-check
/** The skin's points: in which area and on which half each lies, how much skin it stands for, and how to mirror it. */

import { fetchBytes } from "../core/files.js";
import { patternIndex } from "../map/pattern.js";

/** @typedef {"left"|"right"} Half */
/** mm² in one cm² */
const CM2 = 100;
/** @type {Half[]} */
const HALVES = ["left", "right"];
/** @type {{areas: Uint8Array, sizes: DataView, ids: string[], half: number, ofArea: Record<string, number>}|null} */
let skin = null;

/**
 * @param {{areas: string[]}} index @param {Uint8Array} areas @param {Uint8Array} sizes mm² as 16 bit, low byte first
 */
export function takeSkinPoints(index, areas, sizes) {
  const view = new DataView(sizes.buffer, sizes.byteOffset, sizes.byteLength);
  /** @type {Record<string, number>} */
  const ofArea = Object.fromEntries(index.areas.map((id) => [id, 0]));
  const half = areas.length / 2;
  for (let point = 0; point < half; point += 1) ofArea[index.areas[areas[point]]] += view.getUint16(2 * point, true);
  skin = { areas, sizes: view, ids: index.areas, half, ofArea };
}

export async function loadSkinPoints() {
  if (skin) return;
  const [areas, sizes] = await Promise.all(["point_areas.bin", "point_sizes.bin"].map(fetchBytes));
  takeSkinPoints(patternIndex(), areas, sizes);
}

export const knowsSkin = () => skin !== null;
export const pointCount = () => skin.areas.length;
/** @param {number} point */
export const areaOfPoint = (point) => skin.ids[skin.areas[point]];
/** @param {number} point @returns {Half} */
export const halfOfPoint = (point) => (point < skin.half ? "left" : "right");
/** @param {number} point */
export const mirroredPoint = (point) => (point < skin.half ? point + skin.half : point - skin.half);
/** @param {number} point mm² */
const sizeOf = (point) => skin.sizes.getUint16(2 * point, true);
/** The skin of points in cm². @param {Iterable<number>} points */
export const skinOfPoints = (points) => [...points].reduce((sum, point) => sum + sizeOf(point), 0) / CM2;

/**
 * The skin of areas of one half in cm²; an area across the midline counts with the half it is named for.
 * @param {string[]} areas
 */
export const skinOfAreas = (areas) => areas.reduce((sum, area) => sum + skin.ofArea[area], 0) / CM2;
/** The whole skin in cm². */
export const wholeSkin = () => (2 * Object.values(skin.ofArea).reduce((sum, one) => sum + one, 0)) / CM2;

/**
 * The areas of which at least a share is covered by points, by half; what crosses the midline stands with the left.
 * @param {Set<number>} points @param {(area: string) => boolean} isMidline @param {number} least from 0 to 1
 * @returns {Record<Half, string[]>}
 */
export function coveredAreas(points, isMidline, least) {
  /** @type {Record<Half, Map<string, number>>} */
  const covered = { left: new Map(), right: new Map() };
  for (const point of points) {
    const area = areaOfPoint(point);
    const half = isMidline(area) ? "left" : halfOfPoint(point);
    covered[half].set(area, (covered[half].get(area) ?? 0) + sizeOf(point));
  }
  /** @param {Half} half */
  const enough = (half) =>
    [...covered[half]]
      .filter(([area, size]) => size >= least * skin.ofArea[area] * (isMidline(area) ? 2 : 1))
      .map(([area]) => area);
  const found = { left: enough("left"), right: enough("right") };
  if (found.left.length || found.right.length || !points.size) return found;
  // A small drawing marks the place that holds most of it.
  const all = HALVES.flatMap((half) => [...covered[half]].map(([area, size]) => ({ half, area, size })));
  const most = all.reduce((best, one) => (one.size > best.size ? one : best));
  return { ...found, [most.half]: [most.area] };
}
