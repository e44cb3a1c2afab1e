/** A learner's own order beside the atlas's: every answer can be chosen, ties and differences are told as they are. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { frozen, made } from "../fixtures.mjs";
import { answersByKind, besideRanking, heaviestReason, kindOfAnswer } from "./order_compare.js";
import { rankCase } from "./rule.js";

const rule = frozen(made("case.json"));
const ranked = frozen(made("worked_cases.json")).map(({ side, pain, worst, numb, signs }) =>
  rankCase(rule, { side, pain, worst, numb, signs }),
);
const answer = (more) => ({ structures: [], numb: null, ...more });

test("every answer stands in one list, under a heading, in the order of the table", () => {
  const groups = answersByKind(rule.answers);
  const listed = groups.flatMap(({ answers }) => answers.map(({ id }) => id));
  assert.deepEqual(listed.toSorted(), rule.answers.map(({ id }) => id).toSorted());
  const order = new Map(rule.answers.map(({ id }, at) => [id, at]));
  for (const { label, answers } of groups) {
    const places = answers.map(({ id }) => order.get(id));
    assert.ok(label && places.length);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      label,
    );
  }
});

test("roots, nerves, joints and organs are known as what they are; a condition's group says more than its sources", () => {
  assert.equal(kindOfAnswer(answer({ structures: ["root_l5"], numb: {} })), "roots");
  assert.equal(kindOfAnswer(answer({ numb: { web_space_1: 1000 } })), "nerves");
  assert.equal(kindOfAnswer(answer({ structures: ["muscle_piriformis"], group: "extraspinal_nerve" })), "nerves");
  for (const source of ["facet_l4_l5", "disc_l4_l5", "joint_hip", "muscle_soleus", "tendon_gluteal_trochanteric"])
    assert.equal(kindOfAnswer(answer({ structures: [source] })), "movers");
  assert.equal(kindOfAnswer(answer({ structures: ["viscus_heart"], group: "emergency" })), "organs");
  assert.equal(kindOfAnswer(answer({ group: "vascular" })), "organs");
  assert.equal(kindOfAnswer(answer({})), "other");
});

test("the atlas's own first three stand beside themselves as the same", () => {
  for (const all of ranked.filter((one) => one.length >= 3)) {
    const own = all.slice(0, 3).map(({ id }) => id);
    assert.deepEqual(
      besideRanking(own, all).map(({ verdict, place, found, atlas }) => [verdict, place, found, atlas]),
      all.slice(0, 3).map((one, at) => ["same", at + 1, one, one]),
    );
  }
});

test("two answers that are tied are told as tied when a learner has them the other way round", () => {
  let seen = 0;
  for (const all of ranked.filter(([first, second]) => first?.tied.includes(second?.id))) {
    const places = besideRanking([all[1].id, all[0].id], all);
    assert.deepEqual(
      places.map(({ verdict }) => verdict),
      ["tied", "tied"],
    );
    seen += 1;
  }
  assert.ok(seen > 10);
});

test("an answer at another place says which, and one that nothing speaks for is not ranked", () => {
  const all = ranked.find(([first, second, third]) => first && second && third && !first.tied.length);
  const [first, , third] = all;
  const unranked = rule.answers.find(({ id }) => !all.some((one) => one.id === id)).id;
  const [one, other] = besideRanking([third.id, unranked], all);
  assert.deepEqual([one.verdict, one.place, one.atlas], ["other", 3, first]);
  assert.deepEqual([other.verdict, other.place, other.found], ["none", 0, undefined]);
});

test("a place below the end of the ranking has no answer of the atlas", () => {
  const [one, ...few] = ranked.find((all) => all.length > 1);
  assert.deepEqual(
    besideRanking([few[0].id, one.id], [one]).map(({ atlas }) => atlas),
    [one, undefined],
  );
});

test("no reason for an answer outweighs the one that is told, nor one against it", () => {
  const names = new Map(rule.signs.map(({ sign_id: id, name }) => [id, name]));
  let told = 0;
  for (const one of ranked.flat()) {
    const points = [one.pain, one.numb, ...[...one.signsFor, ...one.signsAgainst].map((sign) => sign[2])];
    const [best, worst] = [heaviestReason(rule, one, 1), heaviestReason(rule, one, -1)];
    assert.equal(best?.points ?? 0, Math.max(0, ...points));
    assert.equal(worst?.points ?? 0, Math.min(0, ...points));
    for (const reason of [best, worst].filter(Boolean)) assert.ok(!reason.text.includes("undefined"), reason.text);
    const [sign, found, weight] = one.signsFor[0] ?? [];
    if (best?.points === weight && weight > Math.max(one.pain, one.numb)) {
      assert.equal(best.text, `${found ? "" : "not found: "}${names.get(sign)}`);
      told += 1;
    }
  }
  assert.ok(told > 50);
});
