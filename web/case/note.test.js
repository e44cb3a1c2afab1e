/** The page writes the same note as the command line, and nothing in it names a cause. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { frozen, made } from "../fixtures.mjs";
import { emptyCase } from "./case_read.js";
import { noteFhir, noteText } from "./note.js";

const { words, cases } = frozen(made("notes.json"));

function counted() {
  let at = 0;
  return () => `urn:uuid:00000000-0000-4000-8000-${String(at++).padStart(12, "0")}`;
}

test("a note reads as the command line writes it, letter for letter", () => {
  assert.ok(cases.length > 100);
  for (const { selection, text } of cases) assert.equal(noteText(words, selection), text);
});

test("the FHIR of a note is the command line's, byte for byte", () => {
  for (const { selection, fhir } of cases)
    assert.equal(JSON.stringify(noteFhir(words, selection, counted()), null, 1), fhir);
});

test("an empty case says that nothing was marked or asked, and is a Bundle without an empty list", () => {
  assert.match(
    noteText(words, emptyCase()),
    /\nPain\n- none marked\n\nRed flags asked .*\n- no question of one was asked; marks may raise one, too\n\n/,
  );
  assert.deepEqual(noteFhir(words, emptyCase()), { resourceType: "Bundle", type: "collection" });
});

test("what nobody knows, and what is both found and not found, is left out, and the note says so", () => {
  const known = { ...emptyCase(), pain_left: "calf_mid", found: "burning" };
  assert.ok(!noteText(words, known).includes(words.words.left_out));
  for (const odd of [
    { pain_right: "sciatica" },
    { worst: "constructor" },
    { found: "burning,__proto__" },
    { absent: "both_legs" },
    { absent: "burning" },
  ]) {
    const text = noteText(words, { ...known, ...odd });
    assert.ok(text.includes(words.words.left_out), JSON.stringify(odd));
    assert.doesNotMatch(text, /sciatica|constructor|proto|both legs/);
    assert.equal(text.includes("burning"), !("absent" in odd && odd.absent === "burning"));
  }
});

test("two notes of the same case share no id, and each id is a UUID of its own", () => {
  const { selection } = cases[0];
  const ids = [1, 2].flatMap(() => noteFhir(words, selection).entry.map(({ fullUrl }) => fullUrl));
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
