// @ts-check
/** The caption under the figure: the step's title, its sentence, its sources and its place in the lesson. */

/** @import { LessonStep, LessonWork, ShownStep } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { readSelection, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { coveredWords } from "./covered_words.js";
import { leaveLesson, onShownStep } from "./presenting.js";
import { lessonTongue, OWN_LESSON } from "./presenting_lesson.js";

/** @type {HTMLElement|undefined} */
let caption;
let notesShown = false;
let announced = "";

/**
 * Full references; of a file from elsewhere only their text, so that it brings no markup into the page.
 * @param {LessonWork[]} sources @param {boolean} own
 */
function references(sources, own) {
  const list = makeElement("ol", { className: "sources" });
  for (const { html } of sources) {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const item = own ? makeElement("li", { textContent: parsed.body.textContent }) : parsed.querySelector("li");
    if (item) list.append(item);
  }
  return list;
}

/** @param {LessonStep} step @param {boolean} own */
function works({ sources }, own) {
  const short = sources.map((source) => source.short.replace(/^\[|\]$/g, "")).join("; ");
  const summary = makeElement("summary", { textContent: told("Sources: {works}", { works: short }) });
  return makeElement("details", { className: "works" }, summary, references(sources, own));
}

/** @param {ShownStep} shown */
function notes({ lesson, step }) {
  const items = step.notes.map((note) => makeElement("li", { textContent: note }));
  const list = makeElement("ul", { className: "notes", hidden: !notesShown, ...lessonTongue(lesson) }, ...items);
  list.setAttribute("aria-label", told("Speaker's notes"));
  return list;
}

/** @param {ShownStep} shown */
function heading({ lesson, at, step }) {
  const tongue = lessonTongue(lesson);
  const number = makeElement("b", {
    textContent: told("Step {n} of {all}", { n: at + 1, all: lesson.steps.length }),
  });
  const title = makeElement("span", { textContent: lesson.title, ...tongue });
  const place = makeElement("p", { className: "place" }, number, " · ", title);
  return makeElement("div", { className: "heading" }, place, makeElement("h2", { textContent: step.title, ...tongue }));
}

/** @param {ShownStep} shown */
function telling(shown) {
  return makeElement(
    "div",
    { className: "telling" },
    makeElement("p", { className: "sentence", textContent: shown.step.sentence, ...lessonTongue(shown.lesson) }),
    notes(shown),
    works(shown.step, shown.id === OWN_LESSON),
    makeElement("p", { className: "waiting" }),
  );
}

/** Why no lesson plays, with the ways back. @param {ShownStep} shown */
function excuse({ fault }) {
  const list = readSelection("?sel=none&mode=learn");
  const lists = makeElement("a", { href: `?${writeSelection(list)}`, textContent: told("All lessons") });
  const out = makeElement("button", { type: "button", textContent: told("Leave the lesson") });
  out.addEventListener("click", () => leaveLesson());
  return makeElement(
    "div",
    { className: "telling" },
    makeElement("p", { className: "sentence", textContent: fault }),
    makeElement("p", { className: "ways" }, ...(list.mode === "learn" ? [lists] : []), out),
  );
}

/** A step as it is heard. @param {LessonStep} step @param {number} at @param {number} all how many there are */
export const stepWords = ({ title, sentence }, at, all) =>
  told("Step {n} of {all}: {title}. {sentence}", { n: at + 1, all, title, sentence });

/** After the map has said what it shows, or else that would be heard in place of the step. @param {ShownStep} shown */
function say({ lesson, at, step, fault }) {
  const text = step ? stepWords(step, at, lesson.steps.length) : fault;
  if (announced !== text) announce(text);
  announced = text;
  document.title = `${step ? `${at + 1}. ${step.title}` : told("Lesson")} · Pain Atlas`;
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
    [caption, announced] = [undefined, ""];
    return;
  }
  const opened = !caption;
  if (opened) {
    caption = makeElement("section", { id: "presenting" });
    caption.setAttribute("aria-label", told("Lesson"));
    document.getElementById("page").append(caption);
  }
  if (opened || moved) fill(shown);
  if (settled) say(shown);
  const waiting = caption.querySelector(".waiting");
  if (waiting)
    waiting.textContent = shown.pending
      ? told("Covered: {parts}. Next reveals.", { parts: coveredWords(shown.step.hide) })
      : "";
}

export function showNotes() {
  notesShown = !notesShown;
  const list = caption?.querySelector(".notes");
  if (list) list.hidden = !notesShown;
}

export const notesAreShown = () => notesShown;
onShownStep(follow);
