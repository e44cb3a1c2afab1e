// @ts-check
/**
 * The red-flag strip: the lines tied to what is chosen come first, and as many lines as there is room for are shown,
 * each of them whole. A button counts the rest and opens the whole list over the page.
 */

/** @import { Selection } from "../core/types.js" */

import { URGENCIES } from "../core/contract.js";
import { makeElement } from "../core/element.js";
import { openedForEscape } from "../core/escape.js";
import { chosenAreas, onSettled } from "../core/selection.js";
import { counted, told } from "../core/telling.js";

/** @param {string} id */
const byId = (id) => document.getElementById(id);
/** @param {HTMLElement} line */
const holds = (line) => line.dataset.tied === "true" || line.dataset.always === "true";
let withdraw = () => {};
let width = 0;
let font = "";

const lines = () => [...byId("red-flags").querySelectorAll("[data-line]")];

/** @param {string} list @param {string[]} ids */
const names = (list, ids) => list.split(" ").some((one) => ids.includes(one));

/** What is chosen ties a line: by owning it, or by being mostly felt where it belongs. @param {Selection} selection */
function follow(selection) {
  const { sel, cmp, nerve, site, cond } = selection;
  const chosen = [sel, sel && cmp, nerve, site, cond].filter(Boolean);
  const areas = chosenAreas(selection);
  for (const { dataset } of lines()) {
    const near = names(dataset.areas, areas) || names(dataset.for, chosen);
    dataset.near = String(near);
    dataset.tied = String(near || names(dataset.felt, chosen));
  }
  order();
  close();
  fit();
}

/** Tied before general; of these the most urgent; of these what the choice owns; else as they were laid out. */
function order() {
  /** @param {HTMLElement} line */
  const rank = ({ dataset }) => (dataset.tied === "true" ? 0 : dataset.always === "true" ? 1 : 2);
  /** @param {HTMLElement} one @param {HTMLElement} other */
  const before = (one, other) =>
    rank(one) - rank(other) ||
    URGENCIES.indexOf(one.dataset.urgency) - URGENCIES.indexOf(other.dataset.urgency) ||
    Number(other.dataset.near === "true") - Number(one.dataset.near === "true");
  byId("red-flags")
    .querySelector("ul")
    .append(...lines().sort(before));
}

/** Whole lines or none: what would reach below the last row is left to the list behind the button. */
function fit() {
  const list = byId("red-flags").querySelector("ul");
  const look = getComputedStyle(list);
  const room = parseFloat(look.getPropertyValue("--rows")) * parseFloat(look.lineHeight);
  const held = lines().filter(holds);
  for (const line of held) line.dataset.leftOut = "false";
  const top = list.getBoundingClientRect().top;
  const ends = held.map((line) => line.getBoundingClientRect().bottom - top);
  const over = ends.findIndex((end, at) => at > 0 && end > room + 1);
  const shown = over < 0 ? held.length : over;
  held.forEach((line, at) => {
    line.dataset.leftOut = String(at >= shown);
  });
  count(held.length - shown);
}

/** @param {number} left */
const moreWords = (left) => counted("{number} more", "{number} more", left);

/** @param {number} left */
function count(left) {
  const more = byId("red-flags-more");
  more.hidden = false;
  more.dataset.none = String(left === 0);
  more.dataset.left = String(left);
  if (more.getAttribute("aria-expanded") === "false") more.textContent = moreWords(left);
}

const isOpen = () => byId("red-flags-more").getAttribute("aria-expanded") === "true";

function open() {
  const all = byId("red-flags-all");
  const list = makeElement("ul");
  list.append(
    ...lines()
      .filter(holds)
      .map((line) => {
        const item = makeElement("li", {}, ...line.cloneNode(true).childNodes);
        item.dataset.urgency = line.dataset.urgency;
        return item;
      }),
  );
  const words = makeElement("p", {}, byId("red-flags").querySelector(".education").textContent);
  all.replaceChildren(list, words);
  become(true);
  withdraw = openedForEscape(close);
  all.focus();
}

function close() {
  if (!isOpen()) return;
  const inside = byId("red-flags-all").contains(document.activeElement);
  withdraw();
  become(false);
  byId("red-flags-all").replaceChildren();
  if (inside) byId("red-flags-more").focus();
}

/** @param {boolean} isShown */
function become(isShown) {
  const more = byId("red-flags-more");
  more.setAttribute("aria-expanded", String(isShown));
  more.textContent = isShown ? told("Close") : moreWords(Number(more.dataset.left));
  byId("red-flags-all").hidden = !isShown;
}

/** A number beside a warning opens the list of works behind it, at that work. @param {PageEvent} event */
function work({ target }) {
  const button = target.closest?.("[data-source-number]");
  const list = button?.closest(".warnings")?.querySelector("details");
  if (!list) return;
  list.open = true;
  const entry = list.querySelectorAll(".sources > li")[Number(button.dataset.sourceNumber) - 1];
  entry.tabIndex = -1;
  entry.focus();
}

export function startRedFlags() {
  const strip = byId("red-flags");
  onSettled(follow);
  byId("red-flags-more").addEventListener("click", () => (isOpen() ? close() : open()));
  document.addEventListener("pointerdown", ({ target }) => strip.contains(target) || close());
  document.addEventListener("click", work);
  // The strip's own height is what fit() decides, so only what it is given counts: its width, and the size of type.
  new ResizeObserver(() => {
    const size = getComputedStyle(strip).fontSize;
    if (strip.clientWidth === width && size === font) return;
    [width, font] = [strip.clientWidth, size];
    fit();
  }).observe(strip);
  window.addEventListener("resize", fit);
}
