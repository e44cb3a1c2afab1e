// @ts-check
/** The mark beside every source: pressed, it opens where the fact stands; what shows that is loaded then. */

import { loadPart } from "../core/parts.js";

/** @param {PageEvent} event */
async function press({ target }) {
  const mark = target.closest?.("[data-traced]");
  if (!mark) return;
  const { showConfirmation } = await loadPart("confirmation");
  await showConfirmation(mark.dataset.traced.split(" "));
}

/** Unfolded for the first time, the list of open rows fills. @param {PageEvent} event */
async function unfold({ target }) {
  const host = target.matches?.("[open]") && target.querySelector("[data-open-rows]:empty");
  if (!host) return;
  const { showOpenRows } = await loadPart("confirmation");
  await showOpenRows(host);
}

export function startMarks() {
  document.addEventListener("click", press);
  document.addEventListener("toggle", unfold, true); // It does not bubble.
}
