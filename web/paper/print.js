// @ts-check
/** Paper: the button asks what to print; the sources are opened and the link is written down while the page prints. */

import { loadPart } from "../core/parts.js";
import { told } from "../core/telling.js";
import { mapHost } from "../map/views.js";
import { dataVersion, shareLink } from "../shell/share.js";

/** Parts of a source's panel that are closed. */
const CLOSED = "#structure-panel :is(.folded, .evidence details:last-of-type):not([open])";
const MAP = { width: 718, height: 330 }; // pixels of the printed map without its captions, see print.css
/** @type {HTMLDetailsElement[]} */
let opened = [];
/** @type {typeof import("./paper.js")|null} */
let paper = null;

/** The map is drawn smaller on paper than on the screen; its letters must not be. */
function enlarge() {
  const smaller = Math.min(MAP.width / mapHost.clientWidth, MAP.height / mapHost.clientHeight);
  if (smaller > 0 && smaller < Infinity) mapHost.style.setProperty("--printed", (1 / smaller).toFixed(3));
}

function before() {
  enlarge();
  opened = [...document.querySelectorAll(/** @type {"details"} */ (CLOSED))];
  for (const part of opened) part.open = true;
  const link = shareLink();
  const code = paper?.drawQrCode(link);
  document
    .getElementById("printed")
    .replaceChildren(
      told("Pain Atlas, data version {version}. {link}", { version: dataVersion(), link }),
      ...(code ? [code] : []),
    );
}

function after() {
  for (const part of opened) part.open = false;
  opened = [];
}

/**
 * The dialog is loaded when it is first wanted; without it there is still the page as it stands.
 * @param {HTMLElement} button
 */
async function ask(button) {
  try {
    paper ??= await loadPart("paper");
  } catch {
    return window.print();
  }
  return paper.openPrintDialog(button);
}

/** @param {HTMLElement} button */
export function startPrint(button) {
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", () => ask(button));
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
}
