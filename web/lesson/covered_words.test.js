/** What a step covers is told in the page's language, though its file keeps words of its own. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { HIDEABLE } from "../core/checked_contract.js";

const sentences = Object.fromEntries(HIDEABLE.map((part) => [part, [`*${part}`]]));
globalThis.window ??= { document: { documentElement: { lang: "de" } }, painAtlas: { sentences } };
const { coveredWords } = await import("./covered_words.js");

test("every part that can be covered has a word", () => {
  assert.equal(coveredWords(HIDEABLE), HIDEABLE.map((part) => `*${part}`).join(", "));
  assert.equal(coveredWords([]), "");
});
