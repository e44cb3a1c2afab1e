/** The ids that may have been meant are those that Python offers. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { made } from "../fixtures.mjs";
import { closestAlike, closestIds } from "./closest.js";

const choices = made("choices.json");
const meant = made("meant.json");

test("misspelt ids lead to the same ids in the same order as in Python", () => {
  for (const { key, given, closest, alike } of meant) {
    const { values } = choices[key];
    assert.deepEqual(closestIds(given, values, 3), closest, `${key}=${given}`);
    assert.deepEqual(closestAlike(given, values, 3), alike, `${key}=${given}`);
  }
});

test("the cases hold some that lead nowhere, some to one and some to several", () => {
  const counts = new Set(meant.map(({ closest }) => closest.length));
  assert.deepEqual([...counts].sort(), [0, 1, 2, 3]);
});

test("an id is most like itself, and not at all like nothing", () => {
  assert.deepEqual(closestAlike("root_s1", ["root_l1", "root_s1", "root_s2"], 1), ["root_s1"]);
  assert.deepEqual(closestAlike("", ["root_s1"], 1), []);
});

test("words of an id lead to it in any order", () => {
  assert.deepEqual(closestIds("heel sole", ["heel_sole", "sole_mid"], 3), ["heel_sole"]);
  assert.deepEqual(closestIds("", ["heel_sole"], 3), []);
});
