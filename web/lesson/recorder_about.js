// @ts-check
/** What a recorded lesson is called, for whom it is, and how long it takes. */

/** @import { Draft, LessonHead } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { lessonFileBare } from "./lesson_file.js";
import { editDraft, ownDraft } from "./recorder.js";
import { makeTextField } from "./recorder_step.js";

/** @type {Partial<Record<keyof LessonHead, string>>} */
const LABELS = {
  title: "Title",
  id: "Name of the file (small letters, digits, _)",
  summary: "One sentence for the list of lessons",
  audience: "For whom",
  minutes: "Minutes",
};
const LONGEST_ID = 60;

/** A name for the file made of the title, until one is written. @param {string} title */
function slug(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, LONGEST_ID)
    .replace(/^_+|_+$/g, "");
}

/** @param {string} title @param {HTMLElement} form */
function takeTitle(title, form) {
  const { id, title: before } = ownDraft();
  const named = id === slug(before) && slug(title);
  editDraft(named ? { title, id: named } : { title }, "title");
  form.querySelector("input[data-field=id]").value = ownDraft().id;
}

/** @param {Draft} draft @param {boolean} [open] @returns {HTMLDetailsElement} */
export function makeAboutForm(draft, open = false) {
  const details = makeElement(
    "details",
    { className: "about", open },
    makeElement("summary", { textContent: "About the lesson" }),
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
