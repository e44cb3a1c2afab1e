// @ts-check
/** The end of a quiz: score, what went wrong, and files to keep: the result as CSV, the mistakes as text for Anki. */

/** @import { QuizAnswer, QuizMaterial } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { saveFile } from "../core/save_file.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { patternIndex } from "../map/pattern.js";
import { explainAnswer } from "./quiz_card.js";
import { button, fromHtml, percent, plain, sources, withoutMarks } from "./quiz_parts.js";

const COLUMNS = [
  "number",
  "kind",
  "level",
  "question",
  "your_answer",
  "stands",
  "right",
  "score",
  "explanation",
  "sources",
  "seed",
  "data_version",
  "address",
];

/** A cell no spreadsheet takes for a formula, always in quotes. @param {string|number} value */
function cell(value) {
  const text = String(value);
  const safe = /^[\s]*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** @param {QuizAnswer[]} answers */
export function quizReviewCsv(answers) {
  const { seed } = currentSelection();
  const rows = answers.map(({ question, result }, at) => [
    at + 1,
    question.kind,
    question.level,
    question.ask,
    result.answer,
    result.rights,
    result.isRight ? "yes" : "no",
    result.score.toFixed(2),
    plain(question.why),
    sources(question.why) || result.cites || "",
    seed,
    patternIndex().version,
    location.href,
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** One note a line, front and back, as Anki imports it. @param {QuizAnswer[]} answers */
function quizReviewAnki(answers) {
  /** @param {string} text */
  const line = (text) => text.replace(/[\t\r\n]+/g, " ");
  /** @param {QuizAnswer} answer */
  const asked = ({ question }) =>
    (question.told ? `${question.told} ` : "") + (question.shows && question.kind === "source" ? "" : question.ask);
  const rows = answers.map((one) => {
    const { question, result } = one;
    const names = question.options ? `<br>${question.options.map(({ text }) => text).join("<br>")}` : "";
    const front =
      question.kind === "source"
        ? `${plain(question.why).replace(/^[^:]*: /, "")}<br>${told("Which source is this commonly associated with?")}`
        : asked(one) + names;
    return [front, `<b>${result.rights}</b> ${withoutMarks(question.why).innerHTML}`].map(line).join("\t");
  });
  return ["#separator:tab", "#html:true", "#columns:Front\tBack", "#tags:pain_atlas", ...rows].join("\n").concat("\n");
}

/** @param {QuizMaterial} material @param {QuizAnswer} answer */
function mistake(material, { question, result, given, number }) {
  const made = makeTag("li", { value: String(number) }, makeTag("p", {}, makeTag("b", {}, question.ask)));
  if (question.told) made.append(fromHtml(question.told, "quiz-told"));
  made.append(explainAnswer(material, question, given, result));
  for (const show of made.querySelectorAll("[data-do=show-map]")) show.remove();
  return made;
}

/**
 * @param {HTMLElement} place @param {QuizMaterial} material
 * @param {QuizAnswer[]} answers
 */
export function showQuizReview(place, material, answers) {
  const wrong = answers.filter(({ result }) => !result.isRight);
  const score = told("{n} of {all} right", { n: answers.length - wrong.length, all: answers.length });
  const heading = makeTag("h4", { tabindex: "-1" }, score);
  const painted = answers.filter(({ question }) => question.kind === "paint");
  const mean = painted.reduce((sum, { result }) => sum + result.score, 0) / Math.max(1, painted.length);
  place.replaceChildren(
    heading,
    painted.length
      ? makeTag("p", {}, told("Mean overlap with the nearest map: {share}.", { share: percent(mean) }))
      : "",
    makeTag(
      "div",
      { class: "quiz-buttons" },
      button(told("Download result (CSV)"), "csv"),
      wrong.length ? button(told("Mistakes for Anki (text)"), "anki") : "",
      button(told("Worksheet"), "sheet"),
      button(told("Same questions again"), "start"),
      button(told("Choose another quiz"), "leave"),
    ),
    makeTag("h4", {}, wrong.length ? told("To look at again") : told("No mistakes")),
    makeTag("ol", { class: "quiz-mistakes" }, ...wrong.map((one) => mistake(material, one))),
  );
  heading.focus();
}

const stem = () => {
  const { quiz, seed } = currentSelection();
  return `pain_atlas_quiz_${quiz}_${seed}`;
};

/** @param {QuizAnswer[]} answers */
export const saveCsv = (answers) =>
  saveFile(`${stem()}.csv`, new Blob([quizReviewCsv(answers)], { type: "text/csv;charset=utf-8" }));

/** @param {QuizAnswer[]} answers */
export const saveAnki = (answers) =>
  saveFile(
    `${stem()}_anki.txt`,
    new Blob([quizReviewAnki(answers.filter(({ result }) => !result.isRight))], { type: "text/plain;charset=utf-8" }),
  );
