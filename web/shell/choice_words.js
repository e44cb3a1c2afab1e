// @ts-check
/** What is chosen, in words. */

/** @import { Selection, SourceOnSide } from "../core/types.js" */

import { chosenAreas } from "../core/selection.js";
import { withSide } from "../core/sides.js";
import { told } from "../core/telling.js";
import { hasSide } from "../map/pattern.js";
import { nameOf } from "./picker.js";

/** The source with its side; a heart or a gallbladder has no side to choose. @param {SourceOnSide} selection */
export function sourceWithSide({ sel, side }) {
  const name = nameOf(sel);
  return hasSide(sel) ? withSide(name, side) : name;
}

/** The source with its side, and the one it is compared with. @param {Selection} selection */
export function sourcesInWords(selection) {
  const source = sourceWithSide(selection);
  return selection.cmp ? told("{source} compared with {other}", { source, other: nameOf(selection.cmp) }) : source;
}

/** The chosen areas in words. @param {Selection} selection */
export const placesInWords = (selection) => chosenAreas(selection).map(nameOf).join(" + ");
