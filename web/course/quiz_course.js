// @ts-check
/**
 * A quiz as a course: done when every question has been answered. Right answers are shown at once, so the first answer
 * to a question is the one that counts.
 */

/** @import { QuizAnswer, QuizGiven, QuizMaterial, QuizQuestion, Selection } from "../core/types.js" */
/** @import { Progress } from "./progress.js" */
/** @import { Session } from "./session.js" */

import { readGiven, writeGiven } from "./given_answers.js";
import { tellInteraction } from "./interaction.js";
import { tellProgress, tellScore } from "./report.js";

/** @type {("quiz" | "seed" | "n" | "region" | "level")[]} */
const KEYS = ["quiz", "seed", "n", "region", "level"];

/** @param {Selection} one @param {Selection} other */
const isSameQuiz = (one, other) => KEYS.every((key) => one[key] === other[key]);

/**
 * @param {typeof import("../quiz/quiz.js")} quiz @param {QuizMaterial} material
 * @param {{get: () => Selection, assigned: Selection, kept: URLSearchParams, least: number}} course
 * `least`: the share of right answers that passes
 * @param {Session} session @param {Progress} progress
 */
export function followQuizCourse(quiz, material, { get, assigned, kept, least }, session, progress) {
  const questions = quiz.quizQuestions(material, assigned);
  const given = kept.get("v") === assigned.v ? readGiven(material, questions, kept.get("given") ?? "") : [];
  if (!questions.length) return;
  const right = new Set(
    (kept.get("right") ?? "")
      .split(".")
      .map(Number)
      .filter((at) => at >= 1 && at <= given.length),
  );

  const reached = () =>
    progress.reached(String(Math.min(given.length + 1, questions.length)), {
      v: assigned.v,
      given: writeGiven(material, questions, given),
      right: [...right].join("."),
    });

  /** @param {QuizAnswer} answer */
  function follow(answer) {
    if (!isSameQuiz(get(), assigned) || answer.number !== given.length + 1) return;
    given.push(answer.given);
    if (answer.result.isRight) right.add(answer.number);
    tellInteraction(session, answer);
    tellProgress(session, given.length / questions.length);
    if (given.length === questions.length) tellScore(session, right.size / questions.length, least);
    reached();
  }

  quiz.beginQuiz([...given], follow);
  reached();
}
