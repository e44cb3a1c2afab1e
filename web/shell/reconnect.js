// @ts-check
/**
 * When the server does not answer: the page says so once, in words, and goes on with what it has. It looks again, ever
 * less often; when somebody answers, everything that is missing is asked for anew, without a reload.
 */

import { makeElement } from "../core/element.js";
import { onMissedFile } from "../core/files.js";
import { repaint } from "../core/selection.js";
import { isEmbedded } from "../core/framed.js";
import { told } from "../core/telling.js";
import { patternIndex } from "../map/pattern.js";
import { loadRestOfViews } from "../map/toolbar.js";

const FIRST_MS = 1000;
const MOST_MS = 30000;
const SHUT_OFF = window.origin === "null" && location.protocol !== "file:";
const WORDS = SHUT_OFF
  ? told("This frame allows a part of the atlas only. Open the atlas in its own window for the rest.")
  : told("The server does not answer. What is here goes on working; the rest comes when it answers again.");
/** Faults somebody may have left unhandled, which is no fault of the program. @type {WeakSet<Error>} */
const faults = new WeakSet();
/** @type {Set<SVGImageElement>} */
const pictures = new Set();
let wait = FIRST_MS;
let waiting = 0;
/** @type {HTMLElement} */
let note;

/** @param {boolean} isGone */
function say(isGone) {
  note.textContent = isGone ? WORDS : "";
  note.hidden = !isGone;
}

/** A file did not come because nobody answered. @param {Error} [fault] */
function missed(fault) {
  if (fault) faults.add(fault);
  say(true);
  if (waiting) return;
  waiting = setTimeout(look, wait);
  wait = Math.min(2 * wait, MOST_MS);
}

async function look() {
  waiting = 0;
  try {
    const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
    if (answer.status >= 500) throw new Error(`${answer.status}`);
  } catch (fault) {
    return missed(fault);
  }
  wait = FIRST_MS;
  return again();
}

function again() {
  say(false);
  for (const image of pictures) image.setAttribute("href", image.getAttribute("href"));
  pictures.clear();
  repaint();
  if (!isEmbedded()) loadRestOfViews(patternIndex().groups);
}

/** @param {HTMLElement} map the words stand above it */
export function startReconnect(map) {
  note = makeElement("p", { id: "missed", hidden: true });
  note.setAttribute("role", "status");
  onMissedFile(missed);
  map.before(note);
  window.addEventListener("unhandledrejection", (event) => faults.has(event.reason) && event.preventDefault());
  // The error of a picture stays with the picture, so it is caught on its way down.
  document.addEventListener(
    "error",
    ({ target }) => {
      if (target.localName !== "image" || location.protocol === "file:") return;
      pictures.add(/** @type {SVGImageElement} */ (/** @type {Element} */ (target)));
      missed();
    },
    true,
  );
}
