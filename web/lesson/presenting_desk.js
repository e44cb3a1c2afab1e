// @ts-check
/** The presenter's window: this step's notes, the next step, the list, and the time; no map. */

/** @import { ShownStep } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { coveredWords } from "./covered_words.js";
import { darkenHall, goToStep, nextStep, onShownStep, previousStep, shownStep } from "./presenting.js";
import { stepWords } from "./presenting_caption.js";
import { lessonTongue } from "./presenting_lesson.js";

const LINK_WORDS = {
  yes: told("The hall shows this step."),
  no: told("No presentation answers. Open it in another window of this browser:"),
  left: told("The hall has left the lesson."),
  "": told("Looking for the presentation …"),
};
/** What is known of the hall's window. @typedef {keyof typeof LINK_WORDS} Link */
/** @type {HTMLElement|undefined} */
let desk;
let began = Date.now();
/** @type {Link} */
let link = "";
/** @param {string} name */
const part = (name) => desk.querySelector(`.${name}`);

/** @param {string} text @param {() => unknown} run @param {string} name */
function button(text, run, name = text) {
  const made = makeElement("button", { type: "button", textContent: text });
  made.setAttribute("aria-label", name);
  made.addEventListener("click", run);
  return made;
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

function tick() {
  if (!desk) return;
  const now = new Date();
  const seconds = Math.floor((now.getTime() - began) / 1000);
  part("clock").textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  part("elapsed").textContent = [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((some) => two(Math.floor(some)))
    .join(":");
}

function restart() {
  began = Date.now();
  tick();
  part("said").textContent = told("The time begins again.");
}

function time() {
  const box = makeElement(
    "div",
    { className: "time" },
    makeElement("span", { className: "elapsed" }),
    makeElement("span", { className: "planned" }),
    button(told("Reset"), restart, told("Reset the elapsed time")),
    makeElement("span", { className: "clock" }),
  );
  box.querySelector(".elapsed").setAttribute("role", "timer");
  box.querySelector(".elapsed").setAttribute("aria-label", told("Elapsed time"));
  box.querySelector(".clock").setAttribute("aria-label", told("Clock"));
  return box;
}

function controls() {
  const blank = button(told("Blank"), () => darkenHall(!shownStep().blank), told("Blank the hall's screen"));
  const on = button(told("Next ›"), nextStep, told("Next step"));
  [blank.className, on.className] = ["blank", "on"];
  const row = makeElement(
    "div",
    { className: "controls" },
    button(told("‹ Back"), previousStep, told("Previous step")),
    on,
    blank,
  );
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", told("Steps"));
  return row;
}

function open() {
  const line = makeElement("p", { className: "said unseen" });
  line.setAttribute("role", "status");
  desk = makeElement(
    "main",
    { id: "presenting-desk" },
    makeElement("header", {}, makeElement("h2", { className: "lesson" }), time()),
    makeElement("section", { className: "now" }),
    makeElement("section", { className: "next" }),
    makeElement("nav", { className: "steps" }),
    controls(),
    makeElement("p", { className: "hall" }),
    line,
  );
  part("now").setAttribute("aria-label", told("This step"));
  part("next").setAttribute("aria-label", told("Next step"));
  part("steps").setAttribute("aria-label", told("Steps of the lesson"));
  document.getElementById("page").append(desk);
  began = Date.now();
  tellLink(link);
  tick();
}

/** @param {ShownStep} shown */
function fillNow({ lesson, step, at }) {
  const tongue = lessonTongue(lesson);
  const notes = step.notes.map((note) => makeElement("li", { textContent: note }));
  part("now").replaceChildren(
    makeElement("p", {
      className: "place",
      textContent: told("Step {n} of {all}", { n: at + 1, all: lesson.steps.length }),
    }),
    makeElement("h3", { textContent: step.title, ...tongue }),
    makeElement("p", { className: "sentence", textContent: step.sentence, ...tongue }),
    makeElement("ul", { className: "notes", ...tongue }, ...notes),
    makeElement("p", {
      className: "quiet",
      textContent: told("Sources: {works}", {
        works: step.sources.map(({ short }) => short.replace(/^\[|\]$/g, "")).join("; "),
      }),
    }),
  );
}

/** @param {ShownStep} shown */
function fillNext({ lesson, at }) {
  const coming = lesson.steps[at + 1];
  const tongue = lessonTongue(lesson);
  part("next").replaceChildren(
    makeElement("p", { className: "place", textContent: coming ? told("Next") : told("This is the last step.") }),
    ...(coming
      ? [
          makeElement("h3", { textContent: coming.title, ...tongue }),
          makeElement("p", { textContent: coming.sentence, ...tongue }),
        ]
      : []),
  );
}

/** @param {ShownStep} shown */
function fillSteps({ lesson, at }) {
  const items = lesson.steps.map(({ title }, index) => {
    const made = button(`${index + 1}. ${title}`, () => goToStep(index));
    if (index === at) made.setAttribute("aria-current", "step");
    return makeElement("li", {}, made);
  });
  const focused = part("steps").contains(document.activeElement);
  part("steps").replaceChildren(makeElement("ol", {}, ...items));
  const current = part("steps").querySelector("[aria-current]");
  if (focused) current?.focus();
  current?.scrollIntoView({ block: "nearest" });
}

/** @param {ShownStep} shown */
const windowTitle = ({ at, step }) => `${told("Notes: {n}. {title}", { n: at + 1, title: step.title })} · Pain Atlas`;

/** @param {ShownStep} shown */
function fill(shown) {
  const { lesson, step, at, fault } = shown;
  part("lesson").textContent = lesson?.title ?? told("Presenter view");
  part("planned").textContent = lesson ? told("of {minutes} min", { minutes: lesson.minutes }) : "";
  if (!step)
    return part("now").replaceChildren(
      makeElement("p", { className: "sentence", textContent: fault || told("Open a lesson in the other window.") }),
    );
  fillNow(shown);
  fillNext(shown);
  fillSteps(shown);
  document.title = windowTitle(shown);
  part("said").textContent = stepWords(step, at, lesson.steps.length);
  return undefined;
}

/** @param {ShownStep} shown @param {boolean} moved */
function follow(shown, moved) {
  if (!shown.desk) {
    desk?.remove();
    desk = undefined;
    return;
  }
  const opened = !desk;
  if (opened) open();
  if (opened || moved) fill(shown);
  if (shown.step) document.title = windowTitle(shown);
  part("on").textContent = shown.pending ? told("Reveal") : told("Next ›");
  part("on").setAttribute(
    "aria-label",
    shown.pending ? told("Reveal {parts}", { parts: coveredWords(shown.step.hide) }) : told("Next step"),
  );
  part("blank").setAttribute("aria-pressed", String(shown.blank));
}

/** @param {Link} state */
export function tellLink(state) {
  link = state;
  if (!desk) return;
  const { id, at } = shownStep();
  const address = `${location.pathname}?lesson=${id}&step=${Math.max(at, 0) + 1}`;
  const way = makeElement("a", {
    href: address,
    target: "_blank",
    rel: "opener",
    textContent: told("open the presentation"),
  });
  part("hall").dataset.link = state;
  part("hall").replaceChildren(LINK_WORDS[state], ...(state === "no" && id ? [" ", way] : []));
}

setInterval(tick, 1000);

onShownStep(follow);
