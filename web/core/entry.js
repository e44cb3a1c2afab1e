// @ts-check
/**
 * The one global name of the page, `painAtlas`: what scripts beside the page, another window of it and tests may rely
 * on. CONTRIBUTING.md lists it. Everything else is reached by imports.
 */

/** @import { Entry } from "./types.js" */

/** What the scripts of an exported site brought may be here before this. @type {Entry} */
export const entry = Object.assign(window.painAtlas ?? {}, { brought: window.painAtlas?.brought ?? {} });
window.painAtlas = entry;

/** @param {Partial<Entry> & Record<string, unknown>} parts by name */
export function expose(parts) {
  Object.assign(entry, parts);
}
