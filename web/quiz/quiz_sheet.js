// @ts-check
/** A quiz on paper: the questions of this seed with room for answers, and the key on a page of its own. */

/** @import { QuizMaterial, QuizQuestion } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { loadPart } from "../core/parts.js";
import { currentSelection } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { patternIndex } from "../map/pattern.js";
import { nameOf } from "../shell/picker.js";
import { fromHtml, kindName, table } from "./quiz_parts.js";
import { drawSheetFigure } from "./quiz_sheet_figure.js";

const LONG = 40; // letters: longer answers stand under each other

/** What is clicked on the screen is marked with a pen. @param {QuizMaterial} material @param {QuizQuestion} question */
function onPaper({ points }, { kind, id, ask }) {
  if (kind === "paint") return told("Paint the dermatome of {root}: shade it.", { root: nameOf(id) });
  if (kind !== "area") return ask;
  const point = points.find((one) => one.id === id);
  return point
    ? told("Show the {root} test point (ISNCSCI): mark it.", { root: point.root })
    : told("Mark an area in which pain from this source is usually felt: {structure}.", { structure: nameOf(id) });
}

/** @param {QuizQuestion} question */
const isLong = ({ options }) => options.some(({ text }) => text.length > LONG);

/** What is shown, or is to be marked on the body; a case is told in words. @param {QuizQuestion} question */
const isPictured = ({ shows, options }) => Boolean(shows?.length) || !options;

/** @param {QuizMaterial} material @param {QuizQuestion} question */
async function asked(material, question) {
  const made = makeTag("li", {}, makeTag("p", {}, makeTag("b", {}, onPaper(material, question))));
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
  return [
    shows.length > 0 && told("Dots: where pain is felt, the larger the more usual."),
    shows.length > 1 && told("Rings and a broken line: the second source."),
    told("R is the right side of the body, L the left. Thin lines: areas."),
  ]
    .filter(Boolean)
    .join(" ");
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
    return makeTag("li", {}, table(name(question.id), [told("Map"), told("Areas")], rows));
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
  const line = counted(
    "Seed {seed}, {number} questions, data version {version}. For education, not diagnosis.",
    "Seed {seed}, {number} questions, data version {version}. For education, not diagnosis.",
    questions.length,
    { seed, version },
  );
  place.replaceChildren(
    makeTag("h2", {}, told("Pain Atlas quiz: {kind}", { kind: kindName(quiz) })),
    makeTag("p", {}, line),
    makeTag(
      "p",
      { class: "quiz-lines" },
      ...[told("Name:"), told("Date:")].map((word) => makeTag("span", {}, word, makeTag("i", {}))),
    ),
    ...(questions.some(isPictured) ? [makeTag("p", { class: "quiz-legend" }, legend(questions[0]))] : []),
    makeTag("ol", { class: "quiz-questions" }, ...(await Promise.all(questions.map((one) => asked(material, one))))),
    makeTag(
      "section",
      { class: "quiz-key" },
      makeTag("h2", {}, told("Answer key")),
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
