// @ts-check
/** An answer of the quiz as the standards call it, an interaction. */

/** @import { QuizAnswer } from "../core/types.js" */
/** @import { Session } from "./session.js" */

const LONGEST = { elder: 255, described: 250, patterns: 10 };
const LEGAL = /^\w{1,250}$/;

/** A sentence cut between words. @param {string} text @param {number} most */
function cut(text, most) {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}

/** Ids as far as they fit whole, and how many are left over. @param {string[]} ids @param {number} most */
function fitting(ids, most) {
  const all = ids.join(" ");
  if (all.length <= most) return all;
  let kept = ids.length;
  while (`${ids.slice(0, kept).join(" ")} and ${ids.length - kept} more`.length > most) kept -= 1;
  return `${ids.slice(0, kept).join(" ")} and ${ids.length - kept} more`;
}

/** @param {number} at */
const letter = (at) => String.fromCharCode("a".charCodeAt(0) + at);

/** Of a choice its letter; only the elder standard needs one letter. @param {QuizAnswer} answer */
function inElder({ question, given }) {
  const { options = [], right } = question;
  if (Array.isArray(given)) return { type: "fill-in", response: fitting(given, LONGEST.elder), patterns: [] };
  const ids = options.map(({ id }) => id);
  if (!ids.includes(given)) return { type: "fill-in", response: given, patterns: right };
  /** @param {string} id */
  const named = (id) => letter(ids.indexOf(id));
  return { type: "choice", response: named(given), patterns: right.map(named) };
}

/** Ids say more in a report; a finding, which is a sentence, has none. @param {QuizAnswer} answer */
function inYounger({ question, given }) {
  const { options = [], right } = question;
  if (Array.isArray(given)) return { type: "other", response: given.join(" "), patterns: [] };
  /** @param {string} id */
  const named = (id) => (LEGAL.test(id) ? id : letter(options.findIndex((option) => option.id === id)));
  return { type: "choice", response: named(given), patterns: right.map(named) };
}

/** Letters, digits and underscores, which both standards take in an id. @param {QuizAnswer} answer */
const idOf = ({ question, number }) => `${question.kind}_${number}_${question.id}`.replace(/\W/g, "_");

/**
 * Every field of an interaction with its value, in the order in which it is told.
 * @param {Session["standard"]} standard @param {QuizAnswer} answer @param {Date} at
 * @returns {[field: string, value: string][]}
 */
export function interactionOf(standard, answer, at) {
  const { names, wrong, clock, id } = standard;
  const { type, response, patterns } = id === "1.2" ? inElder(answer) : inYounger(answer);
  const told = patterns.length <= LONGEST.patterns ? patterns : []; // all that stand, or none
  return /** @type {[string, string][]} */ ([
    ["id", idOf(answer)],
    ["type", type],
    ...told.map((pattern, number) => [`correct_responses.${number}.pattern`, pattern]),
    ["weighting", "1"],
    [names.at, clock(at)],
    ...(response ? [[names.response, response]] : []),
    ["result", answer.result.isRight ? "correct" : wrong],
    ...(names.described ? [[names.described, cut(answer.question.ask, LONGEST.described)]] : []),
  ]);
}

/** A system need not take interactions; then there is nothing to count them by. @param {Session} session
 * @param {QuizAnswer} answer @param {Date} at */
export function tellInteraction({ standard, read, tell }, answer, at = new Date()) {
  const count = read("cmi.interactions._count");
  if (!/^\d+$/.test(count)) return;
  for (const [field, value] of interactionOf(standard, answer, at)) tell(`cmi.interactions.${count}.${field}`, value);
}
