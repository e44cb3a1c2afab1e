/** Each standard has its own form of a time. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { asDuration, asHours, STANDARDS } from "./standard.js";

test("the elder standard tells a span as HHHH:MM:SS.SS", () => {
  const spans = { 0: "0000:00:00.00", 4.956: "0000:00:04.96", 59.999: "0000:01:00.00", 3661.5: "0001:01:01.50" };
  for (const [seconds, told] of Object.entries(spans)) assert.equal(asHours(Number(seconds)), told);
  assert.equal(asHours(1e12), "9999:00:00.00", "a page left open for a lifetime still has four digits");
});

test("the younger standard tells a span as a duration, a hundredth at the finest", () => {
  const spans = { 0: "PT0S", 4.956: "PT4.96S", 60: "PT60S", 3661.5: "PT3661.5S" };
  for (const [seconds, told] of Object.entries(spans)) assert.equal(asDuration(Number(seconds)), told);
});

test("a moment is a time of day, or a day and a time with a part of a second before its zone", () => {
  const at = new Date("2026-03-04T05:06:07.891Z");
  assert.match(STANDARDS["1.2"].clock(at), /^\d\d:06:07$/);
  assert.equal(STANDARDS["2004"].clock(at), "2026-03-04T05:06:07.89Z");
});

test("both standards have a call and a name for everything", () => {
  const [elder, younger] = [STANDARDS["1.2"], STANDARDS["2004"]];
  assert.deepEqual(Object.keys(elder), Object.keys(younger));
  for (const part of ["calls", "names"]) assert.deepEqual(Object.keys(elder[part]), Object.keys(younger[part]));
});
