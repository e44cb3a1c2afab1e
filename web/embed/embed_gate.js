// @ts-check
/**
 * On the page that other sites frame: the scripts that leave the chrome away are loaded, and the page shows after them.
 */

/** @import { Choices, Key } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { isEmbedded } from "../core/framed.js";
import { loadPart } from "../core/parts.js";
import { told } from "../core/telling.js";

const root = document.documentElement;
// A lesson fills a screen of its own, with a presenter's window beside it: both belong to the whole page.
/** @type {Record<string, (value: string) => boolean>} */
const WHOLE_PAGE = { lesson: () => false, desk: () => false, mode: (mode) => mode !== "learn" };
let choices = /** @type {Choices} */ ({});

/** The table of keys without what only the whole page can show. @param {Choices} table */
export function narrowChoices(table) {
  choices = table;
  if (!isEmbedded()) return table;
  const narrowed = Object.entries(WHOLE_PAGE).map(([name, keep]) => {
    const key = /** @type {Key} */ (name);
    return [key, { ...table[key], values: table[key].values.filter(keep), pattern: "" }];
  });
  choices = { ...table, ...Object.fromEntries(narrowed) };
  return choices;
}

export async function startEmbed() {
  if (!isEmbedded()) return;
  try {
    const { startFrame } = await loadPart("embed");
    startFrame(choices);
  } catch (fault) {
    console.warn(fault);
    announce(told("A part of this page could not be loaded. Check the connection and open it again."));
  }
  root.dataset.embed = "shown";
}
