// @ts-check
/** What a case was before each step, so that a step can be taken back; it is forgotten with the page. */

/** @import { CaseState, Selection } from "../core/types.js" */

import { choose, currentSelection } from "../core/selection.js";
import { emptyCase } from "./case_read.js";
import { keptDrawing, restoreDrawing } from "./drawing.js";

const MOST = 100;
/** @type {{state: CaseState, drawing: ReturnType<typeof keptDrawing>}[]} */
const past = [];

/** The part of a selection that is the case. @param {Selection} selection @returns {CaseState} */
export function stateOf(selection) {
  const state = emptyCase();
  for (const key of /** @type {(keyof CaseState)[]} */ (Object.keys(state))) state[key] = selection[key];
  return state;
}

/** Called before a step. */
export function remember() {
  past.push({ state: stateOf(currentSelection()), drawing: keptDrawing() });
  if (past.length > MOST) past.shift();
}

/** Whether there was a step to take back. */
export function undo() {
  const before = past.pop();
  if (!before) return false;
  restoreDrawing(before.drawing);
  choose(before.state);
  return true;
}
