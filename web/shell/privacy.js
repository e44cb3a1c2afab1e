// @ts-check
/** Opens and closes the dialog that says what becomes of a reader's choices. */

import { showDialog } from "../core/escape.js";

/** @param {HTMLElement} button @param {HTMLDialogElement} dialog */
export function startPrivacy(button, dialog) {
  button.addEventListener("click", () => showDialog(dialog));
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => button.focus());
}
