// @ts-check
/** A quiz on paper: the questions of this seed with room for answers, and the key on a page of its own. */

/** @import { QuizMaterial, QuizQuestion } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { loadPart } from "../core/parts.js";
import { currentSelection } from "../core/selection.js";
import { patternIndex } from "../map/pattern.js";
import { nameOf } from "../shell/picker.js";
import { fromHtml, kindName, table } from "./quiz_parts.js";
import { drawSheetFigure } from "./quiz_sheet_figure.js";

const LONG = 40; // letters: longer answers stand under each other

/** What is clicked on the screen is marked with a pen. @param {string} ask */
const onPaper = (ask) =>
  ask
    .replace("click the area that holds it", "mark it")
    .replace("Click an", "Mark an")
    .replace("click its areas, on either side", "shade it");
/** @param {QuizQuestion} question */
const isLong = ({ options }) => options.some(({ text }) => text.length > LONG);

/** What is shown, or is to be marked on the body; a case is told in words. @param {QuizQuestion} question */
const isPictured = ({ shows, options }) => Boolean(shows?.length) || !options;

/** @param {QuizQuestion} question */
async function asked(question) {
  const made = makeTag("li", {}, makeTag("p", {}, makeTag("b", {}, onPaper(question.ask))));
  if (question.told) made.append(fromHtml(question.told, "quiz-told"));
  if (isPictured(question)) made.append(makeTag("div", { class: "quiz-figure" }, await drawSheetFigure(question)));
  if (question.options)
    made.append(
      makeTag(
        "ul",
        { class: isLong(question) ? "quiz-boxes long" : "quiz-boxes" },
        ...question.options.map(({ text }) => makeTag("li", {}, `☐ ${text}`)),
      ),
    );
  return made;
}

/** What the marks of the figures mean. @param {QuizQuestion} question */
function legend({ shows = [] }) {
  if (!shows.length) return "R is the right side of the body, L the left. Thin lines: areas.";
  const second = shows.length > 1 ? " Rings and a broken line: the second source." : "";
  return `Dots: where pain is felt, the larger the more usual.${second} R is the right side of the body, L the left. Thin lines: areas.`;
}

/** @param {QuizMaterial} material @param {QuizQuestion} question */
function key(material, question) {
  /** @param {string} id */
  const name = (id) => nameOf(id);
  if (question.kind === "paint") {
    const rows = material.maps
      .filter(({ id }) => question.given[id])
      .map((map) => {
        const what = makeTag("span", {}, `${map.name}. `);
        what.append(fromHtml(map.cite, "quiz-cite"));
        return [what, question.given[map.id].map(name).join("; ")];
      });
    return makeTag("li", {}, table(name(question.id), ["Map", "Areas"], rows));
  }
  /** @param {string} id */
  const word = (id) => question.options?.find((option) => option.id === id)?.text ?? name(id);
  return makeTag(
    "li",
    {},
    makeTag("p", {}, makeTag("b", {}, question.right.map(word).join("; "))),
    fromHtml(question.why, "quiz-why"),
  );
}

/**
 * Fill the sheet and print it alone.
 * @param {HTMLElement} place @param {QuizMaterial} material @param {QuizQuestion[]} questions
 */
export async function printQuizSheet(place, material, questions) {
  await loadPart("paper");
  const { quiz, seed } = currentSelection();
  const { version } = patternIndex();
  const line = `Seed ${seed}, ${questions.length} questions, data version ${version}. For education, not diagnosis.`;
  place.replaceChildren(
    makeTag("h2", {}, `Pain Atlas quiz: ${kindName(quiz)}`),
    makeTag("p", {}, line),
    makeTag(
      "p",
      { class: "quiz-lines" },
      ...["Name", "Date"].map((word) => makeTag("span", {}, `${word}:`, makeTag("i", {}))),
    ),
    ...(questions.some(isPictured) ? [makeTag("p", { class: "quiz-legend" }, legend(questions[0]))] : []),
    makeTag("ol", { class: "quiz-questions" }, ...(await Promise.all(questions.map(asked)))),
    makeTag(
      "section",
      { class: "quiz-key" },
      makeTag("h2", {}, "Answer key"),
      makeTag("p", {}, line),
      makeTag("ol", {}, ...questions.map((one) => key(material, one))),
      makeTag("p", { class: "quiz-address" }, location.href),
    ),
  );
  place.hidden = false;
  document.documentElement.toggleAttribute("data-quiz-sheet", true);
  window.addEventListener(
    "afterprint",
    () => {
      document.documentElement.removeAttribute("data-quiz-sheet");
      place.hidden = true;
    },
    { once: true },
  );
  window.print();
}
