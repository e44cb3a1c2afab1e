// @ts-check
/** What parts inside are called in the page's language, and what choosing one does. */

/** @import { InsideShown } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { choose } from "../core/selection.js";
import { withSide } from "../core/sides.js";
import { nerveEntry } from "../nerve/nerve_names.js";
import { chooseStructure } from "../shell/choosing.js";
import { nameOf, pickerEntry } from "../shell/picker.js";
import { drawnAs } from "./inside_choice.js";
import { insideParts } from "./inside_files.js";

/** @param {string} part */
export const insideName = (part) => insideParts()?.names[part] ?? nerveEntry(part)?.name ?? nameOf(part);

/** @param {string} name */
const begun = (name) => name.replace(/^./, (letter) => letter.toLocaleUpperCase());

/** Beside the picture there is room for a few letters only. @param {string} part */
export const shortName = (part) => begun(nerveEntry(part)?.short ?? insideName(part));

/** With its side, but for what crosses the midline. @param {Pick<InsideShown, "part" | "side">} shown */
export const insideWords = ({ part, side }) => {
  const name = begun(insideName(part));
  return side === "midline" ? name : withSide(name, side);
};

/** Whether a part is a source or a nerve, which can be chosen. @param {string} part */
export const isChoosable = (part) => Boolean(nerveEntry(part) ?? pickerEntry(part));

/**
 * Choose a part as the lists do; a bone is only named.
 * @param {InsideShown} shown @param {{sel: string, nerve: string}} now
 */
export function chooseInside(shown, now) {
  const { part } = shown;
  if (nerveEntry(part)) return choose({ nerve: now.nerve === part ? "" : part, site: "" });
  if (!pickerEntry(part)) return announce(insideWords(shown));
  if (drawnAs(now.sel, insideParts()) !== part) return chooseStructure(part);
  return announce(insideWords(shown));
}
