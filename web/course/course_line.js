// @ts-check
/** The line that says what a course is told, in the strip that is always in view and among the words on privacy. */

import { makeTag } from "../core/element.js";

/** @type {Record<string, string>} */
const TOLD = {
  lesson: "Your course is told which steps you have seen, and for how long.",
  quiz: "Your course is told your answers, the score, and for how long.",
  site: "Your course is told that you opened the atlas, what it shows, and for how long.",
};
const WITHOUT_CASE = " What you mark in a case it is not told.";

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

/** @param {string} text */
export function sayAmongPrivacy(text) {
  const lines = document.querySelector("dialog#privacy");
  const line = makeTag("p", {}, makeTag("b", {}, "In this course."), ` ${text}${WITHOUT_CASE}`);
  lines.querySelector("h2").after(line);
}
