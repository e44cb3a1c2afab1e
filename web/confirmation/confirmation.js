// @ts-check
/** Where a fact stands: the publications behind rows of the tables, in a dialog over the page. */

/** @import { ConfirmationFile } from "../core/json_files.js" */

import { makeElement } from "../core/element.js";
import { showDialog } from "../core/escape.js";
import { fetchJson } from "../core/files.js";
import { told } from "../core/telling.js";

export { showOpenRows } from "./open_rows.js";

/** @type {HTMLDialogElement|undefined} */
let dialog;

/** @param {string} traced a table and a row of it, as `patterns/root_s1__heel_plantar` */
async function piecesOf(traced) {
  const [table, ...row] = traced.split("/");
  const file = /** @type {ConfirmationFile} */ (await fetchJson(`confirmations/${table}.json`));
  return file.rows[row.join("/")].map((at) => file.pieces[at]);
}

function build() {
  const close = makeElement("button", { type: "button", textContent: told("Close") });
  close.addEventListener("click", () => dialog.close());
  dialog = makeElement(
    "dialog",
    { id: "confirmation" },
    makeElement("h2", { id: "confirmation-name", textContent: told("Where this stands") }),
    makeElement("div", { className: "entries", tabIndex: 0 }),
    close,
  );
  dialog.setAttribute("aria-labelledby", "confirmation-name");
  document.body.append(dialog);
}

/** @param {string[]} traced the rows that a statement rests on */
export async function showConfirmation(traced) {
  const pieces = await Promise.all(traced.map(piecesOf));
  if (!dialog) build();
  dialog.querySelector(".entries").innerHTML = [...new Set(pieces.flat())].join("");
  showDialog(dialog);
}
