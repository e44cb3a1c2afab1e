// @ts-check
/** One question on the page: how it is asked and answered, and what is said after the answer. */

/** @import { Patch, QuizGiven, QuizMaterial, QuizQuestion, QuizResult } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { currentSelection, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { scores } from "./quiz_answer.js";
import { button, fromHtml, nameField, paintedWords, percent, plain, table } from "./quiz_parts.js";

/** @type {Record<string, {right: string, wrong: string}>} */
const VERDICT = {
  any: { right: told("That is right"), wrong: told("Not this") },
  paint: {
    right: told("At least half shared with a map"),
    wrong: told("Less than half shared with every map"),
  },
};

/** @param {QuizQuestion} question @param {(id: string) => unknown} answer */
function options(question, answer) {
  const made = question.options.map(({ id, text }, at) => {
    const one = button("", "answer", makeTag("kbd", {}, String(at + 1)), makeTag("span", {}, text));
    one.addEventListener("click", () => answer(id));
    return one;
  });
  return makeTag("div", { class: "quiz-options", role: "group", "aria-label": told("Answers") }, ...made);
}

/**
 * The controls a question is answered with.
 * @param {QuizMaterial} material @param {QuizQuestion} question @param {(id: string) => unknown} answer
 */
export function answerControls(material, question, answer) {
  if (question.kind === "paint") {
    const check = button(told("Check"), "check", makeTag("kbd", {}, "C"));
    return [makeTag("p", { class: "quiz-painted-list", "aria-live": "polite" }, paintedWords([])), check];
  }
  /** @type {HTMLElement[]} */
  const made = question.options ? [options(question, answer)] : [];
  if (question.kind === "area") made.push(nameField(told("or name the area"), Object.keys(material.areas), answer));
  if (question.typed)
    made.push(
      nameField(
        told("or type its name"),
        material.sources.map(({ id }) => id),
        answer,
      ),
    );
  return made;
}

/**
 * The lesson of a painted dermatome: one line a map, each of which can be laid on the body.
 * @param {QuizMaterial} material @param {QuizQuestion} question @param {string[]} painted
 */
function againstMaps(material, question, painted) {
  const rows = scores(material, question, painted).map(({ map, share }) => {
    const show = button(told("Show"), "show-map");
    show.setAttribute("aria-pressed", "false");
    show.setAttribute("aria-label", told("Show {map} on the body", { map: map.name }));
    show.dataset.areas = question.given[map.id].join(" ");
    const what = makeTag("span", {}, `${told("{map}: {made}.", { map: map.name, made: map.made })} `);
    what.append(fromHtml(map.cite, "quiz-cite"));
    return [what, percent(share), String(question.given[map.id].length), show];
  });
  const silent = material.maps.filter(({ id }) => !question.given[id]).map((map) => map.name);
  return [
    table(
      told("Painted skin shared with each map, in percent of the skin painted or mapped (|A ∩ B| / |A ∪ B|, one side)"),
      [told("Map"), told("Overlap"), told("Areas"), told("On the body")],
      rows,
    ),
    makeTag(
      "p",
      {},
      told(
        "The maps differ because they were made in different ways; none of them is the answer. Counted as right from 50% with the nearest.",
      ),
    ),
    silent.length &&
      makeTag("p", { class: "quiet" }, told("Does not give this root: {maps}.", { maps: silent.join("; ") })),
  ].filter(Boolean);
}

/** Address that shows what was asked in the atlas itself. @param {QuizQuestion} question */
function link({ shows, kind, right, id }) {
  /** @type {Record<string, Patch>} */
  const patches = {
    source: { sel: id },
    apart: { sel: shows?.[0], cmp: shows?.[1] },
    area: { area: right[0], sel: "" },
    paint: { sel: id, layer: "agreement" },
  };
  const found = patches[kind];
  if (!found) return "";
  const query = writeSelection({ ...currentSelection(), quiz: "", ...found, mode: "explore" });
  return makeTag(
    "p",
    {},
    makeTag("a", { href: `?${query}`, target: "_blank", rel: "noopener" }, told("Open it in the atlas (new window)")),
  );
}

/**
 * What stands below a question once it is answered.
 * @param {QuizMaterial} material @param {QuizQuestion} question @param {QuizGiven} given @param {QuizResult} result
 */
export function explainAnswer(material, question, given, { isRight, rights, answer }) {
  const word = VERDICT[question.kind] ?? VERDICT.any;
  const verdict = makeTag(
    "p",
    { class: "quiz-verdict", "data-right": String(isRight) },
    isRight ? `✓ ${word.right}` : `✗ ${word.wrong}`,
  );
  const answers = makeTag(
    "p",
    {},
    told("Your answer: {answer}.", { answer: answer || told("none") }),
    question.kind === "paint" ? "" : ` ${told("Stands: {answers}.", { answers: rights })}`,
  );
  const body = Array.isArray(given) ? againstMaps(material, question, given) : [fromHtml(question.why, "quiz-why")];
  const other = question.options?.find(({ id }) => id === given && !isRight);
  if (other?.why) body.push(fromHtml(other.why, "quiz-why"));
  if (question.kind === "apart")
    body.push(makeTag("p", { class: "quiet" }, told("One finding raises a suspicion; none settles the source alone.")));
  return makeTag("div", { class: "quiz-explained" }, verdict, answers, ...body, link(question));
}

/** How an answer stands, to be heard. @param {QuizQuestion} question @param {QuizResult} result */
export function verdictWords({ kind, why }, { isRight, rights }) {
  const verdict = isRight ? told("Right.") : told("Not this.");
  return `${verdict} ${kind === "paint" ? rights : `${told("Stands: {answers}.", { answers: rights })} ${plain(why)}`}`;
}
