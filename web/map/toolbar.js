// @ts-check
/**
 * What is chosen above the map: views, body, side, layer, evidence, map. A dot marks views that show a part of the
 * pattern.
 */

/** @import { Key, Selection } from "../core/types.js" */

import { choose, currentSelection, onSettled } from "../core/selection.js";
import { told } from "../core/telling.js";
import { zoomMap } from "./arrange.js";
import { hasSide, patternAmount, viewGroups } from "./pattern.js";
import { loadViews } from "./views.js";

/** @type {HTMLElement} */
let toolbar;
let body = "";

/** @param {HTMLElement} control */
const keyOf = ({ dataset }) => /** @type {Key} */ (dataset.key);

/** @param {Selection} selection */
function follow(selection) {
  for (const list of toolbar.querySelectorAll("select[data-key]")) list.value = selection[keyOf(list)];
  for (const button of toolbar.querySelectorAll("button[data-key]")) {
    button.setAttribute("aria-pressed", String(selection[keyOf(button)] === button.dataset.value));
  }
  toolbar.dataset.layer = selection.layer;
  toolbar.parentElement.dataset.layer = selection.layer;
  markViews(selection);
  markSide(selection);
  followBody(selection);
}

/** The other views of a newly chosen body, so that they too can tell what they show. @param {Selection} selection */
function followBody(selection) {
  if (body && body !== selection.body) loadRestOfViews(viewGroups().map((id) => ({ id })));
  body = selection.body;
}

/**
 * An organ whose pattern has its own fixed side, and no area beside it, leaves nothing to switch.
 * @param {Selection} selection
 */
function markSide({ sel, cmp, area }) {
  const fixed = Boolean(sel) && !area && !hasSide(sel) && !(cmp && hasSide(cmp));
  for (const button of toolbar.querySelectorAll("button[data-key=side]")) {
    button.disabled = fixed;
    button.title = fixed ? told("This organ's pattern has its own side") : "";
  }
}

/** @param {Selection} selection */
function markViews(selection) {
  for (const button of toolbar.querySelectorAll("button[data-key=view]")) {
    const shows = patternAmount(button.dataset.value, selection) > 0;
    button.dataset.shows = String(shows);
    button.title = shows ? told("Shows a part of this pattern") : "";
    const option = toolbar.querySelector(`.choice.view [value="${button.dataset.value}"]`);
    option.textContent = button.textContent + (shows ? " •" : "");
  }
}

/** @param {HTMLElement} pressed */
function enlarge(pressed) {
  zoomMap(Number(pressed.dataset.zoom));
  for (const button of toolbar.querySelectorAll("[data-zoom]"))
    button.setAttribute("aria-pressed", String(button === pressed));
}

/** On a phone layer, size, body and evidence unfold from one button. @param {PageEvent} event */
function unfold({ currentTarget: button }) {
  const open = !toolbar.hasAttribute("data-more");
  toolbar.toggleAttribute("data-more", open);
  button.ariaExpanded = String(open);
  button.textContent = open ? told("Less") : told("More");
}

/** The other views, one after the other, when nothing else is to do. @param {{id: string}[]} groups */
export async function loadRestOfViews(groups) {
  for (const { id } of groups) {
    await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
    await loadViews(id);
  }
  markViews(currentSelection());
}

/** @param {HTMLElement} element */
export function startToolbar(element) {
  toolbar = element;
  toolbar.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-key]");
    if (button) choose({ [button.dataset.key]: button.dataset.value });
    const larger = target.closest("button[data-zoom]");
    if (larger) enlarge(larger);
  });
  toolbar.querySelector("#more-controls").addEventListener("click", unfold);
  toolbar.addEventListener("change", ({ target }) => {
    choose({ [target.dataset.key]: /** @type {HTMLSelectElement} */ (target).value });
  });
  onSettled(follow);
}
