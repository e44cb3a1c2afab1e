// @ts-check
/**
 * The questions of a kind, a region, a level and a seed: always the same ones in the same order.
 *
 * @typedef {Omit<QuizQuestion, "kind">} Pooled a question that may be asked
 * @typedef {() => number} Next chance, from 0 up to 1
 */

/** @import { QuizKnown, QuizQuestion, QuizSource, Selection } from "../core/types.js" */

import { nameOf } from "../shell/names.js";
import { generator, shuffled } from "./quiz_random.js";
import { agreement, overlap } from "./quiz_skin.js";

// Percent of drawn strength shared, and among how many of the closest is chosen.
const ALIKE = { most: 85, close: 30, pair: 10, among: 6 };
/** Levels by what the maps say of an area, and by grade. @type {Record<string, string>} */
const BY_MAPS = { "": "typical", agree: "typical", overlap: "ambiguous", disagree: "contested" };
/** @type {Record<string, string>} */
const BY_GRADE = { A: "typical", B: "typical", C: "ambiguous", D: "contested", E: "contested" };
/** @param {string} id */
const name = (id) => nameOf(id);
/** @param {string} of @returns {(one: string, other: string) => number} */
const byOverlap = (of) => (one, other) => overlap(of, other) - overlap(of, one) || (one < other ? -1 : 1);

/**
 * Test points and sources in turn, so that a class of fifty sees both.
 * @param {QuizKnown} known @returns {Pooled[][]}
 */
function areaPool(known) {
  const points = known.points.map(({ id, root, area, why }) => ({
    id,
    ask: `Show the ${root} test point (ISNCSCI): click the area that holds it.`,
    right: [area],
    areas: [area],
    why,
    level: BY_MAPS[known.areas[area].maps],
  }));
  const felt = known.sources
    .filter(({ usual }) => usual.length)
    .map(({ id, usual, why, grade }) => ({
      id,
      ask: `Click an area in which pain from this source is usually felt: ${name(id)}.`,
      right: usual,
      areas: usual,
      why,
      level: BY_GRADE[grade],
    }));
  return [points, felt];
}

/** @param {string[]} grades @param {number} closest */
function sourceLevel(grades, closest) {
  if (grades.some((grade) => BY_GRADE[grade] === "contested")) return "contested";
  return closest >= ALIKE.close ? "ambiguous" : "typical";
}

/**
 * Three look-alikes of the closest; patterns that nobody could tell from the right one are not offered.
 * @param {QuizKnown} known @param {QuizSource} source @param {Next} next @returns {Pooled}
 */
function sourceQuestion(known, { id, areas, usual, why, grade }, next) {
  const others = known.sources
    .map((source) => source.id)
    .filter((other) => other !== id && overlap(id, other) < ALIKE.most);
  const near = shuffled(others.sort(byOverlap(id)).slice(0, ALIKE.among), next).slice(0, 3);
  const options = shuffled([id, ...near], next).map((option) => ({ id: option, text: name(option) }));
  const closest = Math.max(...near.map((other) => overlap(id, other)));
  return {
    id,
    ask: "Which source is this pattern commonly associated with?",
    options,
    right: [id],
    shows: [id],
    areas: usual.length ? usual : areas,
    why,
    level: sourceLevel([grade], closest),
    typed: "structure",
  };
}

