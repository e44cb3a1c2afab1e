// @ts-check
/**
 * What the search can find: the entries of the lists, and, once asked for, nerves, conditions, lessons and lay words.
 */

/** @import { SearchEntry } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { loadNerveNames } from "../nerve/nerve_names.js";
import { matchingWords } from "./matching.js";
import { pickerEntries } from "./picker.js";
import { addSearchWords, searchWordsOf } from "./search_words.js";

/** @type {SearchEntry[]} */
let entries = [];
/** @type {Map<string, string>} */
let says = new Map();
/** @type {Promise<void>|null} */
let whole = null;

export function startSearchEntries() {
  entries = searchWordsOf(pickerEntries().map(({ dataset }) => dataset));
}

async function read() {
  const [{ nerves, sites }, more, lessons] = await Promise.all([
    loadNerveNames(),
    fetchJson("search.json"),
    fetchJson("lessons/index.json"),
  ]);
  const titles = lessons.map(({ id: lesson, title }) => [lesson, title]);
  says = addSearchWords(entries, { ...more, nerves, sites, lessons: titles });
}

export const allSearchEntries = () => entries;

/** Everything that is not at hand from the start; asked for again when it did not come. */
export const loadSearchEntries = () =>
  (whole ??= read().catch((fault) => {
    whole = null;
    throw fault;
  }));

/** What must be said with a word for which the atlas has only what is near; '' for all others. @param {string} text */
export const noticeOf = (text) => says.get(matchingWords(text).join(" ")) ?? "";
