// @ts-check
/** What nerves and the places where they are caught are called; asked for when a nerve is first chosen or searched. */

import { fetchJson } from "../core/files.js";

const LAYERS = new Set(["nerves", "nerve_field", "both_fields"]);
/** @type {{nerves: object[], sites: object[], areas: object}|null} see dashboard/panels/nerve.py */
let known = null;
const entries = new Map();

export async function loadNerveNames() {
  if (known) return known;
  known = await fetchJson("nerves.json");
  for (const entry of [...known.nerves, ...known.sites]) entries.set(entry.id, entry);
  return known;
}

/** What is known of a nerve or a site; undefined until it is loaded. */
export const nerveEntry = (id) => entries.get(id);

export const nerveNameOf = (id) => entries.get(id)?.name ?? "";

/** The nerves of an area of skin: `{primary, shared}`, ids each. */
export const nervesOfArea = (area) => known?.areas[area];

export const isNerveLayer = (layer) => LAYERS.has(layer);
