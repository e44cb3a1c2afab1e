/** Lesson files are read and written by the rules of data/lessons/README.md, as dashboard/lesson/form.py does. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { made } from "../fixtures.mjs";
import { LONGEST_SENTENCE } from "../core/checked_contract.js";
import { lessonFileBare, lessonFileEntries, parse, taken, writeLessonFile } from "./lesson_file.js";

const lessons = made("lesson_verdicts.json");
const sound = lessons.filter(({ read }) => read);
const HEAD = "---\nid: one\ntitle: One\nsummary: S\naudience: A\nminutes: 5\n---\n";
const STEP = "\n## Where\n?sel=none\n\nA sentence.\n\nSources: taylor2013\n";
const places = (text) => parse(text)[1].map(({ line, column }) => `${line}:${column}`);

test("a sound file gives every part, on its line, as Python reads it", () => {
  assert.ok(sound.length > 20);
  for (const { text, read } of sound) {
    const [lesson, faults] = parse(text);
    assert.deepEqual(faults, [], text);
    assert.deepEqual({ ...lesson }, read, text);
  }
});

test("a lesson is written letter for letter as Python writes it", () => {
  for (const { text, written } of sound) assert.equal(writeLessonFile(parse(text)[0]), written);
});

test("what is written is read again as the same lesson", () => {
  const bare = ({ steps, ...head }) => ({ ...head, steps: steps.map(({ lines, ...step }) => (lines ? step : null)) });
  for (const { text, written } of sound) assert.deepEqual(bare(parse(written)[0]), bare(parse(text)[0]));
});

test("faults stand in the order of their lines, and a faulty file gives no lesson", () => {
  for (const { text } of lessons) {
    const [lesson, faults] = parse(text);
    assert.equal(lesson === null, faults.length > 0, text);
    assert.deepEqual(
      faults.map(({ line }) => line),
      faults.map(({ line }) => line).sort((a, b) => a - b),
    );
  }
});

test("a sentence is as long as its letters, not as their bytes or halves", () => {
  for (const letter of ["a", "é", "😀"]) {
    const of = (count) => HEAD + STEP.replace("A sentence.", letter.repeat(count));
    assert.deepEqual(places(of(LONGEST_SENTENCE)), [], letter);
    assert.deepEqual(places(of(LONGEST_SENTENCE + 1)), ["12:sentence"], letter);
  }
});

test("keys that every object has are unknown keys", () => {
  for (const key of ["constructor", "__proto__", "toString"])
    assert.deepEqual(places(`---\n${key}: x\n${HEAD.slice(4)}${STEP}`), ["2:-"], key);
});

test("only spaces and tabs at the ends of a line are no part of it", () => {
  assert.equal(lessonFileBare(" \ta b\u00a0 \t"), "a b\u00a0");
  assert.deepEqual(lessonFileEntries(" a;; b ;"), ["a", "b"]);
});

test("a sentence that begins like another part cannot be written", () => {
  for (const sentence of ["? why", "> note", "# one", "Sources: x", "HIDE: labels", "focus: x"])
    assert.ok(taken(sentence), sentence);
  for (const sentence of ["Why?", "Source: x", "a > b", ""]) assert.ok(!taken(sentence), sentence);
});
