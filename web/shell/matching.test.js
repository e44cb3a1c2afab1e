/** What is typed finds what was meant; a slip is guessed only where it can mislead nobody. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { match, matchingLook, matchingWords } from "./matching.js";

const entries = (...all) =>
  all.map((names, rank) => ({ id: names[0], rank, names: names.map(matchingWords), lay: [] }));
const found = (text, list) => match(text, list).map(({ id }) => id);

const BODY = entries(
  ["L1 nerve root", "radix L1"],
  ["L10 nerve root"],
  ["Knee joint", "articulatio genus"],
  ["Front of the knee"],
  ["Gluteus minimus"],
  ["Piriformis", "musculus piriformis"],
  ["Low back"],
  ["Toe"],
  ["Outer calf"],
  ["Deep fibular nerve"],
);

test("words are compared in small letters, without accents and apostrophes, parted at all other signs", () => {
  assert.deepEqual(matchingWords("Ménière’s Disease, L5/S1!"), ["menieres", "disease", "l5", "s1"]);
  assert.deepEqual(matchingWords(" \t—… "), []);
});

test("a whole word goes before the beginning of one, a short name before a long one, the main name before others", () => {
  assert.deepEqual(found("knee", BODY), ["Knee joint", "Front of the knee"]);
  assert.deepEqual(found("calf", entries(["Calf muscle"], ["Calf"])), ["Calf", "Calf muscle"]);
  assert.deepEqual(found("calf", entries(["Outer calf"], ["Calf outside"])), ["Calf outside", "Outer calf"]);
  assert.deepEqual(found("root", entries(["Rootlet"], ["Root"])), ["Root", "Rootlet"]);
  assert.deepEqual(found("genu", entries(["Knee", "genu"], ["Genu"])), ["Genu", "Knee"]);
});

test("words may stand in any order, begun only, or run together", () => {
  assert.deepEqual(found("min glut", BODY), ["Gluteus minimus"]);
  assert.deepEqual(found("low back", entries(["Lowback"])), ["Lowback"]);
});

test("the plural is no slip, nor is the singular", () => {
  const list = entries(["Knee"], ["Arch"], ["Artery"], ["Toes"]);
  for (const [typed, id] of Object.entries({ knees: "Knee", arches: "Arch", arteries: "Artery", toe: "Toes" }))
    assert.deepEqual([found(typed, list), matchingLook(typed, list).guess], [[id], ""], typed);
});

test("a level is no beginning of another level", () => {
  assert.deepEqual(found("L1", BODY), ["L1 nerve root"]);
});

test("words around the thing are left out only where the whole text finds nothing", () => {
  assert.deepEqual(found("pain in my left knee", BODY), ["Knee joint", "Front of the knee"]);
  assert.deepEqual(found("pain", entries(["Pain of the back"], ["Back"])), ["Pain of the back"]);
});

test("a letter added, dropped, changed or two swapped is guessed, and the guess is told", () => {
  for (const typed of ["pirriformis", "piriforms", "pirifornis", "piirformis"]) {
    const { found: first, guess } = matchingLook(typed, BODY);
    assert.equal(first[0]?.id, "Piriformis", typed);
    assert.equal(guess, "piriformis", typed);
  }
});

test("two slips are forgiven in long words only, and none in short ones or levels", () => {
  assert.equal(matchingLook("pirifrmsi", BODY).guess, "piriformis");
  assert.equal(matchingLook("klana", entries(["Kneecap"], ["Plantar"])).guess, "");
  for (const typed of ["toa", "tow", "l9"]) assert.deepEqual(matchingLook(typed, BODY).found, [], typed);
});

test("what is known as typed is no slip", () => {
  const { found: first, guess } = matchingLook("fibular", BODY);
  assert.deepEqual([first[0].id, guess], ["Deep fibular nerve", ""]);
});

test("where several words are as near, they are offered and none is chosen", () => {
  const list = entries(["Tibial"], ["Fibial"]);
  assert.deepEqual(matchingLook("xibial", list), { found: [], guess: "", near: ["tibial", "fibial"] });
});

test("a guess that begins with another letter is offered, not chosen", () => {
  const list = entries(["Bladder"]);
  assert.deepEqual(matchingLook("gladder", list), { found: [], guess: "", near: ["bladder"] });
  assert.equal(matchingLook("lbadder", list).guess, "bladder");
});

test("of words that fit nothing together, those that fit something are offered", () => {
  assert.deepEqual(matchingLook("piriformis calf", BODY), { found: [], guess: "", near: ["piriformis", "calf"] });
});

test("a lay word leads to its targets in their order, the target itself goes first", () => {
  const list = entries(["Heart"], ["Calf"], ["Knee"]);
  list[2].lay.push({ name: ["wade"], order: 0 });
  list[1].lay.push({ name: ["wade"], order: 6 });
  assert.deepEqual(found("wade", list), ["Knee", "Calf"]);
});

test("slips are guessed from the words of the list at hand, also when another list is as long", () => {
  assert.equal(matchingLook("gluteeus", entries(["Gluteus"])).guess, "gluteus");
  assert.equal(matchingLook("soleeus", entries(["Soleus"])).guess, "soleus");
});

test("many words that each may be two others are soon told apart from none", () => {
  const list = entries(["Tibial"], ["Fibial"]);
  assert.deepEqual(matchingLook("xibial ".repeat(40), list).found, []);
});

test("nothing typed finds nothing, and strange text does no harm", () => {
  for (const text of ["", " ", "…", "😀", "constructor", "__proto__", "x".repeat(3000), "q ".repeat(300)])
    assert.deepEqual(matchingLook(text, BODY).found, [], text.slice(0, 20));
});
