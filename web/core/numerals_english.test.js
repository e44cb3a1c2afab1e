/** Without a page, numbers and names within a sentence are English. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { numeral, percent } from "./numerals.js";
import { within } from "./telling.js";

test("a number is written as JavaScript writes it", () => {
  for (const value of [0, 3, 0.25, 0.333, 12.5, 1.28, 12345.5]) assert.equal(numeral(value), String(value));
  for (let tenths = 0; tenths <= 1000; tenths += 1) assert.equal(percent(tenths / 10), `${tenths / 10}%`);
});

test("a name is written small", () => {
  assert.deepEqual(["Outer foot", "L5 nerve root", "Beside the spine at T8", "Achilles tendon"].map(within), [
    "outer foot",
    "L5 nerve root",
    "beside the spine at T8",
    "Achilles tendon",
  ]);
});
