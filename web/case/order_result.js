// @ts-check
/** Both orders side by side: where they part, what the ranking says of each own answer, and what it was in the end. */

/** @import { CaseCandidate, CaseEntry, CaseRead, CaseRule } from "../core/types.js" */
/** @import { Place, Reason } from "./order_compare.js" */
/** @typedef {(id: string) => string} Names what answers are called */

import { makeTag } from "../core/element.js";
import { counted, pieces, told } from "../core/telling.js";
import { flagWords } from "./flag_words.js";
import { besideRanking, heaviestReason } from "./order_compare.js";
import { flagsOfCase } from "./rule.js";

export const PLACES = [told("First"), told("Second"), told("Third")];
const HAD = [told("You had it first."), told("You had it second."), told("You had it third.")];
const EMERGENCY = "emergency";
const TIED_NAMED = 3;

/** @param {number} points */
const signed = (points) => (points > 0 ? `+${points}` : `−${-points}`);

/** An emergency stands before any order. @param {CaseRule} rule @param {CaseRead} read */
const emergencies = (rule, read) =>
  flagsOfCase(rule, read)
    .filter(({ urgency }) => urgency === EMERGENCY)
    .map(({ line }) => makeTag("p", { class: "order-urgent" }, flagWords(rule, line)));

/** @param {CaseCandidate} one @param {Names} name */
function points({ score, tied }, name) {
  const values = {
    points: score < 0 ? signed(score) : score,
    answers: tied.slice(0, TIED_NAMED).map(name).join("; "),
  };
  if (!tied.length) return told("{points} points", values);
  return tied.length > TIED_NAMED
    ? told("{points} points, tied with {answers} and others", values)
    : told("{points} points, tied with {answers}", values);
}

/** @param {Place} one @param {number} at @param {Names} name */
function difference({ verdict, place, own }, at, name) {
  if (verdict === "same") return told("the same");
  if (verdict === "tied") return told("no difference: {answer} is tied with it", { answer: name(own) });
  if (verdict === "none") return told("yours is not in the ranking");
  const apart = place - at - 1;
  return apart > 0
    ? counted("the atlas has yours {number} lower", "the atlas has yours {number} lower", apart)
    : counted("the atlas has yours {number} higher", "the atlas has yours {number} higher", -apart);
}

const HEADS = [told("Place"), told("Your order"), told("The atlas's order"), told("Difference")];

/** @param {Place} one @param {number} at @param {Names} name */
function row(one, at, name) {
  const atlas = one.atlas
    ? told("{answer}, {points}", { answer: name(one.atlas.id), points: points(one.atlas, name) })
    : told("nothing more fits");
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
    makeTag("caption", {}, told("Your order and the atlas's, side by side")),
    makeTag("thead", {}, makeTag("tr", {}, ...HEADS.map((head) => makeTag("th", { scope: "col" }, head)))),
    makeTag("tbody", {}, ...places.map((one, at) => row(one, at, name))),
  );
}

/** @param {Reason|undefined} heaviest @param {1|-1} way for or against */
function reasonWords(heaviest, way) {
  if (!heaviest) return way > 0 ? told("Nothing for.") : told("Nothing against.");
  const values = { reason: heaviest.text, points: signed(heaviest.points) };
  return way > 0
    ? told("Heaviest for: {reason} ({points}).", values)
    : told("Heaviest against: {reason} ({points}).", values);
}

/**
 * What the ranking says of an own answer.
 * @param {CaseRule} rule @param {Place} one @param {number} of how many are ranked @param {Names} name
 */
function account(rule, { own, found, place }, of, name) {
  const bold = makeTag("b", {}, name(own));
  if (!found) {
    const said = pieces("{answer}: not in the ranking; nothing that is marked or found speaks for it.", {
      answer: bold,
    });
    return makeTag("li", {}, ...said);
  }
  const reasons = /** @type {const} */ ([1, -1]).map((way) =>
    makeTag("span", { class: "order-reason" }, reasonWords(heaviestReason(rule, found, way), way)),
  );
  const said = pieces("{answer}: place {n} of {all}, {points}.", {
    answer: bold,
    n: String(place),
    all: String(of),
    points: points(found, name),
  });
  return makeTag("li", {}, ...said, ...reasons);
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
  return [why, makeTag("p", {}, at < 0 ? told("It is not among your three.") : HAD[at])];
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
    makeTag("h5", { tabindex: "-1" }, told("Both orders")),
    ...emergencies(rule, read),
    sideBySide(places, name),
    makeTag("ul", { class: "order-accounts" }, ...places.map((one) => account(rule, one, ranked.length, name))),
    ...ending(entry, own),
    makeTag("p", { class: "quiet" }, told("Points order answers for learning; they are no probability.")),
  ];
}
