// @ts-check
/** The editor of the recorded lesson, beside the map in the study of lessons. */

/** @import { Draft, DraftFault, DraftStep, WrittenStep } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { saveFile } from "../core/save_file.js";
import { choose, currentSelection, readSelection } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { dataVersion } from "../shell/share.js";
import { registerStudy } from "../shell/study.js";
import { readLessonText } from "./lesson_faults.js";
import { startRecording } from "./recorder_bar.js";
import { playOwnLesson } from "./own_lesson.js";
import {
  draftFaults,
  draftText,
  editStep,
  isRecording,
  isUnsaved,
  markSaved,
  moveStep,
  onChange,
  onShowEditor,
  ownDraft,
  removeStep,
  undoChange,
  undoableChange,
} from "./recorder.js";
import { makeAboutForm } from "./recorder_about.js";
import { makeStepFields } from "./recorder_step.js";
import { queryOf } from "./recorder_view.js";

const opened = new Set(); // the keys of the steps whose form is open
/** @type {HTMLElement|undefined} */
let host;
let turn = 0;
let wanted = false;
/** @param {string} name @returns {HTMLElement} */
const part = (name) => host.querySelector(`.${name}`);
/** @param {number} key */
const place = (key) => ownDraft().steps.findIndex((step) => step.key === key);

/** @param {string} text @param {() => unknown} run @param {string} label */
function button(text, run, label = text) {
  const made = makeElement("button", { type: "button", textContent: text });
  made.setAttribute("aria-label", label);
  made.addEventListener("click", run);
  return made;
}

/** Show a step on the map beside the editor. @param {number} key */
function show(key) {
  const { query } = ownDraft().steps[place(key)];
  choose({ ...readSelection(query), mode: "learn" });
}

/** @param {number} key */
function retake(key) {
  editStep(place(key), { query: queryOf(currentSelection()) });
  announce(told("The step now shows the view on the map."));
}

/** @param {number} key @param {number} by */
function move(key, by) {
  moveStep(place(key), place(key) + by);
  const row = host.querySelector(`[data-step="${key}"]`);
  (row.querySelector(`[data-by="${by}"]:enabled`) ?? row.querySelector("[data-by]:enabled"))?.focus();
}

/** @param {number} key */
function removeRow(key) {
  removeStep(place(key));
  part("undo").focus();
}

/** @param {DraftStep} step @param {number} at @param {number} by @param {number} last */
function mover(step, at, by, last) {
  const label = by < 0 ? told("Move step {n} up", { n: at + 1 }) : told("Move step {n} down", { n: at + 1 });
  const made = button(by < 0 ? "↑" : "↓", () => move(step.key, by), label);
  made.dataset.by = String(by);
  made.disabled = by < 0 ? at === 0 : at === last;
  return made;
}

/**
 * The form is built when it is opened: forty steps have four hundred fields.
 * @param {DraftStep} step @param {number} at
 */
function form(step, at) {
  const details = makeElement(
    "details",
    { open: opened.has(step.key) },
    makeElement("summary", { textContent: `${at + 1}. ${step.title}` }),
  );
  const fill = () => {
    /** @param {Partial<WrittenStep>} patch @param {string} field */
    const edit = (patch, field) => {
      editStep(place(step.key), patch, field);
      const now = place(step.key);
      details.firstChild.textContent = `${now + 1}. ${ownDraft().steps[now].title}`;
    };
    details.append(
      ...makeStepFields(step, edit),
      button(told("Take the view on the map instead"), () => retake(step.key)),
    );
  };
  if (details.open) fill();
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) fill();
    if (details.open) opened.add(step.key);
    else opened.delete(step.key);
  });
  return details;
}

/** @param {DraftStep} step @param {number} at @param {readonly DraftStep[]} steps */
function row(step, at, { length }) {
  const tools = makeElement(
    "div",
    { className: "row" },
    button(told("Show"), () => show(step.key), told("Show step {n} on the map", { n: at + 1 })),
    mover(step, at, -1, length - 1),
    mover(step, at, 1, length - 1),
    button(told("Delete"), () => removeRow(step.key), told("Delete step {n}", { n: at + 1 })),
  );
  const made = makeElement("li", {}, tools, form(step, at), makeElement("p", { className: "wants" }));
  made.dataset.step = String(step.key);
  made.addEventListener("keydown", (event) => {
    const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    move(step.key, by);
  });
  return made;
}

function download() {
  saveFile(`${ownDraft().id}.md`, new Blob([draftText()], { type: "text/markdown" }));
  markSaved();
  announce(told("{file} downloaded", { file: `${ownDraft().id}.md` }));
}

