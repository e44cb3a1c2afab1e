// @ts-check
/** Where there is no room for both, a study and the map take turns: the study first, a button to the other. */

/** @import { Selection } from "../core/types.js" */

import { onPaint } from "../core/selection.js";
import { told } from "../core/telling.js";
import { refreshRoving } from "./roving.js";

const root = document.documentElement;
let mode = "";

const button = () => document.getElementById("study-or-map");

/** @param {"study"|"map"} part */
export function showStudyOrMap(part) {
  root.dataset.turn = part;
  const name = document.querySelector(`#modes [data-value="${mode}"]`)?.textContent ?? told("study");
  button().textContent = part === "map" ? told("‹ Back to: {name}", { name }) : told("Show the map ›");
  refreshRoving();
}

/** Another study begins with itself. @param {Selection} selection */
function follow(selection) {
  if (selection.mode === mode) return;
  mode = selection.mode;
  document.getElementById("study").scrollTop = 0;
  showStudyOrMap("study");
}

export function startStudyOrMap() {
  button().addEventListener("click", () => {
    showStudyOrMap(root.dataset.turn === "map" ? "study" : "map");
    window.scrollTo(0, 0); // where hardly any height makes the page scroll, the part that comes is seen from its top
  });
  onPaint(follow);
}
