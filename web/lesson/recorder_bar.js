// @ts-check
/** While a lesson is recorded, a bar above every mode: what to add, how many steps there are, and the way to edit. */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { choose } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { addStep, isRecording, onChange, ownDraft, setRecording, showEditor } from "./recorder.js";

/** @type {HTMLElement|undefined} */
let bar;

/** @param {string} text @param {() => unknown} run */
function button(text, run) {
  const made = makeElement("button", { type: "button", textContent: text });
  made.addEventListener("click", run);
  return made;
}

function add() {
  addStep().catch(() => announce(told("The view could not be added. Check the connection and press again.")));
}

function edit() {
  choose({ mode: "learn", lesson: "", step: "1" });
  showEditor();
}

function finish() {
  setRecording(false);
  announce(told("Recording finished. The lesson is kept under Lessons until this page is closed."));
  edit();
}

function open() {
  bar = makeElement(
    "div",
    { id: "recorder-bar" },
    makeElement("p", { className: "count" }),
    button(told("Add this view"), add),
    button(told("Edit"), edit),
    button(told("Finish"), finish),
  );
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", told("Recording a lesson"));
  document.getElementById("page").prepend(bar);
}

function follow() {
  const on = isRecording();
  document.documentElement.toggleAttribute("data-recording", on);
  if (!on) bar?.remove();
  if (!on) bar = undefined;
  else if (!bar) open();
  if (!bar) return;
  const { length } = ownDraft().steps;
  bar.querySelector(".count").textContent = counted("Recording · {number} step", "Recording · {number} steps", length);
}

onChange(follow);

/** Out to the map with the bar above it; a view of the list of lessons is none to record. */
export function startRecording() {
  setRecording(true);
  choose({ mode: "explore" });
  window.scrollTo(0, 0); // to the map, above what a phone shows below it
  bar?.querySelector("button").focus();
  announce(told("Recording. Choose what to show, then press Add this view."));
}
