// @ts-check
/**
 * How well a pattern is known: the grade of its two outlines, which skin a filter by grade leaves, and what it hides.
 * The numbers come from dashboard/figures/grade_styles.py.
 */

/** @import { Grades, Selection } from "../core/types.js" */

import { fetchBytes, fetchJson } from "../core/files.js";
import { currentSelection, onSettled } from "../core/selection.js";
import { counted, told, within } from "../core/telling.js";

const GOOD = new Set(["A", "B"]);
/** @type {Grades|null} */
let gradeTable = null;
/** @type {Uint8Array} index into the list of areas, one a skin point */
let areaOf;
/** @type {string[]} */
let areas = [];
/** @type {() => void} */
let loaded = () => {};
/** @type {HTMLElement} */
let note;
/** Which areas the filter leaves of one structure; kept, because it is asked for every point. */
let left = { structure: "", areas: new Uint8Array(0) };

/** Ask for the grades; outlines wait for them, and the filter hides nothing until they are here. */
export async function loadGrades() {
  if (gradeTable) return;
  const [grades, bytes] = await Promise.all([fetchJson("grades.json"), fetchBytes("point_areas.bin")]);
  areaOf = bytes;
  gradeTable = grades;
  loaded();
}

/** @param {string} structure */
function of(structure) {
  return gradeTable?.structures[structure];
}

/** @param {Pick<HTMLElement, "dataset">} element @param {string} name @param {string} value */
function set(element, name, value) {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

/**
 * Tell the style sheet the grade of each outline; the line round all of it is that of the spill-over where there is
 * one.
 * @param {{pattern: Pick<HTMLElement, "dataset">}} drawn @param {string} structure
 */
export function markGrade(drawn, structure) {
  const graded = of(structure);
  set(drawn.pattern, "gradeCore", graded?.core ?? "");
  set(drawn.pattern, "gradeOuter", graded?.spillover ?? graded?.core ?? "");
}

/**
 * Whether a skin point lies in an area that is known at grade A or B for a structure.
 * @param {string} structure @param {number} point
 */
export function gradeAllows(structure, point) {
  if (!gradeTable) return true;
  if (left.structure !== structure) {
    const graded = of(structure)?.areas ?? {};
    left = { structure, areas: Uint8Array.from(areas, (area) => Number(GOOD.has(graded[area]))) };
  }
  return left.areas[areaOf[point]] === 1;
}

/**
 * What the filter hides of the chosen pattern, or '' where it is off or there is nothing to hide.
 * @param {Pick<Selection, "sel" | "grade" | "layer">} selection
 */
function sayGrades({ sel, grade, layer }) {
  const grades = Object.values(of(sel)?.areas ?? {});
  if (grade !== "ab" || !grades.length || (layer !== "pain" && layer !== "overlay")) return "";
  const hidden = grades.filter((one) => !GOOD.has(one)).length;
  if (hidden === grades.length) {
    const best = grades.sort()[0];
    return told("No part of this pattern is known better than grade {grade} ({words}), so nothing is painted.", {
      grade: best,
      words: within(gradeTable.labels[best]),
    });
  }
  if (!hidden)
    return counted(
      "Only grades A and B are shown: the one area of this pattern.",
      "Only grades A and B are shown: all {number} areas of this pattern.",
      grades.length,
    );
  return counted(
    "With only grades A and B shown, {number} of {all} areas of this pattern is hidden.",
    "With only grades A and B shown, {number} of {all} areas of this pattern are hidden.",
    hidden,
    { all: grades.length },
  );
}

/** The note, and in the legend the lines that this pattern has. @param {Selection} selection */
async function follow(selection) {
  await loadGrades();
  const sentence = sayGrades(currentSelection());
  if (note.textContent !== sentence) note.textContent = sentence;
  note.hidden = !sentence;
  const { core, spillover } = of(selection.sel) ?? {};
  for (const line of document.querySelectorAll(".grade-lines [data-grade]")) {
    line.toggleAttribute("data-used", line.dataset.grade === core || line.dataset.grade === spillover);
  }
}

export const gradesReady = () => Boolean(gradeTable);

/** @param {() => void} follow called once the grades are here */
export const onGradesLoaded = (follow) => {
  loaded = follow;
};

/**
 * @param {HTMLElement} element where the note of what is hidden stands
 * @param {string[]} names of all areas, in the order of the points' file
 */
export function startGrades(element, names) {
  areas = names;
  note = element;
  note.classList.add("grade-note");
  note.setAttribute("role", "status");
  note.hidden = true;
  onSettled((selection) => follow(selection).catch(() => {}));
}
