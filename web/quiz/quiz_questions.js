// @ts-check
/**
 * The questions of a kind, a region, a level and a seed: always the same ones in the same order.
 *
 * @typedef {Omit<QuizQuestion, "kind">} Pooled a question that may be asked
 * @typedef {() => number} Next chance, from 0 up to 1
 */

/** @import { QuizMaterial, QuizQuestion, QuizSource, Selection } from "../core/types.js" */

import { told } from "../core/telling.js";
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
 * @param {QuizMaterial} material @returns {Pooled[][]}
 */
function areaPool(material) {
  const points = material.points.map(({ id, root, area, why }) => ({
    id,
    ask: told("Show the {root} test point (ISNCSCI): click the area that holds it.", { root }),
    right: [area],
    areas: [area],
    why,
    level: BY_MAPS[material.areas[area].maps],
  }));
  const felt = material.sources
    .filter(({ usual }) => usual.length)
    .map(({ id, usual, why, grade }) => ({
      id,
      ask: told("Click an area in which pain from this source is usually felt: {structure}.", { structure: name(id) }),
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
 * @param {QuizMaterial} material @param {QuizSource} source @param {Next} next @returns {Pooled}
 */
function sourceQuestion(material, { id, areas, usual, why, grade }, next) {
  const others = material.sources
    .map((source) => source.id)
    .filter((other) => other !== id && overlap(id, other) < ALIKE.most);
  const near = shuffled(others.sort(byOverlap(id)).slice(0, ALIKE.among), next).slice(0, 3);
  const options = shuffled([id, ...near], next).map((option) => ({ id: option, text: name(option) }));
  const closest = Math.max(...near.map((other) => overlap(id, other)));
  return {
    id,
    ask: told("Which source is this pattern commonly associated with?"),
    options,
    right: [id],
    shows: [id],
    areas: usual.length ? usual : areas,
    why,
    level: sourceLevel([grade], closest),
    typed: "structure",
  };
}

/** @param {QuizMaterial} material @returns {Pooled[]} */
function paintPool(material) {
  return Object.entries(material.roots)
    .map(([id, given]) => {
      const maps = Object.values(given);
      const pairs = maps.flatMap((one, at) => maps.slice(at + 1).map((other) => agreement(one, other)));
      const mean = pairs.reduce((sum, some) => sum + some, 0) / Math.max(1, pairs.length);
      return {
        id,
        ask: told("Paint the dermatome of {root}: click its areas, on either side.", { root: name(id) }),
        right: /** @type {string[]} */ ([]),
        given,
        areas: [...new Set(maps.flat())],
        why: "",
        level: mean >= 0.6 ? "typical" : mean >= 0.4 ? "ambiguous" : "contested",
      };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @param {QuizMaterial} material @returns {Pooled[]} */
function casePool(material) {
  const options = Object.entries(material.answers).map(([id, text]) => ({ id, text }));
  return material.cases.map((one) => ({ ...one, ask: told("What kind of pain does this case describe?"), options }));
}

/**
 * Four answers of which one stands: which fits best, or of a published case what it was.
 * @param {QuizMaterial} material @param {Next} next @returns {Pooled[]}
 */
function workedPool(material, next) {
  return shuffled(material.cases, next).map((one) => {
    const { published, right, options, why } = material.worked[one.id];
    const ask = published
      ? told("A published case: which of these was it in the end?")
      : told("Which of these fits this case best?");
    return { ...one, right, why, ask, options: shuffled(options, next) };
  });
}

/** @param {QuizMaterial} material */
const grades = (material) => Object.fromEntries(material.sources.map(({ id, grade }) => [id, grade]));

/**
 * Signs that may stand between two sources: those among roots only between two roots.
 * @param {QuizMaterial} material @param {string} source @param {string} other
 */
function signsOf(material, source, other) {
  const roots = source.startsWith("root_") && other.startsWith("root_");
  return Object.entries(material.signs[source] ?? {})
    .filter(([, { among }]) => roots || among === "all")
    .map(([text]) => text);
}

/**
 * Every pair on the same skin of which one has a sign the other has not.
 * @param {QuizMaterial} material @returns {string[][]}
 */
function pairs(material) {
  const drawn = material.sources.map(({ id }) => id);
  return Object.keys(material.signs)
    .sort()
    .flatMap((one) =>
      drawn
        .filter((other) => {
          const shared = other === one ? 0 : overlap(one, other);
          return (
            shared >= ALIKE.pair &&
            shared < ALIKE.most &&
            signsOf(material, one, other).some((text) => !(text in (material.signs[other] ?? {})))
          );
        })
        .map((other) => [one, other]),
    );
}

/** @param {QuizMaterial} material @param {string[]} pair @param {Next} next @returns {Pooled} */
function apartQuestion(material, [one, other], next) {
  const [own, its] = [material.signs[one], material.signs[other] ?? {}];
  const [text] = shuffled(
    signsOf(material, one, other).filter((sign) => !(sign in its)),
    next,
  );
  const theirs = shuffled(
    signsOf(material, other, one).filter((sign) => !(sign in own)),
    next,
  ).slice(0, 1);
  const near = Object.keys(material.signs)
    .filter((source) => source !== one && source !== other)
    .sort(byOverlap(one))
    .slice(0, ALIKE.among);
  const strange = near
    .flatMap((source) => signsOf(material, source, one))
    .filter((sign) => !(sign in own) && !(sign in its));
  const wrong = [...theirs, ...shuffled([...new Set(strange)], next)].slice(0, 3);
  const grade = grades(material);
  return {
    id: `${one}-${other}`,
    shows: [one, other],
    right: [text],
    why: own[text].why,
    ask: told(
      "Dots: {structure}. Rings: {other}. They share skin. Which finding speaks for {structure} rather than for {other}?",
      { structure: name(one), other: name(other) },
    ),
    options: shuffled([text, ...wrong], next).map((option) => ({ id: option, text: option })),
    areas: material.sources.filter(({ id }) => id === one || id === other).flatMap(({ areas }) => areas),
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
 * @type {Record<string, (material: QuizMaterial, next: Next) => Pooled[]>}
 */
const POOLS = {
  area: (material, next) => inTurn(areaPool(material).map((row) => shuffled(row, next))),
  source: (material, next) => shuffled(material.sources, next).map((source) => sourceQuestion(material, source, next)),
  paint: (material, next) => shuffled(paintPool(material), next),
  mechanism: (material, next) => shuffled(casePool(material), next),
  case: workedPool,
  apart: (material, next) => shuffled(pairs(material), next).map((pair) => apartQuestion(material, pair, next)),
};

/**
 * @param {QuizMaterial} material @param {Pick<Selection, "quiz" | "seed" | "n" | "region" | "level">} selection
 * @returns {QuizQuestion[]} at most n questions; fewer where the filters leave fewer.
 */
export function quizQuestions(material, { quiz, seed, n, region, level }) {
  const next = generator(Number(seed));
  /** @param {Pooled} one */
  const fits = (one) =>
    (!level || one.level === level) && (!region || one.areas.some((area) => material.areas[area].region === region));
  return (POOLS[quiz]?.(material, next) ?? [])
    .filter(fits)
    .slice(0, Number(n))
    .map((one) => ({ ...one, kind: quiz }));
}
