// @ts-check
/** Whether an answer stands, and how near a painted dermatome is to what each map gives. */

/** @import { QuizAnswer, QuizGiven, QuizMaterial, QuizQuestion, QuizResult } from "../core/types.js" */

import { told } from "../core/telling.js";
import { nameOf } from "../shell/names.js";
import { percent, sources } from "./quiz_parts.js";
import { agreement } from "./quiz_skin.js";

const ENOUGH = 0.5; // of the best map's overlap: from here a painted dermatome counts as right
/** @param {string} id */
const name = (id) => nameOf(id);

/**
 * What is painted against every map by itself.
 * @param {QuizMaterial} material @param {Pick<QuizQuestion, "given">} question @param {string[]} painted
 */
export function scores(material, { given }, painted) {
  return material.maps.filter(({ id }) => given[id]).map((map) => ({ map, share: agreement(painted, given[map.id]) }));
}

/** @param {QuizMaterial} material @param {QuizQuestion} question @param {QuizGiven} given @returns {QuizResult} */
export function judge(material, question, given) {
  if (Array.isArray(given)) {
    const found = scores(material, question, given);
    const score = Math.max(0, ...found.map(({ share }) => share));
    return {
      isRight: score >= ENOUGH,
      score,
      answer: given.map(name).join("; "),
      rights: found
        .map(({ map, share }) => told("{map}: {share}", { map: map.name, share: percent(share) }))
        .join("; "),
    };
  }
  const isRight = question.right.includes(given);
  /** @param {string} id */
  const word = (id) => question.options?.find((option) => option.id === id)?.text ?? name(id);
  return { isRight, score: Number(isRight), answer: word(given), rights: question.right.map(word).join("; ") };
}

/**
 * A question with what was answered and how that stands; the first is number 1.
 * @param {QuizMaterial} material @param {QuizQuestion} question @param {QuizGiven} given @param {number} number
 * @returns {QuizAnswer}
 */
export function answered(material, question, given, number) {
  const result = judge(material, question, given);
  if (question.given)
    result.cites = material.maps
      .filter(({ id }) => question.given[id])
      .map(({ cite }) => sources(cite))
      .join("; ");
  return { question, given, result, number };
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
