// @ts-check
/** What is chosen, in words. */

/** @import { Selection, SourceOnSide } from "../core/types.js" */

import { chosenAreas } from "../core/selection.js";
import { hasSide } from "../map/pattern.js";
import { nameOf } from "./picker.js";

/** The source with its side; a heart or a gallbladder has no side to choose. @param {SourceOnSide} selection */
export function sourceWithSide({ sel, side }) {
  const name = nameOf(sel);
  return hasSide(sel) ? `${name}, ${side === "both" ? "both sides" : side}` : name;
}

/** The chosen areas in words. @param {Selection} selection */
export const placesInWords = (selection) => chosenAreas(selection).map(nameOf).join(" + ");
