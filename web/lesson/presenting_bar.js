// @ts-check
/** A button for every key: a slim bar that goes away when nothing moves and comes back with pointer, touch or Tab. */

/** @import { PresenterAction, ShownStep } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { onShownStep, shownStep } from "./presenting.js";
import { keyName, removeKeys } from "./presenting_help.js";
import { actions, runAction } from "./presenting_keys.js";

const IDLE_MS = 3500;
/** @type {HTMLElement|undefined} */
let bar;
let idle = 0;

/** @param {PresenterAction} action */
function button(action) {
  const made = makeElement("button", {
    type: "button",
    textContent: action.text,
    title: `${action.name} (${action.keys.map(keyName).join(", ")})`,
  });
  made.setAttribute("aria-label", action.name);
  made.setAttribute("aria-keyshortcuts", action.keys.map((key) => (key === " " ? "Space" : key)).join(" "));
  made.addEventListener("click", () => runAction(action));
  return made;
}

function wake() {
  if (!bar) return;
  bar.classList.remove("idle");
  clearTimeout(idle);
  idle = setTimeout(() => bar?.classList.add("idle"), IDLE_MS);
}

function press() {
  if (!bar) return;
  actions.forEach(({ pressed }, at) => {
    if (pressed) bar.children[at].setAttribute("aria-pressed", String(pressed(shownStep())));
  });
}

function open() {
  bar = makeElement("div", { id: "presenting-bar" }, ...actions.map(button));
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", told("Presenting"));
  document.getElementById("page").prepend(bar);
  wake();
}

function close() {
  bar?.remove();
  bar = undefined;
  removeKeys();
  delete document.documentElement.dataset.tools;
}

/** @param {ShownStep} shown */
function follow({ id, desk }) {
  if (!id || desk) return close();
  if (!bar) open();
  return press();
}

for (const kind of ["pointermove", "pointerdown", "focusin"]) window.addEventListener(kind, wake, { passive: true });
document.addEventListener("fullscreenchange", press);
onShownStep(follow);
