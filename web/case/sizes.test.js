/** Sizes and shares of skin on a page in English, which has no language to ask for. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cm2, grouped, percentWith, underTenth } from "./sizes.js";

test("a share is rounded as JavaScript rounds it, and keeps its digits", () => {
  for (let share = 0; share <= 100; share += 0.05)
    for (const digits of [0, 1]) assert.equal(percentWith(share, digits), `${share.toFixed(digits)}%`);
});

test("sizes are whole, thousands are parted where asked for, and too little has words", () => {
  assert.deepEqual([cm2(0.4), cm2(18_000.5), grouped(18_000)], ["0 cm²", "18001 cm²", "18,000"]);
  assert.equal(underTenth(), "under 0.1%");
});
