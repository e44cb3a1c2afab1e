// @ts-check
/**
 * Commonly described trigger-point sites of the chosen muscle as numbered crosses, only where that skin is seen.
 *
 * @typedef {{number: number, x: number, y: number}} Cross
 */

/** @import { Drawn, Selection, TriggerSiteFile } from "../core/types.js" */

import { placeMapLabels } from "../map/map_labels.js";
import { shownViews, svgElement } from "../map/views.js";
import { muscleFile } from "./muscle_files.js";

const SHOWN = ["pain", "muscles"];
const [SIZE, REACH, NEAR] = [11, 4, 11]; // a number, half a cross, and how near two crosses may be, in screen pixels
/** @type {Map<string, TriggerSiteFile|null>} by bodyFile(group) */
const files = new Map();

/** @param {Selection} selection */
const wanted = ({ layer, sel, cmp }) =>
  SHOWN.includes(layer) && sel.startsWith("muscle_") && !(cmp && layer === "pain");

/**
 * A cross on its place, smaller where another is so near that both would run together.
 * @param {Cross} cross @param {Cross[]} all @param {number} pixel
 */
function cross({ x, y }, all, pixel) {
  const near = all.some(
    (other) => (other.x !== x || other.y !== y) && Math.hypot(other.x - x, other.y - y) < NEAR * pixel,
  );
  const mark = svgElement("text", { x, y, ...(near && { class: "near" }) });
  mark.textContent = "×";
  return mark;
}

/**
 * The crosses of both sides of a view, and their numbers where nothing lies over them.
 * @param {TriggerSiteFile} file @param {Drawn} drawn @param {Selection} selection
 */
function crosses({ views, cameras }, drawn, { sel, side }) {
  const at = views[drawn.view.id];
  const places = (at && cameras[at.camera][sel]) || [];
  const all = places.flatMap(([number, x, y]) =>
    [
      at.left !== null && side !== "right" ? [{ number, x: x + at.left, y }] : [],
      at.right !== null && side !== "left" ? [{ number, x: at.right - x, y }] : [],
    ].flat(),
  );
  const pixel = parseFloat(drawn.svg.style.getPropertyValue("--pixel")) || 1;
  const reach = REACH * pixel;
  const taken = all.map(({ x, y }) => [x - reach, y - reach, x + reach, y + reach]);
  const numbers = all.map(({ number, x, y }) => ({
    id: `site-${number}`,
    text: String(number),
    places: [[x, y]],
    around: true,
    always: true,
    className: "number",
  }));
  return [...all.map((one) => cross(one, all, pixel)), ...placeMapLabels(drawn, numbers, SIZE, taken)];
}

/** @param {Selection} selection */
export function paintTriggerSites(selection) {
  const shows = wanted(selection);
  const found = shows ? muscleFile(files, "trigger_sites") : null;
  const chosen = `${selection.sel} ${selection.side}`;
  for (const drawn of shownViews()) {
    if (!found) {
      drawn.sites?.remove();
      drawn.sites = undefined;
      continue;
    }
    drawn.sites ??= svgElement("g", { class: "trigger-sites", "aria-hidden": "true" });
    if (!drawn.sites.parentNode) drawn.svg.append(drawn.sites);
    const key = `${chosen} ${drawn.svg.style.getPropertyValue("--pixel")}`;
    if (drawn.sites.dataset.shows === key) continue;
    drawn.sites.dataset.shows = key;
    drawn.sites.replaceChildren(...crosses(found, drawn, selection));
  }
}

/** @param {string} sel @returns {{number: string, area: string}[]} the sites of a muscle with the area each lies in */
export function triggerSitesOf(sel) {
  const found = [...files.values()].find(Boolean);
  return Object.entries(found?.areas[sel] ?? {}).map(([number, area]) => ({ number, area }));
}

/** @param {string} sel */
export const hasTriggerSites = (sel) => triggerSitesOf(sel).length > 0;
