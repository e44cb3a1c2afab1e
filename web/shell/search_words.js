// @ts-check
/**
 * What the search can find, with the words that lead to it; the files it is made of are asked for by search_entries.js.
 *
 * @typedef {{id: string, name: string, latin?: string, plain?: string}} Named
 * @typedef {SearchWords & {nerves: Named[], sites: Named[], lessons: string[][]}} Rest what is not in the lists of the
 *   page; see dashboard/figures/search_words.py
 * @typedef {{name?: string, names?: string, sort?: string, structure?: string, chooseArea?: string}} Listed
 */

/** @import { SearchEntry, SearchKind, SearchWords } from "../core/types.js" */

import { told } from "../core/telling.js";
import { matchingWords } from "./matching.js";

/** @type {SearchKind[]} */
const KINDS = ["condition", "lesson", "area", "structure", "nerve", "site"];
/** What is said of an entry that does not say it itself. @type {Partial<Record<SearchKind, string>>} */
const SORTS = {
  condition: told("Condition"),
  lesson: told("Lesson"),
  area: told("Body area"),
  nerve: told("Nerve"),
  site: told("Nerve caught here"),
};

/** @param {SearchEntry[]} entries @param {SearchKind} kind @param {string} id @param {string[]} names */
function add(entries, kind, id, names, sort = SORTS[kind]) {
  const given = names.filter(Boolean);
  const [name, latin] = given;
  entries.push({ kind, id, name, latin, sort, rank: entries.length, names: given.map(matchingWords), lay: [] });
}

/** @param {Listed[]} listed the lists of the page @returns {SearchEntry[]} */
export function searchWordsOf(listed) {
  /** @type {SearchEntry[]} */
  const entries = [];
  for (const { name, names, sort, structure, chooseArea } of listed)
    add(entries, structure ? "structure" : "area", structure ?? chooseArea, [name, ...names.split("|")], sort);
  return entries;
}

/**
 * Add all else that can be found.
 *
 * @param {SearchEntry[]} entries @param {Rest} rest
 * @returns {Map<string, string>} what must be said with a word for which the atlas has only what is near
 */
export function addSearchWords(entries, { nerves, sites, conditions, lessons, said: rows }) {
  for (const { id, name, latin, plain } of nerves) add(entries, "nerve", id, [name, latin, plain]);
  for (const { id, name, latin, plain } of sites) add(entries, "site", id, [name, latin, plain]);
  for (const [id, name] of conditions) add(entries, "condition", id, [name]);
  for (const [id, title] of lessons) add(entries, "lesson", id, [title]);
  return lay(entries, rows);
}

/**
 * A word leads to the first target of each kind first, then to the others.
 * @param {SearchEntry[]} entries @param {SearchWords["said"]} rows
 */
function lay(entries, rows) {
  const by = new Map(entries.map((one) => [`${one.kind} ${one.id}`, one]));
  /** @type {Map<string, string>} */
  const says = new Map();
  for (const [word, kind, ids, notice] of rows) {
    const name = matchingWords(word);
    ids.forEach((id, at) =>
      by
        .get(`${kind} ${id}`)
        ?.lay.push({ name, order: at * KINDS.length + KINDS.indexOf(/** @type {SearchKind} */ (kind)) }),
    );
    if (notice && !says.has(name.join(" "))) says.set(name.join(" "), notice);
  }
  return says;
}
