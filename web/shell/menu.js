// @ts-check
/** On a narrow page the modes and the tools unfold from one button at the top. */

import { onPaint } from "../core/selection.js";
import { refreshRoving } from "./roving.js";

/** @type {HTMLElement} */
let button;
let lastMode = "";

const isOpen = () => button.ariaExpanded === "true";

/** @param {boolean} shown */
function open(shown) {
  button.ariaExpanded = String(shown);
  refreshRoving();
}

export function startMenu() {
  button = document.getElementById("to-menu");
  button.addEventListener("click", () => open(!isOpen()));
  onPaint(({ mode }) => {
    if (mode !== lastMode) open(false);
    lastMode = mode;
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !isOpen() || !button.checkVisibility()) return;
      event.preventDefault();
      open(false);
      button.focus();
    },
    true,
  );
}
