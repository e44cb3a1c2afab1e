/** Numbers in a page's language: as dashboard/language/numerals.py writes them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { openPage } from "../fixtures.mjs";

openPage("de", { "{number}%": ["{number}\u00a0%"] });
const german = await import("./numerals.js");

test("a number has the signs of the page's language, as many digits as it needs, and nothing between thousands", () => {
  assert.deepEqual([3, 0.25, 1 / 3, 12345.5].map(german.numeral), ["3", "0,25", "0,333333", "12345,5"]);
});

test("a share has its sign as the language sets it", () => {
  assert.equal(german.percent(64.9), "64,9\u00a0%");
});
