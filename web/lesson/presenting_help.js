// @ts-check
/** The table of keys, opened over the slide. */

/** @import { PresenterAction } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { showDialog } from "../core/escape.js";
import { told } from "../core/telling.js";

// Whose key it is, as isLessons in presenting_keys.js has it.
const KEYS = told(
  "Page up and Page down turn the step wherever the focus is, and so do all other keys after a click. What the Tab key has reached keeps the keys it needs: Enter and Space press it, arrows move in lists, sliders and on the map. A text field keeps what is typed; Enter or Escape ends a search. With the spotlight on, the arrow keys move it. Escape closes what was opened last.",
);
/** @type {Record<string, string>} */
const KEY_NAMES = {
  " ": told("Space"),
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: told("Page up"),
  PageDown: told("Page down"),
  Escape: told("Esc"),
  Home: told("Home"),
  End: told("End"),
  Backspace: told("Backspace"),
  Enter: told("Enter"),
};
/** @type {HTMLDialogElement|undefined} */
let keys;

/** @param {string} key */
export const keyName = (key) => KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** @param {PresenterAction} action */
function row({ keys: some, name }) {
  const cell = makeElement("td", {}, ...some.flatMap((key) => [makeElement("kbd", {}, keyName(key)), " "]));
  return makeElement("tr", {}, cell, makeElement("th", { scope: "row", textContent: name }));
}

/** The table of keys, and what is left of them to the map. @param {PresenterAction[]} actions */
function dialog(actions) {
  const shut = makeElement("button", { type: "button", textContent: told("Close") });
  const made = makeElement(
    "dialog",
    { id: "presenting-keys" },
    makeElement("h2", { id: "presenting-keys-name", textContent: told("Keys and clicker") }),
    makeElement("table", {}, ...actions.map(row)),
    makeElement("p", { textContent: KEYS }),
    shut,
  );
  made.setAttribute("aria-labelledby", "presenting-keys-name");
  shut.addEventListener("click", () => made.close());
  return made;
}

/** @param {PresenterAction[]} actions */
export function showKeys(actions) {
  if (closeKeys()) return;
  keys ??= document.body.appendChild(dialog(actions));
  showDialog(keys);
}

export function closeKeys() {
  if (!keys?.open) return false;
  keys.close();
  return true;
}

export function removeKeys() {
  keys?.remove();
  keys = undefined;
}

export const keysShown = () => Boolean(keys?.open);
