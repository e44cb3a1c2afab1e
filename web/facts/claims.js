// @ts-check
/** Fact check: search the statements; what is shown on the map is pressed in the list. */

/** @import { Selection } from "../core/types.js" */

import { chosenAreas } from "../core/selection.js";
import { startSifting } from "../shell/sifting.js";
import { registerStudy } from "../shell/study.js";

/** @param {HTMLElement} element the study of fact checks, disagreements included */
function start(element) {
  const claims = element.querySelector(".claims");
  startSifting(claims);
  element.querySelector(".to-claims").addEventListener("click", () => {
    claims.scrollIntoView();
    claims.querySelector("input").focus({ preventScroll: true });
  });
}

/** @param {Selection} selection @param {HTMLElement} element */
function follow(selection, element) {
  const { sel } = selection;
  const areas = chosenAreas(selection);
  for (const button of element.querySelectorAll("[aria-pressed=true]")) button.setAttribute("aria-pressed", "false");
  for (const button of element.querySelectorAll(".map-link")) {
    const { structure, chooseArea } = button.dataset;
    if ((structure && structure === sel) || areas.includes(chooseArea)) button.setAttribute("aria-pressed", "true");
  }
}

registerStudy("facts", { start, follow });
