// @ts-check
/**
 * Where a lesson comes from: one that is shipped, or a file of the reader's own that is kept in this page's memory.
 *
 * @typedef {[lesson: Lesson|null, why: string]} FoundLesson the lesson, or why there is none
 */

/** @import { Lesson } from "../core/types.js" */

import { entry } from "../core/entry.js";
import { fetchJson } from "../core/files.js";
import { loadPart } from "../core/parts.js";
import { told } from "../core/telling.js";

export const OWN_LESSON = "own";

/** What an element says that holds words of a lesson: nothing where the lesson says not in which language it is. */
export const lessonTongue = (/** @type {Lesson} */ { language }) => (language ? { lang: language, dir: "auto" } : {});

/** The notes' window has no file of its own; it reads the one of the window that opened it. */
function openers() {
  try {
    return window.opener?.painAtlas?.ownLesson?.() ?? null;
  } catch {
    return null; // A window of another origin tells nothing.
  }
}

/** @returns {Promise<FoundLesson>} */
async function own() {
  await loadPart("learn");
  const found = entry.ownLesson?.() ?? openers();
  return found ? [found, ""] : [null, told("Drop a lesson file on the page or choose one.")];
}

/**
 * The list is asked first, so that a mistyped id is no failed request.
 * @param {string} id @returns {Promise<FoundLesson>}
 */
async function shipped(id) {
  const lessons = await fetchJson("lessons/index.json");
  if (!lessons.some((lesson) => lesson.id === id)) return [null, told("There is no lesson called “{id}”.", { id })];
  return [await fetchJson(`lessons/${id}.json`), ""];
}

/** @param {string} id @returns {Promise<FoundLesson>} */
export const findLesson = (id) =>
  (id === OWN_LESSON ? own() : shipped(id)).catch(
    /** @returns {FoundLesson} */ () => [
      null,
      told("The lesson could not be loaded. Check the connection and open it again."),
    ],
  );
