/** A lesson is taken or refused with the lines, columns and reasons that dashboard/lesson/player.py gives. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, made } from "../fixtures.mjs";
import { parse } from "./lesson_file.js";
import { lessonText, lessonVerdict } from "./lesson_verdict.js";

const choices = made("choices.json");
const works = made("lessons/sources.json");
const lessons = made("lesson_verdicts.json");

function faultsOf(text) {
  const [lesson, faults] = parse(text);
  return lesson ? lessonVerdict(lesson, works, choices)[1] : faults;
}

test("good, odd and spoilt lessons have the faults that Python finds, line by line and column by column", () => {
  for (const { text, faults } of lessons) {
    const found = faultsOf(text).map(({ line, column }) => [line, column]);
    assert.deepEqual(
      found,
      faults.map(([line, column]) => [line, column]),
      text,
    );
  }
});

test("what is said against a state is what Python says", () => {
  const pairs = lessons.map(({ text, faults }) => [
    faultsOf(text).filter(({ column, reason }) => column === "state" && !reason.includes("the step")),
    faults.filter(([, column, reason]) => column === "state" && !reason.includes("the step")),
  ]);
  assert.ok(pairs.flatMap(([found]) => found).length > 50);
  for (const [found, expected] of pairs)
    assert.deepEqual(
      found.map(({ reason }) => reason),
      expected.map(([, , reason]) => reason),
    );
});

test("the cases hold good and bad lessons, and every column a fault can stand in", () => {
  assert.ok(lessons.filter(({ faults }) => !faults.length).length > 20);
  const columns = new Set(lessons.flatMap(({ faults }) => faults.map(([, column]) => column)));
  for (const column of ["-", "id", "title", "minutes", "state", "sentence", "sources", "hide", "focus"])
    assert.ok(columns.has(column), column);
});

test("a nerve alone in its layer is a state of a lesson", () => {
  const { query } = cases("state_cases.json").find(({ why }) => why.startsWith("a nerve in its layer"));
  const text = lessons[0].text.replace(/^\?.*$/m, query);
  assert.deepEqual(faultsOf(text), []);
});

test("a file with a byte that is not UTF-8 is refused on the line Python blames", () => {
  for (const { bytes, line } of made("strays.json")) {
    const [text, faults] = lessonText(new Uint8Array(bytes));
    assert.equal(text, null);
    assert.deepEqual(
      faults.map((fault) => [fault.line, fault.column]),
      [[line, "-"]],
      String.fromCharCode(...bytes),
    );
  }
});

test("a file of UTF-8 is read whole, without its byte order mark", () => {
  const bytes = new TextEncoder().encode("\ufeffÄ\ufffd 😀\n");
  assert.deepEqual(lessonText(bytes), ["Ä\ufffd 😀\n", []]);
});
