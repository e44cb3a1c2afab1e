// @ts-check
/** Several case files: which of them are cases, what each marks, how much skin that is and what has changed. */

/** @import { CaseRule, CaseState } from "../core/types.js" */
/** @import { BadFile, CaseFile, Change, Covered, Felt, FeltOrAny, SkinMeasure } from "./series_types.js" */

import { told } from "../core/telling.js";
import { isWorstOn, listed, SIDES } from "./case_read.js";
import { pointsWords } from "./file_words.js";

/** The layers of marks and how each is told. */
export const FELT = /** @type {const} */ ([
  ["pain", told("Pain")],
  ["numb", told("Numb")],
  ["tingling", told("Pins and needles")],
]);
export const MIDLINE = "midline";
const MOST_PUT = 3;
const LONGEST_WORD = 40;
/** @type {Change[]} */
const CHANGES = ["new", "gone", "same"];

/** @param {string} place @returns {[area: string, side: string]} */
export const areaAndSide = (place) => /** @type {[string, string]} */ (place.split("/"));

/**
 * Files in the order of their names, with `visit_2` before `visit_10`.
 * @param {{name: string, text: string}[]} files
 */
const byName = (files) => {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return files.toSorted((one, other) => compare(one.name, other.name));
};

/**
 * The places of a layer; what crosses the midline is one place, on whichever side a file names it.
 * @param {CaseState} state @param {Felt} layer @param {Set<string>} midline
 */
function placesIn(state, layer, midline) {
  const all = SIDES.flatMap((side) =>
    listed(state[`${layer}_${side}`]).map((area) => `${area}/${midline.has(area) ? MIDLINE : side}`),
  );
  return new Set(all);
}

/** @param {CaseState} state @param {string} area @param {string} side left, right or midline */
const isWorst = (state, area, side) =>
  state.worst === area && SIDES.some((one) => [one, MIDLINE].includes(side) && isWorstOn(state, one));

/**
 * The drawn points of each layer; what is no point of this skin was no part of the drawing.
 * @param {unknown} drawing @param {number} count how many points the skin has @param {string[]} leftOut
 */
function drawnIn(drawing, count, leftOut) {
  const held = /** @type {Record<string, unknown>} */ (drawing && typeof drawing === "object" ? drawing : {});
  /** @param {Felt} layer */
  const points = (layer) => {
    const all = Array.isArray(held[layer]) ? held[layer] : [];
    const good = all.filter((point) => Number.isInteger(point) && point >= 0 && point < count);
    if (good.length < all.length) leftOut.push(pointsWords(all.length - good.length, layer));
    return [...new Set(good)];
  };
  return { pain: points("pain"), numb: points("numb"), tingling: points("tingling") };
}

/**
 * The answers that were put first to third; an answer stands once.
 * @param {unknown} order @param {CaseRule} rule @param {string[]} leftOut
 */
function orderIn(order, rule, leftOut) {
  if (order === undefined || order === null) return [];
  if (!Array.isArray(order)) {
    leftOut.push(told("{part}: no list of answers", { part: "order" }));
    return [];
  }
  const known = new Set(rule.answers.map(({ id }) => id));
  /** @type {string[]} */
  const put = [];
  for (const id of order) {
    if (typeof id !== "string" || !known.has(id)) leftOut.push(`order: ${String(id).slice(0, LONGEST_WORD)}`);
    else if (put.includes(id)) leftOut.push(told("{part}: {answer} a second time", { part: "order", answer: id }));
    else if (put.length === MOST_PUT)
      leftOut.push(told("{part}: {answer} after the third", { part: "order", answer: id }));
    else put.push(id);
  }
  return put;
}

/**
 * Which files are cases, in the order of their names, and why the others are none.
 * @param {CaseRule} rule @param {{name: string, text: string}[]} files
 * @param {typeof import("./case_file.js").readCaseText} read @param {number} pointCount how many points the skin has
 */
export function readFiles(rule, files, read, pointCount) {
  const areas = Object.keys(rule.regions);
  const midline = new Set(rule.midline);
  /** @type {CaseFile[]} */
  const good = [];
  /** @type {BadFile[]} */
  const bad = [];
  for (const { name, text } of byName(files)) {
    const { patch, unread, fault } = text.trim() ? read(rule, text, areas) : { fault: told("The file is empty.") };
    if (!patch) bad.push({ name, reason: fault });
    else good.push(caseFile({ name, text, patch, leftOut: [...unread] }, { rule, midline, pointCount }));
  }
  return { good, bad };
}

