// @ts-check
/**
 * The group of views a choice is first shown in when nobody names one; the table comes from
 * dashboard/figures/first_views.py.
 */

/** @import { Selection } from "./types.js" */

/** @type {Map<string, string>} source or area to its group, where it is not the usual one */
const groupOf = new Map();

/**
 * The place asked for counts, not the source beside it.
 * @param {Pick<Selection, "sel" | "area">} selection @param {string} usual @returns {string} a group, or the usual one
 */
export function firstViewOf({ sel, area }, usual) {
  return groupOf.get(area.split(",")[0] || sel) ?? usual;
}

/** @param {Object<string, string[]>} table group to what is first shown in it */
export function startFirstView(table) {
  for (const [group, some] of Object.entries(table)) for (const id of some) groupOf.set(id, group);
}
