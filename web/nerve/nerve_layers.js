// @ts-check
/** The layers nerves, nerve_field and both_fields: what each shows for what is chosen, and what the legend says. */

/** @import { JsonFile, NerveFile, Selection } from "../core/types.js" */

import { SOLID } from "../core/contract.js";
import { fetchJson } from "../core/files.js";
import { chosenAreas, currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { paintBodyMap } from "../map/body_map.js";
import { registerLayer, tellLayerWords } from "../map/layers.js";
import { bodyFile, mapHost, shownViews } from "../map/views.js";
import { nameOf } from "../shell/picker.js";
import { hideNerveFields, paintNerveFields } from "./nerve_field.js";
import { hideNerveLines, paintMuscles, paintNerveLines, showsNerve } from "./nerve_lines.js";
import { isNerveLayer, loadNerveNames, nerveEntry, nerveNameOf, nervesOfArea } from "./nerve_names.js";

const SCIATIC = "nerve_sciatic";
/** @type {Record<string, string>} */
const LEGEND = {
  nerves: told("Yellow lines: nerves, broken where they run deep. Rings: places where a nerve is said to be caught."),
  nerve_field: told(
    "Skin of each nerve, not of each root: usual fields, borders approximate. Click the skin for its areas.",
  ),
  both_fields: told(
    "Colours: skin of each root (dermatomes). Dark lines: borders of the fields of skin nerves. They differ.",
  ),
};
/** @type {Map<string, unknown>} files by name */
const files = new Map();
const asked = new Set();
/** @type {SVGPathElement[]} */
let felt = [];

/** @template {string} Stem @param {Stem} stem @param {string} group */
const fileOf = (stem, group) => bodyFile(`${stem}_${group}.json`);

/**
 * A file if it is here; otherwise it is asked for and the map painted again.
 * @template {string} Name @param {Name} name @returns {JsonFile<Name>|null}
 */
function have(name) {
  if (!files.has(name) && !asked.has(name)) {
    asked.add(name);
    fetchFile(name).then(again, () => asked.delete(name));
  }
  return /** @type {JsonFile<Name>|null} */ (files.get(name) ?? null);
}

function again() {
  const selection = currentSelection();
  paintBodyMap(selection);
  tellLayerWords();
}

/** @template {string} Name @param {Name} name @returns {Promise<JsonFile<Name>>} */
async function fetchFile(name) {
  const [file] = await Promise.all([fetchJson(name), loadNerveNames()]);
  files.set(name, file);
  return file;
}

/** The chosen nerve with all that branches from it. @param {Selection} selection @returns {Set<string>} */
function chosenOf({ nerve }) {
  return new Set(nerve ? [nerve, ...(nerveEntry(nerve)?.branches ?? [])] : []);
}

/** Mark the areas where the chosen place would be felt. @param {Selection} selection */
function markFelt({ site, side, layer }) {
  for (const path of felt) path.classList.remove("felt");
  const areas = site && isNerveLayer(layer) ? (nerveEntry(site)?.areas ?? []) : [];
  felt = shownViews()
    .flatMap((drawn) => areas.flatMap((area) => drawn.areas.get(area) ?? []))
    .filter(({ dataset }) => side === "both" || dataset.side === "midline" || dataset.side === side);
  for (const path of felt) path.classList.add("felt");
}

/** @param {Selection} selection */
function paint(selection) {
  const { layer, nerve } = selection;
  const { group } = mapHost.dataset;
  if (!group) return; // in three dimensions no flat view is on the page
  const lines = layer === "nerves" ? have(fileOf("nerves", group)) : null;
  const fields = layer === "nerve_field" || layer === "both_fields" ? have(fileOf("nerve_fields", group)) : null;
  const muscles = lines && nerve === SCIATIC ? have(fileOf("muscles", group)) : null;
  const chosen = chosenOf(selection);
  for (const drawn of shownViews()) {
    if (lines) paintNerveLines(drawn, lines, selection, chosen);
    else hideNerveLines(drawn);
    if (lines) paintMuscles(drawn, muscles, selection.side);
    if (fields) paintNerveFields(drawn, fields, selection, chosen);
    else hideNerveFields(drawn);
  }
  markFelt(selection);
}

/** The nerves of a chosen area in words, so that the picture is not the only one to tell. @param {string} area */
function areaText(area) {
  const nerves = nervesOfArea(area);
  if (!nerves) return "";
  /** @param {string[]} ids */
  const names = (ids) => ids.map(nerveNameOf).join(", ");
  const words = { area: nameOf(area), nerves: names(nerves.primary), shared: names(nerves.shared) };
  const sentence = nerves.shared.length
    ? told("{area}: {nerves}; shared: {shared}.", words)
    : told("{area}: {nerves}.", words);
  return ` ${sentence}`;
}

/**
 * The first of some groups of views in which a nerve or a place can be seen; '' where none shows it.
 * @param {string} id @param {string[]} groups
 */
export async function viewOf(id, groups) {
  for (const group of groups.filter((name) => name !== SOLID)) {
    const name = fileOf("nerves", group);
    const file = /** @type {NerveFile} */ (files.get(name)) ?? (await fetchFile(name));
    if (showsNerve(file, id)) return group;
  }
  return "";
}

registerLayer("nerves", {
  paint,
  legendText: (selection) => (LEGEND[selection.layer] ?? "") + chosenAreas(selection).map(areaText).join(""),
});
