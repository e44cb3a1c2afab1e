// @ts-check
/** The line that says what a course is told, in the strip that is always in view and among the words on privacy. */

import { makeTag } from "../core/element.js";

/** @type {Record<string, string>} */
const TOLD = {
  lesson: "Your course is told which steps you have seen, and how long you stayed.",
  quiz: "Your course is told your answers, your score, and how long you stayed.",
  site: "Your course is told that you opened the atlas, what it shows, and how long you stayed.",
};

export const NOTHING_TOLD = {
  none: "No course system was found: nothing is reported.",
  looked: "Opened to look at again: nothing is reported.",
  ended: "The course has ended this visit: nothing more is reported. Open it again from the course.",
};

/** @param {string} fault the system's number for it */
export const notTaken = (fault) => `The course system did not take the last report (error ${fault || "unknown"}).`;

/** @param {string} what */
export const toldOf = (what) => TOLD[what];

/** @param {string} text */
export function sayLine(text) {
  const line = document.getElementById("course") ?? makeTag("p", { id: "course", role: "status" });
  if (!line.isConnected) document.getElementById("red-flags").append(line);
  if (line.textContent !== text) line.textContent = text;
}

/**
 * Among the words on privacy the first says that nothing is sent, which no longer holds where a course is told.
 * @param {string} text @param {boolean} isTold
 */
export function sayAmongPrivacy(text, isTold) {
  const name = document.querySelector("dialog#privacy h2");
  const lead = name.nextElementSibling.querySelector("b");
  if (isTold) lead.textContent = "Nothing else is sent.";
  const more = isTold ? " What you mark in a case it is not told." : "";
  name.after(makeTag("p", {}, makeTag("b", {}, "In this course."), ` ${text}${more}`));
}
