// @ts-check
/** Pain over dermatome: the chosen root's band as a line over its pain pattern. */

/** @import { Selection } from "../core/types.js" */

import { told } from "../core/telling.js";
import { shownViews } from "./views.js";

/**
 * Bands lie under a pattern, the line over it: called after both are painted, and changes nothing the second time.
 * @param {Selection} selection
 */
export function paintOverlay({ layer }) {
  const on = layer === "overlay";
  for (const { dermatomes, pattern } of shownViews()) {
    if (dermatomes.classList.contains("overlay") === on) continue;
    dermatomes.classList.toggle("overlay", on);
    if (on) pattern.after(dermatomes);
    else pattern.before(dermatomes);
  }
}

/** The legend of the layer; '' in other layers. @param {Selection} selection */
export function overlayLegend({ layer, sel, map }) {
  if (layer !== "overlay") return "";
  if (!sel.startsWith("root_")) return told("Choose a nerve root to lay its pain over its dermatome.");
  const name = document.querySelector(`select[data-key=map] [value="${map}"]`)?.textContent ?? "";
  const root = sel.slice(5).toUpperCase();
  return told(
    "Marks: where {root} pain is felt. Dark line: the skin of {root} in one map ({map}). Pain often goes beyond it.",
    { root, map: name },
  );
}
