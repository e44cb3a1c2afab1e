// @ts-check
/** A lesson in the address brings the scripts that play it; without one they are never asked for. */

/** @import { Selection } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { loadPart } from "../core/parts.js";
import { currentSelection, onSettled } from "../core/selection.js";
import { told } from "../core/telling.js";

/** @type {typeof import("./presenting_hall.js")|null} */
let hall = null;
const root = document.documentElement;
let arrived = true; // The state came with the address, opened or walked to by Back and Forward, not by a choice.

/** @param {Selection} selection */
async function follow({ lesson, desk }) {
  const addressed = arrived;
  arrived = false;
  root.toggleAttribute("data-presenting", Boolean(lesson));
  if (desk) root.dataset.desk = desk;
  else delete root.dataset.desk;
  if (!lesson && !desk && !hall) return;
  try {
    hall ??= await loadPart("presenting");
  } catch {
    announce(told("The lesson could not be loaded. Check the connection and open it again."));
    return;
  }
  hall.followLesson(currentSelection(), addressed);
}

export function startPresentingGate() {
  onSettled(follow);
  window.addEventListener("popstate", ({ isTrusted }) => {
    arrived = arrived || isTrusted;
  });
}
