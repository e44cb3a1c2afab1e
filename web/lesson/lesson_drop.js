// @ts-check
/** A lesson file dropped anywhere on the page is played, on the list of own lessons it is opened to edit. */

import { announce } from "../core/announce.js";
import { loadPart } from "../core/parts.js";
import { isEmbedded } from "../core/framed.js";
import { told } from "../core/telling.js";

const root = document.documentElement;
/** @param {DragEvent} event */
const carriesFiles = ({ dataTransfer }) => Boolean(dataTransfer?.types.includes("Files"));

/** @param {DragEvent} event */
function over(event) {
  if (!carriesFiles(event)) return;
  event.preventDefault(); // or else the browser leaves the page for the file
  root.toggleAttribute("data-dropping", event.type === "dragover");
}

/** @param {PageEvent<DragEvent>} event */
async function drop(event) {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  root.removeAttribute("data-dropping");
  if (isEmbedded()) return; // There a lesson has no room.
  const files = [...event.dataTransfer.files];
  const editing = Boolean(event.target.closest?.(".own-lesson"));
  try {
    const { openLessonFiles } = await loadPart("learn");
    openLessonFiles(files, editing);
  } catch {
    announce(told("The file could not be opened. Check the connection and drop it again."));
  }
}

document.addEventListener("dragover", over);
document.addEventListener("dragleave", over);
document.addEventListener("drop", drop);
