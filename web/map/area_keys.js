// @ts-check
/**
 * The body map by keyboard: one stop for the Tab key, arrows to the neighbouring area, Page Up and Page Down to the
 * other views, Home and End to the first and last area, Enter or Space to choose, with Shift to add.
 */

/** @import { Drawn, Point } from "../core/types.js" */

import { chosenAreas } from "../core/selection.js";
import { shownViews } from "./views.js";

/** @type {Record<string, Point>} */
const STEP = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
/** @type {SVGPathElement|null} */
let stop = null;

/**
 * Centre of an area on the screen, so that the arrows mean what the eye sees, across views too.
 * @param {SVGPathElement} path @returns {Point}
 */
function centre(path) {
  const box = path.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * The nearest area in the direction of the arrow; what lies aside counts double.
 * @param {SVGPathElement} from @param {Point} step @returns {SVGPathElement|null}
 */
function neighbour(from, [dx, dy]) {
  const [x, y] = centre(from);
  let best = null;
  let least = Infinity;
  for (const path of areas()) {
    const [px, py] = centre(path);
    const along = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    const far = path.ownerSVGElement === from.ownerSVGElement ? along + 2 * aside : along + 2 * aside + 1000;
    if (path !== from && along > 1 && aside < 3 * along + 40 && far < least) [best, least] = [path, far];
  }
  return best;
}

function areas() {
  return shownViews().flatMap((drawn) => [...drawn.areas.values()].flat());
}

/** @param {SVGPathElement} from @param {number} step @returns {SVGPathElement} */
function otherView(from, step) {
  const shown = shownViews();
  const at = shown.findIndex(({ svg }) => svg === from.ownerSVGElement);
  const drawn = shown[(at + step + shown.length) % shown.length];
  return drawn.areas.get(from.dataset.area)?.find((path) => path.dataset.side === from.dataset.side) ?? first(drawn);
}

/** @param {Drawn} drawn @returns {SVGPathElement} */
function first(drawn) {
  return drawn.svg.querySelector("path[data-area]");
}

/** @param {string} key @param {SVGPathElement} from @returns {SVGPathElement|null} */
function target(key, from) {
  const all = areas();
  if (key in STEP) return neighbour(from, STEP[key]);
  if (key === "PageUp") return otherView(from, -1);
  if (key === "PageDown") return otherView(from, 1);
  if (key === "Home") return all[0];
  return key === "End" ? all.at(-1) : null;
}

/** @param {SVGPathElement} path */
function move(path) {
  stop?.setAttribute("tabindex", "-1");
  path.setAttribute("tabindex", "0");
  stop = path;
}

/** A new group of views is on the page: make the chosen area, or the first, the one stop. */
export function enterAreaKeys() {
  const all = areas();
  const [area] = chosenAreas();
  const path = all.find((some) => some.dataset.area === area) ?? all[0];
  if (path) move(path);
}

/** @param {HTMLElement} host @param {(path: SVGPathElement, event: KeyboardEvent) => unknown} choose */
export function startAreaKeys(host, choose) {
  host.addEventListener("focusin", ({ target }) => {
    const path = target.closest("path[data-area]");
    if (path && path !== stop) move(path);
  });
  host.addEventListener("keydown", (event) => {
    const path = event.target.closest("path[data-area]");
    if (!path || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return choose(path, event);
    }
    const next = target(event.key, path);
    if (!next && !(event.key in STEP)) return;
    event.preventDefault();
    next?.focus({ preventScroll: false });
  });
}
