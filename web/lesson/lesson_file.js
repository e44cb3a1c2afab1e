// @ts-check
/**
 * Read and write the file of a lesson: the rules of data/lessons/README.md, as dashboard/lesson/form.py keeps them.
 *
 * @typedef {"title" | "state" | "sentence" | "notes" | "sources" | "hide" | "focus"} PartName
 * @typedef {Partial<Record<PartName, [line: number, text: string][]>>} StepParts the lines of a step, each with its
 *   number
 */

/** @import { Fault, LessonFile, LessonHead, WrittenStep } from "../core/types.js" */

import { HIDEABLE, LESSON_MARKS, LESSON_NEEDED, LESSON_SHAPES, LONGEST_SENTENCE } from "../core/checked_contract.js";
import { told } from "../core/telling.js";

const FENCE = "---";
/** @type {string[]} */
const KEYS = [...LESSON_NEEDED, "language", "data_version"];
/** The form of each value of the front matter, and that form in words. @type {Record<string, [RegExp, string]>} */
export const SHAPES = Object.fromEntries(
  Object.entries(LESSON_SHAPES).map(([key, [form, words]]) => [key, [new RegExp(`^(?:${form})$`), words]]),
);
/** What every step has, and what is said where it is not there. @type {[PartName, string][]} */
const PARTS = [
  ["title", told("the step has no title")],
  ["state", told("the step has no state (a line like `?sel=root_s1&side=left`)")],
  ["sentence", told("the step has no sentence for the class")],
  ["sources", told("the step has no line `Sources: key; key`")],
];

/** Without the blanks at both ends: of all white space only space and tab. @param {string} text */
export const lessonFileBare = (text) => text.replace(/^[ \t]+|[ \t]+$/g, "");

/** @param {string} text */
export const lessonFileEntries = (text) => text.split(";").map(lessonFileBare).filter(Boolean);
/** @param {number} line @param {string} column @param {string} reason */
const fault = (line, column, reason) => ({ line, column, reason });
/** By line; those of one line stay as they were found. @param {Fault[]} faults */
export const sorted = (faults) => faults.sort((a, b) => a.line - b.line);

/** @param {string} key @param {string} colon @param {string} value @param {Record<string, string>} head */
function headReason(key, colon, value, head) {
  if (!colon) return told("a line of the front matter is `key: value`");
  if (!KEYS.includes(key)) return told("unknown key '{key}'; one of {keys}", { key, keys: KEYS.join(", ") });
  if (key in head) return told("{key} is given twice", { key });
  if (!value) return told("{key} is blank", { key });
  const [shape, words] = SHAPES[key] ?? [];
  return shape && !shape.test(value) ? told("'{value}' is not {form}", { value, form: told(words) }) : "";
}

/**
 * The front matter, and the index of the line below it; 0 where there is none.
 * @param {string[]} lines @param {Fault[]} faults @returns {[head: Record<string, string>, first: number]}
 */
function readHead(lines, faults) {
  const end = lines.indexOf(FENCE, 1);
  const head = Object.create(null);
  if (lines[0] !== FENCE || end < 0) {
    faults.push(fault(1, "-", told("no front matter: lines `key: value` between two lines `---` are expected")));
    return [head, 0];
  }
  const blamed = new Set();
  for (let at = 1; at < end; at += 1) {
    const [key, colon, value] = lines[at]
      .match(/^([^:]*)(:?)(.*)$/s)
      .slice(1)
      .map(lessonFileBare);
    const reason = lines[at] && headReason(key, colon, value, head);
    if (reason) faults.push(fault(at + 1, KEYS.includes(key) ? key : "-", reason));
    if (reason) blamed.add(key);
    else if (lines[at]) head[key] = value;
  }
  const missing = LESSON_NEEDED.filter((key) => !(key in head) && !blamed.has(key));
  faults.push(...missing.map((key) => fault(1, key, told("{key} is missing", { key }))));
  return [head, end + 1];
}

/** @param {string} line @returns {[name: PartName, value: string]} */
function part(line) {
  for (const [name, mark] of Object.entries(LESSON_MARKS)) {
    if (line.slice(0, mark.length).toLowerCase() === mark)
      return [/** @type {PartName} */ (name), lessonFileBare(line.slice(mark.length))];
  }
  return ["sentence", line];
}

/**
 * The lines of every step by what they are, each with its number; the heading stands under `title`.
 * @param {string[]} lines @param {number} first @param {Fault[]} faults
 */
