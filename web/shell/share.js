// @ts-check
/** Copies a link to exactly this state, with the version of the data it was made from. */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { currentSelection, writeSelection } from "../core/selection.js";
import { isEmbedded, wholePage } from "../core/framed.js";
import { told } from "../core/telling.js";

let version = "";

/** The address of this state, spelt out with the version of the data. */
export function shareLink() {
  const address = isEmbedded() ? wholePage() : new URL(location.href);
  address.search = writeSelection(currentSelection());
  address.searchParams.set("v", version);
  return address.href;
}

/** Browsers refuse the clipboard on plain http; there the old command still works. @param {string} text */
async function copy(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused: fall through to the old command.
    }
  }
  const box = makeElement("textarea", { value: text });
  document.body.append(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  return copied;
}

export const dataVersion = () => version;

/** @param {HTMLElement} button @param {string} pageVersion */
export function startShare(button, pageVersion) {
  version = pageVersion;
  button.addEventListener("click", async () => {
    const copied = await copy(shareLink());
    const word = copied ? told("Link copied") : told("Copy the address above");
    button.textContent = word;
    announce(word);
    button.focus();
    setTimeout(() => {
      button.textContent = told("Share");
    }, 6000);
  });
}
