// @ts-check
/** The files of a class counted: how many marked each place, and how many put each answer first, second and third. */

/** @import { CaseRule } from "../core/types.js" */
/** @import { AnswerPlacing, CaseFile, FeltOrAny, PlaceCount } from "./series_types.js" */

import { told } from "../core/telling.js";
import { areaAndSide, FELT, holdsMarks, inBodyOrder, placesOf } from "./series_read.js";

/** How many steps a heat map has, each a fifth. */
export const STEPS = 5;
const PUT = ["first", "second", "third"];

/** Files with marks, which the shares are of, and those without. @param {CaseFile[]} files */
export const withMarks = (files) => ({
  marked: files.filter(holdsMarks),
  missing: files.filter((file) => !holdsMarks(file)),
});

/**
 * How many files mark each place, the most first, then from head to foot.
 * @param {CaseFile[]} files @param {FeltOrAny} layer @param {string[]} areas in their order @returns {PlaceCount[]}
 */
export function countPlaces(files, layer, areas) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of files) for (const place of placesOf(file, layer)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return inBodyOrder(counts.keys(), areas)
    .map((place) => ({ place, count: counts.get(place) }))
    .sort((one, other) => other.count - one.count);
}

/** The step of a share, 1 for up to a fifth and 5 for over four fifths. @param {number} count @param {number} of */
export const stepOf = (count, of) => Math.ceil((STEPS * count) / of);

/**
 * Each step in numbers: its shares in percent, and which counts of files fall into it, '' where none can.
 * @param {number} of how many files there are
 */
export function stepWords(of) {
  return Array.from({ length: STEPS }, (_, at) => {
    const [over, upTo] = [at, at + 1].map((step) => (100 * step) / STEPS);
    const [least, most] = [Math.floor((at * of) / STEPS) + 1, Math.floor(((at + 1) * of) / STEPS)];
    const counts = least > most ? "" : least === most ? `${most}` : `${least}–${most}`;
    const share = at
      ? told("over {lowest} to {highest}%", { lowest: over, highest: upTo })
      : told("up to {highest}%", { highest: upTo });
    return { step: at + 1, share, counts };
  });
}

/**
 * How many put each answer first, second and third; of those that anybody put, the one that most put first before.
 * @param {CaseFile[]} files @param {CaseRule} rule @returns {AnswerPlacing[]}
 */
export function countAnswers(files, rule) {
  const names = new Map(rule.answers.map(({ id, name }) => [id, name]));
  /** @type {Map<string, AnswerPlacing>} */
  const found = new Map();
  for (const { order } of files)
    order.forEach((id, at) => {
      if (!found.has(id)) found.set(id, { id, name: names.get(id), put: [0, 0, 0] });
      found.get(id).put[at] += 1;
    });
  return [...found.values()].sort(
    ({ put: one, name }, { put: other, name: then }) =>
      other[0] - one[0] || other[1] - one[1] || other[2] - one[2] || (name < then ? -1 : 1),
  );
}

/** @param {string|number} value */
const cell = (value) => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** @param {(string|number)[][]} rows */
const csv = (rows) => rows.map((row) => `${row.map(cell).join(",")}\n`).join("");

/** @param {number} count @param {number} of in percent, with one decimal */
export const percent = (count, of) => ((100 * count) / of).toFixed(1);

/**
 * Every place of every layer with its counts, as a table for a spreadsheet.
 * @param {CaseFile[]} files those with marks @param {string[]} areas @param {(area: string) => string} nameOf
 */
export function placesCsv(files, areas, nameOf) {
  const rows = FELT.flatMap(([layer]) =>
    countPlaces(files, layer, areas).map(({ place, count }) => {
      const [area, side] = areaAndSide(place);
      return [layer, area, nameOf(area), side, count, files.length, percent(count, files.length)];
    }),
  );
  return csv([["layer", "area_id", "area", "side", "files", "of_files", "percent"], ...rows]);
}

/**
 * Every answer that was put, as a table for a spreadsheet.
 * @param {CaseFile[]} files those with an order @param {CaseRule} rule
 */
export function answersCsv(files, rule) {
  const rows = countAnswers(files, rule).map(({ id, name, put }) => [id, name, ...put, files.length]);
  return csv([["answer_id", "answer", ...PUT, "of_files"], ...rows]);
}
