// @ts-check
/** The list of lessons, and how one of the reader's own is opened and recorded. */

import "./lessons.js";
import "./lesson_open.js";
import "./recorder_study.js";

import { expose } from "../core/entry.js";
import { ownLesson } from "./own_lesson.js";

expose({ ownLesson });

export { openLessonFiles } from "./lesson_open.js";
export { ownLesson, playOwnLesson } from "./own_lesson.js";
export { writeLessonFile } from "./lesson_file.js";
export { readLessonText } from "./lesson_faults.js";
