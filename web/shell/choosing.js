// @ts-check
/** How a source, an area or a nerve is chosen: with it come the views in which it can be seen. */

/** @import { Patch } from "../core/types.js" */

import { SOLID } from "../core/contract.js";
import { firstViewOf } from "../core/first_view.js";
import { loadPart } from "../core/parts.js";
import { choose, chosenAreas, currentSelection, withArea } from "../core/selection.js";
import { patternAmount, patternIsSeen, patternReady, viewGroups } from "../map/pattern.js";
import { loadViews, viewsOf } from "../map/views.js";
import { isNerveLayer, loadNerveNames, nerveEntry } from "../nerve/nerve_names.js";
import { isAdding } from "../places/adding.js";

/**
 * The group of views in which a pattern or an area can be seen, the present one if it can.
 * @param {(view: string) => boolean} shows @param {string[]} groups
 */
async function visibleView(shows, groups) {
  const { view } = currentSelection();
  for (const id of [view, ...groups]) {
    await loadViews(id);
    if (shows(id)) return id;
  }
  return view;
}

/**
 * With the choice, so that it is one step back: the closer views where the usual ones would show little of it.
 * @param {Patch} patch @returns {Patch}
 */
function closer(patch) {
  const { view } = currentSelection();
  const [usual] = viewGroups();
  return view === usual ? { ...patch, view: firstViewOf({ area: "", sel: "", ...patch }, usual) } : patch;
}

/** @param {string} sel */
export async function chooseStructure(sel) {
  choose(closer({ sel }));
  if (!patternReady() || patternIsSeen()) return;
  await moveTo((view) => patternAmount(view, currentSelection()) > 0);
}

/**
 * One area or several, joined by commas, in the view that shows the last.
 * @param {string} area @param {boolean} adds to those chosen
 */
export async function chooseArea(area, adds = isAdding()) {
  choose(closer({ area: adds ? withArea(area) : area }));
  const last = chosenAreas().at(-1);
  /** @param {string} view */
  const seen = (view) => viewsOf(view).some(({ areas }) => areas.has(last));
  if (last && !seen(currentSelection().view)) await moveTo(seen);
}

/**
 * A nerve or a place where one is caught, shown in a layer of nerves; chosen again it is let go.
 * @param {{nerve?: string, site?: string, side?: string}} wanted
 */
export async function chooseNerve({ nerve, site, side }) {
  const current = currentSelection();
  const layer = isNerveLayer(current.layer) ? current.layer : "nerves";
  const onSide = !side || current.side === "both" ? current.side : side;
  const again = (site ? current.site === site : current.nerve === nerve && !current.site) && onSide === current.side;
  if (again && side) return choose({ nerve: "", site: "" });
  const [nerves] = await Promise.all([loadPart("nerves"), loadNerveNames()]);
  const of = site ? nerveEntry(site).nerve : nerve;
  choose({ nerve: of, site: site ?? "", side: onSide, layer });
  const seen = await nerves.viewOf(site || nerve, [currentSelection().view, ...viewGroups()]);
  return seen && choose({ view: seen });
}

/** @param {(view: string) => boolean} seen */
async function moveTo(seen) {
  if (currentSelection().view === SOLID) return; // The solid body shows all sides.
  choose({ view: await visibleView(seen, viewGroups()) });
}
