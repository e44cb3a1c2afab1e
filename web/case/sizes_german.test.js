/** Sizes, shares and sides on a page in another language. */

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document ??= { documentElement: { lang: "de" } };
globalThis.window ??= {
  document,
  painAtlas: { sentences: { "{number}%": ["{number}\u00a0%"], "{area}, right": ["{area}, rechts"] } },
};
const { grouped, percentWith } = await import("./sizes.js");
const { onItsSide } = await import("./side_words.js");

test("numbers have the signs of the page's language", () => {
  assert.deepEqual(
    [percentWith(12.34, 1), percentWith(50, 1), grouped(18_000)],
    ["12,3\u00a0%", "50,0\u00a0%", "18.000"],
  );
});

test("a place has its side in the page's language, and none across the midline", () => {
  assert.deepEqual(
    ["left", "right", "midline", ""].map((side) => onItsSide("Wade", side)),
    ["Wade, left", "Wade, rechts", "Wade", "Wade"],
  );
});
