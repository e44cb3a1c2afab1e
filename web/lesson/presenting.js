// @ts-check
/**
 * A lesson on the screen: which step is shown, what of it is still covered, and the ways on and back.
 */

/** @import { Key, Lesson, Selection, ShownStep } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { choose, currentSelection, readSelection, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { coveredWords } from "./covered_words.js";
import { findLesson } from "./presenting_lesson.js";

/** @type {((shown: ShownStep, moved: boolean, settled: boolean) => void)[]} */
const tellers = [];
/** @type {Set<string>} */
const covered = new Set();
/** @type {Lesson|null} */
let lesson = null;
let id = "";
let at = -1;
let blank = false;
let fault = "";
let turn = 0;

const desk = () => currentSelection().desk === "notes";
const step = () => lesson?.steps[at] ?? null;
const pending = () => Boolean(step()?.hide.some((part) => covered.has(part)));

/** @returns {ShownStep} */
export const shownStep = () => ({
  lesson,
  id,
  at,
  step: step(),
  covered,
  pending: pending(),
  blank,
  desk: desk(),
  fault,
});

/**
 * `moved` with another step; `settled` once the map has followed and has said its own.
 * @param {boolean} moved @param {boolean} settled
 */
function tell(moved, settled = false) {
  document.documentElement.dataset.covered = desk() ? "" : [...covered].join(" ");
  document.documentElement.toggleAttribute("data-blank", blank && !desk());
  for (const teller of tellers) teller(shownStep(), moved, settled);
}

/**
 * The whole selection of a step; the notes' window shows no map and keeps its own.
 * @param {number} index @returns {Selection}
 */
function stateOf(index) {
  const place = { lesson: id, step: String(index + 1) };
  if (desk()) return { ...currentSelection(), ...place };
  return { ...readSelection(lesson.steps[index].query), ...place, desk: "" };
}

/**
 * A step begins with its parts covered, and beside a plain map with the panels away: one thing at a time.
 * @param {number} index
 */
function enter(index) {
  at = index;
  blank = false;
  covered.clear();
  for (const part of step().hide) covered.add(part);
  const { mode } = readSelection(step().query);
  if (mode === "explore") covered.add("panels");
  if (mode !== "conditions") document.getElementById("study").scrollTop = 0; // Not where the last step left it; conditions go to their card.
  tell(true);
}

/**
 * Put a selection in the place of the present entry of the history, so that Back does not lead here again.
 * @param {Selection} selection
 */
function replace(selection) {
  history.replaceState(null, "", `${location.pathname}?${writeSelection(selection)}`);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** @param {number} index */
export function goToStep(index) {
  if (!lesson) return;
  const wanted = Math.max(0, Math.min(index, lesson.steps.length - 1));
  enter(wanted);
  choose(stateOf(wanted));
}

export function revealStep() {
  for (const part of step()?.hide ?? []) covered.delete(part);
  tell(false);
}

function end() {
  blank = false;
  announce(told("This is the last step."));
  tell(false);
}

export function nextStep() {
  if (!lesson) return undefined;
  if (!pending()) return at + 1 < lesson.steps.length ? goToStep(at + 1) : end();
  blank = false;
  announce(told("Shown: {parts}", { parts: coveredWords(step().hide) }));
  return revealStep();
}

export function coverStep() {
  for (const part of step()?.hide ?? []) covered.add(part);
  tell(false);
}

/** @param {string} part */
export function togglePart(part) {
  if (!covered.delete(part)) covered.add(part);
  tell(false);
}

/** @param {boolean} on */
export function darkenHall(on) {
  blank = on;
  tell(false);
}

/** Nothing of the lesson stays; what the map shows does. */
function close() {
  if (!id) return;
  [lesson, id, at, blank, fault] = [null, "", -1, false, ""];
  covered.clear();
  tell(true);
}

/**
 * An address that names no state of its own opens the step's; so does a choice that moved to another step.
 * @param {Selection} selection @param {boolean} addressed @param {boolean} moved
 */
function settle(selection, addressed, moved) {
  const index = Math.min(Number(selection.step), lesson.steps.length) - 1;
  const entered = moved || index !== at;
  if (entered) enter(index);
  const named = /[?&](sel|area)=/.test(location.search) && Number(selection.step) === index + 1;
  if (!entered || (addressed && named)) return;
  const wanted = stateOf(index);
  if (/** @type {Key[]} */ (Object.keys(wanted)).some((key) => wanted[key] !== selection[key])) replace(wanted);
}

function nothing() {
  at = -1;
  covered.clear();
  tell(true);
}

/** @param {Selection} selection @param {boolean} addressed */
export async function followLesson(selection, addressed = false) {
  const now = (turn += 1);
  if (!selection.lesson) return desk() ? tell(false) : close();
  const [found, why] = await findLesson(selection.lesson);
  if (now !== turn) return undefined;
  const moved = found !== lesson || selection.lesson !== id;
  [lesson, id, fault] = [found, selection.lesson, why];
  if (found) settle(selection, addressed, moved);
  else nothing();
  return tell(false, true);
}

/** Tell once more, because something beside the lesson has changed. */
export const refreshPresenting = () => tell(false);

export const previousStep = () => goToStep(at - 1);

export const leaveLesson = () => choose({ lesson: "", step: "1", desk: "" });

/** @param {(shown: ShownStep, moved: boolean, settled: boolean) => void} teller */
export const onShownStep = (teller) => tellers.push(teller);
