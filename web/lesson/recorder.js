// @ts-check
/**
 * The lesson that is being recorded: one frozen draft after the other, each change with a way back.
 *
 * @typedef {{draft: Draft|null, what: string, field: string}} Change the draft before it, what it was, and the field
 *   typed in
 */

/** @import { Draft, DraftFault, DraftStep, LessonFile, LessonHead, WrittenStep } from "../core/types.js" */

import { LESSON_NEEDED } from "../core/checked_contract.js";
import { announce } from "../core/announce.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { dataVersion } from "../shell/share.js";
import { readLessonText } from "./lesson_faults.js";
import { SHAPES, lessonFileBare, taken, writeLessonFile } from "./lesson_file.js";
import { idOfTitle } from "./lesson_id.js";
import { stepOfView } from "./recorder_view.js";

const MOST_STEPS = 60; // as many as an address can name
const START = {
  id: idOfTitle(told("My lesson")),
  title: told("My lesson"),
  summary: told("A lesson of my own."),
  audience: told("Students"),
  minutes: "10",
  language: document.documentElement.lang,
};
/** What the change of each is called. @type {Partial<Record<string, string>>} */
const CHANGED = {
  title: told("title changed"),
  id: told("id changed"),
  summary: told("summary changed"),
  audience: told("audience changed"),
  minutes: told("minutes changed"),
  language: told("language changed"),
};
const SOUND = { id: "a", title: "A", summary: "A", audience: "A", minutes: "1", language: "", data_version: "" };
/** @type {((typed: boolean) => void)[]} */
const tellers = [];
/** @type {() => void} */
let toEditor = () => {};
/** @type {Change[]} */
const past = [];
/** @type {Draft|null} */
let draft = null;
/** @type {Draft|null} */
let saved = null;
let isOn = false;
let keys = 0;

/** @param {WrittenStep} step @returns {DraftStep} */
const keyed = (step) => Object.freeze({ ...step, key: (keys += 1) });
export const isUnsaved = () => Boolean(draft && draft !== saved && (draft.steps.length || past.length));

/** @param {Event} event */
function warn(event) {
  event.preventDefault();
}

/** A page with nothing to lose asks nothing when it is left. @param {boolean} typed */
function tell(typed = false) {
  window.removeEventListener("beforeunload", warn);
  if (isUnsaved()) window.addEventListener("beforeunload", warn);
  for (const teller of tellers) teller(typed);
}

/**
 * `what` names the change for the way back; typing in one field is one change.
 * @param {Draft} next @param {string} what @param {string} field
 */
function become(next, what, field = "") {
  if (!field || past.at(-1)?.field !== field || draft === saved) past.push({ draft, what, field });
  draft = Object.freeze(next);
  tell(Boolean(field));
}

export function undoChange() {
  const { draft: before, what } = past.pop();
  draft = before;
  isOn = isOn && Boolean(draft);
  announce(told("Undone: {change}", { change: what }));
  tell();
}

/** @param {boolean} on */
export function setRecording(on) {
  if (on && !draft) draft = Object.freeze({ ...START, data_version: dataVersion(), steps: [] });
  isOn = on;
  tell();
}

/** @param {DraftStep[]} steps @param {string} what @param {string} field */
const withSteps = (steps, what, field = "") => become({ ...draft, steps: Object.freeze(steps) }, what, field);

/** The view the page shows now, as a step; recorded from the list of lessons it is the map that is meant. */
export async function addStep() {
  if (draft.steps.length >= MOST_STEPS)
    return announce(told("A lesson holds at most {number} steps.", { number: MOST_STEPS }));
  const step = await stepOfView(currentSelection());
  withSteps([...draft.steps, keyed(step)], told("step {n} added", { n: draft.steps.length + 1 }));
  return announce(told("Step {n} added: {title}", { n: draft.steps.length, title: step.title }));
}

