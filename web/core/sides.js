// @ts-check
/** The sides of the body in words. */

import { told } from "./telling.js";

/** @type {Record<string, string>} */
const WORDS = { left: told("left"), right: told("right"), both: told("both sides"), midline: told("midline") };

/** @param {string} side */
export const sideWord = (side) => WORDS[side] ?? side;

/** What lies on a side, with it. @param {string} name @param {string} side */
export const withSide = (name, side) => told("{name}, {side}", { name, side: sideWord(side) });
