// @ts-check
/** What of a lesson the page would not understand: its form, states, works, areas; see dashboard/lesson/player.py. */

/** @import { Choices, Fault, LessonFile, Works, WrittenStep } from "../core/types.js" */

import { stateReasons } from "../core/state_reasons.js";
import { told } from "../core/telling.js";
import { sorted } from "./lesson_file.js";

const LF = 10;
const CR = 13;
const STRAY = told("a byte that is not UTF-8; save the file as UTF-8");

/** @param {WrittenStep} step @param {Works} works @param {Choices} choices @returns {Fault[]} */
function stepFaults({ query, focus, sources, lines }, works, choices) {
  /** @param {string} column @param {string} reason */
  const fault = (column, reason) => ({ line: lines[column], column, reason });
  const unknown = sources
    .filter((key) => !Object.hasOwn(works, key))
    .map((key) => fault("sources", told("unknown source '{key}': it is not in sources.bib", { key })));
  const nowhere = focus && !choices.area.values.includes(focus);
  return [
    ...unknown,
    ...(nowhere ? [fault("focus", told("unknown area '{area}': it is not in areas.csv", { area: focus }))] : []),
    ...stateReasons(query, choices, { needsSubject: true }).map((reason) => fault("state", reason)),
  ];
}

/**
 * A lesson whose form is sound, or every fault of what it names.
 *
 * @param {LessonFile} lesson @param {Works} works @param {Choices} choices
 * @returns {[LessonFile|null, Fault[]]}
 */
export function lessonVerdict(lesson, works, choices) {
  const found = sorted(lesson.steps.flatMap((step) => stepFaults(step, works, choices)));
  return found.length ? [null, found] : [lesson, []];
}

/**
 * The text of a file's bytes; null with the fault where one is not UTF-8.
 * @param {Uint8Array} bytes @returns {[text: string|null, faults: Fault[]]}
 */
export function lessonText(bytes) {
  const text = decoded(bytes);
  return text === null ? [null, [{ line: strayLine(bytes), column: "-", reason: STRAY }]] : [text, []];
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The line of the first byte that is not UTF-8; a file may hold the sign that stands in for such bytes.
 * @param {Uint8Array} bytes
 */
function strayLine(bytes) {
  /** @param {number} at */
  const isEnd = (at) => bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);
  const starts = [0, ...[...bytes.keys()].filter(isEnd).map((at) => at + 1)];
  return starts.findIndex((from, at) => decoded(bytes.subarray(from, starts[at + 1])) === null) + 1;
}
