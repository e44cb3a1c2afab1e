// @ts-check
/** What structures and areas are called; the picker tells it from the lists it holds. */

/** @type {Map<string, string>} */
const names = new Map();

/** @param {string} id @param {string} name */
export const learnName = (id, name) => names.set(id, name);

/** @param {string} id @returns {string} the name, or the id of what has none */
export const nameOf = (id) => names.get(id) ?? id;
