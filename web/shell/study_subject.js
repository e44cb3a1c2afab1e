// @ts-check
/**
 * A study with a subject of its own (fact check, conditions, lessons, quiz) begins with a clean map: what was chosen
 * before is put aside, so that it is not taken for the study's, and is back once the reader explores again.
 */

/** @import { Key, Patch } from "../core/types.js" */

import { currentSelection, hasOwnSubject } from "../core/selection.js";

const CLEAN = Object.freeze({ sel: "", cmp: "", area: "", nerve: "", site: "", layer: "pain" });
/** @type {Key[]} */
const CHOICES = ["sel", "area", "nerve", "site"];
/** @type {Patch|null} what was put aside */
let aside = null;

/** The change of the selection that goes with a change of mode. @param {string} mode @returns {Patch} */
export function patchForMode(mode) {
  const now = currentSelection();
  const keys = /** @type {Key[]} */ (Object.keys(CLEAN));
  if (hasOwnSubject(mode)) {
    if (!hasOwnSubject(now.mode)) aside = Object.fromEntries(keys.map((key) => [key, now[key]]));
    return mode === now.mode ? { mode } : { ...CLEAN, mode };
  }
  const nothing = CHOICES.every((key) => !now[key]);
  return hasOwnSubject(now.mode) && nothing && aside ? { ...aside, mode } : { mode };
}
