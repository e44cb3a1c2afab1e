// @ts-check
/** What stands on the page for the inside: the switch, names over the picture, the list under it, and the controls. */

/** @import { InsideShown, OpenSolid } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { choose, currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { svgElement } from "../map/views.js";
import { makeInsideControls } from "./inside_controls.js";
import { markLabel } from "./inside_labels.js";
import { makeList } from "./inside_list.js";

/** @typedef {ReturnType<typeof insideFrame>} InsideFrame */

function makeToggle() {
  const toggle = makeElement("button", { type: "button", textContent: told("See inside") });
  toggle.title = told("Skin like glass, with bones, nerves, muscles and what is chosen");
  toggle.addEventListener("click", () => choose({ inside: currentSelection().inside ? "" : "1" }));
  return toggle;
}

/**
 * @param {OpenSolid} open
 * @param {Parameters<typeof makeInsideControls>[0] & {press: (shown: InsideShown) => void}} acts
 */
export function insideFrame(open, acts) {
  const toggle = makeToggle();
  const group = makeElement("div", { className: "switch" }, toggle);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", told("Inside"));
  const labels = svgElement("svg", { class: "inside-labels", "aria-hidden": "true" });
  const note = makeElement("p", { className: "inside-note" });
  note.setAttribute("role", "status");
  const list = makeList(acts.press, (key) => markLabel(labels, key));
  const controls = makeInsideControls(acts);
  open.place.querySelector(".solid-views").append(group);
  open.letters.after(labels, controls.element);
  open.note.before(note, list.element);
  const bar = /** @type {HTMLElement} */ (open.place.querySelector(".solid-views"));
  const panel = controls.element;
  /** @param {HTMLElement} element */
  const isOver = (element) => getComputedStyle(element).position === "absolute";
  /** Pixels of the picture over which controls stand: at its left, and at its right as far down as they reach. */
  const taken = () => ({
    left: isOver(bar) ? bar.offsetWidth : 0,
    right: isOver(panel) ? panel.offsetWidth : 0,
    below: panel.offsetTop + panel.offsetHeight,
  });
  return { toggle, labels, note, list, controls, taken };
}
