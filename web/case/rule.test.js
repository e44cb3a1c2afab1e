/** What fits a case, what would settle it and which red flags fire: as Python says it, to the point. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { frozen, made } from "../fixtures.mjs";
import { answered, emptyCase, isWorstOn, mirrored, readCase, toggled } from "./case_read.js";
import { flagsOfCase, rankCase, safetyQuestions, separatingCase } from "./rule.js";

const rule = frozen(made("case.json"));
const worked = frozen(made("worked_cases.json"));
const midline = new Set(rule.midline);
const isMidline = (area) => midline.has(area);
const EMPTY = frozen(emptyCase());

test("every case has the answers, points, reasons, ties and missing signs that Python gives, in its order", () => {
  assert.ok(worked.length > 300);
  for (const { ranked, ...read } of worked) {
    const found = rankCase(rule, read).map(({ signsFor, signsAgainst, onlyPattern, ...one }) => {
      const told = (signs) => signs.map(([sign, is, points]) => [sign, is ? "present" : "absent", points]);
      return { ...one, for: told(signsFor), against: told(signsAgainst), onlyPattern: [...onlyPattern].sort() };
    });
    assert.deepEqual(found, ranked, JSON.stringify(read));
  }
});

test("the questions that would settle it are those of Python, with the same worth and moves", () => {
  for (const { separating, ...read } of worked) {
    const found = separatingCase(rule, rankCase(rule, read), read);
    assert.deepEqual(
      found.map(({ sign, worth, moves }) => [sign, worth, moves.map(({ id, points }) => [id, ...points])]),
      separating,
    );
  }
});

test("the same red flags fire, emergencies first, for the same reasons", () => {
  let fired = 0;
  for (const { flags, askFirst, ...read } of worked) {
    assert.deepEqual(safetyQuestions(rule, read, rankCase(rule, read)), askFirst);
    const found = flagsOfCase(rule, read);
    fired += found.length;
    const told = ([line, urgency, because]) => [line, urgency, [...because].sort()];
    assert.deepEqual(
      found.map(({ line, urgency, because }) => told([line, urgency, because])),
      flags.map(told),
    );
  }
  assert.ok(fired > 50);
});

test("what follows from marks and answers is what Python follows from them", () => {
  for (const { side, pain, worst, numb, signs } of worked) {
    const sides = side === "both" ? ["left", "right"] : [side];
    const inLimbs = (area) => Object.values(rule.limbs).some((limb) => limb.includes(rule.regions[area]));
    if ([...pain, ...numb].some((area) => inLimbs(area) && isMidline(area)) || !side) continue;
    const state = { ...EMPTY, worst };
    for (const one of sides) Object.assign(state, { [`pain_${one}`]: pain.join(), [`numb_${one}`]: numb.join() });
    const asked = Object.entries(signs).filter(([sign]) => !rule.following.includes(sign));
    state.found = asked
      .filter(([, is]) => is)
      .map(([sign]) => sign)
      .join();
    state.absent = asked
      .filter(([, is]) => !is)
      .map(([sign]) => sign)
      .join();
    const read = readCase(rule, state, isMidline);
    assert.deepEqual(read.signs, signs);
    assert.deepEqual([read.pain, read.numb, read.worst], [pain, numb, worst]);
  }
});

test("a mark is taken away by the press that set it, and mirroring twice changes nothing", () => {
  const on = { ...EMPTY, ...toggled(EMPTY, "pain", "calf_mid", "right") };
  assert.equal(on.pain_right, "calf_mid");
  assert.deepEqual({ ...on, ...toggled(on, "pain", "calf_mid", "right") }, EMPTY);
  const across = { ...on, ...toggled(on, "numb", rule.midline[0], "midline") };
  const mirror = { ...across, ...mirrored(across, isMidline) };
  assert.equal(mirror.pain_left, "calf_mid");
  assert.equal(mirror.numb_left, rule.midline[0]);
  assert.deepEqual({ ...mirror, ...mirrored(mirror, isMidline) }, across);
});

test("the worst place is painful, and is so no longer when its pain is taken away", () => {
  const worst = { ...EMPTY, ...toggled(EMPTY, "worst", "calf_mid", "left") };
  assert.deepEqual([worst.worst, worst.pain_left], ["calf_mid", "calf_mid"]);
  assert.deepEqual({ ...worst, ...toggled(worst, "pain", "calf_mid", "left") }, EMPTY);
});

test("of a place that hurts on both sides, the side that was pressed is the worst, and mirroring changes it over", () => {
  const both = { ...EMPTY, pain_left: "calf_mid", pain_right: "calf_mid" };
  const worst = { ...both, ...toggled(both, "worst", "calf_mid", "right") };
  assert.deepEqual([isWorstOn(worst, "left"), isWorstOn(worst, "right")], [false, true]);
  assert.equal({ ...worst, ...toggled(worst, "pain", "calf_mid", "left") }.worst_side, "right");
  assert.deepEqual({ ...worst, ...toggled(worst, "pain", "calf_mid", "right") }, { ...EMPTY, pain_left: "calf_mid" });
  const moved = { ...worst, ...toggled(worst, "worst", "calf_mid", "left") };
  assert.deepEqual([moved.worst, moved.worst_side], ["calf_mid", "left"]);
  assert.deepEqual({ ...worst, ...mirrored(worst, isMidline) }, moved);
  assert.ok(isWorstOn({ ...both, worst: "calf_mid" }, "left"), "a case without that side has it on each");
});

test("a sign is found, not found or not asked, never two of these", () => {
  const found = { ...EMPTY, ...answered(EMPTY, "phalen", "found") };
  const absent = { ...found, ...answered(found, "phalen", "absent") };
  assert.deepEqual([found.found, found.absent, absent.found, absent.absent], ["phalen", "", "", "phalen"]);
  assert.deepEqual({ ...absent, ...answered(absent, "phalen", "") }, EMPTY);
});
