// @ts-check
/** The compiled files of the muscles, and where their drawing goes in a view. */

/** @import { HalfPlace } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { fetchJson } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { paintLayers, tellLayerWords } from "../map/layers.js";
import { bodyFile, mapHost } from "../map/views.js";

export const LAYER = "muscles";

/** @type {("left" | "right")[]} */
export const SIDES = ["left", "right"];

/**
 * Where the drawing of the left half goes for a side, as a transform; null where the view does not show that side.
 * @param {HalfPlace} at @param {"left" | "right"} side
 */
export function halfTransform(at, side) {
  if (at[side] === null) return null;
  return side === "left" ? `translate(${at.left} 0)` : `matrix(-1 0 0 1 ${at.right} 0)`;
}

/**
 * A compiled file of the views on the page; asked for, and painted once it is here, if it is not.
 * @template T @param {Map<string, T|null>} kept @param {string} name @returns {T|null}
 */
export function muscleFile(kept, name) {
  const { group, body } = mapHost.dataset;
  if (!group) return null; // in three dimensions no flat view is on the page
  const file = bodyFile(`${name}_${group}.json`, body);
  if (!kept.has(file)) {
    kept.set(file, null);
    fetchJson(file).then(
      (found) => {
        kept.set(file, /** @type {T} */ (found));
        paintLayers(currentSelection());
        tellLayerWords();
      },
      () => {
        kept.delete(file);
        announce(told("The muscles could not be loaded. Check the connection and choose again."));
      },
    );
  }
  return kept.get(file);
}
