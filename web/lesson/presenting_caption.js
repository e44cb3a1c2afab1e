// @ts-check
/** The caption under the figure: the step's title, its sentence, its sources and its place in the lesson. */

/** @import { LessonStep, LessonWork, ShownStep } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { readSelection, writeSelection } from "../core/selection.js";
import { leaveLesson, onShownStep } from "./presenting.js";
import { OWN_LESSON } from "./presenting_lesson.js";

/** @type {MakeElement} */
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
/** @type {HTMLElement|undefined} */
let caption;
let notesShown = false;
let said = "";

/**
 * Full references; of a file from elsewhere only their text, so that it brings no markup into the page.
 * @param {LessonWork[]} sources @param {boolean} own
 */
function references(sources, own) {
  const list = make("ol", { className: "sources" });
  for (const { html } of sources) {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const item = own ? make("li", { textContent: parsed.body.textContent }) : parsed.querySelector("li");
    if (item) list.append(item);
  }
  return list;
}

/** @param {LessonStep} step @param {boolean} own */
function works({ sources }, own) {
  const details = make("details", { className: "works" });
  const short = sources.map((source) => source.short.replace(/^\[|\]$/g, "")).join("; ");
  details.append(make("summary", { textContent: `Sources: ${short}` }), references(sources, own));
  return details;
}

/** @param {LessonStep} step */
function notes(step) {
  const list = make("ul", { className: "notes", hidden: !notesShown });
  list.setAttribute("aria-label", "Speaker's notes");
  list.append(...step.notes.map((note) => make("li", { textContent: note })));
  return list;
}

/** @param {ShownStep} shown */
function heading({ lesson, at, step }) {
  const head = make("div", { className: "heading" });
  const place = make("p", { className: "place" });
  place.append(make("b", { textContent: `Step ${at + 1} of ${lesson.steps.length}` }), ` · ${lesson.title}`);
  head.append(place, make("h2", { textContent: step.title }));
  return head;
}

/** @param {ShownStep} shown */
function telling(shown) {
  const body = make("div", { className: "telling" });
  const waiting = make("p", { className: "waiting" });
  body.append(
    make("p", { className: "sentence", textContent: shown.step.sentence }),
    notes(shown.step),
    works(shown.step, shown.id === OWN_LESSON),
    waiting,
  );
  return body;
}

/** Why no lesson plays, with the ways back. @param {ShownStep} shown */
function excuse({ fault }) {
  const body = make("div", { className: "telling" });
  const ways = make("p", { className: "ways" });
  const list = readSelection("?sel=none&mode=learn");
  const lists = make("a", { href: `?${writeSelection(list)}`, textContent: "All lessons" });
  const out = make("button", { type: "button", textContent: "Leave the lesson" });
  out.addEventListener("click", () => leaveLesson());
  if (list.mode === "learn") ways.append(lists);
  ways.append(out);
  body.append(make("p", { className: "sentence", textContent: fault }), ways);
  return body;
}

/** After the map has said what it shows, or else that would be heard in place of the step. @param {ShownStep} shown */
function say({ lesson, at, step, fault }) {
  const text = step ? `Step ${at + 1} of ${lesson.steps.length}: ${step.title}. ${step.sentence}` : fault;
  if (said !== text) announce(text);
  said = text;
  document.title = `${step ? `${at + 1}. ${step.title}` : "Lesson"} · Pain Atlas`;
}

/** @param {ShownStep} shown */
function fill(shown) {
  caption.replaceChildren(...(shown.step ? [heading(shown), telling(shown)] : [excuse(shown)]));
  caption.dataset.step = String(shown.at + 1);
}

/** @param {ShownStep} shown @param {boolean} moved @param {boolean} settled */
function follow(shown, moved, settled) {
  if (shown.desk || !shown.id) {
    caption?.remove();
    [caption, said] = [undefined, ""];
    return;
  }
  const opened = !caption;
  if (opened) {
    caption = make("section", { id: "presenting" });
    caption.setAttribute("aria-label", "Lesson");
    document.getElementById("page").append(caption);
  }
  if (opened || moved) fill(shown);
  if (settled) say(shown);
  const waiting = caption.querySelector(".waiting");
  if (waiting) waiting.textContent = shown.pending ? `Covered: ${shown.step.hide.join(", ")}. Next reveals.` : "";
}

export function showNotes() {
  notesShown = !notesShown;
  const list = caption?.querySelector(".notes");
  if (list) list.hidden = !notesShown;
}

export const notesAreShown = () => notesShown;
onShownStep(follow);
