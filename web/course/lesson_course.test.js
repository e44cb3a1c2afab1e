/** A lesson is done when every step has been seen, on this visit or an earlier one. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { followLessonCourse, readSeen } from "./lesson_course.js";
import { pretendedSystem } from "./pretended.mjs";
import { openSession } from "./session.js";

const STATUS = "cmi.core.lesson_status";

/** A lesson of four steps in a course: `go` shows a step of it, from 0. */
function played(kept = "", id = "ours") {
  const { standard, api, values } = pretendedSystem("1.2", { [STATUS]: "incomplete" });
  const reached = [];
  let follow;
  const shown = { lesson: null, id: "", at: -1 };
  const hall = { onShownStep: (teller) => (follow = teller), shownStep: () => shown };
  const progress = { reached: (place, { seen }) => reached.push(`${place}: ${seen}`) };
  followLessonCourse(hall, "ours", new URLSearchParams(kept), openSession(standard, api), progress);
  const lesson = { steps: [1, 2, 3, 4] };
  return { values, reached, go: (at, settled = true, other = id) => follow({ lesson, id: other, at }, true, settled) };
}

test("each step is told once the page shows it, and the last one that was missing completes", () => {
  const { values, reached, go } = played();
  for (const at of [0, 1, 3]) go(at);
  assert.deepEqual(reached, ["1: 1", "2: 1.2", "4: 1.2.4"]);
  assert.equal(values[STATUS], "incomplete", "the last step alone is not all");
  go(2);
  assert.equal(values[STATUS], "completed");
});

test("steps of an earlier visit count", () => {
  const { values, reached, go } = played("seen=1.2.3");
  go(3);
  assert.deepEqual([reached, values[STATUS]], [["4: 1.2.3.4"], "completed"]);
});

test("a page that has not followed yet, the same step again and another lesson tell nothing", () => {
  const { reached, go } = played();
  go(0, false);
  assert.deepEqual(reached, [], "the address is still that of the step before");
  go(0);
  go(0);
  go(1, true, "another");
  assert.deepEqual(reached, ["1: 1"]);
});

test("steps that the lesson has not are not among the seen", () => {
  assert.deepEqual([...readSeen("1.9.0.x.3.100.-1", 4)], [1, 3]);
});
