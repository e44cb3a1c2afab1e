/** A quiz is done when every question is answered; the first answer to each counts. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pretendedSystem } from "./pretended.mjs";
import { followQuizCourse } from "./quiz_course.js";
import { openSession } from "./session.js";

const OPTIONS = ["root_s1", "root_l5"].map((id) => ({ id, text: id }));
const QUESTIONS = [1, 2, 3].map((at) => ({
  kind: "source",
  id: `q${at}`,
  ask: "?",
  options: OPTIONS,
  right: ["root_s1"],
}));
const ASSIGNED = { quiz: "source", seed: "7", n: "5", region: "", level: "", v: "abc" };
const MATERIAL = { areas: {}, sources: [] };
const STATUS = "cmi.core.lesson_status";

/** A quiz of three questions in a course; `answer` gives the answer to a question, counted from 1. */
function asked(kept = "", questions = QUESTIONS) {
  const { standard, api, values } = pretendedSystem("1.2", { [STATUS]: "incomplete", "cmi.interactions._count": "0" });
  const reached = [];
  let tell;
  let before = null;
  const quiz = {
    quizQuestions: () => questions,
    beginQuiz: (given, teller) => ([before, tell] = [given, teller]),
  };
  const now = { ...ASSIGNED };
  const course = { get: () => now, assigned: ASSIGNED, kept: new URLSearchParams(kept), least: 0.6 };
  const progress = { reached: (place, what) => reached.push([place, what.given, what.right].join(" ")) };
  followQuizCourse(quiz, MATERIAL, course, openSession(standard, api), progress);
  const answer = (number, given) =>
    tell({ question: questions[number - 1], given, number, result: { isRight: given === "root_s1" } });
  return { values, reached, answer, now, before };
}

test("the score is told once all is answered, and not before", () => {
  const { values, reached, answer } = asked();
  answer(1, "root_s1");
  answer(2, "root_l5");
  assert.equal(values["cmi.core.score.raw"], undefined);
  assert.equal(values[STATUS], "incomplete");
  answer(3, "root_s1");
  assert.deepEqual([values["cmi.core.score.raw"], values[STATUS]], ["66.67", "passed"]);
  assert.deepEqual(reached, ["1  ", "2 0 1", "3 0.1 1", "3 0.1.0 1.3"]);
});

test("a quiz goes on behind the answers of an earlier visit, which count", () => {
  const { values, answer, before } = asked("v=abc&given=1.0&right=2");
  assert.deepEqual(before, ["root_l5", "root_s1"]);
  answer(3, "root_l5");
  assert.deepEqual([values["cmi.core.score.raw"], values[STATUS]], ["33.33", "failed"]);
});

test("the same questions asked again are practice", () => {
  const { values, reached, answer } = asked("v=abc&given=1.1.1&right=");
  for (const number of [1, 2, 3]) answer(number, "root_s1");
  assert.equal(reached.length, 1);
  assert.equal(values["cmi.core.score.raw"], undefined);
});

test("who begins again is asked from the start, and the first answers stand", () => {
  const { reached, answer } = asked();
  answer(1, "root_l5");
  answer(1, "root_s1");
  answer(2, "root_s1");
  assert.equal(reached.at(-1), "3 1.0 2");
});

test("another quiz than the course's is not told", () => {
  const { reached, answer, now } = asked();
  now.seed = "8";
  answer(1, "root_s1");
  assert.equal(reached.length, 1);
});

test("answers to other data are not taken for answers to these questions", () => {
  const { before, answer, values } = asked("v=older&given=1.0&right=2");
  assert.deepEqual(before, []);
  for (const number of [1, 2, 3]) answer(number, "root_l5");
  assert.equal(values["cmi.core.score.raw"], "0");
});

test("a quiz without questions asks and scores nothing", () => {
  const { values, before } = asked("", []);
  assert.deepEqual([before, values["cmi.core.score.raw"]], [null, undefined]);
});
