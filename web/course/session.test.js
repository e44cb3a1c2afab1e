/** A session begins once, ends once, and survives a course system that fails. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pretendedSystem } from "./pretended.mjs";
import { openSession } from "./session.js";

for (const [id, leaving, time, span] of [
  ["1.2", "cmi.core.exit", "cmi.core.session_time", "0000:01:30.00"],
  ["2004", "cmi.exit", "cmi.session_time", "PT90S"],
]) {
  test(`what is kept stays, and the time is told at the end, once: ${id}`, () => {
    const { standard, api, values, calls } = pretendedSystem(id);
    let now = 500;
    const session = openSession(standard, api, () => now);
    assert.deepEqual([calls[0], values[leaving]], [["begin", ""], "suspend"]);
    now += 90_000;
    session.end();
    session.end();
    assert.equal(values[time], span);
    assert.equal(calls.filter(([call]) => call === "end").length, 1);
    assert.equal(calls.at(-1)[0], "end");
    assert.ok(!session.tell("cmi.suspend_data", "late") && !session.commit() && session.read(time) === "");
    assert.equal(values["cmi.suspend_data"], undefined);
  });
}

test("a system that does not begin has no session", () => {
  const { standard, api } = pretendedSystem("1.2");
  assert.equal(openSession(standard, { ...api, LMSInitialize: () => "false" }), null);
  assert.equal(openSession(standard, {}), null);
});

test("a system that throws did not take it, and one that answers with a truth value did", () => {
  const { standard, api } = pretendedSystem("2004");
  const gone = () => {
    throw new Error("gone");
  };
  const session = openSession(standard, {
    ...api,
    Initialize: () => true,
    SetValue: gone,
    GetValue: gone,
    Commit: gone,
  });
  assert.deepEqual([session.tell("cmi.exit", ""), session.read("cmi.mode"), session.commit()], [false, "", false]);
  assert.doesNotThrow(() => session.end());
});

test("what is looked at again does not count", () => {
  for (const mode of ["browse", "review", "normal", ""]) {
    const { standard, api } = pretendedSystem("1.2", { "cmi.core.lesson_mode": mode });
    assert.equal(openSession(standard, api).counts, !["browse", "review"].includes(mode), mode);
  }
});
