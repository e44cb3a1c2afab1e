// @ts-check
/** What can be pressed in the spine: each control lies over its picture and carries the id of its structure. */

/** @import { Point } from "../core/types.js" */

import { svgElement as make } from "../map/views.js";

const HIT = 24;

/** @param {string} id @param {string} name @param {...SVGElement} shapes */
export function makeChoice(id, name, ...shapes) {
  const attributes = {
    role: "button",
    tabindex: "-1",
    "data-structure": id,
    "aria-label": name,
    "aria-pressed": "false",
  };
  const group = make("g", { ...attributes, class: "choice" });
  group.append(...shapes);
  return group;
}

/** The shape that stands out when the structure is chosen. @param {string} d */
export function markChoice(d) {
  return make("path", { d, class: "mark" });
}

/** An unseen square around a point, as large as a fingertip needs. @param {Point} at */
export function hitArea([x, y]) {
  return make("rect", {
    x: (x - HIT / 2).toFixed(1),
    y: (y - HIT / 2).toFixed(1),
    width: HIT,
    height: HIT,
    rx: 6,
    class: "hit",
  });
}
