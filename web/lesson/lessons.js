// @ts-check
/** The lessons to choose from, each a link to its first step. */

/** @import { LessonEntry } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { registerStudy } from "../shell/study.js";
import { slidesAreOffered, slidesLink } from "./lesson_slides.js";

/** @param {LessonEntry} entry */
function item({ id, title, summary, audience, minutes, steps }) {
  const about = `${audience} · ${steps} steps · about ${minutes} minutes`;
  return makeElement(
    "li",
    {},
    makeElement("a", { className: "lesson", href: `?lesson=${id}` }, title),
    makeElement("p", { className: "summary" }, summary),
    makeElement("p", { className: "quiet" }, about),
    ...(slidesAreOffered() ? [slidesLink(id, `Slides for PowerPoint: ${title}`)] : []),
  );
}

/** @param {HTMLElement} element */
async function start(element) {
  const list = element.querySelector(".lessons");
  try {
    list.replaceChildren(...(await fetchJson("lessons/index.json")).map(item));
  } catch {
    const fault = "The lessons could not be loaded. Check the connection and choose Lessons again.";
    list.replaceChildren(makeElement("li", { className: "quiet" }, fault));
  }
}

registerStudy("learn", { start });
