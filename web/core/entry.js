// @ts-check
/**
 * The one global name of the page, `painAtlas`: what scripts beside the page, another window of it and tests may rely on.
 * CONTRIBUTING.md lists it. Everything else is reached by imports.
 */

/**
 * @typedef {object} Entry
 * @property {Record<string, [said: string, kind: string]>} brought files that the scripts of an exported site brought
 * @property {() => object|null} [ownLesson] a lesson of the reader's own that this window plays
 * @property {object} [selection]
 * @property {{ignored: number}} [embed]
 */

const page = /** @type {{painAtlas?: Partial<Entry>}} */ (/** @type {unknown} */ (window));

/** What the scripts of an exported site brought may be here before this. @type {Entry} */
export const entry = Object.assign(page.painAtlas ?? {}, { brought: page.painAtlas?.brought ?? {} });
page.painAtlas = entry;

/** @param {Partial<Entry> & Record<string, unknown>} parts by name */
export function expose(parts) {
  Object.assign(entry, parts);
}
