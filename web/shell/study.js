// @ts-check
/**
 * The study beside the map: one fragment a mode, brought alive by the scripts of that mode, which register themselves.
 */

/** @import { Selection, StudyPart } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { closingByEscape } from "../core/escape.js";
import { fetchText } from "../core/files.js";
import { loadPartOf } from "../core/parts.js";
import { choose, onPaint, onSettled } from "../core/selection.js";
import { isEmbedded } from "../core/framed.js";
import { told } from "../core/telling.js";

/** @type {Map<string, StudyPart[]>} */
const parts = new Map();
/** @type {Map<string, HTMLElement>} */
const made = new Map();
/** @type {HTMLElement} */
let host;
let turn = 0;
const escapes = closingByEscape(() => choose({ mode: "explore" }));

/**
 * The study of a mode, fetched and started once; it keeps its filters and scroll while others are shown.
 * @param {string} mode
 */
async function study(mode) {
  if (!made.has(mode)) {
    const [content] = await Promise.all([fetchText(`studies/${mode}.html`), loadPartOf(mode)]);
    if (!made.has(mode)) {
      const element = makeElement("div", { className: "study", innerHTML: content });
      element.dataset.study = mode;
      made.set(mode, element);
      host.replaceChildren(element);
      for (const part of parts.get(mode) ?? []) part.start?.(element);
    }
  }
  return made.get(mode);
}

/** @param {Selection} selection */
async function follow(selection) {
  const now = (turn += 1);
  const { mode } = selection;
  document.documentElement.dataset.mode = mode;
  host.hidden = mode === "explore";
  escapes(!host.hidden && !selection.lesson && !selection.desk && !isEmbedded()); // A lesson's study is its step's.
  if (host.hidden) return;
  try {
    const element = await study(mode);
    if (now !== turn) return;
    if (host.firstChild !== element) host.replaceChildren(element);
    for (const part of parts.get(mode) ?? []) part.follow?.(selection, element);
  } catch (fault) {
    if (now !== turn) return;
    console.warn(fault);
    host.textContent = told("This part could not be loaded. Check the connection and choose it again.");
  }
}

/**
 * The modes' buttons and the page's regions follow in the frame of the click, the study after it.
 * @param {Selection} selection
 */
function paint({ mode }) {
  document.documentElement.dataset.mode = mode;
  for (const button of document.querySelectorAll("#modes [data-key=mode]")) {
    button.setAttribute("aria-pressed", String(button.dataset.value === mode));
  }
}

/**
 * @param {string} mode @param {StudyPart} part started when the mode is first shown, told of every choice while it is
 */
export const registerStudy = (mode, part) => parts.set(mode, [...(parts.get(mode) ?? []), part]);

/** @param {HTMLElement} element */
export function startStudy(element) {
  host = element;
  onPaint(paint);
  onSettled(follow);
}
