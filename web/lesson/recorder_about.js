// @ts-check
/** What a recorded lesson is called, for whom it is, and how long it takes. */

/** @import { Draft, LessonHead } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { lessonFileBare } from "./lesson_file.js";
import { idOfTitle } from "./lesson_id.js";
import { editDraft, ownDraft } from "./recorder.js";
import { makeTextField } from "./recorder_step.js";

/** @type {Partial<Record<keyof LessonHead, string>>} */
const LABELS = {
  title: told("Title"),
  id: told("Name of the file (small letters, digits, _)"),
  summary: told("One sentence for the list of lessons"),
  audience: told("For whom"),
  minutes: told("Minutes"),
  language: told("Language (en, de, …)"),
};

/** The file is called after the title until a name is written. @param {string} title @param {HTMLElement} form */
function takeTitle(title, form) {
  const { id, title: before } = ownDraft();
  const named = id === idOfTitle(before) && idOfTitle(title);
  editDraft(named ? { title, id: named } : { title }, "title");
  form.querySelector("input[data-field=id]").value = ownDraft().id;
}

/** @param {Draft} draft @param {boolean} [open] @returns {HTMLDetailsElement} */
export function makeAboutForm(draft, open = false) {
  const details = makeElement(
    "details",
    { className: "about", open },
    makeElement("summary", { textContent: told("About the lesson") }),
  );
  for (const key of /** @type {(keyof LessonHead)[]} */ (Object.keys(LABELS))) {
    /** @param {string} text */
    const take = (text) =>
      key === "title" ? takeTitle(lessonFileBare(text), details) : editDraft({ [key]: lessonFileBare(text) }, key);
    details.append(
      makeTextField(key, LABELS[key], draft[key], take, key === "minutes" ? { inputMode: "numeric" } : {}),
    );
  }
  return details;
}
