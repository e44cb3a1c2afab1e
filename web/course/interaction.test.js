/** An answer is told in the words of each standard. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { interactionOf, tellInteraction } from "./interaction.js";
import { pretendedSystem } from "./pretended.mjs";
import { openSession } from "./session.js";
import { STANDARDS } from "./standard.js";

const AT = new Date("2026-03-04T05:06:07.891Z");
const OPTIONS = ["root_s1", "root_l5", "muscle_piriformis"].map((id) => ({ id, text: id }));
const SOURCE = { kind: "source", id: "root_s1", ask: "Which source?", options: OPTIONS, right: ["root_s1"] };

/** The fields of an answer to a question, by name. */
function told(standard, question, given, isRight = false) {
  const answer = { question, given, number: 3, result: { isRight } };
  return Object.fromEntries(interactionOf(STANDARDS[standard], answer, AT));
}

test("a wrong choice is wrong in one standard and incorrect in the other", () => {
  const elder = told("1.2", SOURCE, "root_l5");
  assert.equal(elder.result, "wrong");
  assert.deepEqual([elder.type, elder.student_response, elder["correct_responses.0.pattern"]], ["choice", "b", "a"]);
  const younger = told("2004", SOURCE, "root_l5");
  assert.equal(younger.result, "incorrect");
  assert.deepEqual([younger.type, younger.learner_response], ["choice", "root_l5"]);
  assert.equal(younger["correct_responses.0.pattern"], "root_s1");
  assert.equal(younger.description, "Which source?");
  for (const standard of ["1.2", "2004"]) assert.equal(told(standard, SOURCE, "root_s1", true).result, "correct");
});

test("each standard has its own names, and none of the other's", () => {
  const [elder, younger] = [told("1.2", SOURCE, "root_l5"), told("2004", SOURCE, "root_l5")];
  assert.ok("time" in elder && !("timestamp" in elder) && !("description" in elder) && !("learner_response" in elder));
  assert.ok("timestamp" in younger && !("time" in younger) && !("student_response" in younger));
});

test("what was typed or clicked and was not offered is told by its id", () => {
  const typed = told("1.2", SOURCE, "disc_l4_l5");
  assert.deepEqual(
    [typed.type, typed.student_response, typed["correct_responses.0.pattern"]],
    ["fill-in", "disc_l4_l5", "root_s1"],
  );
  const clicked = { kind: "area", id: "root_s1", ask: "Click", right: ["heel_plantar", "sole_lateral"] };
  assert.equal(told("2004", clicked, "calf_lateral").learner_response, "calf_lateral");
  assert.equal(told("1.2", clicked, "calf_lateral")["correct_responses.1.pattern"], "sole_lateral");
});

test("a finding, which is a sentence, is told by its letter", () => {
  const findings = ["Weak big toe: raised against a hand.", "Lost ankle jerk"].map((id) => ({ id, text: id }));
  const apart = { kind: "apart", id: "root_l5-root_s1", ask: "Which?", options: findings, right: [findings[0].id] };
  const younger = told("2004", apart, findings[1].id);
  assert.deepEqual([younger.learner_response, younger["correct_responses.0.pattern"]], ["b", "a"]);
});

test("an id holds letters, digits and underscores alone", () => {
  for (const id of ["root_l5-root_s1", "Ünlikely id/with: much", "s1"])
    for (const standard of ["1.2", "2004"])
      assert.match(told(standard, { ...SOURCE, id }, "root_s1").id, /^source_3_\w+$/);
});

test("painted areas are told whole, as far as they fit, with the number of the rest", () => {
  const paint = { kind: "paint", id: "root_s1", ask: "Paint", right: [] };
  const areas = Array.from({ length: 30 }, (_, at) => `area_number_${at}`);
  const elder = told("1.2", paint, areas).student_response;
  assert.ok(elder.length <= 255, elder);
  const [, listed, rest] = elder.match(/^(.*) and (\d+) more$/);
  assert.deepEqual(listed.split(" "), areas.slice(0, 30 - Number(rest)));
  assert.equal(told("2004", paint, areas).learner_response, areas.join(" "));
  assert.equal(told("1.2", paint, areas.slice(0, 3)).student_response, "area_number_0 area_number_1 area_number_2");
  assert.ok(!("student_response" in told("1.2", paint, [])), "nothing painted is no response");
});

test("of what stands all is told, or nothing", () => {
  const right = Array.from({ length: 11 }, (_, at) => `area_${at}`);
  const patterns = (some) =>
    Object.keys(told("2004", { ...SOURCE, options: undefined, right: some }, "area_0")).filter((name) =>
      name.startsWith("correct"),
    );
  assert.equal(patterns(right.slice(1)).length, 10);
  assert.equal(patterns(right).length, 0);
});

test("a long question is cut between words", () => {
  const { description } = told("2004", { ...SOURCE, ask: "word ".repeat(80) }, "root_s1");
  assert.ok(description.length <= 250 && description.endsWith("word…"));
});

test("an interaction follows those that are there; a system that counts none is told none", () => {
  const answer = { question: SOURCE, given: "root_s1", number: 1, result: { isRight: true } };
  const { standard, api, values } = pretendedSystem("1.2", { "cmi.interactions._count": "4" });
  tellInteraction(openSession(standard, api), answer, AT);
  assert.equal(values["cmi.interactions.4.result"], "correct");
  const without = pretendedSystem("1.2");
  tellInteraction(openSession(without.standard, without.api), answer, AT);
  assert.deepEqual(Object.keys(without.values), ["cmi.core.exit"]);
});
