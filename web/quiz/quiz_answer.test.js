/** An answer is right or not, and a painted dermatome is scored against each map by itself. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { learnName } from "../shell/names.js";
import { judge, quizCardMarks, scores } from "./quiz_answer.js";
import { takeQuizSkin } from "./quiz_skin.js";

/** Four areas of 1, 1, 2 and 4 mm²: two points each, of which the left one counts. */
const AREAS = ["big_toe", "little_toe", "sole", "calf"];
takeQuizSkin(
  { areas: AREAS, structures: [] },
  {
    areas: new Uint8Array([0, 1, 2, 3, 0, 1, 2, 3]),
    sizes: new Uint8Array(new Uint16Array([1, 1, 2, 4, 90, 90, 90, 90]).buffer),
    overlap: new Uint8Array(),
  },
);
learnName("big_toe", "Big toe");
learnName("sole", "Sole");

const MAPS = { maps: ["early", "late", "silent"].map((id) => ({ id, name: `Map ${id}` })) };
const PAINT = { kind: "paint", given: { early: ["big_toe", "little_toe"], late: ["sole", "calf"] } };
const shares = (painted) => Object.fromEntries(scores(MAPS, PAINT, painted).map(({ map, share }) => [map.id, share]));

test("what is painted is the skin shared with a map, of the skin of both, for each map that gives the root", () => {
  assert.deepEqual(shares(["big_toe", "little_toe"]), { early: 1, late: 0 });
  assert.deepEqual(shares(["big_toe"]), { early: 1 / 2, late: 0 });
  assert.deepEqual(shares(["little_toe", "sole"]), { early: 1 / 4, late: 2 / 7 });
  assert.deepEqual(shares([]), { early: 0, late: 0 });
});

test("a painted dermatome is right from half of the nearest map on", () => {
  const verdict = (painted) => judge(MAPS, PAINT, painted);
  assert.deepEqual(verdict(["big_toe"]), {
    isRight: true,
    score: 1 / 2,
    answer: "Big toe",
    rights: "Map early: 50%; Map late: 0%",
  });
  assert.equal(verdict(["calf"]).isRight, true);
  assert.equal(verdict(["big_toe", "sole"]).isRight, false);
  assert.deepEqual([verdict([]).isRight, verdict([]).score, verdict([]).answer], [false, 0, ""]);
});

test("a chosen answer counts one or nothing, and both answers are told in the words of the options", () => {
  const question = {
    kind: "source",
    right: ["b"],
    options: [
      { id: "a", text: "Heart" },
      { id: "b", text: "S1" },
    ],
  };
  assert.deepEqual(judge(MAPS, question, "b"), { isRight: true, score: 1, answer: "S1", rights: "S1" });
  assert.deepEqual(judge(MAPS, question, "a"), { isRight: false, score: 0, answer: "Heart", rights: "S1" });
  assert.deepEqual(judge(MAPS, question, "sole"), { isRight: false, score: 0, answer: "Sole", rights: "S1" });
});

test("a clicked area is right where any of the right ones is clicked, and the map shows which", () => {
  const question = { kind: "area", right: ["big_toe", "sole"] };
  assert.deepEqual(judge(MAPS, question, "sole"), { isRight: true, score: 1, answer: "Sole", rights: "Big toe; Sole" });
  const right = { big_toe: "quiz-right", sole: "quiz-right" };
  assert.deepEqual(quizCardMarks(question, "sole", true), right);
  assert.deepEqual(quizCardMarks(question, "calf", false), { ...right, calf: "quiz-wrong" });
  assert.deepEqual(quizCardMarks({ kind: "source", right: ["b"] }, "a", false), {});
});
