// @ts-check
/**
 * Near: one view fills the frame, drawn around the step's focus, the chosen area, or else the pattern.
 *
 * @typedef {Pick<DOMRect, "x" | "y" | "width" | "height">} Frame
 */

/** @import { Drawn, ShownStep, View } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { chosenAreas, currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { arrange } from "../map/arrange.js";
import { placeLabels } from "../map/labels.js";
import { mapHost, shownViews } from "../map/views.js";
import { onShownStep, shownStep } from "./presenting.js";

/** What is drawn of the pattern, and of the areas of a condition. */
const PAINTED = "[data-pattern] path, .pattern-compare path, .marked";
const ROOM = 2.4; // How much wider than the area the frame is, so that one sees where on the body it lies.
const LEAST = 0.24; // of the height of the view
let near = false;
/** @type {{svg: SVGSVGElement, whole: string}|null} */
let drawn = null;

function away() {
  if (!drawn) return;
  drawn.svg.setAttribute("viewBox", drawn.whole);
  drawn.svg.closest("figure")?.classList.remove("near");
  drawn.svg.style.removeProperty("--near-pixel");
  for (const letter of drawn.svg.querySelectorAll(".letters text")) letter.removeAttribute("transform");
  mapHost.classList.remove("near");
  shownViews().forEach(placeLabels);
  drawn = null;
}

/** @param {{width: number, height: number}} box */
const size = ({ width, height }) => width * height;

/**
 * The paths of some areas on the chosen side, or those of the pattern.
 * @param {Drawn} drawn @param {string[]} wanted @param {string} side @returns {SVGGraphicsElement[]}
 */
function paths({ areas, svg }, wanted, side) {
  if (!wanted.length) return [...svg.querySelectorAll(/** @type {"path"} */ (PAINTED))];
  return wanted
    .flatMap((area) => areas.get(area) ?? [])
    .filter(({ dataset }) => side === "both" || dataset.side === side || dataset.side === "midline");
}

/**
 * The box round some paths in the units of their view; null where none is drawn.
 * @param {SVGGraphicsElement[]} some @returns {Frame|null}
 */
function round(some) {
  const boxes = some.map((path) => path.getBBox()).filter((box) => size(box) > 0);
  if (!boxes.length) return null;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The view in which they are drawn largest, as a share of that view. @param {string[]} wanted @param {string} side */
function best(wanted, side) {
  const found = shownViews()
    .map((one) => ({ one, box: round(paths(one, wanted, side)) }))
    .filter(({ box }) => box);
  /** @param {{one: Drawn, box: Frame}} found */
  const share = ({ one, box }) => size(box) / size(one.view);
  return found.sort((a, b) => share(b) - share(a))[0];
}

/**
 * Left and right must be told near by, too: each letter comes to its side of the frame.
 * @param {SVGTextElement} letter @param {Frame} frame @param {View} view
 */
function lead(letter, { x, y, width, height }, view) {
  const [atX, atY] = [Number(letter.getAttribute("x")), Number(letter.getAttribute("y"))];
  const toX = atX < view.width / 2 ? x + 0.04 * width : x + 0.96 * width;
  letter.setAttribute("transform", `translate(${(toX - atX).toFixed(1)} ${(y + 0.12 * height - atY).toFixed(1)})`);
}

/** @param {{one: Drawn, box: Frame}} found */
function frame({ one: { svg, view }, box }) {
  const host = mapHost;
  host.classList.add("near");
  svg.closest("figure").classList.add("near");
  const shape = svg.clientWidth / svg.clientHeight || 1;
  const height = Math.max(box.height * ROOM, (box.width * ROOM) / shape, view.height * LEAST);
  const width = height * shape;
  const [x, y] = [box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2];
  drawn = { svg, whole: `0 0 ${view.width} ${view.height}` };
  svg.setAttribute("viewBox", [x, y, width, height].map((some) => some.toFixed(1)).join(" "));
  for (const letter of svg.querySelectorAll(".letters text")) lead(letter, { x, y, width, height }, view);
  svg.style.setProperty("--near-pixel", `${(height / svg.clientHeight).toFixed(3)}px`);
  shownViews()
    .filter((one) => one.svg === svg)
    .forEach(placeLabels);
}

function paint() {
  const was = Boolean(drawn);
  away();
  const views = shownViews();
  if (was && !near)
    arrange(
      mapHost,
      views.map(({ view }) => view),
    ); // The window may have changed.
  if (!near || !views.length) return;
  const { side } = currentSelection();
  const focus = shownStep().step?.focus;
  const wanted = focus ? [focus] : chosenAreas();
  const found = (wanted.length && (best(wanted, side) ?? best(wanted, "both"))) || best([], side);
  if (found) frame(found);
}

export function toggleZoom() {
  near = !near;
  paint();
  if (near && !drawn) near = false;
  announce(near ? told("Zoomed to the region") : told("The whole map"));
}

/**
 * A step with a focus begins near; any other one begins with the whole map.
 * @param {ShownStep} shown @param {boolean} moved
 */
function follow({ id, desk, step }, moved) {
  if (moved) near = Boolean(id && !desk && step?.focus);
  paint();
}

new MutationObserver(paint).observe(mapHost, { childList: true });
window.addEventListener("resize", paint);
document.addEventListener("fullscreenchange", paint);
export const isZoomedIn = () => near;
onShownStep(follow);
