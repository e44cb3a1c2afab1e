// @ts-check
/**
 * The panels on a narrow page: a sheet below the map. Lowered, it tells the name of what is chosen and the first line
 * of the answer; a press or a pull raises it to half of the page, a second button to all of it. Nothing lies under it.
 */

/** @import { Selection } from "../core/types.js" */

import { currentSelection, onSettled } from "../core/selection.js";
import { withSide } from "../core/sides.js";
import { counted, told, within } from "../core/telling.js";
import { loadNerveNames, nerveNameOf } from "../nerve/nerve_names.js";
import { sourcesInWords } from "./choice_words.js";
import { nameOf, pickerEntry } from "./picker.js";

const root = document.documentElement;
const STATES = ["low", "half", "full"];
const PULL_PX = 28;
const AFTER_PULL_MS = 300;
const narrow = window.matchMedia("(max-width: 59.99rem)");
/** @param {string} id */
const byId = (id) => document.getElementById(id);
/** @type {number|null} */
let pulledFrom = null;
let pulledAt = -Infinity;
/** @typedef {"sel" | "area" | "nerve"} Subject a source, a place, a nerve */
/** @type {Subject[]} the weightiest first */
const SUBJECTS = ["nerve", "area", "sel"];
let last = { sel: "", area: "", nerve: "" };
/** @type {Subject|""} what the sheet is about */
let subject = "";

const state = () => root.dataset.sheet ?? "low";

/** @param {string} next */
function put(next) {
  root.dataset.sheet = next;
  const toggle = byId("sheet-toggle");
  toggle.ariaExpanded = String(next !== "low");
  if (next === "low") toggle.removeAttribute("aria-label");
  else toggle.ariaLabel = told("Show less, and the map");
  byId("sheet-full").ariaPressed = String(next === "full");
}

/** @param {number} by */
const step = (by) => put(STATES[Math.min(2, Math.max(0, STATES.indexOf(state()) + by))]);

/**
 * Which of the chosen things was chosen last; of what came with the address, the place before the source.
 * @param {Selection} selection
 */
function latest({ sel, area, nerve, site }) {
  const now = { sel, area, nerve: site || nerve };
  const changed = SUBJECTS.filter((key) => now[key] && now[key] !== last[key]);
  last = now;
  if (!subject || !now[subject] || changed.length) subject = changed[0] ?? SUBJECTS.find((key) => now[key]) ?? "";
  return subject;
}

/** @param {Selection} selection */
function subjectName(selection) {
  const { area, side, nerve, site } = selection;
  if (subject === "nerve") return nerveNameOf(site || nerve);
  if (subject === "sel") return sourcesInWords(selection);
  const names = area.split(",").filter(Boolean).map(nameOf);
  const places = names.reduce((one, other) => (one ? told("{one} and {other}", { one, other }) : other), "");
  const midline = pickerEntry(area)?.dataset.midline === "yes";
  return places && withSide(places, midline ? "midline" : side);
}

/** The leading source of every mechanism, as the panel of the area ranks them. @param {HTMLElement} panel */
function sourcesLine(panel) {
  const first = [...panel.querySelectorAll(".group")]
    .map((group) => group.querySelector(".pick")?.textContent)
    .filter(Boolean);
  const more = panel.querySelectorAll(".group .pick").length - first.length;
  const sources = first.join(", ");
  if (more > 0 && sources)
    return counted(
      "May come from: {sources}, and {number} more.",
      "May come from: {sources}, and {number} more.",
      more,
      { sources },
    );
  return sources && told("May come from: {sources}.", { sources });
}

/** @param {HTMLElement} panel */
function feltLine(panel) {
  const places = [...panel.querySelectorAll(".felt-where .areas button")]
    .slice(0, 3)
    .map(({ textContent }) => textContent.trim());
  return places.length ? told("Usually felt in: {places}.", { places: places.map(within).join(", ") }) : "";
}

/** @param {HTMLElement} place @param {string} selector */
const textOf = (place, selector) => place.querySelector(selector)?.textContent.trim() ?? "";

/** @param {Selection} selection */
function lineOf({ cmp }) {
  if (subject === "area") return sourcesLine(byId("area-panel")) || textOf(byId("area-panel"), ".lead, .quiet");
  if (subject === "nerve") return textOf(byId("nerve-panel"), "article p:not(.latin, .badges)");
  if (cmp) return textOf(byId("compare-panel"), "article p");
  const panel = byId("structure-panel");
  return textOf(panel, ".plain, .sentence, .answer") || feltLine(panel) || textOf(panel, ".lead, .quiet");
}

/**
 * Written only when it is new: what watches the panels would else hear itself.
 * @param {string} id @param {string} text
 */
function write(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

/** @param {Selection} selection */
function tell(selection) {
  write("sheet-name", subjectName(selection));
  write("sheet-line", lineOf(selection));
}

/** @param {Selection} selection */
function follow(selection) {
  root.toggleAttribute("data-chosen", Boolean(latest(selection)));
  tell(selection);
  // Its panel may be there before the names are, and nothing on the page changes when they come.
  if (subject === "nerve")
    loadNerveNames().then(
      () => tell(currentSelection()),
      () => {},
    );
  if (!subject || state() === "full") put(subject ? "half" : "low"); // What was chosen in it shows on the map.
  leaveSearch();
}

/**
 * What was found is on the map and in the sheet: the keyboard of the screen goes, and the focus moves to the answer.
 */
function leaveSearch() {
  const box = document.querySelector("input#search-box");
  if (narrow.matches && box && document.activeElement === box && !box.value)
    byId("sheet-toggle").focus({ preventScroll: true });
}

/** @param {PointerEvent} event */
function pull(event) {
  const from = pulledFrom;
  pulledFrom = null;
  if (from === null || Math.abs(event.clientY - from) < PULL_PX) return;
  step(event.clientY < from ? 1 : -1);
  pulledAt = performance.now();
}

/** The click that ends a pull is no press. */
function press() {
  if (performance.now() - pulledAt > AFTER_PULL_MS) put(state() === "low" ? "half" : "low");
}

/** @param {KeyboardEvent} event */
function lowerByKey(event) {
  if (event.key !== "Escape" || state() === "low" || !byId("sheet-toggle").checkVisibility()) return;
  event.preventDefault();
  put("low");
  if (byId("panels").contains(document.activeElement)) byId("sheet-toggle").focus();
}

export function startSheet() {
  const toggle = byId("sheet-toggle");
  toggle.addEventListener("pointerdown", ({ clientY }) => {
    pulledFrom = clientY;
  });
  toggle.addEventListener("pointerup", pull);
  toggle.addEventListener("click", press);
  byId("sheet-full").addEventListener("click", () => put(state() === "full" ? "half" : "full"));
  document.addEventListener("keydown", lowerByKey);
  onSettled(follow);
  const filled = new MutationObserver(() => tell(currentSelection()));
  for (const panel of document.querySelectorAll("#panels > .panel")) filled.observe(panel, { childList: true });
  put("low");
}

export const lowerSheet = () => put("low");
export const raiseSheet = () => subject && state() === "low" && put("half");
