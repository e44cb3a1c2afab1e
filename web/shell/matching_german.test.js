/** Search in a language other than English: its plurals, its letters, its words around the thing that was meant. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { openPage } from "../fixtures.mjs";

openPage("de", {
  "a an the my your in on of at to is pain pains painful sore hurt hurts hurting ache aches aching left right both": [
    "der die das mein meine in am tut weh schmerz schmerzen links rechts",
  ],
});
const { match, matchingWords } = await import("./matching.js");

const entries = (...all) =>
  all.map((names, rank) => ({ id: names[0], rank, names: names.map(matchingWords), lay: [] }));
const found = (text, list) => match(text, list).map(({ id }) => id);
const BODY = entries(["Schulter"], ["Wade innen"], ["Fußsohle"], ["Hüftgelenk"], ["Gesäß, Mitte"]);

test("a plural finds the one, whatever its ending", () => {
  assert.deepEqual(found("Schultern", BODY), ["Schulter"]);
  assert.deepEqual(found("Waden", BODY), ["Wade innen"]);
  assert.deepEqual(found("Hüftgelenke", BODY), ["Hüftgelenk"]);
});

test("letters may be typed with or without what makes them German", () => {
  for (const typed of ["Fußsohle", "fusssohle", "FUSSSOHLE"]) assert.deepEqual(found(typed, BODY), ["Fußsohle"]);
  for (const typed of ["hüftgelenk", "huftgelenk", "Hueftgelenk"]) assert.deepEqual(found(typed, BODY), ["Hüftgelenk"]);
  for (const typed of ["gesäß", "gesass", "Gesaess"]) assert.deepEqual(found(typed, BODY), ["Gesäß, Mitte"]);
});

test("words around the thing are left out", () => {
  assert.deepEqual(found("meine Schulter tut weh", BODY), ["Schulter"]);
});
