/** Sentences in a page's language: as dashboard/language/telling.py tells them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { openPage } from "../fixtures.mjs";

openPage("de", {
  "{n} of {all}": ["{n} von {all}"],
  "one work": ["ein Werk", "{number} Werke"],
  "Felt in {name}.": ["{name}: hier."],
});
const { counted, pieces, told, within } = await import("./telling.js");

test("a sentence is told in the page's language, and in English where that has none", () => {
  assert.equal(told("{n} of {all}", { n: 3, all: 7 }), "3 von 7");
  assert.equal(told("Not there yet, {n} of {all}", { n: 3, all: 7 }), "Not there yet, 3 of 7");
  assert.equal(told("50% {"), "50% {");
});

test("a number has its form", () => {
  assert.deepEqual(
    [1, 2, 0].map((number) => counted("one work", "{number} works", number)),
    ["ein Werk", "2 Werke", "0 Werke"],
  );
  assert.deepEqual(
    [1, 2].map((number) => counted("one step", "{number} steps", number)),
    ["one step", "2 steps"],
  );
});

test("a place may come first in one language and last in another", () => {
  assert.deepEqual(
    pieces("Felt in {name}.", { name: "calf" }).filter((part) => part !== ""),
    ["calf", ": hier."],
  );
});

test("a name keeps its capital within a sentence where the language writes nouns with one", () => {
  assert.equal(within("Wade"), "Wade");
});
