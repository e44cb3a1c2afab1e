/** Which files are cases, what they mark and what has changed between two of them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { frozen, made } from "../fixtures.mjs";
import { emptyCase } from "./case_read.js";
import {
  changesBetween,
  coveredBy,
  holdsMarks,
  inBodyOrder,
  layersUsed,
  placesOf,
  readFiles,
  skinTogether,
} from "./series_read.js";

const rule = frozen(made("case.json"));
const AREAS = Object.keys(rule.regions);
const [ACROSS] = rule.midline;
const [FIRST, SECOND, THIRD, FOURTH] = rule.answers.map(({ id }) => id);
const POINTS = 100;
/** One square centimetre each area and each point; points below 50 are left. */
const skin = {
  ofAreas: (areas) => areas.length,
  ofPoints: (points) => points.length,
  halfOf: (point) => (point < POINTS / 2 ? "left" : "right"),
  whole: 1000,
};

/** What case_file.js does with a text, which only a page can load. */
function read(_, text) {
  if (!text.startsWith("{")) return { unread: [], fault: "The file is not JSON." };
  const { patch } = JSON.parse(text);
  return { patch: { ...emptyCase(), ...patch }, unread: [] };
}

const file = (name, patch = {}, more = {}) => ({ name, text: JSON.stringify({ patch, ...more }) });
const opened = (...files) => readFiles(rule, files, read, POINTS);
const one = (patch, more) => opened(file("a.json", patch, more)).good[0];

test("files stand in the order of their names, numbers as numbers", () => {
  const { good } = opened(file("visit 10.json"), file("visit 2.json"), file("visit 1.json"));
  assert.deepEqual(
    good.map(({ name }) => name),
    ["visit 1.json", "visit 2.json", "visit 10.json"],
  );
});

test("a bad file is named with its reason and takes no good one with it", () => {
  const { good, bad } = opened(
    file("b.json", { pain_left: "calf_mid" }),
    { name: "a.txt", text: "no" },
    { name: "c", text: " " },
  );
  assert.deepEqual(bad, [
    { name: "a.txt", reason: "The file is not JSON." },
    { name: "c", reason: "The file is empty." },
  ]);
  assert.deepEqual([...good[0].places.pain], ["calf_mid/left"]);
});

test("what crosses the midline is one place, whichever side names it, and a place named twice is one", () => {
  const { places } = one({ pain_left: `${ACROSS},calf_mid,calf_mid`, pain_right: ACROSS });
  assert.deepEqual([...places.pain], [`${ACROSS}/midline`, "calf_mid/left"]);
});

test("the worst place is ringed on each side where it hurts, and told where it does not hurt", () => {
  const both = one({ pain_left: "calf_mid", pain_right: "calf_mid,knee_front", worst: "calf_mid" });
  assert.deepEqual(both.worst, ["calf_mid/left", "calf_mid/right"]);
  assert.deepEqual(one({ ...both.state, worst_side: "right" }).worst, ["calf_mid/right"]);
  const nowhere = one({ worst: "calf_mid" });
  assert.deepEqual(nowhere.worst, []);
  assert.equal(nowhere.leftOut.length, 1);
});

test("at most three answers are put, each once, and only those of the atlas; the rest is told", () => {
  const order = ["nobody", FIRST, FIRST, SECOND, 7, THIRD, FOURTH, "__proto__"];
  const found = one({}, { order });
  assert.deepEqual(found.order, [FIRST, SECOND, THIRD]);
  assert.equal(found.leftOut.length, 5);
  assert.deepEqual(one({}, { order: FIRST }).order, []);
  assert.equal(one({}, { order: FIRST }).leftOut.length, 1);
  assert.deepEqual(one({}, { order: null }).leftOut, []);
});

test("points that are none of this skin are left out of a drawing and told", () => {
  const found = one({}, { drawing: { pain: [1, 1, 99, 100, -1, 1.5, "2"], numb: "all" } });
  assert.deepEqual(found.drawn, { pain: [1, 99], numb: [], tingling: [] });
  assert.equal(found.leftOut.length, 1);
});

test("a file holds marks when it marks or draws anything, and signs alone are no marks", () => {
  assert.equal(holdsMarks(one({ found: "phalen" })), false);
  assert.equal(holdsMarks(one({ tingling_right: "calf_mid" })), true);
  assert.equal(holdsMarks(one({}, { drawing: { numb: [3] } })), true);
  assert.deepEqual(
    layersUsed([one({ tingling_right: "calf_mid" }), one({}, { drawing: { pain: [3] } })]).map(([layer]) => layer),
    ["pain", "tingling"],
  );
});

test("skin is measured by side, half on each across the midline, and by points where it is drawn", () => {
  const { places } = one({ pain_left: `calf_mid,${ACROSS}`, pain_right: "knee_front,calf_mid" });
  assert.deepEqual(coveredBy(one({ pain_left: `calf_mid,${ACROSS}`, pain_right: "calf_mid" }), "pain", skin), {
    left: 2,
    right: 2,
    share: 0.004,
  });
  assert.equal(skinTogether(places.pain, skin), 5);
  const drawn = one({ pain_left: "calf_mid" }, { drawing: { pain: [1, 2, 60] } });
  assert.deepEqual(coveredBy(drawn, "pain", skin), { left: 2, right: 1, share: 0.003 });
  assert.deepEqual(coveredBy(drawn, "numb", skin), { left: 0, right: 0, share: 0 });
});

test("every place of either file is new, gone or the same, never two of these, and turns round with the files", () => {
  const before = one({ pain_left: "calf_mid,knee_front", numb_left: "heel_plantar" });
  const after = one({ pain_left: "knee_front", pain_right: "calf_mid", tingling_left: "heel_plantar" });
  const pain = changesBetween(before, after, "pain", AREAS);
  assert.deepEqual(pain, { new: ["calf_mid/right"], gone: ["calf_mid/left"], same: ["knee_front/left"] });
  const back = changesBetween(after, before, "pain", AREAS);
  assert.deepEqual([back.new, back.gone, back.same], [pain.gone, pain.new, pain.same]);
  const any = changesBetween(before, after, "any", AREAS);
  assert.deepEqual(any.same, inBodyOrder(["knee_front/left", "heel_plantar/left"], AREAS));
  const all = new Set([...placesOf(before, "any"), ...placesOf(after, "any")]);
  assert.equal(any.new.length + any.gone.length + any.same.length, all.size);
});

test("the order of the body is that of the tables, left before right", () => {
  const places = inBodyOrder([`${AREAS[5]}/right`, `${AREAS[9]}/left`, `${AREAS[5]}/left`, `${AREAS[0]}/right`], AREAS);
  assert.deepEqual(places, [`${AREAS[0]}/right`, `${AREAS[5]}/left`, `${AREAS[5]}/right`, `${AREAS[9]}/left`]);
});
