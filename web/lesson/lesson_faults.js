// @ts-check
/** What in a lesson the page would not understand: states, works, areas; see dashboard/lessons.py. */

/** @import { Choice, Fault, LessonFile, Works, WrittenStep } from "../core/types.js" */

import { addressFields, addressParts, readValue } from "../core/address_reading.js";
import { SUBJECTS } from "../core/contract.js";
import { fetchJson } from "../core/files.js";
import { parse, sorted } from "./lesson_file.js";

const VERSION = "v";
const MOST_BYTES = 1_000_000;
/** @type {Record<string, Choice>|undefined} */
let choices;

/** What an address may hold, as the map's host tells it. */
export function hostChoices() {
  choices ??= JSON.parse(document.getElementById("body-map").dataset.choices);
  return choices;
}

export const shippedWorks = () => fetchJson("lessons/sources.json");

/** Keys and texts of a query, as every address is read; null where it is none. @param {string} query */
function pairsOf(query) {
  return addressParts(query).every((part) => part.includes("=")) ? addressFields(query) : null;
}

/** @param {string} key @param {string} text */
function pairReasons(key, text) {
  if (!Object.hasOwn(hostChoices(), key))
    return [`unknown key '${key}'; one of ${Object.keys(hostChoices()).join(", ")}`];
  if (key === VERSION)
    return ["v is told once, as data_version in the front matter, or else every state is out of date tomorrow"];
  const { values, most } = hostChoices()[key];
  const list = values.length && values.length < 16 ? `; one of ${values.join(", ")}` : "";
  return readValue(key, text, hostChoices()[key])[1].map(({ value, over }) =>
    over ? `${key} may name ${most} at most` : `${key} may not be '${value || text}'${list}`,
  );
}

/** @param {string} query */
function stateReasons(query) {
  const pairs = pairsOf(query);
  if (!pairs) return ["not a state of the page: `?key=value&key=value` is expected"];
  const keys = pairs.map(([key]) => key);
  const reasons = pairs.flatMap(([key, text]) => pairReasons(key, text));
  const twice = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].sort();
  reasons.push(...twice.map((key) => `${key} is given twice`));
  if (SUBJECTS.some((key) => keys.includes(key))) return reasons;
  return [
    ...reasons,
    `none of ${SUBJECTS.join(", ")}, so the page would open on its example; sel=none for nothing chosen`,
  ];
}

/** @param {WrittenStep} step @param {Works} known @returns {Fault[]} */
function stepFaults({ query, focus, sources, lines }, known) {
  const unknown = sources
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => ({
      line: lines.sources,
      column: "sources",
      reason: `unknown source '${key}': it is not in sources.bib`,
    }));
  const states = stateReasons(query).map((reason) => ({ line: lines.state, column: "state", reason }));
  if (!focus || hostChoices().area.values.includes(focus)) return [...unknown, ...states];
  return [
    ...unknown,
    { line: lines.focus, column: "focus", reason: `unknown area '${focus}': it is not in areas.csv` },
    ...states,
  ];
}

/**
 * A text as a lesson, or every fault of it.
 * @param {string} text @returns {Promise<[lesson: LessonFile|null, faults: Fault[]]>}
 */
export async function readLessonText(text) {
  const [lesson, faults] = parse(text);
  if (!lesson) return [null, faults];
  const known = await shippedWorks();
  const found = sorted(lesson.steps.flatMap((step) => stepFaults(step, known)));
  return found.length ? [null, found] : [lesson, []];
}

/** The line of the first byte that is not UTF-8. @param {ArrayBuffer} bytes */
function strayLine(bytes) {
  const lines = new TextDecoder("utf-8").decode(bytes).split(/\r\n|\r|\n/);
  return Math.max(1, lines.findIndex((line) => line.includes("\ufffd")) + 1);
}

/** The text of bytes; null where they are not UTF-8. @param {ArrayBuffer} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A file as a lesson, or every fault of it.
 * @param {File} file @returns {Promise<[lesson: LessonFile|null, faults: Fault[]]>}
 */
export async function readLessonFile(file) {
  /** @param {string} reason @param {number} line @returns {[null, Fault[]]} */
  const refuse = (reason, line = 1) => [null, [{ line, column: "-", reason }]];
  if (file.size > MOST_BYTES) return refuse("larger than a megabyte; a lesson is a text file of some pages");
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes);
  return text === null
    ? refuse("a byte that is not UTF-8; save the file as UTF-8", strayLine(bytes))
    : readLessonText(text);
}
