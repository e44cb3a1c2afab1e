// @ts-check
/** Which names fit what was typed; a slip of the finger is guessed only where nothing known begins like that. */

/** @import { Findable, Matched } from "../core/types.js" */

import { language, told } from "../core/telling.js";

// Words around the thing that was meant: left out when the whole text finds nothing.
const FILLERS = new Set(
  told(
    "a an the my your in on of at to is pain pains painful sore hurt hurts hurting ache aches aching left right both",
  ).split(" "),
);

/** Lower case without accents, parted at everything that is no letter or digit. @param {string} text */
export function matchingWords(text) {
  const plain = text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/[\u0300-\u036f'\u2019]/g, "");
  // Who has no umlaut writes an e after it.
  const same = language === "de" ? plain.replace(/([aou])e/g, "$1") : plain;
  return same.split(/[^a-z0-9]+/).filter(Boolean);
}

/**
 * Slips between two words (letter added, dropped, changed, or two swapped), counted no further than `most`.
 * @param {string} typed @param {string} meant @param {number} most
 */
function slips(typed, meant, most) {
  if (Math.abs(typed.length - meant.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: meant.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= meant.length; j += 1) {
      const same = typed[i - 1] === meant[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[meant.length];
}

/** What ends a plural, or a case, in the languages of the atlas. @type {Record<string, string[]>} */
const ENDINGS = { de: ["en", "er", "n", "e", "s"], es: ["s", "es"], fr: ["s", "x"], pt: ["s", "es"] };

/** The word without the ending of its plural: `knees`, `arches`, `arteries`. @param {string} word */
function single(word) {
  if (word.length < 4 || /ss$|is$|us$|\d/.test(word)) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(x|ch|sh)es$/, "$1")
    .replace(/s$/, "");
}

/** What a word may be one of several of, in the page's language. @param {string} word */
function singles(word) {
  const endings = (ENDINGS[language] ?? []).filter(
    (ending) => word.endsWith(ending) && word.length > ending.length + 2,
  );
  return [single(word), ...endings.map((ending) => word.slice(0, -ending.length))];
}

/** @param {string} typed @param {string} word */
function isSame(typed, word) {
  const known = singles(word);
  return [typed, ...singles(typed)].some((one) => one === word || known.includes(one));
}

/** How well one typed word fits one word of a name. @param {string} typed @param {string} word */
function fitWord(typed, word) {
  if (typed === word) return 0;
  if (typed[0] === word[0] && isSame(typed, word)) return 0.01;
  return word.startsWith(typed) && !/\d$/.test(typed) ? 1 + (word.length - typed.length) / 20 : Infinity;
}

/**
 * How well all typed words fit one name; a name with fewer words to spare, and begun at its start, fits better.
 * @param {string[]} typed @param {string[]} name
 */
function fitName(typed, name) {
  let sum = 0;
  for (const word of typed) {
    const best = Math.min(...name.map((some) => fitWord(word, some)));
    if (best === Infinity) return Infinity;
    sum += best;
  }
  const late = fitWord(typed[0], name[0]) === Infinity ? 0.05 : 0;
  return sum + late + Math.max(0, name.length - typed.length) * 0.1;
}

/** @template {Findable} Entry @param {string[]} typed @param {readonly Entry[]} entries @returns {Entry[]} */
function fitting(typed, entries) {
  const together = [typed.join("")];
  /** @param {string[]} name @param {number} at */
  const fit = (name, at) =>
    Math.min(fitName(typed, name), typed.length > 1 ? fitName(together, name) + 0.5 : Infinity) + (at ? 0.02 : 0);
  return entries
    .map((entry) => ({
      entry,
      score: Math.min(
        ...entry.names.map(fit),
        ...(entry.lay ?? []).map(({ name, order }) => fitName(typed, name) + order / 1000),
      ),
    }))
    .filter(({ score }) => score < Infinity)
    .sort((a, b) => a.score - b.score || a.entry.rank - b.entry.rank)
    .map(({ entry }) => entry);
}

/**
 * Every word of every name; made anew for other entries, and when they have grown.
 * @param {readonly Findable[]} entries
 */
function vocabulary(entries) {
  if (lexicon.of === entries && lexicon.count === entries.length) return lexicon.words;
  lexicon = {
    of: entries,
    count: entries.length,
    words: new Set(entries.flatMap(({ names, lay = [] }) => [...names.flat(), ...lay.flatMap(({ name }) => name)])),
  };
  return lexicon.words;
}

/** @type {{of: readonly Findable[]|null, count: number, words: Set<string>}} */
let lexicon = { of: null, count: 0, words: new Set() };
const MOST_TEXTS = 8;
/** @param {string} word */
const most = (word) => (/\d/.test(word) || word.length < 5 ? 0 : 1 + Number(word.length >= 8));
/** @param {string} typed @param {string} word */
const sameStart = (typed, word) => typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);

/**
 * The known words nearest to a typed one, itself if it is known; none where it is too short to guess.
 * @param {string} typed @param {Set<string>} all @returns {string[]}
 */
function nearest(typed, all) {
  for (const word of all) if (fitWord(typed, word) < Infinity) return [typed];
  let least = most(typed);
  /** @type {string[]} */
  let found = [];
  for (const word of least ? all : []) {
    const count = slips(typed, word, least);
    if (count > least) continue;
    found = count < least ? [word] : [...found, word];
    least = count;
  }
  return found;
}

/**
 * Every text that the typed words may have meant; one, where only one is near.
 * @param {string[]} typed @param {Set<string>} all
 */
function meant(typed, all) {
  const near = typed.map((word) => nearest(word, all));
  /** @param {string[][]} texts @param {string[]} some */
  const longer = (texts, some) => texts.flatMap((text) => some.map((word) => [...text, word]));
  // Kept short at every word: those of a long text would multiply.
  return near.reduce((texts, some) => longer(texts, some).slice(0, MOST_TEXTS), [[]]);
}

/**
 * A guess stands only if all that is as near leads to the same thing, and begins with the same letter.
 * @template {Findable} Entry @param {string[]} typed @param {readonly Entry[]} entries @returns {Matched<Entry>}
 */
function guess(typed, entries) {
  const texts = meant(typed, vocabulary(entries)).filter((text) => text.join() !== typed.join());
  const guesses = texts.map((text) => ({ text, found: fitting(text, entries) })).filter(({ found }) => found.length);
  if (!guesses.length) return { found: [], guess: "", near: [] };
  const sure = guesses.every(
    ({ text, found }) => found[0] === guesses[0].found[0] && text.every((word, at) => sameStart(typed[at], word)),
  );
  return sure
    ? { found: guesses[0].found, guess: guesses[0].text.join(" "), near: [] }
    : { found: [], guess: "", near: [...new Set(guesses.map(({ text }) => text.join(" ")))].slice(0, 4) };
}

/**
 * What fits what was typed.
 * @template {Findable} Entry @param {string} text what was typed @param {readonly Entry[]} entries
 * @returns {Matched<Entry>}
 */
export function matchingLook(text, entries) {
  const all = matchingWords(text);
  const terms = all.filter((word) => !FILLERS.has(word));
  for (const typed of terms.length && terms.length < all.length ? [all, terms] : [all]) {
    const found = typed.length ? fitting(typed, entries) : [];
    if (found.length) return { found, guess: "", near: [] };
  }
  const guessed = guess(terms, entries);
  if (guessed.found.length || guessed.near.length || terms.length < 2) return guessed;
  return { ...guessed, near: terms.filter((word) => fitting([word], entries).length) };
}

/** @template {Findable} Entry @param {string} text @param {readonly Entry[]} entries @returns {Entry[]} */
export const match = (text, entries) => matchingLook(text, entries).found;
