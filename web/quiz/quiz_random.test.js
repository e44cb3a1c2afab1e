/** Chance is the same for everybody who has the seed. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { made } from "../fixtures.mjs";
import { generator, shuffled } from "./quiz_random.js";

test("a seed gives the row of numbers that mulberry32 gives in Python", () => {
  for (const [seed, numbers] of Object.entries(made("chance.json"))) {
    const next = generator(Number(seed));
    assert.deepEqual(numbers.map(next), numbers, seed);
  }
});

test("what is shuffled is all there, in an order of the seed's own, and left as it was", () => {
  const things = Object.freeze(Array.from({ length: 50 }, (_, at) => at));
  const one = shuffled(things, generator(42));
  assert.deepEqual(shuffled(things, generator(42)), one);
  assert.notDeepEqual(shuffled(things, generator(43)), one);
  assert.deepEqual(
    one.toSorted((a, b) => a - b),
    things,
  );
});

test("every thing comes first about equally often", () => {
  const firsts = [0, 0, 0, 0];
  for (let seed = 1; seed <= 4000; seed += 1) firsts[shuffled([0, 1, 2, 3], generator(seed))[0]] += 1;
  for (const count of firsts) assert.ok(count > 900 && count < 1100, String(firsts));
});
