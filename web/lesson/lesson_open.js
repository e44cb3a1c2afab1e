// @ts-check
/** A lesson file comes in, dropped or chosen: played, or opened to edit; a faulty one is refused with every reason. */

/** @import { LessonFile } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { showDialog } from "../core/escape.js";
import { choose } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { registerStudy } from "../shell/study.js";
import { readLessonFile } from "./lesson_faults.js";
import { playOwnLesson } from "./own_lesson.js";
import { onChange, openDraft, ownDraft, showEditor } from "./recorder.js";
import { startRecording } from "./recorder_bar.js";

const MOST = 12; // reasons that fit on the screen
/** @type {HTMLDialogElement|undefined} */
let dialog;

/** @param {string} refusal @param {string[]} reasons */
function refuse(refusal, reasons) {
  dialog?.remove();
  const list = makeElement("ul", {}, ...reasons.slice(0, MOST).map((reason) => makeElement("li", {}, reason)));
  const more = reasons.length - MOST;
  if (more > 0)
    list.append(makeElement("li", { textContent: counted("and {number} more", "and {number} more", more) }));
  const kept = ownDraft() ? `${told("What was recorded before is kept.")} ` : "";
  const shut = makeElement("button", { type: "button", textContent: told("Close") });
  shut.addEventListener("click", () => dialog.close());
  const help = told(
    "A lesson is a text file whose name ends in .md: front matter, then steps. Mend the lines named here and open it again.",
  );
  dialog = makeElement(
    "dialog",
    { id: "lesson-refused" },
    makeElement("h2", { id: "lesson-refused-name", textContent: refusal }),
    list,
    makeElement("p", { textContent: kept + help }),
    shut,
  );
  dialog.setAttribute("aria-labelledby", "lesson-refused-name");
  document.body.append(dialog);
  showDialog(dialog);
}

/** @param {File} file @returns {Promise<[lesson: LessonFile|null, reasons: string[]]>} */
async function read(file) {
  if (!/\.md$/i.test(file.name))
    return [null, [told("{file}: not a lesson; only files whose name ends in .md", { file: file.name })]];
  const [lesson, faults] = await readLessonFile(file);
  return [lesson, faults.map(({ line, column, reason }) => `${file.name}:${line}:${column} ${reason}`)];
}

/** @param {File[]} files @param {boolean} editing */
export async function openLessonFiles(files, editing) {
  const [file] = files;
  if (files.length !== 1)
    return refuse(counted("{number} files cannot be opened", "{number} files cannot be opened", files.length), [
      told("one lesson at a time"),
    ]);
  const refusal = told("{file} cannot be opened", { file: file.name });
  try {
    const [lesson, reasons] = await read(file);
    if (!lesson) return refuse(refusal, reasons);
    openDraft(lesson);
    if (!editing) return await playOwnLesson(lesson);
    choose({ mode: "learn", lesson: "", step: "1" });
    showEditor();
    const values = { file: file.name };
    return announce(
      counted("{file} is open: {number} steps.", "{file} is open: {number} steps.", lesson.steps.length, values),
    );
  } catch {
    return refuse(refusal, [
      told("the file or the list of works could not be read; check the connection and try again"),
    ]);
  }
}

/** @param {string} text @param {boolean} editing */
function chooser(text, editing) {
  const input = makeElement("input", { type: "file", accept: ".md,text/markdown", hidden: true });
  const button = makeElement("button", { type: "button", textContent: text });
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = ""; // The same file, mended, may be chosen again.
    if (files.length) openLessonFiles(files, editing);
  });
  return [button, input];
}

/** @param {HTMLElement} element */
function start(element) {
  const begin = makeElement("button", { type: "button", textContent: told("Record a lesson"), className: "begin" });
  begin.addEventListener("click", startRecording);
  element
    .querySelector(".own-ways")
    .append(begin, ...chooser(told("Play a file"), false), ...chooser(told("Edit a file"), true));
  const follow = () => {
    begin.hidden = Boolean(ownDraft());
  };
  onChange(follow);
  follow();
}

registerStudy("learn", { start });
