// @ts-check
/** The lessons to choose from, each a link to its first step. */

/** @import { LessonEntry } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { counted, told } from "../core/telling.js";
import { registerStudy } from "../shell/study.js";
import { slidesAreOffered, slidesLink } from "./lesson_slides.js";

/** @param {LessonEntry} entry */
function item({ id, title, summary, audience, minutes, steps }) {
  const about = [
    audience,
    counted("{number} steps", "{number} steps", steps),
    counted("about {number} minutes", "about {number} minutes", minutes),
  ].join(" · ");
  return makeElement(
    "li",
    {},
    makeElement("a", { className: "lesson", href: `?lesson=${id}` }, title),
    makeElement("p", { className: "summary" }, summary),
    makeElement("p", { className: "quiet" }, about),
    ...(slidesAreOffered() ? [slidesLink(id, told("Slides for PowerPoint: {lesson}", { lesson: title }))] : []),
  );
}

/** @param {HTMLElement} element */
async function start(element) {
  const list = element.querySelector(".lessons");
  try {
    list.replaceChildren(...(await fetchJson("lessons/index.json")).map(item));
  } catch {
    const fault = told("The lessons could not be loaded. Check the connection and choose Lessons again.");
    list.replaceChildren(makeElement("li", { className: "quiet" }, fault));
  }
}

registerStudy("learn", { start });
