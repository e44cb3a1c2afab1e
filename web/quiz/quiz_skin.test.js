/** How far two patterns or two lots of areas are the same, by the compiled files. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { compiled, made } from "../fixtures.mjs";
import { agreement, knowsQuizSkin, overlap, takeQuizSkin } from "./quiz_skin.js";

const index = JSON.parse(compiled("index.json").toString());

test("nothing is known before the files are there", () => {
  assert.equal(knowsQuizSkin(), false);
  takeQuizSkin(index, {
    areas: compiled("point_areas.bin"),
    sizes: compiled("point_sizes.bin"),
    overlap: compiled("overlap.bin"),
  });
  assert.equal(knowsQuizSkin(), true);
});

test("two sources share what Python reads in the same file", () => {
  const pairs = made("overlaps.json");
  assert.ok(pairs.some(([, , percent]) => percent > 0));
  for (const [one, other, percent] of pairs) assert.equal(overlap(one, other), percent, `${one} ${other}`);
});

test("a source shares all with itself and nothing with one that is not drawn", () => {
  for (const id of index.structures) assert.equal(overlap(id, id), 100, id);
  assert.equal(overlap("root_s1", "nobody"), 0);
  assert.equal(overlap("nobody", "root_s1"), 0);
});

test("the same areas agree entirely, others not at all, and a part as far as its skin goes", () => {
  for (const area of index.areas) assert.equal(agreement([area], [area]), 1, area);
  assert.equal(agreement(["heel_plantar"], ["head_vertex"]), 0);
  const whole = ["heel_plantar", "head_vertex"];
  const [part, rest] = whole.map((area) => agreement([area], whole));
  assert.ok(part > 0 && part < 1);
  assert.ok(Math.abs(part + rest - 1) < 1e-12);
  assert.equal(agreement(whole, whole.toReversed()), 1);
  assert.equal(agreement([], []), 0);
});
