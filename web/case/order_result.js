// @ts-check
/** Both orders side by side: where they part, what the ranking says of each own answer, and what it was in the end. */

/** @import { CaseCandidate, CaseEntry, CaseRead, CaseRule } from "../core/types.js" */
/** @import { Place } from "./order_compare.js" */
/** @typedef {(id: string) => string} Names what answers are called */

import { makeTag } from "../core/element.js";
import { besideRanking, heaviestReason } from "./order_compare.js";
import { flagsOfCase } from "./rule.js";

export const PLACES = ["First", "Second", "Third"];
const EMERGENCY = "emergency";
const TIED_NAMED = 3;

/** @param {number} points */
const signed = (points) => (points > 0 ? `+${points}` : `−${-points}`);

/** An emergency stands before any order. @param {CaseRule} rule @param {CaseRead} read */
const emergencies = (rule, read) =>
  flagsOfCase(rule, read)
    .filter(({ urgency }) => urgency === EMERGENCY)
    .map(({ line }) =>
      makeTag("p", { class: "order-urgent" }, `${rule.lines[line].when}: ${rule.lines[line].action}.`),
    );

/** @param {CaseCandidate} one @param {Names} name */
function points({ score, tied }, name) {
  const some = tied.slice(0, TIED_NAMED).map(name).join("; ");
  const others = tied.length > TIED_NAMED ? " and others" : "";
  return `${score < 0 ? signed(score) : score} points${tied.length ? `, tied with ${some}${others}` : ""}`;
}

/** @param {Place} one @param {number} at @param {Names} name */
function difference({ verdict, place, own }, at, name) {
  if (verdict === "same") return "the same";
  if (verdict === "tied") return `no difference: ${name(own)} is tied with it`;
  if (verdict === "none") return "yours is not in the ranking";
  const apart = place - at - 1;
  return `the atlas has yours ${Math.abs(apart)} ${apart > 0 ? "lower" : "higher"}`;
}

const HEADS = ["Place", "Your order", "The atlas's order", "Difference"];

/** @param {Place} one @param {number} at @param {Names} name */
function row(one, at, name) {
  const atlas = one.atlas ? `${name(one.atlas.id)}, ${points(one.atlas, name)}` : "nothing more fits";
  return makeTag(
    "tr",
    { "data-verdict": one.verdict },
    makeTag("th", { scope: "row" }, PLACES[at]),
    ...[name(one.own), atlas, difference(one, at, name)].map((text, column) =>
      makeTag("td", { "data-head": HEADS[column + 1] }, text),
    ),
  );
}

/** @param {Place[]} places @param {Names} name */
function sideBySide(places, name) {
  return makeTag(
    "table",
    { class: "order-table" },
    makeTag("caption", {}, "Your order and the atlas's, side by side"),
    makeTag("thead", {}, makeTag("tr", {}, ...HEADS.map((head) => makeTag("th", { scope: "col" }, head)))),
    makeTag("tbody", {}, ...places.map((one, at) => row(one, at, name))),
  );
}

/**
 * What the ranking says of an own answer.
 * @param {CaseRule} rule @param {Place} one @param {number} of how many are ranked @param {Names} name
 */
function account(rule, { own, found, place }, of, name) {
  const bold = makeTag("b", {}, name(own));
  if (!found) return makeTag("li", {}, bold, ": not in the ranking; nothing that is marked or found speaks for it.");
  const reasons = /** @type {const} */ ([
    [1, "for"],
    [-1, "against"],
  ]).map(([way, word]) => {
    const heaviest = heaviestReason(rule, found, way);
    const told = heaviest ? `Heaviest ${word}: ${heaviest.text} (${signed(heaviest.points)}).` : `Nothing ${word}.`;
    return makeTag("span", { class: "order-reason" }, told);
  });
  return makeTag("li", {}, bold, `: place ${place} of ${of}, ${points(found, name)}.`, ...reasons);
}

/**
 * Of a case of the tables: what it was, and whether it is among the own three.
 * @param {CaseEntry|undefined} entry @param {string[]} own
 */
function ending(entry, own) {
  if (!entry) return [];
  const at = own.indexOf(entry.expected);
  const why = makeTag("div", { class: "order-why" });
  why.innerHTML = entry.why;
  return [why, makeTag("p", {}, at < 0 ? "It is not among your three." : `You had it ${PLACES[at].toLowerCase()}.`)];
}

/**
 * Everything of a comparison, its heading first.
 * @param {CaseRule} rule @param {CaseRead} read @param {string[]} own @param {CaseCandidate[]} ranked
 * @param {CaseEntry|undefined} entry the case of the tables, if it is one
 */
export function bothOrders(rule, read, own, ranked, entry) {
  const names = new Map(rule.answers.map((answer) => [answer.id, answer.name]));
  /** @type {Names} */
  const name = (id) => names.get(id) ?? id;
  const places = besideRanking(own, ranked);
  return [
    makeTag("h5", { tabindex: "-1" }, "Both orders"),
    ...emergencies(rule, read),
    sideBySide(places, name),
    makeTag("ul", { class: "order-accounts" }, ...places.map((one) => account(rule, one, ranked.length, name))),
    ...ending(entry, own),
    makeTag("p", { class: "quiet" }, "Points order answers for learning; they are no probability."),
  ];
}
