// @ts-check
/** The line above a framed map: what is shown, the way back from a study, and the way to the whole page. */

/** @import { Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { choose, currentSelection, onSettled, writeSelection } from "../core/selection.js";
import { placesInWords, sourcesInWords } from "../shell/choice_words.js";
import { wholePage } from "../core/framed.js";
import { withSide } from "../core/sides.js";
import { told } from "../core/telling.js";

/** @type {HTMLElement} */
let title;
/** @type {HTMLElement} */
let study;
/** @type {HTMLElement} */
let back;
/** @type {HTMLAnchorElement} */
let whole;

/**
 * What is chosen, in words: the source with its side, the one it is compared with, the area.
 * @param {Selection} selection
 */
export function titleOf(selection) {
  const { sel, area } = selection;
  const parts = [sel && sourcesInWords(selection), area && placesOf(selection)];
  return parts.filter(Boolean).join("; ") || told("Body map");
}

/** The places, and their side where no source tells it. @param {Selection} selection */
function placesOf(selection) {
  const places = placesInWords(selection);
  if (selection.sel) return places;
  return selection.side === "both" ? told("{places}, both", { places }) : withSide(places, selection.side);
}

/** @param {Selection} selection */
function follow(selection) {
  title.textContent = titleOf(selection);
  study.textContent = document.querySelector(`#modes [data-value="${selection.mode}"]`)?.textContent ?? "";
  study.hidden = selection.mode === "explore";
  back.hidden = selection.mode === "explore";
  whole.href = Object.assign(wholePage(), { search: writeSelection(selection) }).href;
}

export function startEmbedBar() {
  const bar = makeElement("header", { id: "embed-bar" });
  title = makeElement("h1");
  study = makeElement("h2");
  back = makeElement("button", { type: "button" }, told("Back to the map"));
  const inNewTab = makeElement("span", { className: "unseen" }, ` ${told("(new tab)")}`);
  whole = makeElement("a", { target: "_blank", rel: "noopener" }, told("Open in Pain Atlas"), inNewTab);
  back.addEventListener("click", () => choose({ mode: "explore" }));
  bar.append(title, study, back, whole);
  document.getElementById("page").prepend(bar);
  const hint = told("Choose a spot on the body: what could hurt there?");
  document.getElementById("panels").append(makeElement("p", { id: "embed-hint", className: "quiet" }, hint));
  onSettled(follow);
  follow(currentSelection());
}
