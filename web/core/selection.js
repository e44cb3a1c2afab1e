// @ts-check
/**
 * What the reader chose: one frozen object, written in the address, told to everyone who asked.
 * The table of keys comes from dashboard/selection.py by way of the map's host.
 */

/** @import { Choices, Key, Patch, Reading, Selection, SelectionInMaking, Unread } from "./types.js" */

import { isEmbedded } from "./framed.js";
import { readAddress } from "./address_reading.js";
import { announce } from "./announce.js";
import { COMPANIONS, NOTHING, OWN_SUBJECT, SUBJECTS } from "./contract.js";
import { firstViewOf } from "./first_view.js";
import { loadPart } from "./parts.js";
import { told } from "./telling.js";

const UNSEEN_MS = 300;
const PUSHES = { most: 120, within: 10000 }; // Chromium ignores more than 200 history entries in ten seconds.

let choices = /** @type {Choices} */ ({});
let current = /** @type {Selection} */ (Object.freeze({}));
/** @type {number[]} when the latest entries of the history were made */
let pushes = [];
let waiting = 0;
let rewriting = 0;
/** @type {((selection: Selection) => unknown)[]} */
const painters = [];
/** @type {typeof import("../shell/unread.js")|null} the line that says what was not understood, once it was wanted */
let line = null;
/** @type {((selection: Selection) => unknown)[]} */
const followers = [];

const keys = () => /** @type {Key[]} */ (Object.keys(choices));

/** The selection an address stands for; see read_selection in dashboard/selection.py. @param {string} query */
export function readSelection(query) {
  return stateOf(readAddress(query, choices));
}

/** @param {Reading} reading @returns {Selection} */
function stateOf({ values, unread, blank }) {
  const chosen = /** @type {SelectionInMaking} */ ({});
  for (const key of keys()) chosen[key] = values[key] ?? choices[key].default;
  /** @param {string} key */
  const isLost = (key) => unread.some((one) => one.key === key);
  const named =
    SUBJECTS.some((key) => values[key] || isLost(key)) ||
    COMPANIONS.some(isLost) ||
    blank.has("sel") ||
    OWN_SUBJECT.includes(chosen.mode);
  if (!values.sel && named) chosen.sel = "";
  if (chosen.sel === NOTHING) chosen.sel = "";
  if (!("view" in values)) chosen.view = firstView(chosen);
  return Object.freeze(chosen);
}

/** @param {Pick<Patch, "area">} patch */
export const chosenAreas = ({ area } = current) => (area ? area.split(",") : []);

/** Where a choice is shown when its address names no views. @param {Pick<Selection, "sel" | "area">} selection */
function firstView(selection) {
  return firstViewOf(selection, choices.view.default);
}

/**
 * Show what an address stands for; one without any query stands for what this installation opens with, if it says so.
 * @param {string} query
 */
function open(query) {
  const reading = readAddress(query || (document.querySelector("meta[name=default-state]")?.content ?? ""), choices);
  become(stateOf(reading));
  tellUnread(reading.unread);
}

/** Say what of an address or a message was not understood, and what is shown instead. @param {Unread[]} unread */
export async function tellUnread(unread) {
  if (!unread.length && !line) return;
  line ??= await loadPart("unread").catch(/** @returns {null} */ () => null);
  line?.tellUnreadLine(unread);
}

/**
 * The chosen areas with one more, or without it where it is among them; beyond the most that fit nothing is added.
 * @param {string} area
 */
export function withArea(area) {
  const chosen = chosenAreas();
  if (chosen.includes(area)) return chosen.filter((one) => one !== area).join(",");
  if (chosen.length >= choices.area.most)
    announce(told("At most {number} places together.", { number: choices.area.most }));
  return [...chosen, area].slice(0, choices.area.most).join(",");
}

/** A language is named where there are several: a link opens in the one it was copied in. @param {Key} key */
const isSpeltOut = (key) => key === "sel" || key === "side" || (key === "lang" && choices.lang.values.length > 1);

/** The shortest address of a selection. @param {Selection} selection */
export function writeSelection(selection) {
  const query = new URLSearchParams();
  for (const key of keys()) {
    const value = key === "sel" && !selection.sel && !selection.area ? NOTHING : selection[key];
    const usual = key === "view" ? firstView(selection) : choices[key].default;
    if (value && (isSpeltOut(key) || value !== usual)) query.set(key, value);
  }
  return query.toString().replaceAll("%2C", ",");
}

/**
 * Change the selection: paint, then the address, in this very task; whatever may wait comes after the frame.
 * @param {Patch} patch
 */
export function choose(patch) {
  const next = Object.freeze({ ...current, ...patch });
  if (/** @type {Key[]} */ (Object.keys(next)).every((key) => next[key] === current[key])) return;
  become(next);
  remember();
}

/** @param {Selection} next */
function become(next) {
  current = next;
  for (const paint of painters) paint(current);
  if (!waiting) afterPaint();
}

/** Once the frame with the painting is out; a page that is not shown has no frames and waits a moment only. */
function afterPaint() {
  waiting = setTimeout(settle, UNSEEN_MS);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      clearTimeout(waiting);
      waiting = setTimeout(settle);
    }),
  );
}

/** Painting is on the screen: tell the panels. */
function settle() {
  waiting = 0;
  for (const follow of followers) follow(current);
}

/** One entry a choice, as long as the browser takes them; a burst beyond that rewrites the last entry. */
function remember() {
  if (isEmbedded()) return; // A frame's entries would stand in the way of the other site's Back.
  const now = performance.now();
  pushes = pushes.filter((at) => now - at < PUSHES.within);
  if (pushes.length < PUSHES.most) {
    pushes.push(now);
    history.pushState(null, "", `${location.pathname}?${writeSelection(current)}`);
  } else if (!rewriting) {
    rewriting = setTimeout(() => {
      rewriting = 0;
      history.replaceState(null, "", `${location.pathname}?${writeSelection(current)}`);
    }, PUSHES.within / 10);
  }
}

/** Take the table of keys, read the address, and follow Back and Forward. @param {Choices} table */
export function startSelection(table) {
  choices = table;
  window.addEventListener("popstate", () => open(location.search));
  open(location.search);
}

/** Paint and tell the present choice once more, because something that was missing may have come. */
export const repaint = () => become(current);

/**
 * Whether a mode's study has a subject of its own, so that a source chosen before would be left over in it.
 * @param {string} mode
 */
export const hasOwnSubject = (mode) => OWN_SUBJECT.includes(mode);

/** What each key may hold. */
export const addressChoices = () => choices;

export const currentSelection = () => current;

/** Called in the same task as the choice; keep it short. @param {(selection: Selection) => unknown} paint */
export const onPaint = (paint) => painters.push(paint);

/** Called once the choice is on the screen. @param {(selection: Selection) => unknown} follow */
export const onSettled = (follow) => followers.push(follow);
