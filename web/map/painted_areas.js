// @ts-check
/**
 * The picture in words: each area of the map is named with the zone and the mechanism that are painted on it, and a
 * choice is told with where it is felt. From dashboard/figures/painted_areas.py.
 */

/** @import { Selection } from "../core/types.js" */

import { ZONES } from "../core/contract.js";
import { fetchJson } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { counted, told, within } from "../core/telling.js";
import { nameOf } from "../shell/picker.js";
import { mechanismWords } from "./legend.js";
import { paintsPattern } from "./pattern.js";
import { shownViews } from "./views.js";

const MOST = 4; // areas named in one announcement
const BOTH = new Set(["bilateral", "midline"]);
/** @type {Object<string, [string, number, string][]>|null} */
let felt = null;
/** @type {Map<SVGPathElement, string>} areas whose name tells more than where they are, and their plain name */
const plainNames = new Map();

async function load() {
  felt ??= await fetchJson("painted_areas.json");
}

/**
 * Whether what is felt on a side of a row is painted on a path of the map.
 * @param {SVGPathElement} path @param {string} at @param {string} side
 */
function isOn({ dataset }, at, side) {
  if (dataset.side === "midline" || BOTH.has(at)) return true;
  const painted = at === "ipsilateral" ? side : at;
  return painted === "both" || painted === dataset.side;
}

/**
 * Give the painted areas on the page their names, and those painted before their plain ones.
 * @param {Selection} selection
 */
function name(selection) {
  for (const [path, plain] of plainNames) path.setAttribute("aria-label", plain);
  plainNames.clear();
  const { sel, side, mode } = selection;
  if (!felt?.[sel] || ["quiz", "case"].includes(mode) || !paintsPattern(selection)) return;
  const painted = { source: nameOf(sel), mechanism: mechanism(sel) };
  for (const { areas } of shownViews()) {
    for (const [area, zone, at] of [...felt[sel]].reverse()) {
      for (const path of (areas.get(area) ?? []).filter((one) => isOn(one, at, side))) {
        if (!plainNames.has(path)) plainNames.set(path, path.getAttribute("aria-label"));
        const words = { ...painted, area: plainNames.get(path), zone: told(ZONES[zone].word) };
        path.setAttribute("aria-label", told("{area}: {zone} for {source}, {mechanism}", words));
      }
    }
  }
}

/** @param {string} sel */
function mechanism(sel) {
  return within(mechanismWords(sel));
}

/** What a choice says of itself: the mechanism, and the areas in which it is felt most. @param {Selection} selection */
export function sayPaintedAreas({ sel }) {
  if (!felt?.[sel]) return "";
  const areas = [...new Set(felt[sel].map(([area]) => area))];
  const first = areas.slice(0, MOST).map(nameOf);
  const words = { mechanism: mechanism(sel), areas: first.join(", ") };
  if (!first.length) return words.mechanism;
  if (areas.length <= MOST) return told("{mechanism}, felt most in: {areas}", words);
  return counted(
    "{mechanism}, felt most in: {areas} and {number} more areas",
    "{mechanism}, felt most in: {areas} and {number} more areas",
    areas.length - MOST,
    words,
  );
}

/**
 * Name what is painted; a promise only where the words still have to come, so that what others say next is not
 * overtaken.
 * @param {Selection} selection
 */
export function followPaintedAreas(selection) {
  if (felt || !selection.sel) return void name(selection);
  return load().then(
    () => selection === currentSelection() && name(selection),
    () => {},
  );
}