/** @param {QuizKnown} known @returns {Pooled[]} */
function paintPool(known) {
  return Object.entries(known.roots)
    .map(([id, given]) => {
      const maps = Object.values(given);
      const pairs = maps.flatMap((one, at) => maps.slice(at + 1).map((other) => agreement(one, other)));
      const mean = pairs.reduce((sum, some) => sum + some, 0) / Math.max(1, pairs.length);
      return {
        id,
        ask: `Paint the dermatome of ${name(id)}: click its areas, on either side.`,
        right: /** @type {string[]} */ ([]),
        given,
        areas: [...new Set(maps.flat())],
        why: "",
        level: mean >= 0.6 ? "typical" : mean >= 0.4 ? "ambiguous" : "contested",
      };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @param {QuizKnown} known @returns {Pooled[]} */
function casePool(known) {
  const options = Object.entries(known.answers).map(([id, text]) => ({ id, text }));
  return known.cases.map((one) => ({ ...one, ask: "What kind of pain does this case describe?", options }));
}

/** @param {QuizKnown} known */
const grades = (known) => Object.fromEntries(known.sources.map(({ id, grade }) => [id, grade]));

/**
 * Signs that may stand between two sources: those among roots only between two roots.
 * @param {QuizKnown} known @param {string} source @param {string} other
 */
function signsOf(known, source, other) {
  const roots = source.startsWith("root_") && other.startsWith("root_");
  return Object.entries(known.signs[source] ?? {})
    .filter(([, { among }]) => roots || among === "all")
    .map(([text]) => text);
}

/**
 * Every pair on the same skin of which one has a sign the other has not.
 * @param {QuizKnown} known @returns {string[][]}
 */
function pairs(known) {
  const drawn = known.sources.map(({ id }) => id);
  return Object.keys(known.signs)
    .sort()
    .flatMap((one) =>
      drawn
        .filter((other) => {
          const shared = other === one ? 0 : overlap(one, other);
          return (
            shared >= ALIKE.pair &&
            shared < ALIKE.most &&
            signsOf(known, one, other).some((text) => !(text in (known.signs[other] ?? {})))
          );
        })
        .map((other) => [one, other]),
    );
}

/** @param {QuizKnown} known @param {string[]} pair @param {Next} next @returns {Pooled} */
function apartQuestion(known, [one, other], next) {
  const [own, its] = [known.signs[one], known.signs[other] ?? {}];
  const [text] = shuffled(
    signsOf(known, one, other).filter((sign) => !(sign in its)),
    next,
  );
  const theirs = shuffled(
    signsOf(known, other, one).filter((sign) => !(sign in own)),
    next,
  ).slice(0, 1);
  const near = Object.keys(known.signs)
    .filter((source) => source !== one && source !== other)
    .sort(byOverlap(one))
    .slice(0, ALIKE.among);
  const strange = near
    .flatMap((source) => signsOf(known, source, one))
    .filter((sign) => !(sign in own) && !(sign in its));
  const wrong = [...theirs, ...shuffled([...new Set(strange)], next)].slice(0, 3);
  const grade = grades(known);
  return {
    id: `${one}-${other}`,
    shows: [one, other],
    right: [text],
    why: own[text].why,
    ask: `Dots: ${name(one)}. Rings: ${name(other)}. They share skin. Which finding speaks for ${name(one)} rather than for ${name(other)}?`,
    options: shuffled([text, ...wrong], next).map((option) => ({ id: option, text: option })),
    areas: known.sources.filter(({ id }) => id === one || id === other).flatMap(({ areas }) => areas),
    level: sourceLevel([grade[one] ?? "E", grade[other]], overlap(one, other)),
  };
}

/** Take from several rows in turn until all are empty. @param {Pooled[][]} rows */
function inTurn(rows) {
  const longest = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, at) => rows.map((row) => row[at]))
    .flat()
    .filter(Boolean);
}

/**
 * Every question of a kind, in the order of the seed; the kinds are those of dashboard/quiz_kinds.py.
 * @type {Record<string, (known: QuizKnown, next: Next) => Pooled[]>}
 */
const POOLS = {
  area: (known, next) => inTurn(areaPool(known).map((row) => shuffled(row, next))),
  source: (known, next) => shuffled(known.sources, next).map((source) => sourceQuestion(known, source, next)),
  paint: (known, next) => shuffled(paintPool(known), next),
  mechanism: (known, next) => shuffled(casePool(known), next),
  apart: (known, next) => shuffled(pairs(known), next).map((pair) => apartQuestion(known, pair, next)),
};

/**
 * @param {QuizKnown} known @param {Pick<Selection, "quiz" | "seed" | "n" | "region" | "level">} selection
 * @returns {QuizQuestion[]} at most n questions; fewer where the filters leave fewer.
 */
export function quizQuestions(known, { quiz, seed, n, region, level }) {
  const next = generator(Number(seed));
  /** @param {Pooled} one */
  const fits = (one) =>
    (!level || one.level === level) && (!region || one.areas.some((area) => known.areas[area].region === region));
  return (POOLS[quiz]?.(known, next) ?? [])
    .filter(fits)
    .slice(0, Number(n))
    .map((one) => ({ ...one, kind: quiz }));
}
