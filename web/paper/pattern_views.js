// @ts-check
/**
 * The views that hold what is chosen, as dashboard/figures/pattern_views.py names them, painted wherever they stand: a
 * figure draws views of several groups, most of which are not on the page, and in three dimensions none is.
 *
 * @typedef {{sources: string[], areas: string[], side: string, always?: string[]}} Subject what views are to hold;
 *   `always`: ids of views that are wanted in any case
 */

/** @import { Drawn, PatternViews, Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { paintShown } from "../map/body_map.js";
import { loadDermatomes, showsBands } from "../map/dermatome.js";
import { loadGrades } from "../map/grades.js";
import { loadLayer } from "../map/layers.js";
import { hasSide, isCompared, loadContours, loadPattern, viewGroups } from "../map/pattern.js";
import { bodyFile, loadViews, mapHost, shownViews, viewsOf } from "../map/views.js";
import { isCase, markedAreas, markedSide } from "./figure_case.js";

const FIRST = "front-back";

/**
 * What layers that come later ask for by themselves, a file for each group, when they are painted.
 * @type {Record<string, string[]>}
 */
const OWN = {
  muscles: ["muscles", "trigger_sites"],
  nerves: ["nerves"],
  nerve_field: ["nerve_fields"],
  both_fields: ["nerve_fields"],
};
/** @param {Selection} selection */
const ownOf = ({ layer, sel }) => OWN[layer] ?? (sel.startsWith("muscle_") ? ["trigger_sites"] : []);

/** An address may name several areas. @param {Pick<Selection, "area">} selection */
export const areasOf = ({ area }) => (area ? area.split(",") : []);

/** @param {Selection} selection */
const sourcesOf = (selection) => [selection.sel, isCompared(selection) && selection.cmp].filter(Boolean);

const loadPatternViews = () => fetchJson("pattern_views.json");

/**
 * Views of one side as those of the chosen side or sides.
 * @param {string[]} ids @param {string} side @param {boolean} fixed @param {PatternViews} choice
 */
function sided(ids, side, fixed, { views }) {
  if (fixed || side === "left") return ids;
  const turned = ids.map((id) => views[id].mirror);
  return side === "right" ? turned : [...ids, ...turned];
}

/**
 * The ids of all views that hold these sources and places, and of those wanted in any case.
 * @param {Subject} subject @param {PatternViews} choice
 */
function idsOf({ sources, areas, side, always = [] }, choice) {
  const wanted = new Set([
    ...always,
    ...sources.flatMap((source) => sided(choice.structures[source] ?? [], side, !hasSide(source), choice)),
  ]);
  for (const area of areas) {
    const views = sided(choice.areas[area] ?? [], side, false, choice);
    if (!views.some((id) => wanted.has(id))) for (const id of views) wanted.add(id);
  }
  return Object.keys(choice.views).filter((id) => wanted.has(id));
}

/** @param {string[]} ids @param {string[]} groups @returns {Drawn[]} */
const found = (ids, groups) =>
  ids.map((id) => groups.flatMap((group) => viewsOf(group)).find(({ view }) => view.id === id));
/** @param {string[]} ids @param {PatternViews} choice */
const groupsOf = (ids, choice) => [...new Set(ids.map((id) => choice.views[id].group))];

/**
 * The views that hold what is named, with the outlines of their patterns, whatever is chosen on the page.
 * @param {Subject} subject
 */
export async function viewsHolding(subject) {
  const choice = await loadPatternViews();
  const ids = idsOf(subject, choice);
  const groups = groupsOf(ids, choice);
  await Promise.all([loadPattern(), ...groups.flatMap((group) => [loadViews(group), loadContours(group)])]);
  return found(ids, groups);
}

/** What painting these groups needs. @param {string[]} groups @param {Selection} selection */
async function fetched(groups, selection) {
  await Promise.all(groups.map((group) => loadViews(group)));
  const bands = showsBands(selection.layer);
  await Promise.all([
    loadPattern(),
    loadGrades(),
    ...groups.flatMap((view) => [loadContours(view), loadLayer({ ...selection, view }), bands && loadDermatomes(view)]),
  ]);
}

/**
 * Let the layers that come later ask for what they paint on these groups, and wait until they have it.
 * @param {string[]} groups @param {Selection} selection
 */
async function primed(groups, selection) {
  const own = ownOf(selection);
  if (!own.length) return;
  for (const group of groups) staged(group, selection, () => {});
  await Promise.all(groups.flatMap((group) => own.map((name) => fetchJson(bodyFile(`${name}_${group}.json`)))));
  await new Promise((done) => {
    setTimeout(done);
  });
}

/**
 * @param {Selection} selection
 * @returns {Promise<Drawn[]>} the views that hold a selection; else those on the page
 */
export async function patternViewsOf(selection) {
  const choice = await loadPatternViews();
  const marks = isCase(selection);
  const areas = marks ? markedAreas(selection) : areasOf(selection);
  const side = marks && areas.length ? markedSide(selection) : selection.side;
  const ids = idsOf({ sources: sourcesOf(selection), areas, side }, choice);
  const shown = viewGroups().includes(selection.view) ? selection.view : FIRST;
  const groups = ids.length ? groupsOf(ids, choice) : [shown];
  await fetched(groups, selection);
  await primed(groups, selection);
  return ids.length ? found(ids, groups) : viewsOf(shown);
}

/**
 * Do something while the views of a group count as shown and are painted, in a place nobody sees if need be.
 * @template T @param {string} group @param {Selection} selection @param {() => T} act @returns {T}
 */
export function staged(group, selection, act) {
  const before = { group: mapHost.dataset.group, body: mapHost.dataset.body };
  const stage = makeElement("div", { hidden: true });
  Object.assign(mapHost.dataset, { group, body: selection.body });
  stage.append(
    ...shownViews()
      .map(({ svg }) => svg)
      .filter((svg) => !svg.isConnected),
  );
  mapHost.append(stage);
  try {
    paintShown({ ...selection, view: group });
    return act();
  } finally {
    stage.remove();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete mapHost.dataset[name];
      else mapHost.dataset[name] = value;
    }
    if (before.group) paintShown(currentSelection());
  }
}
