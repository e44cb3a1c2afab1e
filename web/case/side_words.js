// @ts-check
/** A place with its side, in words. */

import { told } from "../core/telling.js";

/** @param {string} area its name @param {string} side left or right; nothing else is told */
export function onItsSide(area, side) {
  if (side === "left") return told("{area}, left", { area });
  return side === "right" ? told("{area}, right", { area }) : area;
}
