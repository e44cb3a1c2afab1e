// @ts-check
/** A lesson of the reader's own as the player reads it, kept in the memory of this page and nowhere else. */

/** @import { Lesson, LessonFile, LessonStep, Works, WrittenStep } from "../core/types.js" */

import { loadPart } from "../core/parts.js";
import { choose, currentSelection } from "../core/selection.js";
import { shippedWorks } from "./lesson_faults.js";

const PLACE = { lesson: "own", step: "1", desk: "" };
/** @type {Lesson|null} */
let played = null;

/** @param {WrittenStep} step @param {Works} works @returns {LessonStep} */
const step = ({ title, query, sentence, notes, hide, focus, sources }, works) => ({
  title,
  query,
  sentence,
  notes,
  hide,
  focus,
  sources: sources.map((key) => works[key]),
});

/** Play a sound lesson from its first step. @param {LessonFile} lesson as lesson_faults.js reads it */
export async function playOwnLesson(lesson) {
  const works = await shippedWorks();
  played = { ...lesson, minutes: Number(lesson.minutes), steps: lesson.steps.map((one) => step(one, works)) };
  const { lesson: before, step: at } = currentSelection();
  choose(PLACE);
  // Another file in the place of the one that plays is no other address, so the player must be told.
  if (before === PLACE.lesson && at === PLACE.step) (await loadPart("presenting")).followLesson(currentSelection());
}

export const ownLesson = () => played;