/** Do it with a sound lesson; else say what is missing and go there. @param {() => unknown} run */
async function whenSound(run) {
  const found = await draftFaults();
  if (!found.length) return run();
  const { at, field } = found[0];
  const step = host.querySelectorAll(".steps > li")[at];
  const row = at < 0 ? host.querySelector("details.about") : step.querySelector("details");
  const go = () => row.querySelector(`[data-field="${field}"]`)?.focus();
  announce(told("Not yet: {reasons}", { reasons: found.map(wanting).join("; ") }));
  if (row.open || !field) return go();
  row.addEventListener("toggle", go, { once: true });
  row.open = true;
  return undefined;
}

/** @param {DraftFault} fault */
const wanting = ({ at, reason }) => (at < 0 ? reason : told("step {n}: {reason}", { n: at + 1, reason }));

async function play() {
  const [lesson] = await readLessonText(draftText());
  return lesson && playOwnLesson(lesson);
}

const undoWords = () => told("Undo: {change}", { change: undoableChange() ?? "" });
/** @param {Draft} draft */
const downloadWords = ({ id }) => told("Download {file}", { file: `${id}.md` });

/** @param {Draft} draft */
function tools(draft) {
  const undo = button(told("Undo"), undoChange, undoWords());
  undo.className = "undo";
  undo.hidden = !undoableChange();
  const on = button(told("Add more views"), () => {
    startRecording();
  });
  on.hidden = isRecording();
  const save = button(told("Download"), () => whenSound(download), downloadWords(draft));
  save.className = "download";
  const some = [on, button(told("Play"), () => whenSound(play)), save, undo];
  return makeElement("div", { className: "tools" }, ...some);
}

/** What is said of the draft changes with every letter; its fields stay as they are. */
async function check() {
  const now = (turn += 1);
  const draft = ownDraft();
  const undo = part("undo");
  undo.hidden = !undoableChange();
  undo.setAttribute("aria-label", undoWords());
  part("download").setAttribute("aria-label", downloadWords(draft));
  part("saved").textContent = isUnsaved()
    ? told("Not downloaded yet. The page keeps it only until it is closed.")
    : told("As in the file.");
  const found = await draftFaults().catch(/** @returns {DraftFault[]} */ () => []);
  if (now !== turn || ownDraft() !== draft) return;
  part("about-wants").textContent = found
    .filter(({ at }) => at < 0)
    .map(({ reason }) => reason)
    .join("; ");
  host.querySelectorAll(".steps > li").forEach((li, at) => {
    li.querySelector(".wants").textContent = found
      .filter((one) => one.at === at)
      .map(({ reason }) => reason)
      .join("; ");
  });
}

/** @param {Draft} draft */
function version({ data_version: made }) {
  const here = dataVersion();
  return made && made !== here
    ? ` ${told("It was made on data version {version}; this page shows {present}.", { version: made, present: here })}`
    : "";
}

/** The lesson at work comes before those that are shipped. @param {boolean} first */
function bringUp(first) {
  const own = host.closest(".own-lesson");
  if (first !== (own === own.parentElement.firstChild)) own.parentElement[first ? "prepend" : "append"](own);
}

function render() {
  const draft = ownDraft();
  host.hidden = !draft;
  bringUp(Boolean(draft));
  if (!draft) return host.replaceChildren();
  const length = draft.steps.length;
  const steps = makeElement("ol", { className: "steps" }, ...draft.steps.map(row));
  const head = makeElement("h4", {
    textContent: counted("{lesson} · {number} step", "{lesson} · {number} steps", length, { lesson: draft.title }),
    tabIndex: -1,
  });
  const line = makeElement("p", { className: "quiet", textContent: version(draft) });
  line.prepend(makeElement("span", { className: "saved" }));
  host.replaceChildren(
    head,
    tools(draft),
    line,
    makeAboutForm(draft, host.querySelector("details.about")?.open),
    makeElement("p", { className: "about-wants wants" }),
    steps,
  );
  return check();
}

onChange((typing) => {
  if (!host) return;
  if (typing) check();
  else render();
});

/** Bring the editor into view, as soon as it is on the screen. */
function reveal() {
  if (!wanted || !host?.getClientRects().length) return;
  wanted = false;
  host.scrollIntoView({ block: "start" });
  host.querySelector("h4").focus({ preventScroll: true });
}

/** Go to the editor, at once or when its study is there. */
function goToEditor() {
  wanted = true;
  reveal();
}

/** @param {HTMLElement} element */
function start(element) {
  host = element.querySelector(".recorder");
  // Escape while one writes must not close the study with the draft.
  host.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
  render();
}

onShowEditor(goToEditor);
registerStudy("learn", { start, follow: reveal });
