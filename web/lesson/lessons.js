// @ts-check
/** The lessons to choose from, each a link to its first step. */

/** @import { LessonEntry } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { registerStudy } from "../shell/study.js";

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} text @param {string} className */
function made(tag, text, className) {
  return Object.assign(document.createElement(tag), { textContent: text, className });
}

/** @param {LessonEntry} entry */
function item({ id, title, summary, audience, minutes, steps }) {
  const entry = document.createElement("li");
  const link = made("a", title, "lesson");
  link.href = `?lesson=${id}`;
  const about = `${audience} · ${steps} steps · about ${minutes} minutes`;
  entry.append(link, made("p", summary, "summary"), made("p", about, "quiet"));
  return entry;
}

/** @param {HTMLElement} element */
async function start(element) {
  const list = element.querySelector(".lessons");
  try {
    list.replaceChildren(...(await fetchJson("lessons/index.json")).map(item));
  } catch {
    list.replaceChildren(
      made("li", "The lessons could not be loaded. Check the connection and choose Lessons again.", "quiet"),
    );
  }
}

registerStudy("learn", { start });