/** @param {number} at @param {number} to */
export function moveStep(at, to) {
  if (to < 0 || to >= draft.steps.length) return;
  const steps = [...draft.steps];
  steps.splice(to, 0, ...steps.splice(at, 1));
  withSteps(steps, told("step {n} moved", { n: at + 1 }));
  announce(told("{title}: now step {n} of {all}", { title: steps[to].title, n: to + 1, all: steps.length }));
}

/** @param {number} at */
export function removeStep(at) {
  withSteps(
    draft.steps.filter((_, index) => index !== at),
    told("step {n} deleted", { n: at + 1 }),
  );
  announce(told("Step {n} deleted. Undo brings it back.", { n: at + 1 }));
}

/** @param {number} at @param {Partial<WrittenStep>} patch @param {string} [field] of what is typed, letter by letter */
export function editStep(at, patch, field = "") {
  const steps = draft.steps.map((step, index) => (index === at ? Object.freeze({ ...step, ...patch }) : step));
  withSteps(steps, told("step {n} changed", { n: at + 1 }), field && `${field} ${draft.steps[at].key}`);
}

/** A file in the place of the draft, which Undo brings back. @param {LessonFile} lesson */
export function openDraft(lesson) {
  past.push({ draft, what: told("“{lesson}” opened", { lesson: lesson.title }), field: "" });
  draft = Object.freeze({
    ...lesson,
    steps: Object.freeze(lesson.steps.map((step) => keyed({ ...step, lines: undefined }))),
  });
  saved = draft;
  tell();
}

function headReasons() {
  const needed = /** @type {(keyof LessonHead)[]} */ (LESSON_NEEDED);
  const forms = /** @type {[keyof LessonHead, [RegExp, string]][]} */ (Object.entries(SHAPES));
  const blank = needed
    .filter((key) => !lessonFileBare(draft[key]))
    .map((key) => ({ field: key, reason: told("{key} is blank", { key }) }));
  const shaped = forms.filter(([key, [shape]]) => draft[key] && !shape.test(draft[key]));
  return [
    ...blank,
    ...shaped.map(([key, [, words]]) => ({
      field: key,
      reason: told("{key} may be: {form}", { key, form: told(words) }),
    })),
  ];
}

/** @param {WrittenStep} step @returns {Promise<Pick<DraftFault, "field" | "reason">[]>} */
async function stepReasons(step) {
  if (taken(step.sentence))
    return [{ field: "sentence", reason: told("a sentence cannot begin with #, ?, >, Hide:, Focus: or Sources:") }];
  const [, faults] = await readLessonText(writeLessonFile({ ...SOUND, steps: [step] }));
  return faults.map(({ column, reason }) => ({ field: column, reason }));
}

/** What must be mended before the file can be written. @returns {Promise<DraftFault[]>} */
export async function draftFaults() {
  const { steps } = draft;
  /** @type {DraftFault[]} */
  const found = headReasons().map((one) => ({ at: -1, ...one }));
  if (!steps.length) found.push({ at: -1, field: "", reason: told("there is no step yet") });
  for (const [at, reasons] of (await Promise.all(steps.map(stepReasons))).entries()) {
    found.push(...reasons.map((one) => ({ at, ...one })));
  }
  return found;
}

export const ownDraft = () => draft;

export const isRecording = () => isOn;

/** What Undo would take back, or nothing. */
export const undoableChange = () => past.at(-1)?.what;

/** @param {Partial<LessonHead>} patch @param {string} field */
export const editDraft = (patch, field) => become({ ...draft, ...patch }, CHANGED[field], field);

export const draftText = () => writeLessonFile(draft);

export const markSaved = () => {
  saved = draft;
  tell();
};

/** @param {(typed: boolean) => void} teller told of every change; `typed`: by letters in a field */
export const onChange = (teller) => tellers.push(teller);

/** @param {() => void} follow called when the reader is to be brought to the editor */
export const onShowEditor = (follow) => {
  toEditor = follow;
};

export const showEditor = () => toEditor();
