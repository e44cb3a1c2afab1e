/** The answers of a quiz come back as they were given, and those of any quiz fit. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { readGiven, writeGiven } from "./given_answers.js";
import { MOST, writeKept } from "./kept.js";

const AREAS = Array.from({ length: 160 }, (_, at) => `area_with_a_name_as_long_${String(at).padStart(3, "0")}`);
const MATERIAL = {
  areas: Object.fromEntries(AREAS.map((id) => [id, {}])),
  sources: [{ id: "root_s1" }, { id: "muscle_piriformis" }],
};
const OPTIONS = ["root_s1", "root_l5", "A finding, told as a sentence."].map((id) => ({ id, text: id }));
const choice = { kind: "source", options: OPTIONS };
const [area, paint] = [{ kind: "area" }, { kind: "paint" }];

test("a choice, a typed name, an area and a painted dermatome come back", () => {
  const questions = [choice, choice, choice, area, paint, paint];
  const given = [
    "root_l5",
    OPTIONS[2].id,
    "muscle_piriformis",
    AREAS[7],
    [AREAS[0], AREAS[5], AREAS[6], AREAS[159]],
    [],
  ];
  const text = writeGiven(MATERIAL, questions, given);
  assert.ok(text.startsWith(`1.2.muscle_piriformis.${AREAS[7]}.*`), text);
  assert.deepEqual(readGiven(MATERIAL, questions, text), given);
});

test("what could not have been an answer ends the list, and there are no more than questions", () => {
  const questions = [choice, choice, area];
  assert.deepEqual(readGiven(MATERIAL, questions, "0.9.0"), ["root_s1"]);
  assert.deepEqual(readGiven(MATERIAL, questions, "nobody.0"), []);
  assert.deepEqual(readGiven(MATERIAL, questions, "0.1.root_s1"), ["root_s1", "root_l5"], "a source is no area");
  assert.deepEqual(readGiven(MATERIAL, [choice], "0.1.1"), ["root_s1"]);
  assert.deepEqual(readGiven(MATERIAL, [paint], "*AB"), []);
  assert.deepEqual(readGiven(MATERIAL, questions, ""), []);
});

test("fifty answers fit, whatever they are", () => {
  const fifty = (one) => Array.from({ length: 50 }, () => one);
  for (const [question, given] of [
    [choice, "muscle_piriformis"],
    [area, AREAS[0]],
    [paint, AREAS],
  ]) {
    const text = writeGiven(MATERIAL, fifty(question), fifty(given));
    const rest = new URLSearchParams({ v: "0123456789ab", given: text, right: fifty(50).join(".") });
    const kept = writeKept(
      "sel=none&side=left&mode=quiz&quiz=paint&seed=999999&n=50&region=abdomen&level=typical",
      rest,
    );
    assert.ok(kept.length > 100 && kept.length <= MOST && kept.startsWith("sel="), `${question.kind}: ${kept.length}`);
  }
});
