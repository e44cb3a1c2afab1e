// @ts-check
/** The brush: a mouse, a pen or a finger draws on the skin points of the views, or erases there. */

/** @import { Drawn } from "../core/types.js" */
/** @import { Layer } from "./case_read.js" */

import { mapHost, shownViews } from "../map/views.js";
import { paintDrawing, stroke } from "./drawing.js";

/** How wide it draws, in dots of a view. */
export const BRUSHES = { small: 4, medium: 8, large: 16 };
/**
 * @typedef {{on: boolean, erases: boolean, size: keyof typeof BRUSHES, layer: () => Layer, begins: () => unknown,
 *   ends: () => unknown}} Brush
 */
/** @type {Brush} */
const brush = { on: false, erases: false, size: "medium", layer: () => "pain", ends: () => {}, begins: () => {} };
/** @type {Drawn|null} the view that is drawn on */
let drawingOn = null;
/** @type {[number, number]|null} */
let last = null;
let pointer = -1;
let changed = false;

/** @param {Partial<Brush>} patch */
export function setBrush(patch) {
  Object.assign(brush, patch);
  mapHost.dataset.brush = brush.on ? (brush.erases ? "erases" : "draws") : "";
}

export const brushIs = () => brush;

/** @param {Drawn} one @param {PointerEvent} event @returns {[number, number]} */
function placeIn({ svg }, { clientX, clientY }) {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [x, y];
}

/** From the last place to this one, so that a fast hand leaves no gaps. @param {PointerEvent} event */
function draw(event) {
  const at = placeIn(drawingOn, event);
  const radius = BRUSHES[brush.size] * drawingOn.view.dot;
  const from = last ?? at;
  const steps = Math.max(1, Math.ceil(Math.hypot(at[0] - from[0], at[1] - from[1]) / (radius / 2)));
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    /** @type {[number, number]} */
    const place = [from[0] + part * (at[0] - from[0]), from[1] + part * (at[1] - from[1])];
    changed = stroke(drawingOn, place, radius, brush.layer(), brush.erases) || changed;
  }
  last = at;
  for (const one of shownViews()) paintDrawing(one);
}

/** @param {PageEvent<PointerEvent>} event */
function press(event) {
  if (drawingOn && event.pointerId !== pointer) {
    lift(event); // A second finger pinches, it does not draw.
    return;
  }
  if (!brush.on || !event.isPrimary || event.button) return;
  pointer = event.pointerId;
  const svg = event.target.closest("svg[data-view]");
  drawingOn = shownViews().find((one) => one.svg === svg) ?? null;
  if (!drawingOn) return;
  event.preventDefault();
  event.stopPropagation();
  mapHost.setPointerCapture(event.pointerId);
  brush.begins();
  changed = false;
  last = null;
  draw(event);
}

/** @param {PageEvent<PointerEvent>} event */
function move(event) {
  if (!drawingOn || event.pointerId !== pointer) return;
  event.stopPropagation();
  draw(event);
}

/** @param {Event} event */
function lift(event) {
  if (!drawingOn) return;
  event.stopPropagation();
  drawingOn = null;
  if (changed) brush.ends();
}

export function startBrush() {
  mapHost.addEventListener("pointerdown", press, true);
  mapHost.addEventListener("pointermove", move, true);
  for (const end of ["pointerup", "pointercancel"]) mapHost.addEventListener(end, lift, true);
}
