// @ts-check
/** The body map: shows the views, answers to pointer, touch and keyboard, and paints the selection. */

/** @import { Patch, Selection } from "../core/types.js" */

import { paintCompare } from "../compare/compare.js";
import { announce } from "../core/announce.js";
import { SOLID } from "../core/contract.js";
import { loadPart } from "../core/parts.js";
import { choose, chosenAreas, currentSelection, onPaint, onSettled, withArea } from "../core/selection.js";
import { told } from "../core/telling.js";
import { isAdding } from "../places/adding.js";
import { paintAgreement } from "./agreement.js";
import { enterAreaKeys, startAreaKeys } from "./area_keys.js";
import { arrange } from "./arrange.js";
import { followCentre } from "./centre.js";
import { hasDermatomes, loadDermatomes, paintDermatome, showsBands } from "./dermatome.js";
import { refreshElsewhere } from "./elsewhere.js";
import { layerReady, loadLayer, paintLayers } from "./layers.js";
import { paintOverlay } from "./overlay.js";
import { followPaintedAreas } from "./painted_areas.js";
import { contours, loadContours, loadPattern, paintPattern } from "./pattern.js";
import { refreshStrip } from "./strip.js";
import { startTip } from "./tip.js";
import { loadViews, mapHost, showViews, shownViews, viewsOf } from "./views.js";

/** @type {SVGPathElement[]} */
let pressed = [];
/** @type {SVGPathElement[]} */
let marked = [];
/** @type {{areas: Set<string>, side: string}} */
let marks = { areas: new Set(), side: "left" };
let settling = 0;
/** @type {typeof import("../solid/solid.js")|null} the body in three dimensions, once it has been asked for */
let solid = null;

/** Mark the chosen areas; painting again changes nothing. @param {Patch} selection */
function paintArea(selection) {
  const { side } = selection;
  const chosen = chosenAreas(selection);
  for (const path of pressed) path.setAttribute("aria-pressed", "false");
  pressed = shownViews()
    .flatMap(({ areas }) => chosen.flatMap((area) => areas.get(area) ?? []))
    .filter((path) => on(path, side));
  for (const path of pressed) path.setAttribute("aria-pressed", "true");
}

/** @param {SVGPathElement} path @param {string} side */
function on(path, side) {
  return path.dataset.side === "midline" || side === "both" || path.dataset.side === side;
}

/** What other rooms paint on the views that count as shown. @type {((selection: Selection) => unknown)[]} */
const others = [];

/** Paint with the views, on the page and in figures. @param {(selection: Selection) => unknown} paint */
export const onPaintShown = (paint) => others.push(paint);

/** @param {Selection} selection */
const isShown = ({ view, body }) => mapHost.dataset.group === view && mapHost.dataset.body === body;

/** @param {Selection} selection @returns {void} */
export function paintBodyMap(selection) {
  if (selection.view === SOLID) return void solid?.paintSolid(selection);
  solid?.closeSolid();
  if (isShown(selection) || show(selection)) paintShown(selection);
}

/**
 * Paint the views that count as shown: those on the page, or those a figure for paper is drawn from.
 * @param {Selection} selection
 */
export function paintShown(selection) {
  paintArea(selection);
  paintPattern(selection);
  paintCompare(selection);
  paintDermatome(selection);
  paintOverlay(selection);
  paintAgreement(selection);
  paintLayers(selection);
  paintMarks();
  for (const paint of others) paint(selection);
}

/** The areas of a condition, all at once; asked for again with every painting because views come and go. */
function paintMarks() {
  if (!marked.length && !marks.areas.size) return;
  for (const path of marked) path.classList.remove("marked");
  marked = shownViews().flatMap(({ areas }) => [...marks.areas].flatMap((area) => areas.get(area) ?? []));
  marked = marked.filter((path) => on(path, marks.side));
  for (const path of marked) path.classList.add("marked");
}

