/** Everything the atlas names is found by its names and by the words of search_words.csv. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { made } from "../fixtures.mjs";
import { matchingLook, matchingWords } from "./matching.js";
import { addSearchWords, searchWordsOf } from "./search_words.js";

const listed = made("listed.json");
const lessons = made("lessons/index.json").map(({ id, title }) => [id, title]);
const { said: lines, conditions } = made("search.json");
const { nerves, sites } = made("nerves.json");
const entries = searchWordsOf(listed);
const says = addSearchWords(entries, { nerves, sites, conditions, lessons, said: lines });
const SHOWN = 14;

const look = (text) => matchingLook(text, entries);
const first = (text) => look(text).found[0];
const words = [...new Set(lines.map(([word]) => word))];
const rows = (word) => lines.filter(([one]) => one === word);

test("the lists of the page, nerves, their sites, conditions and lessons are all there once", () => {
  const count = listed.length + nerves.length + sites.length + conditions.length + lessons.length;
  assert.equal(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size, count);
  assert.ok(entries.every(({ rank }, at) => rank === at));
});

test("every lay word finds one of its targets first, no guess, and the first target of every row of it", () => {
  for (const word of words) {
    const { found, guess } = look(word);
    const ids = found.slice(0, SHOWN).map(({ id }) => id);
    assert.ok(
      rows(word).some(([, , targets]) => targets.includes(ids[0])),
      `${word}: ${ids}`,
    );
    assert.equal(guess, "", word);
    for (const [, , [target]] of rows(word)) assert.ok(ids.includes(target), `${word}: ${target}`);
  }
});

test("every structure, area, condition and lesson is found first by its name", () => {
  for (const { name, structure, chooseArea } of listed) assert.equal(first(name)?.id, structure ?? chooseArea, name);
  for (const [id, name] of [...conditions, ...lessons]) assert.equal(first(name)?.id, id, name);
});

test("a slip in a lay word leads to what the word leads to, or nowhere", () => {
  const parts = [...new Set(entries.flatMap(({ names, lay }) => [...names, ...lay.map(({ name }) => name)].flat()))];
  const isKnown = (text) => matchingWords(text).every((word) => parts.some((part) => part.startsWith(word)));
  let tried = 0;
  for (const word of new Set(words.flatMap((text) => text.split(" ")))) {
    const own = first(word);
    for (const typed of slipped(word).filter((text) => !isKnown(text))) {
      tried += 1;
      const { found, guess } = look(typed);
      assert.ok(!found.length || (found[0] === own && guess), `${typed} for ${word}: ${found[0]?.name}`);
    }
  }
  assert.ok(tried > 500);
});

/** At two places a letter is left out, put in, or swapped with the next. */
function slipped(word) {
  return [1, word.length >> 1].flatMap((at) => {
    const [head, letter, next, rest] = [word.slice(0, at), word[at], word[at + 1] ?? "", word.slice(at + 2)];
    return [head + next + rest, `${head}x${letter}${next}${rest}`, head + next + letter + rest];
  });
}

test("what the atlas does not hold is said with the words for it", () => {
  const withNotice = lines.filter(([, , , words]) => words);
  assert.ok(withNotice.length);
  for (const [word] of withNotice)
    assert.equal(says.get(matchingWords(word).join(" ")), withNotice.find(([one]) => one === word)[3]);
  assert.equal(says.get("knee"), undefined);
});