/**
 * @param {{name: string, text: string, patch: CaseState, leftOut: string[]}} one
 * @param {{rule: CaseRule, midline: Set<string>, pointCount: number}} known
 * @returns {CaseFile}
 */
function caseFile({ name, text, patch, leftOut }, { rule, midline, pointCount }) {
  const { drawing, order } = JSON.parse(text);
  const [pain, numb, tingling] = FELT.map(([layer]) => placesIn(patch, layer, midline));
  const worst = [...pain].filter((place) => isWorst(patch, ...areaAndSide(place)));
  if (patch.worst && !worst.length)
    leftOut.push(told("{part}: {area} is not among the places of pain", { part: "worst_area_id", area: patch.worst }));
  const drawn = drawnIn(drawing, pointCount, leftOut);
  const put = orderIn(order, rule, leftOut);
  return { name, state: patch, places: { pain, numb, tingling }, drawn, worst, order: put, leftOut };
}

/** The places of a layer, or of all of them. @param {CaseFile} file @param {FeltOrAny} layer */
export const placesOf = ({ places }, layer) =>
  layer === "any" ? new Set([...places.pain, ...places.numb, ...places.tingling]) : places[layer];

/** Whether a file holds any mark, drawn ones included. @param {CaseFile} file */
export const holdsMarks = (file) =>
  placesOf(file, "any").size > 0 || Object.values(file.drawn).some((points) => points.length > 0);

/** The layers that any of the files uses, in their order. @param {CaseFile[]} files */
export const layersUsed = (files) =>
  FELT.filter(([layer]) => files.some(({ places, drawn }) => places[layer].size > 0 || drawn[layer].length > 0));

/**
 * The skin of some places in cm², by half: what crosses the midline has half of it on each.
 * @param {Iterable<string>} places @param {SkinMeasure} skin
 */
function skinOfPlaces(places, skin) {
  const all = [...places].map(areaAndSide);
  const [left, right] = SIDES.map((half) =>
    skin.ofAreas(all.filter(([, side]) => side === half || side === MIDLINE).map(([area]) => area)),
  );
  return { left, right };
}

/**
 * How much skin a layer covers: what is drawn by hand point by point, else each marked place whole.
 * @param {CaseFile} file @param {Felt} layer @param {SkinMeasure} skin @returns {Covered}
 */
export function coveredBy({ places, drawn }, layer, skin) {
  const points = drawn[layer];
  const [left, right] = points.length
    ? SIDES.map((half) => skin.ofPoints(points.filter((point) => skin.halfOf(point) === half)))
    : Object.values(skinOfPlaces(places[layer], skin));
  return { left, right, share: (left + right) / skin.whole };
}

/**
 * What became of every place that is marked in one file or the other, as new, gone and same, in the order of the body.
 * @param {CaseFile} before @param {CaseFile} after @param {FeltOrAny} layer @param {string[]} areas in their order
 * @returns {Record<Change, string[]>}
 */
export function changesBetween(before, after, layer, areas) {
  const [was, is] = [placesOf(before, layer), placesOf(after, layer)];
  const found = {
    new: [...is].filter((place) => !was.has(place)),
    gone: [...was].filter((place) => !is.has(place)),
    same: [...is].filter((place) => was.has(place)),
  };
  for (const change of CHANGES) found[change] = inBodyOrder(found[change], areas);
  return found;
}

/** From head to foot, the left before the right. @param {Iterable<string>} places @param {string[]} areas */
export function inBodyOrder(places, areas) {
  const rank = new Map(areas.map((area, at) => [area, at]));
  /** @param {string} place */
  const at = (place) => {
    const [area, side] = areaAndSide(place);
    return 2 * (rank.get(area) ?? areas.length) + Number(side === "right");
  };
  return [...places].sort((one, other) => at(one) - at(other));
}

/** The skin of some places in cm², both halves together. @param {Iterable<string>} places @param {SkinMeasure} skin */
export function skinTogether(places, skin) {
  const { left, right } = skinOfPlaces(places, skin);
  return left + right;
}
