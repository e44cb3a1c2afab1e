// @ts-check
/** What the address says of a case, as the rule reads it: dashboard/case/case.py follows the same signs from others. */

/** @import { CaseRead, CaseRule, CaseState, Patch, Selection } from "../core/types.js" */

import { told } from "../core/telling.js";

/** The layers of marks: what is felt, its key of the address, and how it is told. */
export const LAYERS = /** @type {const} */ ([
  ["pain", told("Pain")],
  ["worst", told("Worst place")],
  ["numb", told("Numb")],
  ["tingling", told("Pins and needles")],
]);
/** How each is told within a sentence. */
export const FELT_WORDS = {
  pain: told("pain"),
  worst: told("worst place"),
  numb: told("numb"),
  tingling: told("pins and needles"),
};
export const SIDES = /** @type {const} */ (["left", "right"]);
/** @typedef {(typeof LAYERS)[number][0]} Layer */

/** @param {string} text */
export const listed = (text) => (text ? text.split(",") : []);
/** @param {string[]} some */
const once = (some) => [...new Set(some)];

/**
 * The areas of a layer on a side, in the order in which they were marked.
 * @param {Selection} selection @param {Exclude<Layer, "worst">} layer @param {"left"|"right"} side
 */
export const marked = (selection, layer, side) => listed(selection[`${layer}_${side}`]);

/**
 * Whether the worst place lies on a side: on that which was marked, else on each where it hurts.
 * @param {Pick<Selection, "worst"|"worst_side"|"pain_left"|"pain_right">} selection @param {"left"|"right"} side
 */
export const isWorstOn = (selection, side) =>
  ["", side].includes(selection.worst_side) && listed(selection[`pain_${side}`]).includes(selection.worst);

/** @param {Selection} selection @param {Exclude<Layer, "worst">} layer */
const onBoth = (selection, layer) => once(SIDES.flatMap((side) => marked(selection, layer, side)));

/**
 * `left`, `right` or `both`, by where pain and numb skin lie; '' where all lies across the midline.
 * @param {Selection} selection @param {(area: string) => boolean} isMidline
 */
export function sideOf(selection, isMidline) {
  const [left, right] = SIDES.map((side) =>
    ["pain", "numb", "tingling"].some((layer) =>
      marked(selection, /** @type {Exclude<Layer, "worst">} */ (layer), side).some((area) => !isMidline(area)),
    ),
  );
  if (left && right) return "both";
  return left ? "left" : right ? "right" : "";
}

/**
 * @param {CaseRule} rule @param {Selection} selection @param {(area: string) => boolean} isMidline
 * @returns {CaseRead}
 */
export function readCase(rule, selection, isMidline) {
  const worst = SIDES.some((side) => isWorstOn(selection, side)) ? selection.worst : ""; // else it is marked nowhere
  const pain = onBoth(selection, "pain");
  const numb = once([...onBoth(selection, "numb"), ...onBoth(selection, "tingling")]);
  const asked = Object.fromEntries([
    ...listed(selection.absent).map((sign) => [sign, false]),
    ...listed(selection.found).map((sign) => [sign, true]),
  ]);
  const sides = SIDES.map((side) =>
    ["pain", "numb", "tingling"]
      .flatMap((layer) => marked(selection, /** @type {Exclude<Layer, "worst">} */ (layer), side))
      .filter((area) => !isMidline(area)),
  );
  return {
    pain,
    worst,
    numb,
    signs: followed(rule, asked, { pain, numb, sides, worst }),
  };
}

/**
 * The signs with those that follow; what is not known stays open.
 * @param {CaseRule} rule @param {Record<string, boolean>} asked
 * @param {{pain: string[], numb: string[], sides: string[][], worst: string}} read marks of the left and the right
 */
function followed(rule, asked, { pain, numb, sides, worst }) {
  const signs = Object.fromEntries(Object.entries(asked).filter(([sign]) => !rule.following.includes(sign)));
  const felt = new Set([...pain, ...numb].map((area) => rule.regions[area]));
  for (const [sign, regions] of Object.entries(rule.limbs))
    if (regions.some((region) => felt.has(region)))
      signs[sign] = sides.every((areas) => areas.some((area) => regions.includes(rule.regions[area])));
  if (numb.length || rule.losses.some((sign) => asked[sign])) signs.deficit = true;
  else if (asked[rule.normal] || rule.losses.every((sign) => asked[sign] === false)) signs.deficit = false;
  if (worst) signs.worst_in_low_back = worst.startsWith(rule.lowBack);
  return signs;
}

/** An empty case. @returns {CaseState} */
export const emptyCase = () => ({
  case: "",
  pain_left: "",
  pain_right: "",
  worst: "",
  worst_side: "",
  numb_left: "",
  numb_right: "",
  tingling_left: "",
  tingling_right: "",
  found: "",
  absent: "",
});

/**
 * Left and right changed over; what crosses the midline stays with the left.
 * @param {Selection} selection @param {(area: string) => boolean} isMidline @returns {Patch}
 */
export function mirrored(selection, isMidline) {
  /** @type {Partial<CaseState>} */
  const patch = {};
  for (const layer of /** @type {const} */ (["pain", "numb", "tingling"])) {
    const [left, right] = SIDES.map((side) => marked(selection, layer, side));
    patch[`${layer}_left`] = [...left.filter(isMidline), ...right].join(",");
    patch[`${layer}_right`] = left.filter((area) => !isMidline(area)).join(",");
  }
  const { worst, worst_side: side } = selection;
  if (side && !isMidline(worst)) patch.worst_side = other(side === "left" ? "left" : "right");
  return patch;
}

/**
 * Mark an area, or take the mark away.
 * @param {Selection} selection @param {Layer} layer @param {string} area @param {string} side left, right or midline
 * @returns {Patch}
 */
export function toggled(selection, layer, area, side) {
  const on = side === "right" ? "right" : "left";
  if (layer === "worst") {
    if (selection.worst === area && isWorstOn(selection, on)) return { worst: "", worst_side: "" };
    const pain = marked(selection, "pain", on);
    return { worst: area, worst_side: on, [`pain_${on}`]: once([...pain, area]).join(",") };
  }
  const now = marked(selection, layer, on);
  const has = now.includes(area);
  const next = has ? now.filter((one) => one !== area) : [...now, area];
  const lost = layer === "pain" && has && selection.worst === area && !isWorstOn(selection, other(on));
  return { [`${layer}_${on}`]: next.join(","), ...(lost ? { worst: "", worst_side: "" } : {}) };
}

/** @param {"left"|"right"} side @returns {"left"|"right"} */
const other = (side) => (side === "left" ? "right" : "left");

/**
 * What becomes of the answers when a sign is found, not found, or no longer asked.
 * @param {Selection} selection @param {string} sign @param {"found"|"absent"|""} answer @returns {Patch}
 */
export function answered(selection, sign, answer) {
  /** @type {Partial<CaseState>} */
  const patch = {};
  for (const key of /** @type {const} */ (["found", "absent"])) {
    const rest = listed(selection[key]).filter((one) => one !== sign);
    patch[key] = (key === answer ? [...rest, sign] : rest).join(",");
  }
  return patch;
}
