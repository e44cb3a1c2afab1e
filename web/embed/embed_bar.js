// @ts-check
/** The line above a framed map: what is shown, the way back from a study, and the way to the whole page. */

/** @import { Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { choose, currentSelection, onSettled, writeSelection } from "../core/selection.js";
import { placesInWords, sourceWithSide } from "../shell/choice_words.js";
import { nameOf } from "../shell/picker.js";
import { wholePage } from "../core/framed.js";

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
  const { sel, cmp, area } = selection;
  const name = nameOf;
  const source = sel && sourceWithSide(selection) + (cmp ? ` compared with ${name(cmp)}` : "");
  return (
    [source, area && `${placesInWords(selection)}${sel ? "" : `, ${selection.side}`}`].filter(Boolean).join("; ") ||
    "Body map"
  );
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
  back = makeElement("button", { type: "button" }, "Back to the map");
  const inNewTab = makeElement("span", { className: "unseen" }, " (new tab)");
  whole = makeElement("a", { target: "_blank", rel: "noopener" }, "Open in Pain Atlas", inNewTab);
  back.addEventListener("click", () => choose({ mode: "explore" }));
  bar.append(title, study, back, whole);
  document.getElementById("page").prepend(bar);
  const hint = "Choose a spot on the body: what could hurt there?";
  document.getElementById("panels").append(makeElement("p", { id: "embed-hint", className: "quiet" }, hint));
  onSettled(follow);
  follow(currentSelection());
}
