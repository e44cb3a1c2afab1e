// @ts-check
/** What of a file was not understood, in words; the parts of a file are called what the file calls them. */

import { counted } from "../core/telling.js";

/** What of a drawing is no point of this skin. @param {number} number @param {string} layer as the file has it */
export const pointsWords = (number, layer) =>
  counted("{part}: {number} points of {layer}", "{part}: {number} points of {layer}", number, {
    part: "drawing",
    layer,
  });
