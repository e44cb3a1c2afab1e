// @ts-check
/** The first two stops of the page: to the body map, and to the answer, wherever that stands. */

import { lowerSheet, raiseSheet } from "./sheet.js";
import { showStudyOrMap } from "./study_or_map.js";

function toMap() {
  showStudyOrMap("map");
  lowerSheet();
  document.querySelector("#solid:not([hidden]) .solid-scene, #body-map [data-area][tabindex='0']")?.focus();
}

function toAnswer() {
  const study = document.getElementById("study");
  showStudyOrMap("study");
  raiseSheet();
  (study.hidden ? document.getElementById("panels") : study).focus();
}

export function startSkip() {
  for (const link of document.querySelectorAll("a.skip")) {
    link.addEventListener("click", (event) => {
      event.preventDefault(); // The address holds the choice, not the place on the page.
      if (link.hash === "#map") toMap();
      else toAnswer();
    });
  }
}
