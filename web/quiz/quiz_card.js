// @ts-check
/** One question on the page: how it is asked and answered, and what is said after the answer. */

/** @import { Patch, QuizGiven, QuizKnown, QuizQuestion, QuizResult } from "../core/types.js" */

import { currentSelection, writeSelection } from "../core/selection.js";
import { nameOf } from "../shell/picker.js";
import { button, fromHtml, makeElement, nameField, percent, table } from "./quiz_parts.js";
import { agreement } from "./quiz_skin.js";

/** @param {string} id */
const name = (id) => nameOf(id);
const ENOUGH = 0.5; // of the best map's overlap: from here a painted dermatome counts as right

/** @type {Record<string, {right: string, wrong: string}>} */
const VERDICT = {
  any: { right: "Right", wrong: "Not this" },
  paint: { right: "At least half shared with a map", wrong: "Less than half shared with every map" },
};

/**
 * What is painted against every map by itself.
 * @param {QuizKnown} known @param {Pick<QuizQuestion, "given">} question @param {string[]} painted
 */
export function scores(known, { given }, painted) {
  return known.maps.filter(({ id }) => given[id]).map((map) => ({ map, share: agreement(painted, given[map.id]) }));
}

/**
 * @param {QuizKnown} known @param {QuizQuestion} question @param {QuizGiven} given
 * @returns {QuizResult}
 */
export function judge(known, question, given) {
  if (Array.isArray(given)) {
    const found = scores(known, question, given);
    const score = Math.max(0, ...found.map(({ share }) => share));
    return {
      isRight: score >= ENOUGH,
      score,
      said: given.map(name).join("; "),
      rights: found.map(({ map, share }) => `${map.name}: ${percent(share)}`).join("; "),
    };
  }
  const isRight = question.right.includes(given);
  /** @param {string} id */
  const word = (id) => question.options?.find((option) => option.id === id)?.text ?? name(id);
  return { isRight, score: Number(isRight), said: word(given), rights: question.right.map(word).join("; ") };
}

/**
 * Areas as classes for the map once the answer is given.
 * @param {QuizQuestion} question @param {QuizGiven} given @param {boolean} isRight @returns {Record<string, string>}
 */
export function quizCardMarks({ kind, right }, given, isRight) {
  if (kind !== "area" || Array.isArray(given)) return {};
  return Object.fromEntries([
    ...(isRight ? [] : [[given, "quiz-wrong"]]),
    ...right.map((area) => [area, "quiz-right"]),
  ]);
}

/** @param {QuizQuestion} question @param {(id: string) => unknown} answer */
function options(question, answer) {
  const made = question.options.map(({ id, text }, at) => {
    const one = button("", "answer", makeElement("kbd", {}, String(at + 1)), makeElement("span", {}, text));
    one.addEventListener("click", () => answer(id));
    return one;
  });
  return makeElement("div", { class: "quiz-options", role: "group", "aria-label": "Answers" }, ...made);
}

/**
 * The controls a question is answered with.
 * @param {QuizKnown} known @param {QuizQuestion} question @param {(id: string) => unknown} answer
 */
export function answerControls(known, question, answer) {
  if (question.kind === "paint") {
    const check = button("Check", "check", makeElement("kbd", {}, "C"));
    return [makeElement("p", { class: "quiz-painted-list", "aria-live": "polite" }, "Nothing painted yet."), check];
  }
  /** @type {HTMLElement[]} */
  const made = question.options ? [options(question, answer)] : [];
  if (question.kind === "area") made.push(nameField("or name the area", Object.keys(known.areas), answer));
  if (question.typed)
    made.push(
      nameField(
        "or type its name",
        known.sources.map(({ id }) => id),
        answer,
      ),
    );
  return made;
}

/**
 * The lesson of a painted dermatome: one line a map, each of which can be laid on the body.
 * @param {QuizKnown} known @param {QuizQuestion} question @param {string[]} painted
 */
function againstMaps(known, question, painted) {
  const rows = scores(known, question, painted).map(({ map, share }) => {
    const show = button("Show", "show-map");
    show.setAttribute("aria-pressed", "false");
    show.setAttribute("aria-label", `Show ${map.name} on the body`);
    show.dataset.areas = question.given[map.id].join(" ");
    const what = makeElement("span", {}, `${map.name}: ${map.made}. `);
    what.append(fromHtml(map.cite, "quiz-cite"));
    return [what, percent(share), String(question.given[map.id].length), show];
  });
  const silent = known.maps.filter(({ id }) => !question.given[id]).map((map) => map.name);
  return [
    table(
      "Painted skin shared with each map, in percent of the skin painted or mapped (|A ∩ B| / |A ∪ B|, one side)",
      ["Map", "Overlap", "Areas", "On the body"],
      rows,
    ),
    makeElement(
      "p",
      {},
      "The maps differ because they were made in different ways; none of them is the answer. Counted as right from 50% with the nearest.",
    ),
    silent.length && makeElement("p", { class: "quiet" }, `Does not give this root: ${silent.join("; ")}.`),
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
  return makeElement(
    "p",
    {},
    makeElement("a", { href: `?${query}`, target: "_blank", rel: "noopener" }, "Open it in the atlas (new window)"),
  );
}

/**
 * What stands below a question once it is answered.
 * @param {QuizKnown} known @param {QuizQuestion} question @param {QuizGiven} given @param {QuizResult} result
 */
export function explainAnswer(known, question, given, { isRight, rights, said }) {
  const word = VERDICT[question.kind] ?? VERDICT.any;
  const verdict = makeElement(
    "p",
    { class: "quiz-verdict", "data-right": String(isRight) },
    isRight ? `✓ ${word.right}` : `✗ ${word.wrong}`,
  );
  const answers = makeElement(
    "p",
    {},
    `Your answer: ${said || "none"}.`,
    question.kind === "paint" ? "" : ` Stands: ${rights}.`,
  );
  const body = Array.isArray(given) ? againstMaps(known, question, given) : [fromHtml(question.why, "quiz-why")];
  if (question.kind === "apart")
    body.push(makeElement("p", { class: "quiet" }, "One finding raises a suspicion; none settles the source alone."));
  return makeElement("div", { class: "quiz-explained" }, verdict, answers, ...body, link(question));
}
