// @ts-check
/**
 * What could hurt in several areas, ranked by the rule of dashboard/atlas/sources_of.py, in whole numbers as there, and
 * in the words that dashboard/figures/places.py gives.
 */

/**
 * @import { AlsoRanks, Candidate, CoveredSource, PlaceRow, PlaceSource, PlaceWords, Places } from "../core/types.js"
 */

import { numeral } from "../core/numerals.js";
import { nameOf } from "../shell/names.js";

const STRENGTH = 0;
const QUARTERS = 1;
const ZONE = 2;
const EVIDENCE = 3;
const SHARE = 4;

/** @param {string} template @param {Record<string, unknown>} values */
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

/**
 * The score in tenths, a half rounded up.
 * @param {PlaceRow[]} rows @param {number} areas @param {Pick<PlaceSource, "common" | "whole">} source
 */
function tenths(rows, areas, { common, whole }) {
  const here = sum(rows.map((row) => row[STRENGTH]));
  const weighed = sum(rows.map((row) => row[STRENGTH] * row[QUARTERS]));
  return Math.floor((2 * weighed * ((4 + common) * whole + 2 * here) + 32 * areas * whole) / (64 * areas * whole));
}

/**
 * @param {PlaceWords} words @param {PlaceSource} source @param {[area: string, row: PlaceRow][]} found
 * @param {string[]} areas
 */
function reasons(words, source, found, areas) {
  const rows = found.map(([, row]) => row);
  const name = nameOf;
  const where = found.map(([area, row]) =>
    filled(words.where, { zone: row[ZONE], area: name(area), strength: numeral(row[STRENGTH] / 1000) }),
  );
  const percent = Math.floor((200 * sum(rows.map((row) => row[STRENGTH])) + source.whole) / (2 * source.whole));
  const grades = [...new Set(rows.map((row) => row[EVIDENCE]))].sort().join(", ");
  return [
    ...where,
    ...(areas.length > 1 ? [filled(words.covered, { some: rows.length, all: areas.length })] : []),
    ...(source.often ? [filled(words.often, { ...source })] : []),
    filled(words.focus, { percent }),
    ...rows.map((row) => row[SHARE]).filter(Boolean),
    filled(words.evidence, { grades }),
  ];
}

/**
 * Everything known of a source in the chosen areas; null where it is felt in none of them.
 * @param {PlaceWords} words @param {PlaceSource} source @param {string} group @param {string[]} areas
 * @returns {Candidate|null}
 */
function candidate(words, source, group, areas) {
  const found = areas
    .filter((area) => source.rows[area])
    .map((area) => /** @type {[string, PlaceRow]} */ ([area, source.rows[area]]));
  if (!found.length) return null;
  const rows = found.map(([, row]) => row);
  const evidence = rows.map((row) => row[EVIDENCE]).sort()[0];
  const first = rows.length + Number(areas.length > 1);
  return {
    id: source.id,
    name: source.name,
    group,
    first,
    evidence,
    tenths: tenths(rows, areas.length, source),
    reasons: reasons(words, source, found, areas),
    tied: "",
  };
}

/**
 * Pain alone cannot tell L5 from S1: both get the better of their scores.
 * @param {Candidate[]} found @param {Places} places
 */
function tie(found, { tied, reasons: words }) {
  const pair = found.filter(({ id }) => tied.includes(id));
  if (pair.length < 2) return;
  const best = Math.max(...pair.map((one) => one.tenths));
  const names = pair.map(({ name }) => name).reverse();
  pair.forEach((one, at) =>
    Object.assign(one, {
      tenths: best,
      tied: names[at],
      reasons: [...one.reasons, filled(words.tied, { other: names[at] })],
    }),
  );
}

/** @param {string} one @param {string} other */
const before = (one, other) => (one < other ? -1 : Number(one > other));

/**
 * The sources of some areas, best first; equal scores: better evidence, then id.
 * @param {Places} places @param {string[]} areas @returns {Candidate[]}
 */
export function placesRank(places, areas) {
  const found = places.groups.flatMap(({ id, rule, candidates }) =>
    rule === "score" ? candidates.map((one) => candidate(places.reasons, one, id, areas)).filter(Boolean) : [],
  );
  tie(found, places);
  return found.sort((a, b) => b.tenths - a.tenths || before(a.evidence, b.evidence) || before(a.id, b.id));
}

/**
 * What has no strength and so no score: named for the more of the chosen areas first, else as the file has it.
 * @param {{candidates: CoveredSource[]}} group @param {string[]} areas
 */
export function covered({ candidates }, areas) {
  const rows = candidates.map((one) => ({
    ...one,
    reasons: areas.filter((area) => one.rows[area]).map((area) => one.rows[area]),
  }));
  return rows.filter(({ reasons: some }) => some.length).sort((a, b) => b.reasons.length - a.reasons.length);
}

/**
 * What has no strength, in the order of dashboard/atlas/also_here.py: ids of those that hold any of the areas.
 * @param {AlsoRanks} also @param {string[]} areas
 */
export function placesAlso(also, areas) {
  const held = Object.entries(also)
    .map(([id, [urgency, kind, ranks]], at) => {
      const here = areas.filter((area) => area in ranks).map((area) => ranks[area]);
      const rank = kind === "condition" ? -here.length / here[0] : Math.min(...here);
      return { id, at, urgency, rank, count: here.length };
    })
    .filter(({ count }) => count);
  /**
   * @param {{urgency: number, count: number, rank: number, at: number}} a
   * @param {{urgency: number, count: number, rank: number, at: number}} b
   */
  const before = (a, b) => a.urgency - b.urgency || b.count - a.count || a.rank - b.rank || a.at - b.at;
  return held.sort(before).map(({ id }) => id);
}
