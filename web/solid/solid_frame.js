// @ts-check
/** Where the body in three dimensions stands on the page, and what stands there where it cannot be drawn. */

/** @import { SolidScene } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { currentSelection, onSettled, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { viewGroups } from "../map/pattern.js";
import { makeViewButtons } from "./solid_controls.js";

const MISSING = told(
  "This browser cannot draw in three dimensions (WebGL is switched off or missing), so the flat map is shown.",
);
/** Edges are smooth by the number of points, which may change while the body turns; see stage_cost.js. */
const CONTEXT = { antialias: false };

/**
 * The flat map in its place, with a sentence that says why; the address becomes the flat map's, without a new entry.
 * @param {HTMLElement} host
 */
export function missing(host) {
  const note = document.querySelector(".solid-missing") ?? makeElement("p");
  note.className = "solid-missing";
  note.setAttribute("role", "status");
  host.before(note);
  note.textContent = MISSING;
  const [view] = viewGroups();
  onSettled((selection) => {
    if (selection.view !== view) note.remove();
  });
  const query = writeSelection({ ...currentSelection(), view });
  history.replaceState(null, "", `${location.pathname}?${query}`);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** A canvas and its context; no context where this browser draws nothing in three dimensions. */
export function makeCanvas() {
  const canvas = makeElement("canvas");
  const context = /** @type {WebGL2RenderingContext|null} */ (canvas.getContext("webgl2", CONTEXT));
  return { canvas, context };
}

/** What is turned. @param {HTMLCanvasElement} canvas */
function turningFrame(canvas) {
  const turning = makeElement("div", { className: "solid-scene", tabIndex: 0 }, canvas);
  turning.setAttribute("role", "application");
  turning.setAttribute("aria-roledescription", told("body that can be turned"));
  turning.setAttribute(
    "aria-label",
    told(
      "Body in three dimensions: arrow keys turn it, plus and minus come nearer or go away, 1 to 5 show a side, 0 the pattern. Areas are also chosen by the search.",
    ),
  );
  return turning;
}

/**
 * The views to choose from, the picture with its letters, and what is seen in words.
 * @param {HTMLElement} host @param {HTMLCanvasElement} canvas @param {SolidScene} scene
 */
export function frame(host, canvas, scene) {
  const place = makeElement("section", { id: "solid" });
  place.setAttribute("aria-label", told("Body in three dimensions"));
  const turning = turningFrame(canvas);
  const letters = makeElement("div", { className: "solid-letters" });
  letters.setAttribute("aria-hidden", "true");
  const picture = makeElement("div", { className: "solid-picture" }, turning, letters);
  const words = makeElement("p", { className: "solid-seen", textContent: told("The body is being fetched …") });
  const note = makeElement("p", { className: "solid-note" });
  note.setAttribute("role", "status");
  place.append(makeViewButtons(scene), picture, words, note);
  host.after(place);
  host.hidden = true;
  return { place, turning, letters, words, note };
}
