// @ts-check
/** The note for the record, as it stands now: shown, and taken away as text or as FHIR. It holds no cause. */

import { makeTag } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { saveFile } from "../core/save_file.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { noteFhir, noteText } from "./note.js";

const NAME = "pain-atlas-note";

/** @param {HTMLElement} host an element that is filled when it is opened */
export async function showNote(host) {
  const words = await fetchJson("case_note.json");
  const text = noteText(words, currentSelection());
  const buttons = [
    ["note-text", told("Save the note as text")],
    ["note-fhir", told("Save the note as FHIR R4")],
    ["note-close", told("Close the note")],
  ].map(([does, word]) => makeTag("button", { type: "button", "data-note": does }, word));
  const wasOpen = host.childElementCount > 0;
  host.replaceChildren(
    makeTag("h4", { tabindex: "-1" }, told("Note for the record")),
    makeTag("pre", { tabindex: "0", "aria-label": told("The note") }, text),
    makeTag("div", { class: "case-acts" }, ...buttons),
  );
  if (!wasOpen) host.querySelector("h4").focus();
}

/** An open note follows the case. @param {HTMLElement} host */
export function followNote(host) {
  if (host.childElementCount) showNote(host);
}

/** @param {HTMLElement} host @param {string} does */
export async function actOnNote(host, does) {
  const words = await fetchJson("case_note.json");
  const now = currentSelection();
  if (does === "note-text") saveFile(`${NAME}.txt`, new Blob([noteText(words, now)], { type: "text/plain" }));
  if (does === "note-fhir") {
    const json = `${JSON.stringify(noteFhir(words, now), null, 1)}\n`;
    saveFile(`${NAME}.json`, new Blob([json], { type: "application/fhir+json" }));
  }
  if (does === "note-close") {
    host.replaceChildren();
    host.closest(".case").querySelector("[data-do=note]").focus();
  }
}
