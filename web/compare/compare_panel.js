// @ts-check
/** The comparison in the right column: its controls, and when it is built anew. */

/** @import { CompareShares, ComparedSource, Selection } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeTag } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { choose, currentSelection, onSettled } from "../core/selection.js";
import { told } from "../core/telling.js";
import { isCompared } from "../map/pattern.js";
import { compareShares, fillCompareLegend } from "./compare.js";
import { describeSkin, featureTable, fromHtml, sayShares } from "./compare_features.js";

const KINDS = ["roots", "muscles", "joints", "organs"];
/** @type {Record<string, string>} */
const SIDES = {
  left: told("Compared on the left side."),
  right: told("Compared on the right side."),
  both: told("Compared on both sides."),
};
/** @type {HTMLElement} */
let host;
let turn = 0;
let shown = "";
let pressed = false; // Whether a press in the panels asked for the comparison that comes next.

/** @param {string} text @param {(event: PageEvent) => unknown} press @param {Attributes} attributes */
function button(text, press, attributes = {}) {
  const made = makeTag("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", press);
  return made;
}

/**
 * The lists of the picker as one native list: every browser lets it be opened, typed in and closed by keyboard.
 * @param {Pick<Selection, "sel" | "cmp">} selection
 */
function chooser({ sel, cmp }) {
  const select = makeTag(
    "select",
    { "data-control": "choose" },
    makeTag("option", { value: "" }, told("Choose a source …")),
  );
  for (const kind of KINDS) {
    const group = makeTag("optgroup", {
      label: document.querySelector(`#picker [data-kind=${kind}]`).textContent,
    });
    for (const { dataset } of document.querySelectorAll(`#list-${kind} [data-structure]`)) {
      if (dataset.structure !== sel) group.append(makeTag("option", { value: dataset.structure }, dataset.name));
    }
    select.append(group);
  }
  select.value = cmp === sel ? "" : cmp;
  select.addEventListener(
    "change",
    () => select.value && choose({ cmp: select.value, mode: "explore", layer: "pain" }),
  );
  return makeTag("label", { class: "compare-with" }, told("Compare with"), select);
}

function controls() {
  return makeTag(
    "div",
    { class: "compare-controls" },
    button(told("Swap"), swap, { "data-control": "swap" }),
    button(told("Copy link"), copy, { "data-control": "copy" }),
    button(told("End comparison"), end, { "data-control": "end" }),
  );
}

function swap() {
  const { sel, cmp } = currentSelection();
  choose({ sel: cmp, cmp: sel });
}

/** @param {PageEvent} event */
async function copy({ currentTarget }) {
  const copied = await navigator.clipboard?.writeText(location.href).then(
    () => true,
    () => false,
  );
  currentTarget.textContent = copied ? told("Link copied") : told("Copy the address above");
  announce(currentTarget.textContent);
  setTimeout(() => {
    currentTarget.textContent = told("Copy link");
  }, 6000);
}

/** The pressed button goes with the panel, so the reader is taken to the column it stood in. */
function end() {
  choose({ cmp: "" });
  document.getElementById("panels").focus({ preventScroll: true });
}

/** @param {ComparedSource} one @param {ComparedSource} other */
function warnings(one, other) {
  const lines = [...new Set([...one.warnings, ...other.warnings])].sort(); // a line begins with its rank
  if (!lines.length) return "";
  return makeTag(
    "aside",
    { class: "warning" },
    makeTag("h3", {}, told("Before any map")),
    fromHtml("ul", {}, ...lines),
  );
}

/** @param {ComparedSource} one @param {ComparedSource} other @param {Selection} selection */
function heading(one, other, { side, grade }) {
  const lead = [
    SIDES[side],
    told("Commonly associated with, never proof of a source."),
    grade === "ab" ? told("All evidence grades are compared.") : "",
  ];
  return makeTag(
    "header",
    {},
    makeTag("h2", {}, told("{one} and {other}", { one: one.name, other: other.name })),
    makeTag("p", { class: "lead" }, lead.filter(Boolean).join(" ")),
  );
}

/**
 * @param {ComparedSource} one @param {ComparedSource} other @param {Selection} selection @param {CompareShares} found
 */
function show(one, other, selection, found) {
  const parts = [
    heading(one, other, selection),
    controls(),
    chooser(selection),
    warnings(one, other),
    describeSkin(one, other, found),
    featureTable(one, other),
  ];
  replace(makeTag("article", { "data-panel": "compare", "data-one": one.id, "data-other": other.id }, ...parts));
  const comparing = told("Comparing {one} with {other}.", { one: one.name, other: other.name });
  announce(`${comparing} ${sayShares(one, other, found)}`);
}

/** @param {string} text @param {Selection} selection */
function say(text, selection) {
  replace(makeTag("article", {}, makeTag("p", { class: "quiet" }, text), controls(), chooser(selection)));
  shown = "";
}

/**
 * Swap or a choice from the list builds the panel anew; the reader stays on that control.
 * @param {HTMLElement} article
 */
function replace(article) {
  const held = host.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
  host.replaceChildren(article);
  if (held?.dataset.control)
    host.querySelector(`[data-control=${held.dataset.control}]`).focus({ preventScroll: true });
  if (pressed) reveal();
  pressed = false;
}

/** The panel with the pressed button is hidden now: show the comparison from its top and take the reader there. */
function reveal() {
  host.scrollIntoView({ block: "start" });
  document.getElementById("panels").focus({ preventScroll: true });
}

/** @param {Selection} selection */
async function follow(selection) {
  const now = (turn += 1);
  const { sel, cmp, side, grade } = selection;
  const wanted = sel && cmp ? [sel, cmp, side, grade].join() : "";
  legend(selection);
  if (shown === wanted && wanted) return;
  if (!wanted) {
    host.replaceChildren();
    shown = "";
    return;
  }
  if (sel === cmp) {
    say(told("A source is not compared with itself. Choose another one."), selection);
    return;
  }
  try {
    const [one, other, found] = await Promise.all([
      fetchJson(`compared/${sel}.json`),
      fetchJson(`compared/${cmp}.json`),
      compareShares(selection),
    ]);
    if (now !== turn) return;
    show(one, other, selection, found);
    shown = wanted;
  } catch (fault) {
    if (now !== turn) return;
    console.warn(fault);
    say(told("This comparison could not be loaded. Check the connection and choose again."), selection);
  }
}

/** The legend under the map tells the three marks while two are compared. @param {Selection} selection */
function legend(selection) {
  const under = document.getElementById("legend");
  const place =
    under.querySelector(".compare-legend") ??
    under.insertBefore(makeTag("div", { class: "compare-legend" }), under.firstChild);
  under.toggleAttribute("data-compare-marks", isCompared(selection));
  fillCompareLegend(place, selection);
}

/**
 * A press on `Compare` is remembered; `Compare with any other source` becomes the list of all of them.
 * @param {PageEvent} event
 */
function press({ target }) {
  if (target.closest("#structure-panel [data-compare]")) pressed = true;
  const wish = target.closest("[data-compare-any]");
  if (!wish) return;
  const list = chooser({ ...currentSelection(), cmp: "" });
  const select = list.querySelector("select");
  wish.replaceWith(list);
  select.focus();
  select.addEventListener("change", () => {
    pressed = true;
    list.replaceWith(wish);
  });
}

export function startComparePanel() {
  host = document.getElementById("compare-panel");
  document.addEventListener("click", press);
  onSettled(follow);
}
