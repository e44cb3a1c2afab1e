// @ts-check
/** How parts inside look: their colour by what they are and why they are shown, and how much they hide. */

/** @import { InsidePart, InsideShown, Selection } from "../core/types.js" */

import { isCompared } from "../map/pattern.js";
import { pickerEntry } from "../shell/picker.js";
import { isDark, mechanismColour, mixed, tokenColour, written } from "./solid_colours.js";
import { fibresOf, meshOfPart } from "./inside_mesh.js";

const NERVE = [242, 194, 48]; // as nerves are drawn on the flat map
const CHOSEN_NERVE = [255, 210, 31];
const ROOT = [230, 170, 40];
/** @type {Record<string, number[]>} */
const PLAIN = {
  bone: [226, 214, 190],
  disc: [176, 199, 209],
  band: [214, 220, 214],
  muscle: [196, 104, 92],
  plexus: NERVE,
  nerve: NERVE,
  root: ROOT,
};
const DIMMED = 0.82; // in the dark
const OPACITY = { chosen: 1, other: 1, nerve: 1, root: 1, muscle: 0.3, band: 0.5, near: 0.5, far: 0.2 };
const FIBRES = 0.45; // how much darker they are than their muscle

/** @param {string} id @param {Pick<Selection, "sel" | "cmp">} selection */
function chosenColour(id, selection) {
  if (id.startsWith("nerve_")) return CHOSEN_NERVE;
  if (isCompared(/** @type {Selection} */ (selection)))
    return tokenColour(id === selection.cmp ? "--only-other" : "--only-one");
  const mechanism = pickerEntry(id)?.dataset.mechanism;
  const colour = mechanism ? mechanismColour(mechanism).match(/\d+/g).map(Number) : ROOT;
  return mixed(colour, [255, 255, 255], 0.12);
}

/** @param {InsideShown} shown @param {Selection} selection @returns {number[]} */
function colourOf({ part, kind, role }, selection) {
  if (role === "chosen") return chosenColour(part === selection.nerve ? part : selection.sel, selection);
  if (role === "other") return chosenColour(selection.cmp, selection);
  const plain = PLAIN[kind] ?? PLAIN.band;
  return isDark() && kind === "bone" ? plain.map((some) => some * DIMMED) : plain;
}

/** What its look depends on, so that nothing is made twice. @param {InsideShown} shown @param {Selection} selection */
export const lookOf = (shown, selection) => `${colourOf(shown, selection)} ${OPACITY[shown.role]}`;

/** @param {InsideShown} shown @param {Selection} selection @returns {[id: string, part: InsidePart][]} */
export function partsOf(shown, selection) {
  const colour = colourOf(shown, selection);
  const own = { ...meshOfPart(shown), colour: written(colour), opacity: OPACITY[shown.role], kind: shown.role };
  /** @type {[id: string, part: InsidePart][]} */
  const made = [[shown.key, own]];
  const isSolidMuscle = shown.kind === "muscle" && OPACITY[shown.role] === 1;
  if (isSolidMuscle)
    made.push([
      `${shown.key} fibres`,
      { ...fibresOf(shown), colour: written(mixed(colour, [20, 10, 10], FIBRES)), kind: "fibres" },
    ]);
  return made;
}
