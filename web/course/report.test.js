/** What was reached is never taken back, and a score is told in the form of each standard. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pretendedSystem } from "./pretended.mjs";
import { leastToPass, tellBegun, tellCompleted, tellProgress, tellScore } from "./report.js";
import { openSession } from "./session.js";

const STATUS = "cmi.core.lesson_status";
const LEAST = 0.6;

/** A session over values, and what of them was told. */
function begun(id, values = {}) {
  const { standard, api, calls } = pretendedSystem(id, values);
  const session = openSession(standard, api);
  calls.length = 0;
  return { session, values, told: () => calls.filter(([call]) => call === "tell").map(([, name]) => name) };
}

test("work that is new is begun, and none is begun again", () => {
  for (const [id, name] of [
    ["1.2", STATUS],
    ["2004", "cmi.completion_status"],
  ]) {
    for (const before of ["", "not attempted", "unknown"]) {
      const { session, values } = begun(id, { [name]: before });
      tellBegun(session);
      assert.equal(values[name], "incomplete");
    }
    const { session, told } = begun(id, { [name]: "completed" });
    tellBegun(session);
    assert.deepEqual(told(), []);
  }
});

test("in the elder standard passed and failed are not overwritten by completed", () => {
  for (const before of ["passed", "failed"]) {
    const { session, values } = begun("1.2", { [STATUS]: before });
    tellBegun(session);
    tellCompleted(session);
    assert.equal(values[STATUS], before);
  }
  const { session, values } = begun("1.2", { [STATUS]: "incomplete" });
  tellCompleted(session);
  assert.equal(values[STATUS], "completed");
});

test("the elder standard has one word for a quiz, the younger one for being done and one for passing", () => {
  const elder = begun("1.2", { [STATUS]: "incomplete" });
  tellScore(elder.session, 2 / 3, LEAST);
  assert.equal(elder.values[STATUS], "passed");
  const younger = begun("2004", { "cmi.completion_status": "incomplete" });
  tellScore(younger.session, 1 / 3, LEAST);
  assert.equal(younger.values["cmi.completion_status"], "completed");
  assert.equal(younger.values["cmi.success_status"], "failed");
});

test("a score is of a hundred, and in the younger standard also of one", () => {
  const elder = begun("1.2");
  tellScore(elder.session, 2 / 3, LEAST);
  assert.deepEqual(
    ["raw", "min", "max"].map((part) => elder.values[`cmi.core.score.${part}`]),
    ["66.67", "0", "100"],
  );
  const younger = begun("2004");
  tellScore(younger.session, 2 / 3, LEAST);
  assert.equal(younger.values["cmi.score.scaled"], "0.6667");
  assert.equal(younger.values["cmi.score.raw"], "66.67");
  tellProgress(younger.session, 1 / 3);
  assert.equal(younger.values["cmi.progress_measure"], "0.3333");
  tellProgress(elder.session, 1 / 3);
  assert.ok(!elder.told().includes(""), "the elder standard has no name for progress");
});

test("who has passed stays so", () => {
  for (const [id, name] of [
    ["1.2", STATUS],
    ["2004", "cmi.success_status"],
  ]) {
    const { session, values } = begun(id, { [name]: "passed" });
    tellScore(session, 0, LEAST);
    assert.equal(values[name], "passed");
  }
});

test("the course system's own least score wins where it names one", () => {
  const mastery = "cmi.student_data.mastery_score";
  const least = (id, values) => leastToPass(begun(id, values).session, LEAST);
  assert.equal(least("1.2", {}), LEAST);
  assert.equal(least("1.2", { [mastery]: "80" }), 0.8);
  assert.equal(least("1.2", { [mastery]: "0" }), 0);
  assert.equal(least("2004", { "cmi.scaled_passing_score": "0.75" }), 0.75);
  for (const strange of ["-0.5", "7", "much", " "])
    assert.equal(least("2004", { "cmi.scaled_passing_score": strange }), LEAST, strange);
});

test("exactly the least share passes", () => {
  for (const [share, word] of [
    [0.6, "passed"],
    [0.59, "failed"],
  ]) {
    const { session, values } = begun("1.2");
    tellScore(session, share, LEAST);
    assert.equal(values[STATUS], word);
  }
});
