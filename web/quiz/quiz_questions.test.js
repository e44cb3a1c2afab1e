/** The questions of an address: the same for everybody, answerable, and narrowed as asked. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { compiled, frozen, made } from "../fixtures.mjs";
import { emptyCase, readCase } from "../case/case_read.js";
import { rankCase } from "../case/rule.js";
import { learnName } from "../shell/names.js";
import { scores } from "./quiz_answer.js";
import { quizQuestions } from "./quiz_questions.js";
import { overlap, takeQuizSkin } from "./quiz_skin.js";

const material = frozen(made("quiz.json"));
const choices = made("choices.json");
const KINDS = choices.quiz.values;
const ALL = 10_000;
const UNLIKE = 85; // percent: what shares more cannot be told apart

for (const { name, structure, chooseArea } of made("listed.json")) learnName(structure ?? chooseArea, name);
takeQuizSkin(JSON.parse(compiled("index.json").toString()), {
  areas: compiled("point_areas.bin"),
  sizes: compiled("point_sizes.bin"),
  overlap: compiled("overlap.bin"),
});

const ask = (quiz, more = {}) => quizQuestions(material, { quiz, seed: "42", n: "20", region: "", level: "", ...more });
const all = (quiz, more = {}) => ask(quiz, { n: ALL, ...more });
const idsOf = (questions) => questions.map(({ id }) => id);

for (const kind of KINDS) {
  test(`${kind}: one seed is one quiz, another seed another`, () => {
    assert.equal(ask(kind).length, 20);
    assert.deepEqual(ask(kind), ask(kind));
    assert.notDeepEqual(idsOf(ask(kind, { seed: "43" })), idsOf(ask(kind)));
  });

  test(`${kind}: fewer questions are the first of more, and none comes twice`, () => {
    assert.deepEqual(ask(kind, { n: "5" }), ask(kind).slice(0, 5));
    for (const seed of ["1", "7", "999999"]) {
      const asked = all(kind, { seed }).map(({ id, ask: words }) => `${id} ${words}`);
      assert.equal(new Set(asked).size, asked.length);
    }
  });

  test(`${kind}: every seed asks the same things, in another order`, () => {
    assert.deepEqual(idsOf(all(kind, { seed: "7" })).sort(), idsOf(all(kind)).sort());
  });

  test(`${kind}: a question says what is asked, where it lies and how hard it is`, () => {
    for (const one of all(kind)) {
      assert.ok(one.ask && !/undefined|\b(root|muscle|area)_/.test(one.ask), one.ask);
      assert.equal(one.kind, kind);
      assert.ok(choices.level.values.includes(one.level), `${one.id}: ${one.level}`);
      for (const area of [...one.areas, ...(kind === "area" ? one.right : [])]) assert.ok(material.areas[area], area);
      assert.ok(kind === "paint" || one.why, one.id);
    }
  });

  test(`${kind}: region and level leave exactly the questions that fit them`, () => {
    const whole = all(kind);
    const regions = choices.region.values;
    const levels = choices.level.values;
    const both = [...regions.map((region, at) => [region, levels[at % levels.length]]), ["", ""]];
    for (const [region, level] of [...regions.map((one) => [one, ""]), ...levels.map((one) => ["", one]), ...both]) {
      const inRegion = ({ areas }) => !region || areas.some((area) => material.areas[area].region === region);
      const fits = whole.filter((one) => inRegion(one) && (!level || one.level === level));
      assert.deepEqual(idsOf(all(kind, { region, level })), idsOf(fits), `${region} ${level}`);
    }
  });
}

for (const kind of ["source", "mechanism", "case", "apart"]) {
  test(`${kind}: every right answer is among the options, a wrong one too, and no two options read alike`, () => {
    for (const seed of ["1", "42", "31415"]) {
      for (const { id, options, right } of all(kind, { seed })) {
        const ids = options.map((option) => option.id);
        assert.ok(right.length && right.every((one) => ids.includes(one)), id);
        assert.ok(right.length < ids.length && (kind === "mechanism" || right.length === 1), id);
        assert.equal(new Set(options.map(({ text }) => text)).size, options.length, id);
        assert.ok(options.length >= 2 && options.length <= 4, `${id}: ${options.length} options`);
      }
    }
  });
}

test("the right answer stands at every place of the options", () => {
  const places = all("source").map(({ options, right }) => options.findIndex(({ id }) => id === right[0]));
  assert.deepEqual([...new Set(places)].sort(), [0, 1, 2, 3]);
});

test("a source is offered among four, and with none that nobody could tell from it", () => {
  for (const { id, options, shows, right } of all("source")) {
    assert.deepEqual([shows, right, options.length], [[id], [id], 4]);
    for (const option of options) assert.ok(option.id === id || overlap(id, option.id) < UNLIKE, `${id} ${option.id}`);
  }
});

test("an area question is answered by the area that holds the point, or by any in which a source is usually felt", () => {
  const right = Object.fromEntries([
    ...material.points.map(({ id, area }) => [id, [area]]),
    ...material.sources.map(({ id, usual }) => [id, usual]),
  ]);
  for (const one of all("area")) assert.deepEqual(one.right, right[one.id], one.id);
  const [points, felt] = [0, 1].map((at) => ask("area", { n: "50" }).filter((_, place) => place % 2 === at));
  assert.ok(points.every(({ id }) => material.points.some((point) => point.id === id)));
  assert.ok(felt.every(({ id }) => material.sources.some((source) => source.id === id)));
});

test("a finding tells one source from another that shares its skin and has not got it", () => {
  for (const { id, shows, right, options } of all("apart")) {
    const [one, other] = shows.map((source) => material.signs[source] ?? {});
    assert.ok(overlap(...shows) >= 10 && overlap(...shows) < UNLIKE, id);
    assert.ok(right[0] in one && !(right[0] in other), id);
    for (const { text } of options) assert.ok(text === right[0] || !(text in one), `${id}: ${text}`);
  }
});

test("a test that was studied among roots alone is asked only between two roots", () => {
  for (const { id, shows, right } of all("apart")) {
    const { among } = material.signs[shows[0]][right[0]];
    assert.ok(among === "all" || shows.every((source) => source.startsWith("root_")), id);
  }
});

test("a dermatome painted as a map has it shares all its skin with that map, and less with those that differ", () => {
  const question = all("paint").find(({ id }) => id === "root_s1");
  for (const [map, areas] of Object.entries(question.given)) {
    for (const { map: other, share } of scores(material, question, areas)) {
      const isSame = question.given[other.id].toSorted().join() === areas.toSorted().join();
      assert.ok(isSame ? share === 1 : share > 0 && share < 1, `${map} ${other.id}: ${share}`);
    }
  }
});

test("a case is told as ever, and among its four answers stands the one the table expects, at every place", () => {
  const told = Object.fromEntries(material.cases.map((one) => [one.id, one]));
  const expected = Object.fromEntries(made("case.json").cases.map((one) => [one.id, one.expected]));
  const asked = all("case");
  for (const { id, right, options, why, ...one } of asked) {
    for (const key of ["told", "areas", "side", "level"]) assert.deepEqual(one[key], told[id][key], id);
    assert.deepEqual([right, options.length], [[expected[id]], 4], id);
    assert.notEqual(why, told[id].why);
  }
  const places = asked.map(({ options, right }) => options.findIndex(({ id }) => id === right[0]));
  assert.deepEqual([...new Set(places)].sort(), [0, 1, 2, 3]);
});

test("a wrong answer of a case has reasons of its own, and the right one has no others than the explanation", () => {
  for (const { id, right, options } of all("case"))
    for (const option of options) assert.equal(Boolean(option.why), option.id !== right[0], `${id} ${option.id}`);
});

test("no two answers offered for a case are tied, as the browser ranks it", () => {
  const rule = frozen(made("case.json"));
  const midline = new Set(rule.midline);
  for (const { id, options } of all("case")) {
    const one = rule.cases.find((found) => found.id === id);
    const side = one.side === "right" ? "right" : "left";
    const marks = { [`pain_${side}`]: one.pain.join(), [`numb_${side}`]: one.numb.join() };
    if (one.side === "both") Object.assign(marks, { pain_right: one.pain.join(), numb_right: one.numb.join() });
    const state = { ...emptyCase(), ...marks, worst: one.worst, found: one.found.join(), absent: one.absent.join() };
    const ranked = rankCase(
      rule,
      readCase(rule, state, (area) => midline.has(area)),
    );
    const offered = new Set(options.map((option) => option.id));
    const tied = ranked.filter((found) => offered.has(found.id) && found.tied.some((other) => offered.has(other)));
    assert.deepEqual(idsOf(tied), [], id);
  }
});

test("nobody is asked a case whose answer is not one of the kinds of pain", () => {
  assert.equal(all("mechanism").length, material.cases.length);
  for (const { right, options } of all("mechanism")) {
    assert.deepEqual(
      options.map(({ id }) => id),
      Object.keys(material.answers),
    );
    assert.ok(right[0] in material.answers);
  }
});

test("the questions for question banks, which Python asks, are the page's own, to the letter", () => {
  for (const { asked, ...address } of made("asked.json")) {
    const own = all(address.quiz, address).map(
      ({ id, ask: words, options = [], right, areas, level, why, shows = [] }) => ({
        id,
        ask: words,
        options: options.map(({ id: option, text }) => ({ id: option, text })),
        right,
        areas,
        level,
        why,
        shows,
      }),
    );
    assert.ok(own.length, JSON.stringify(address));
    assert.deepEqual(asked, own, JSON.stringify(address));
  }
});
