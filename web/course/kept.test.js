/** What is kept is whole, short enough, and nobody's case. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyCase } from "../case/case_read.js";
import { MOST, readKept, tellable, writeKept } from "./kept.js";

const ADDRESS = "sel=root_s1&side=left&area=calf_lateral,heel_plantar&lesson=neck_and_arm&step=3";

test("address and what else is known come back as they were", () => {
  const rest = new URLSearchParams({ seen: "1.2.3", given: "0.*AB-_.calf_lateral" });
  const text = writeKept(ADDRESS, rest);
  const kept = readKept(text);
  assert.equal(kept.address, ADDRESS);
  assert.deepEqual([...kept.rest], [...rest]);
  assert.ok(text.endsWith("#seen=1.2.3&given=0.*AB-_.calf_lateral"), "no letter needs three");
});

test("what is too long loses its address, then all, and never a half", () => {
  const rest = new URLSearchParams({ seen: "1" });
  const longest = "a".repeat(MOST - "#seen=1".length);
  assert.equal(writeKept(longest, rest).length, MOST);
  assert.equal(writeKept(`${longest}a`, rest), "#seen=1");
  assert.equal(writeKept("", new URLSearchParams({ given: "0".repeat(MOST) })), "");
});

test("what this page did not write opens nothing", () => {
  for (const strange of [
    "<b>sel=root_s1</b>",
    "sel=root_s1 onload",
    "https://elsewhere.example/",
    "\u0000",
    "a".repeat(MOST + 1),
  ])
    assert.equal(readKept(strange).address, "", strange.slice(0, 20));
  assert.deepEqual(readKept(""), { address: "", rest: new URLSearchParams("") });
  assert.equal(readKept("sel=root_s1").address, "sel=root_s1");
});

test("the marks of a case, a file of one's own and the presenter's window are told to nobody", () => {
  const marked = { sel: "root_s1", mode: "case", case: "x", pain_left: "a,b", found: "s", worst: "a", desk: "notes" };
  const told = tellable({ ...marked, lesson: "own", step: "4" });
  assert.deepEqual([told.sel, told.mode, told.lesson, told.step, told.desk], ["root_s1", "case", "", "1", ""]);
  assert.deepEqual([told.case, told.pain_left, told.found, told.worst], ["", "", "", ""]);
  assert.equal(tellable({ lesson: "neck_and_arm", step: "4" }).step, "4");
  const empty = emptyCase();
  const all = Object.fromEntries(Object.keys(empty).map((key) => [key, "marked"]));
  assert.deepEqual({ ...tellable(all), desk: undefined }, { ...empty, desk: undefined }, "every key of a case");
});
