// @ts-check
/**
 * What nerves and the places where they are caught are called; asked for when a nerve is first chosen or searched.
 *
 * @typedef {Partial<NerveName & SiteName>} NerveEntry a nerve, or a place with its nerve and areas
 */

/** @import { NerveName, NerveNames, SiteName } from "../core/types.js" */

import { fetchJson } from "../core/files.js";

const LAYERS = new Set(["nerves", "nerve_field", "both_fields"]);
/** @type {NerveNames|null} see dashboard/nerve/panel.py */
let names = null;
/** @type {Map<string, NerveEntry>} */
const entries = new Map();

export async function loadNerveNames() {
  if (names) return names;
  names = await fetchJson("nerves.json");
  for (const entry of [...names.nerves, ...names.sites]) entries.set(entry.id, entry);
  return names;
}

/**
 * What is known of a nerve or a site; undefined until it is loaded.
 * @param {string} id @returns {NerveEntry|undefined}
 */
export const nerveEntry = (id) => entries.get(id);

/** @param {string} id */
export const nerveNameOf = (id) => entries.get(id)?.name ?? "";

/** The nerves of an area of skin: `{primary, shared}`, ids each. @param {string} area */
export const nervesOfArea = (area) => names?.areas[area];

/** @param {string} layer */
export const isNerveLayer = (layer) => LAYERS.has(layer);