/** @param {string[]} areas @param {string} side */
export function markAreas(areas, side) {
  marks = { areas: new Set(areas), side };
  paintMarks();
  followCentre(currentSelection());
}

/** Bring the chosen views to the page; false while they still have to be fetched. @param {Selection} selection */
function show(selection) {
  if (!viewsOf(selection.view).length) {
    complete(selection);
    return false;
  }
  paintArea({}); // The views that go must not come back with an area that is no longer chosen.
  showViews(selection.view);
  arrange(
    mapHost,
    shownViews().map(({ view }) => view),
  );
  enterAreaKeys();
  return true;
}

/** Fetch what the selection still needs, then paint what is chosen by then. @param {Selection} selection */
async function complete(selection) {
  const { view, layer } = selection;
  const now = (settling += 1);
  await loadViews(view);
  const needs = [loadPattern(), loadContours(view), loadLayer(selection)];
  if (showsBands(layer)) needs.push(loadDermatomes(view));
  paintBodyMap(currentSelection());
  document.documentElement.dataset.ready = "true";
  for (const need of needs) need.then(() => now === settling && paintBodyMap(currentSelection()), fault);
  await Promise.allSettled(needs);
  followPaintedAreas(currentSelection());
  if (now !== settling) return;
  refreshStrip();
  refreshElsewhere();
  followCentre(currentSelection());
}

function fault() {
  announce(told("A part of the map could not be loaded. Check the connection and choose again."));
}

/** The body in three dimensions, loaded when it is first asked for. @param {Selection} selection */
async function turn(selection) {
  solid ??= await loadPart("solid");
  await solid.openSolid(mapHost, selection);
  if (currentSelection().view !== SOLID) solid.closeSolid();
  document.documentElement.dataset.ready = "true";
}

/** What a choice needs and is not here yet. @param {Selection} selection */
function follow(selection) {
  if (selection.view === SOLID) return void turn(selection).catch(fault);
  const missing =
    !contours()[selection.view] ||
    !layerReady(selection) ||
    (showsBands(selection.layer) && !hasDermatomes(selection.view));
  if (missing || !isShown(selection)) return void complete(selection).catch(fault);
  return followCentre(selection);
}

/**
 * Choose an area on a side, or let it go where it is chosen.
 *
 * @param {string} area
 * @param {string} side left, right or midline
 * @param {boolean} adds to the areas chosen, or takes it from them
 */
export function chooseAreaOnSide(area, side, adds = isAdding()) {
  const current = currentSelection();
  const sided = side === "midline" || current.side === "both" ? current.side : side;
  if (adds && current.area) return add(area, sided);
  const isChosen = current.area === area && current.side === sided;
  return choose(isChosen ? { area: "" } : { area, side: sided });
}

/**
 * One side holds for all places; where two differ, both are shown rather than one place moved across in silence.
 * @param {string} area @param {string} side
 */
function add(area, side) {
  const current = currentSelection();
  const isOther = current.side !== side;
  const joined = isOther && chosenAreas().includes(area) ? current.area : withArea(area);
  choose({ area: joined, side: isOther ? "both" : side });
}

/**
 * Whether a press adds to what is chosen; without a key the page's own switch decides.
 * @param {MouseEvent|KeyboardEvent} event
 */
export const addsToChoice = ({ shiftKey, ctrlKey, metaKey }) => shiftKey || ctrlKey || metaKey || undefined;

/** @param {SVGPathElement} path @param {MouseEvent|KeyboardEvent} event */
const choosePath = ({ dataset }, event) => chooseAreaOnSide(dataset.area, dataset.side, addsToChoice(event));

export function startBodyMap() {
  mapHost.addEventListener("click", (event) => {
    const path = event.target.closest("path[data-area]");
    if (path) choosePath(path, event);
  });
  startAreaKeys(mapHost, choosePath);
  startTip(mapHost);
  onPaint(paintBodyMap);
  onSettled(follow);
}