function readParts(lines, first, faults) {
  /** @type {StepParts[]} */
  const steps = [];
  lines.slice(first).forEach((line, at) => {
    const number = first + at + 1;
    if (line === "##" || /^##[ \t]/.test(line)) {
      steps.push({ title: [[number, lessonFileBare(line.slice(2))]] });
    } else if (line.startsWith("#")) {
      faults.push(fault(number, "title", told("a step begins with two # and a space: `## Where it is felt`")));
    } else if (line && !steps.length) {
      faults.push(fault(number, "-", told("text before the first step; a step begins with `## ` and its title")));
    } else if (line) {
      const [name, value] = part(line);
      (steps.at(-1)[name] ??= []).push([number, value]);
    }
  });
  return steps;
}

/** @param {StepParts} found @param {string} sentence */
function partFaults(found, sentence) {
  /** @type {Fault[]} */
  const faults = [];
  for (const [name, reason] of PARTS) {
    const some = (found[name] ?? []).some(([, value]) => value);
    if (!some) faults.push(fault((found[name] ?? found.title)[0][0], name, reason));
  }
  for (const name of /** @type {PartName[]} */ (["state", "sources", "hide", "focus"])) {
    faults.push(
      ...(found[name] ?? [])
        .slice(1)
        .map(([number]) => fault(number, name, told("a second {part} in one step", { part: name }))),
    );
  }
  const long = [...sentence].length;
  if (long > LONGEST_SENTENCE)
    faults.push(
      fault(
        found.sentence[0][0],
        "sentence",
        told("{number} characters; at most {most} can be read while somebody speaks", {
          number: long,
          most: LONGEST_SENTENCE,
        }),
      ),
    );
  return faults;
}

/** @param {StepParts} found @param {Fault[]} faults */
function readStep(found, faults) {
  /** @param {PartName} name */
  const first = (name) => found[name]?.[0][1] ?? "";
  const sentence = (found.sentence ?? []).map(([, value]) => value).join(" ");
  faults.push(...partFaults(found, sentence));
  const hide = lessonFileEntries(first("hide"));
  for (const word of hide.filter((one) => !HIDEABLE.includes(one))) {
    faults.push(
      fault(
        found.hide[0][0],
        "hide",
        told("'{word}' cannot be hidden; only {words}", { word, words: HIDEABLE.join(", ") }),
      ),
    );
  }
  return {
    title: first("title"),
    query: first("state"),
    sentence,
    hide,
    focus: first("focus"),
    notes: (found.notes ?? []).map(([, value]) => value).filter(Boolean),
    sources: lessonFileEntries(first("sources")),
    lines: Object.fromEntries(Object.entries(found).map(([name, rows]) => [name, rows[0][0]])),
  };
}

/** @param {string} text @returns {[LessonFile|null, Fault[]]} the lesson, or every fault of the form of its file */
export function parse(text) {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map(lessonFileBare);
  /** @type {Fault[]} */
  const faults = [];
  const [head, first] = readHead(lines, faults);
  const steps = first ? readParts(lines, first, faults).map((found) => readStep(found, faults)) : [];
  if (first && !steps.length)
    faults.push(fault(lines.length, "-", told("no step; one begins with a line like `## Where it is felt`")));
  if (faults.length) return [null, sorted(faults)];
  return [{ language: "", data_version: "", .../** @type {LessonHead} */ (/** @type {unknown} */ (head)), steps }, []];
}

/** @param {WrittenStep} step */
function stepLines({ title, query, sentence, notes, hide, focus, sources }) {
  const noted = notes.length ? [...notes.map((note) => `> ${note}`), ""] : [];
  const listed = [
    hide.length && `Hide: ${hide.join("; ")}`,
    focus && `Focus: ${focus}`,
    `Sources: ${sources.join("; ")}`,
  ];
  return ["", `## ${title}`, `?${query}`, "", sentence, "", ...noted, ...listed.filter(Boolean)];
}

/** The file of a lesson in its one written form. @param {LessonFile} lesson @returns {string} */
export function writeLessonFile(lesson) {
  const keys = /** @type {(keyof LessonHead)[]} */ (KEYS);
  const head = keys.filter((key) => lesson[key]).map((key) => `${key}: ${lesson[key]}`);
  return `${[FENCE, ...head, FENCE, ...lesson.steps.flatMap(stepLines)].join("\n")}\n`;
}

/** Whether a sentence begins with a sign that the file keeps for something else. @param {string} sentence */
export const taken = (sentence) => sentence.startsWith("#") || part(sentence)[0] !== "sentence";
