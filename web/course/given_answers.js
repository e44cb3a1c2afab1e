// @ts-check
/**
 * The answers of a quiz in few letters, so that those of any quiz can be kept: of a choice its number, of what was
 * painted a bit an area, of all else the id.
 */

/** @import { QuizGiven, QuizMaterial, QuizQuestion } from "../core/types.js" */

const BITS = 6;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PAINTED = "*"; // a letter that an address holds as it is

/** @param {QuizMaterial} material */
const areasOf = (material) => Object.keys(material.areas).sort();

/** @param {QuizMaterial} material @param {string[]} areas */
function painted(material, areas) {
  const all = areasOf(material);
  const groups = Array.from({ length: Math.ceil(all.length / BITS) }, (_, at) => all.slice(at * BITS, (at + 1) * BITS));
  const digit = groups.map((group) => group.reduce((sum, area, bit) => sum + (areas.includes(area) ? 2 ** bit : 0), 0));
  return PAINTED + digit.map((value) => DIGITS[value]).join("");
}

/** @param {QuizMaterial} material @param {string} text */
function unpainted(material, text) {
  return areasOf(material).filter((_, at) => (DIGITS.indexOf(text[Math.floor(at / BITS)]) >> (at % BITS)) % 2 === 1);
}

/** @param {QuizMaterial} material @param {QuizQuestion} question @param {QuizGiven} given */
function write(material, { options = [] }, given) {
  if (Array.isArray(given)) return painted(material, given);
  const at = options.findIndex(({ id }) => id === given);
  return at < 0 ? given : String(at);
}

/**
 * @param {QuizMaterial} material @param {QuizQuestion} question @param {string} text
 * @returns {QuizGiven|null} null for what could not have been an answer
 */
function read(material, { kind, options = [] }, text) {
  const length = 1 + Math.ceil(Object.keys(material.areas).length / BITS);
  if (kind === "paint")
    return text[0] === PAINTED && text.length === length ? unpainted(material, text.slice(1)) : null;
  if (/^\d+$/.test(text)) return options[Number(text)]?.id ?? null;
  const known = kind === "area" ? Object.keys(material.areas) : material.sources.map(({ id }) => id);
  return known.includes(text) ? text : null;
}

/** @param {QuizMaterial} material @param {QuizQuestion[]} questions @param {QuizGiven[]} given one after the other */
export const writeGiven = (material, questions, given) =>
  given.map((one, at) => write(material, questions[at], one)).join(".");

/**
 * The answers from the first on, up to one that cannot be read.
 * @param {QuizMaterial} material @param {QuizQuestion[]} questions @param {string} text @returns {QuizGiven[]}
 */
export function readGiven(material, questions, text) {
  const found = (text ? text.split(".") : []).slice(0, questions.length);
  const given = found.map((one, at) => read(material, questions[at], one));
  const end = given.indexOf(null);
  return end < 0 ? given : given.slice(0, end);
}
