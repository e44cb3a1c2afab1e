// @ts-check
/**
 * Commonly described trigger-point sites as crosses on the solid muscle: each lies under the skin point that is nearest
 * to its cross on the flat map.
 */

/** @import { InsidePart, InsideShown, Mesh, TriggerSiteFile, View } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { patternIndex } from "../map/pattern.js";
import { bodyFile } from "../map/views.js";
import { crossAt, minus } from "./inside_mesh.js";
import { spotOf } from "./solid_points.js";

const GROUPS = ["front-back", "sides"];
const [REACH, OVER] = [0.75, 0.35]; // cm
const COLOUR = "rgb(20, 24, 29)";
const NEAREST = 12;

/** @typedef {{file: TriggerSiteFile, views: View[]}} Group */

/** @param {string} body @returns {Promise<Group[]>} */
export const loadSites = (body) =>
  Promise.all(
    GROUPS.map(async (group) => {
      const [file, { views }] = await Promise.all([
        fetchJson(/** @type {"trigger_sites_"} */ (bodyFile(`trigger_sites_${group}.json`, body))),
        fetchJson(/** @type {"views_"} */ (bodyFile(`views_${group}.json`, body))),
      ]);
      return { file, views };
    }),
  );

/** The skin over a place of a view. @param {Mesh} mesh @param {View} view @param {number} x @param {number} y */
function skinAt(mesh, { points, xy }, x, y) {
  const half = patternIndex().n_points / 2;
  const near = points
    .map((point, k) => /** @type {const} */ ([point, Math.hypot(xy[2 * k] - x, xy[2 * k + 1] - y)]))
    .filter(([point]) => point < half);
  near.sort((a, b) => a[1] - b[1]);
  for (const [point] of near.slice(0, NEAREST)) {
    const spot = spotOf(mesh, point, false);
    if (spot) return spot;
  }
  return null;
}

/** Each site of a muscle once, on the left. @param {Mesh} mesh @param {Group[]} groups @param {string} muscle */
function spotsOf(mesh, groups, muscle) {
  /** @type {Map<number, import("../core/types.js").SkinSpot>} */
  const found = new Map();
  for (const { file, views } of groups)
    for (const view of views) {
      const at = file.views[view.id];
      for (const [number, x, y] of (at && at.left !== null && file.cameras[at.camera][muscle]) || []) {
        const spot = !found.has(number) && skinAt(mesh, view, x + at.left, y);
        if (spot) found.set(number, spot);
      }
    }
  return [...found.values()];
}

/** The place of a muscle nearest to the skin over it. @param {InsideShown} shown @param {number[]} skin */
function onMuscle({ solids }, skin) {
  let [best, least] = [skin, Infinity];
  for (const { xyz } of solids)
    for (let k = 0; k < xyz.length; k += 3) {
      const place = [...xyz.subarray(k, k + 3)];
      const far = Math.hypot(...minus(place, skin));
      if (far < least) [best, least] = [place, far];
    }
  return best;
}

/**
 * @param {Mesh} mesh @param {InsideShown} shown @param {Group[]} groups
 * @returns {[id: string, part: InsidePart][]} the crosses of a muscle on its side
 */
export function crossesOf(mesh, shown, groups) {
  const sign = shown.side === "right" ? -1 : 1;
  return spotsOf(mesh, groups, shown.part).map(({ place, up }, k) => {
    const on = onMuscle(shown, place).map((some, axis) => some + OVER * up[axis]);
    const flip = /** @param {number[]} some */ ([x, y, z]) => [sign * x, y, z];
    return [`${shown.key} site ${k}`, { ...crossAt(flip(on), flip(up), REACH), colour: COLOUR, kind: "site" }];
  });
}
