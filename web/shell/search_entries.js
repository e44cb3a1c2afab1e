// @ts-check
/**
 * What the search can find: the entries of the lists, and, once asked for, nerves, conditions, lessons and lay words.
 */

/** @import { SearchEntry, SearchKind, SearchWords } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { loadNerveNames } from "../nerve/nerve_names.js";
import { matchingWords } from "./matching.js";
import { pickerEntries } from "./picker.js";

const KINDS = ["condition", "lesson", "area", "structure", "nerve", "site"];
/** What is said of an entry that does not say it itself. @type {Partial<Record<SearchKind, string>>} */
const SORTS = {
  condition: "Condition",
  lesson: "Lesson",
  area: "Body area",
  nerve: "Nerve",
  site: "Nerve caught here",
};
/** @type {SearchEntry[]} */
let entries = [];
/** @type {{name: string, told: string}[]} what must be said with a word */
const says = [];
/** @type {Promise<void>|null} */
let whole = null;

/** @param {SearchKind} kind @param {string} id @param {string[]} names @param {string} sort @returns {SearchEntry} */
function entry(kind, id, names, sort = SORTS[kind]) {
  const known = names.filter(Boolean);
  return {
    kind,
    id,
    name: known[0],
    latin: known[1],
    sort,
    rank: entries.length,
    names: known.map(matchingWords),
    lay: [],
  };
}

/** @param {SearchEntry} made */
function add(made) {
  entries.push(made);
}

export function startSearchEntries() {
  entries = [];
  for (const { dataset } of pickerEntries()) {
    const { name, names, sort, structure, chooseArea } = dataset;
    add(entry(structure ? "structure" : "area", structure ?? chooseArea, [name, ...names.split("|")], sort));
  }
}

/**
 * A word leads to the first target of each kind first, then to the others.
 * @param {SearchWords & {lessons: string[][]}} more
 */
function lay({ said, conditions, lessons }) {
  for (const [id, name] of conditions) add(entry("condition", id, [name]));
  for (const [id, title] of lessons) add(entry("lesson", id, [title]));
  const by = new Map(entries.map((one) => [`${one.kind} ${one.id}`, one]));
  for (const [word, kind, ids, told] of said) {
    const name = matchingWords(word);
    ids.forEach((id, at) =>
      by.get(`${kind} ${id}`)?.lay.push({ name, order: at * KINDS.length + KINDS.indexOf(kind) }),
    );
    if (told) says.push({ name: name.join(" "), told });
  }
}

async function read() {
  const [{ nerves, sites }, more, lessons] = await Promise.all([
    loadNerveNames(),
    fetchJson("search.json"),
    fetchJson("lessons/index.json"),
  ]);
  for (const { id, name, latin, plain } of nerves) add(entry("nerve", id, [name, latin, plain]));
  for (const { id, name, latin } of sites) add(entry("site", id, [name, latin]));
  lay({ ...more, lessons: lessons.map(({ id: lesson, title }) => [lesson, title]) });
}

export const allSearchEntries = () => entries;

/** Everything that is not at hand from the start; asked for again when it did not come. */
export const loadSearchEntries = () =>
  (whole ??= read().catch((fault) => {
    whole = null;
    throw fault;
  }));

/** What must be said with a word for which the atlas has only what is near; '' for all others. @param {string} text */
export const toldWith = (text) => says.find(({ name }) => name === matchingWords(text).join(" "))?.told ?? "";
