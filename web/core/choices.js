// @ts-check
/**
 * What each key of the address may hold, as the map's host tells it; of keys that share values the first tells them.
 */

/** @import { Choices, Key } from "./types.js" */

/** @param {string} text @returns {Choices} */
export function readChoices(text) {
  const choices = /** @type {Choices} */ (JSON.parse(text));
  for (const choice of Object.values(choices)) choice.values ??= choices[/** @type {Key} */ (choice.like)].values;
  return choices;
}
