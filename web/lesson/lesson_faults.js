// @ts-check
/** Lessons held against what this page knows: what an address may hold, and the works it was shipped with. */

/** @import { Choices, Fault, LessonFile } from "../core/types.js" */

import { readChoices } from "../core/choices.js";
import { fetchJson } from "../core/files.js";
import { told } from "../core/telling.js";
import { parse } from "./lesson_file.js";
import { lessonText, lessonVerdict } from "./lesson_verdict.js";

const MOST_BYTES = 1_000_000;
/** @type {Choices|undefined} */
let choices;

/** What an address may hold, as the map's host tells it. */
export function hostChoices() {
  choices ??= readChoices(document.getElementById("body-map").dataset.choices);
  return choices;
}

export const shippedWorks = () => fetchJson("lessons/sources.json");

/**
 * A text as a lesson, or every fault of it.
 * @param {string} text @returns {Promise<[lesson: LessonFile|null, faults: Fault[]]>}
 */
export async function readLessonText(text) {
  const [lesson, faults] = parse(text);
  return lesson ? lessonVerdict(lesson, await shippedWorks(), hostChoices()) : [null, faults];
}

/**
 * A file as a lesson, or every fault of it.
 * @param {File} file @returns {Promise<[lesson: LessonFile|null, faults: Fault[]]>}
 */
export async function readLessonFile(file) {
  const long = told("larger than a megabyte; a lesson is a text file of some pages");
  if (file.size > MOST_BYTES) return [null, [{ line: 1, column: "-", reason: long }]];
  const [text, faults] = lessonText(new Uint8Array(await file.arrayBuffer()));
  return text === null ? [null, faults] : readLessonText(text);
}
