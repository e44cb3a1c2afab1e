/** A class counted: shares in five steps, answers by where they were put, and both as tables for a spreadsheet. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { frozen } from "../fixtures.mjs";
import {
  answersCsv,
  countAnswers,
  countPlaces,
  placesCsv,
  STEPS,
  stepOf,
  stepWords,
  withMarks,
} from "./group_count.js";

const AREAS = ["head", "arm", "leg"];
const rule = frozen({ answers: ["a", "b", "c"].map((id) => ({ id, name: `Answer ${id}` })) });
const file = ({ pain = [], numb = [], tingling = [], order = [], drawn = [] }) =>
  frozen({
    name: "x",
    places: { pain: new Set(pain), numb: new Set(numb), tingling: new Set(tingling) },
    drawn: { pain: drawn, numb: [], tingling: [] },
    order,
  });

test("files without any mark are no part of what shares are of, and none is lost", () => {
  const files = [file({ pain: ["leg/left"] }), file({ order: ["a"] }), file({ drawn: [3] })];
  const { marked, missing } = withMarks(files);
  assert.deepEqual([marked, missing], [[files[0], files[2]], [files[1]]]);
});

test("places are counted once a file and side, the most first, then from head to foot", () => {
  const files = [
    file({ pain: ["leg/left", "arm/right"], numb: ["leg/left"] }),
    file({ pain: ["leg/right"], tingling: ["leg/left", "head/midline"] }),
  ];
  assert.deepEqual(countPlaces(files, "any", AREAS), [
    { place: "leg/left", count: 2 },
    { place: "head/midline", count: 1 },
    { place: "arm/right", count: 1 },
    { place: "leg/right", count: 1 },
  ]);
  assert.deepEqual(countPlaces(files, "numb", AREAS), [{ place: "leg/left", count: 1 }]);
});

test("the step of every count is the one whose numbers the legend gives, for every size of class", () => {
  for (let of = 1; of <= 120; of += 1) {
    const words = stepWords(of);
    assert.equal(words.length, STEPS);
    for (let count = 1; count <= of; count += 1) {
      const step = stepOf(count, of);
      const [least, most = least] = words[step - 1].counts.split("–").map(Number);
      assert.ok(count >= least && count <= most, `${count} of ${of}`);
      assert.ok(100 * count > 20 * (step - 1) * of && 100 * count <= 20 * step * of, `${count} of ${of}`);
    }
  }
  assert.equal(stepWords(2)[0].counts, "");
  assert.equal(stepWords(10)[1].share, "over 20 to 40%");
});

test("answers are counted by where they were put, ordered by how many put them first", () => {
  const files = [["a", "b"], ["b", "a", "c"], ["b"], []].map((order) => file({ order }));
  assert.deepEqual(
    countAnswers(files, rule).map(({ id, put }) => [id, ...put]),
    [
      ["b", 2, 1, 0],
      ["a", 1, 1, 0],
      ["c", 0, 0, 1],
    ],
  );
});

test("the tables name each layer, side and share, and a comma stays in its cell", () => {
  const files = [
    file({ pain: ["leg/left"], order: ["a"] }),
    file({ numb: ["leg/left"] }),
    file({ pain: ["leg/left"] }),
  ];
  assert.equal(
    placesCsv(files, AREAS, (id) => `The ${id}, "whole"`),
    "layer,area_id,area,side,files,of_files,percent\n" +
      'pain,leg,"The leg, ""whole""",left,2,3,66.7\nnumb,leg,"The leg, ""whole""",left,1,3,33.3\n',
  );
  assert.equal(
    answersCsv(files.slice(0, 1), rule),
    "answer_id,answer,first,second,third,of_files\na,Answer a,1,0,0,1\n",
  );
});
