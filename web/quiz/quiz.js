// @ts-check
/**
 * The quiz: its form writes the address, its run asks one question after the other, its end shows what to look at
 * again.
 *
 * @typedef {{questions: QuizQuestion[], answers: QuizAnswer[], at: number, painted: string[], done: boolean,
 *   of: string}} Run `at`: which question, from 0; `of`: what was chosen for it
 */

/** @import { Key, QuizAnswer, QuizGiven, QuizMaterial, QuizQuestion, Selection } from "../core/types.js" */

import { SOLID } from "../core/contract.js";
import { makeTag } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { choose, currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { loadPattern, viewGroups } from "../map/pattern.js";
import { registerStudy } from "../shell/study.js";
import { answered, quizCardMarks } from "./quiz_answer.js";
import { answerControls, explainAnswer, verdictWords } from "./quiz_card.js";
import {
  askQuizMap,
  bringQuizMap,
  focusQuizMap,
  isRunning,
  showQuizMap,
  startQuizMap,
  turnQuizMap,
} from "./quiz_map.js";
import { button, countWords, fromHtml, paintedWords } from "./quiz_parts.js";
import { quizQuestions } from "./quiz_questions.js";
import { saveAnki, saveCsv, showQuizReview } from "./quiz_review.js";
import { printQuizSheet } from "./quiz_sheet.js";
import { loadQuizSkin } from "./quiz_skin_files.js";

const CLEAN = { sel: "", cmp: "", area: "", cond: "", nerve: "", site: "", layer: "pain", grade: "all" };
/** @type {Key[]} */
const KEYS = ["quiz", "seed", "n", "region", "level"];
const SEEDS = 999999;
/** @type {QuizMaterial|null} */
let material = null;
/** @type {HTMLElement} */
let study;
/** @type {Run|null} while a quiz runs or is reviewed */
let run = null;
/** @type {(answer: QuizAnswer) => unknown} */
let tell = () => {};

/** @param {string} name @returns {HTMLElement} */
const place = (name) => study.querySelector(`.quiz-${name}`);
const fields = () => study.querySelectorAll(/** @type {"input"} */ ("[data-quiz-key]"));
/** @param {Selection} selection */
const setOf = (selection) => KEYS.map((key) => selection[key]).join();
const questions = () => quizQuestions(material, currentSelection());
/** @param {string} text */
const say = (text) => {
  place("said").textContent = text;
};

/** @param {string} name */
function only(name) {
  for (const part of ["start", "run", "review"]) place(part).hidden = part !== name;
}

/** The buttons that need questions. */
const starters = () => place("start").querySelectorAll(/** @type {"button"} */ ("[data-do=start], [data-do=sheet]"));

/** The form shows what the address says, and how many questions that leaves. @param {Selection} selection */
function form(selection) {
  for (const button of study.querySelectorAll("[data-quiz-kind]"))
    button.setAttribute("aria-pressed", String(button.dataset.quizKind === selection.quiz));
  for (const field of fields())
    if (field !== document.activeElement) field.value = selection[/** @type {Key} */ (field.dataset.quizKey)];
  const count = questions().length;
  place("count").textContent = selection.quiz ? countWords(count, selection) : told("Choose a kind of question.");
  for (const button of starters()) button.disabled = !count;
}

/**
 * Ask from the first question on, or from where the answers end that were given before.
 * @param {QuizGiven[]} given @param {(answer: QuizAnswer) => unknown} teller is told of every answer
 */
export async function beginQuiz(given = [], teller = tell) {
  tell = teller;
  choose(CLEAN);
  const asked = questions();
  const answers = given.map((one, at) => answered(material, asked[at], one, at + 1));
  run = /** @type {Run} */ ({ questions: asked, at: given.length - 1, answers, of: setOf(currentSelection()) });
  await loadPattern();
  turnQuizMap(true);
  only("run");
  next();
}

function ask() {
  const question = run.questions[run.at];
  Object.assign(run, { painted: [], done: false });
  const heading = makeTag("h4", { tabindex: "-1" }, question.ask);
  place("run").replaceChildren(
    makeTag(
      "p",
      { class: "quiz-progress" },
      told("Question {n} of {all}. Right so far: {right}.", {
        n: run.at + 1,
        all: run.questions.length,
        right: right(),
      }),
      button(told("Stop"), "leave"),
    ),
    heading,
    question.told ? fromHtml(question.told, "quiz-told") : "",
    ...answerControls(material, question, answer),
  );
  const felt = question.told ? question.areas : [];
  const sources = question.shows ?? [];
  showQuizMap({
    sources,
    marks: Object.fromEntries(felt.map((area) => [area, "quiz-map"])),
    markedSide: question.side,
  });
  const onMap = { paint: toggle, area: answer }[question.kind];
  askQuizMap(onMap);
  bringQuizMap({ sources, areas: question.areas }).then(() => {
    if (onMap && run && !run.done) focusQuizMap();
  });
  if (!onMap) heading.focus({ preventScroll: true });
  if (!onMap && window.matchMedia("(max-width: 59.99rem)").matches) window.scrollTo(0, 0);
  say(told("Question {n}: {question}", { n: run.at + 1, question: question.ask }));
}

const right = () => run.answers.filter(({ result }) => result.isRight).length;

/** Add an area to what is painted, or take it away. @param {string} area */
function toggle(area) {
  run.painted = run.painted.includes(area) ? run.painted.filter((one) => one !== area) : [...run.painted, area];
  showQuizMap({ marks: Object.fromEntries(run.painted.map((one) => [one, "quiz-painted"])) });
  study.querySelector(".quiz-painted-list").textContent = paintedWords(run.painted);
}

/** @param {QuizGiven} given */
function answer(given) {
  if (!run || run.done) return;
  run.done = true;
  const question = run.questions[run.at];
  const one = answered(material, question, given, run.at + 1);
  const { result } = one;
  run.answers.push(one);
  tell(one);
  askQuizMap(null);
  if (question.kind === "area") showQuizMap({ marks: quizCardMarks(question, given, result.isRight) });
  const isLast = run.at + 1 === run.questions.length;
  const next = button(isLast ? told("See the result") : told("Next"), "next", makeTag("kbd", {}, told("Enter")));
  lock(given);
  place("run").append(explainAnswer(material, question, given, result), next);
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  say(verdictWords(question, result));
}

/** No second answer; the given and the right one are marked in words and in shape. @param {QuizGiven} given */
function lock(given) {
  const question = run.questions[run.at];
  const controls = ".quiz-options button, .quiz-typed :is(input, button), [data-do=check]";
  for (const control of place("run").querySelectorAll(/** @type {"button"} */ (controls))) control.disabled = true;
  place("run")
    .querySelectorAll(".quiz-options button")
    .forEach((button, at) => {
      const { id } = question.options[at];
      if (question.right.includes(id)) button.dataset.is = "right";
      else if (id === given) button.dataset.is = "wrong";
    });
}

function next() {
  run.at += 1;
  if (run.at < run.questions.length) return ask();
  turnQuizMap(false);
  only("review");
  showQuizReview(place("review"), material, run.answers);
  return say(study.querySelector(".quiz-review h4").textContent);
}

function leave() {
  run = null;
  turnQuizMap(false);
  only("start");
  form(currentSelection());
}

/** Lay one map over the painted areas, or take it off. @param {HTMLElement} button */
function showMap(button) {
  const isOn = button.getAttribute("aria-pressed") !== "true";
  for (const other of study.querySelectorAll("[data-do=show-map]"))
    other.setAttribute("aria-pressed", String(other === button && isOn));
  const areas = isOn ? button.dataset.areas.split(" ") : run.painted;
  showQuizMap({ marks: Object.fromEntries(areas.map((area) => [area, isOn ? "quiz-map" : "quiz-painted"])) });
}

/** What a button does. @type {Record<string, (button: HTMLElement) => unknown>} */
const DOES = {
  start: () => beginQuiz(),
  next,
  leave,
  check: () => answer(run.painted),
  sheet: () => printQuizSheet(place("sheet"), material, run?.questions ?? questions()),
  reseed: () => choose({ seed: String(1 + Math.floor(Math.random() * SEEDS)) }),
  csv: () => saveCsv(run.answers),
  anki: () => saveAnki(run.answers),
  "show-map": showMap,
};

/** @param {PageEvent} event */
function click({ target }) {
  const kind = target.closest("[data-quiz-kind]");
  if (kind) return choose({ quiz: kind.dataset.quizKind });
  const button = target.closest("[data-do]");
  return button && DOES[button.dataset.do]?.(button);
}

/** @param {PageEvent} event */
function change({ target }) {
  const key = target.dataset.quizKey;
  const field = /** @type {HTMLInputElement} */ (target);
  if (key && field.checkValidity()) choose({ [key]: field.value || (key === "seed" ? "1" : "") });
}

/** 1 to 4 answer, C checks; not while a name is typed. @param {PageEvent<KeyboardEvent>} event */
function keys(event) {
  if (
    !isRunning() ||
    run.done ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.target.closest("input, select")
  )
    return;
  const button =
    event.key.toLowerCase() === "c"
      ? study.querySelector("[data-do=check]")
      : study.querySelectorAll(".quiz-run .quiz-options button")[Number(event.key) - 1];
  if (!button) return;
  event.preventDefault();
  button.click();
}

/** @param {HTMLElement} element */
function start(element) {
  study = element;
  place("seed").append(
    makeTag(
      "label",
      {},
      `${told("Seed")} `,
      makeTag("input", {
        type: "text",
        inputmode: "numeric",
        maxlength: "6",
        size: "6",
        pattern: "[0-9]{1,6}",
        autocomplete: "off",
        required: "",
        "data-quiz-key": "seed",
      }),
    ),
  );
  study.addEventListener("click", click);
  study.addEventListener("change", change);
  document.addEventListener("keydown", keys);
  for (const button of starters()) button.disabled = true; // until form()
  startQuizMap();
}

async function follow() {
  if (!material) [material] = await Promise.all([fetchJson("quiz.json"), loadQuizSkin()]);
  const now = currentSelection();
  if (run && run.of !== setOf(now)) leave();
  if (now.view === SOLID && isRunning()) choose({ view: viewGroups()[0] });
  if (!run) form(now);
  study.dataset.ready = "true";
}

registerStudy("quiz", { start, follow });

export { scores } from "./quiz_answer.js";
export { quizQuestions } from "./quiz_questions.js";
export { quizReviewCsv } from "./quiz_review.js";
export { agreement } from "./quiz_skin.js";
