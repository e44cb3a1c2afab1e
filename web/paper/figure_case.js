// @ts-check
/** A case in a figure: which places and sides it needs, and the samples of its marks. */

/** @import { LegendItem, Selection } from "../core/types.js" */

import { told } from "../core/telling.js";
import { svgElement } from "../map/views.js";

const KEYS = /** @type {const} */ (["pain", "numb", "tingling"]);
const [LEFT, TOP, WIDE, HIGH] = [8, -10, 50, 20];

/** @param {Selection} selection */
export const isCase = ({ mode }) => mode === "case";

/** @param {Selection} selection @param {"left"|"right"} side */
const on = (selection, side) => KEYS.flatMap((key) => (selection[`${key}_${side}`] || "").split(",").filter(Boolean));

/** Every marked place. @param {Selection} selection */
export const markedAreas = (selection) => [...new Set([...on(selection, "left"), ...on(selection, "right")])];

/** The side or sides that are marked. @param {Selection} selection */
export function markedSide(selection) {
  const [left, right] = [on(selection, "left").length, on(selection, "right").length];
  return left && right ? "both" : right ? "right" : "left";
}

/** @param {Attributes} attributes */
const box = (attributes) =>
  svgElement("rect", {
    x: LEFT,
    y: TOP,
    width: WIDE,
    height: HIGH,
    stroke: "#14181d",
    "stroke-width": 2,
    ...attributes,
  });

/** @param {string} d */
const lines = (d) => svgElement("path", { d, fill: "none", stroke: "#10243a", "stroke-width": 2.5 });

/** Samples of the marks that are used. @param {Selection} selection @returns {LegendItem[]} */
export function caseMarks(selection) {
  const has = (/** @type {(typeof KEYS)[number]} */ key) =>
    Boolean(selection[`${key}_left`] || selection[`${key}_right`]);
  const across = [-5, 0, 5].map((y) => `M${LEFT} ${y}h${WIDE}`).join("");
  const crosses = [18, 33, 48].map((x) => `M${x - 5} 0h10M${x} -5v10`).join("");
  /** @type {[wanted: boolean, shapes: SVGElement[], words: string][]} */
  const items = [
    [has("pain"), [box({ fill: "#a31412", "fill-opacity": 0.55 })], told("pain")],
    [Boolean(selection.worst), [box({ fill: "none", stroke: "#7a0f0e", "stroke-width": 5 })], told("worst place")],
    [has("numb"), [box({ fill: "none" }), lines(across)], told("numb")],
    [has("tingling"), [box({ fill: "none" }), lines(crosses)], told("pins and needles")],
  ];
  return items
    .filter(([wanted]) => wanted)
    .map(([, shapes, words]) => {
      const mark = svgElement("g", {});
      mark.append(...shapes);
      return { mark, words };
    });
}
