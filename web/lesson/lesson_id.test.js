/** A file is called after its lesson in letters that its own form allows. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { SHAPES } from "./lesson_file.js";
import { idOfTitle } from "./lesson_id.js";

test("a title in any Latin letters, however long, gives a name that the file may have", () => {
  for (const [title, id] of [
    ["My lesson", "my_lesson"],
    ["Mi lección", "mi_leccion"],
    ["  Où? – L5 & S1!", "ou_l5_s1"],
    ["a".repeat(59) + " b", "a".repeat(59)],
  ]) {
    assert.equal(idOfTitle(title), id);
    assert.match(id, SHAPES.id[0]);
  }
});
