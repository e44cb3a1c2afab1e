// @ts-check
/** The line above a framed map: what is shown, the way back from a study, and the way to the whole page. */

/** @import { Selection } from "../core/types.js" */

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

/**
 * @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} content
 * @param {Partial<HTMLElementTagNameMap[Tag]>} attributes
 */
function make(tag, content, attributes = {}) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.textContent = content;
  return made;
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
  const bar = make("header", "", { id: "embed-bar" });
  title = make("h1", "");
  study = make("h2", "");
  back = make("button", "Back to the map", { type: "button" });
  whole = make("a", "Open in Pain Atlas", { target: "_blank", rel: "noopener" });
  whole.append(make("span", " (new tab)", { className: "unseen" }));
  back.addEventListener("click", () => choose({ mode: "explore" }));
  bar.append(title, study, back, whole);
  document.getElementById("page").prepend(bar);
  document
    .getElementById("panels")
    .append(make("p", "Choose a spot on the body: what could hurt there?", { id: "embed-hint", className: "quiet" }));
  onSettled(follow);
  follow(currentSelection());
}
