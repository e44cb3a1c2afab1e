// @ts-check
/** The reasons for and against an answer, in words, with their points and what each rests on. */

/** @import { CaseCandidate, CaseRead, CaseRule, CaseSign } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { told, within } from "../core/telling.js";
import { nameOf } from "../shell/names.js";

const MOST_PLACES = 8;

/** @param {number} points */
export const signed = (points) => (points > 0 ? `+${points}` : `−${-points}`);
/** @param {string[]} areas */
const places = (areas) => areas.map((area) => within(nameOf(area))).join(", ");

/** The first of many places, and how many more. @param {string[]} areas */
const someOf = (areas) =>
  areas.length > MOST_PLACES
    ? told("{areas} and {number} more", {
        areas: places(areas.slice(0, MOST_PLACES)),
        number: areas.length - MOST_PLACES,
      })
    : places(areas);

/** @type {Map<string, string>|null} */
let known = null;

/** What each sign is called. @param {CaseRule} rule */
export function signNames(rule) {
  known ??= new Map(rule.signs.map(({ sign_id: id, name }) => [id, name]));
  return known;
}

/** `numb:perineum` and the like in words. @param {CaseRule} rule @param {string} token */
export function tokenWords(rule, token) {
  const [kind, id] = token.split(":");
  if (!id) return signNames(rule).get(token);
  const area = within(nameOf(id));
  return kind === "numb" ? told("numb or tingling: {area}", { area }) : told("pain: {area}", { area });
}

/**
 * A reason with its points, and what it rests on when opened.
 * @param {string} text @param {number} points @param {string} [basis]
 */
function reason(text, points, basis) {
  const what = [makeTag("span", { class: "case-points" }, signed(points)), ` ${text}`];
  if (!basis) return makeTag("li", {}, ...what);
  const rests = makeTag("details", { "data-basis": basis }, makeTag("summary", {}, ...what), makeTag("div", {}));
  return makeTag("li", {}, rests);
}

/** @param {CaseRule} rule @param {string} answer @param {CaseSign[]} signs */
function signReasons(rule, answer, signs) {
  const names = signNames(rule);
  return signs.map(([sign, found, points]) =>
    reason(
      found ? names.get(sign) : told("not found: {sign}", { sign: names.get(sign) }),
      points,
      `${sign}/${found ? "present" : "absent"}/${answer}`,
    ),
  );
}

/** @param {string} word @param {Element[]} items */
const list = (word, items) =>
  items.length ? [makeTag("h5", {}, word), makeTag("ul", { class: "case-reasons" }, ...items)] : [];

/** @param {CaseRule} rule @param {CaseCandidate} one @param {CaseRead} read */
export function whyIt(rule, one, read) {
  const numb = one.numb
    ? [
        reason(
          one.numb > 0
            ? told("numb or tingling skin fits: {areas}", { areas: places(read.numb) })
            : told("numb or tingling skin does not fit: {areas}", { areas: places(read.numb) }),
          one.numb,
        ),
      ]
    : [];
  const drawn = one.pain
    ? [
        reason(
          one.pain > 0
            ? told("the drawing fits its pattern: {areas}", { areas: places(one.both) })
            : told("drawn outside its pattern: {areas}", { areas: places(one.onlyDrawn) }),
          one.pain,
        ),
      ]
    : [];
  const names = signNames(rule);
  return [
    ...list(told("For"), [
      ...(one.pain > 0 ? drawn : []),
      ...(one.numb > 0 ? numb : []),
      ...signReasons(rule, one.id, one.signsFor),
    ]),
    ...list(told("Against"), [
      ...(one.pain < 0 ? drawn : []),
      ...(one.numb < 0 ? numb : []),
      ...signReasons(rule, one.id, one.signsAgainst),
    ]),
    ...list(
      told("Not asked"),
      one.missing.map((sign) => makeTag("li", {}, names.get(sign))),
    ),
    ...list(
      told("Pattern beside the drawing"),
      [
        [told("in both:"), one.both],
        [told("only drawn:"), one.onlyDrawn],
        [told("only in the pattern:"), one.onlyPattern],
      ]
        .filter(([, areas]) => areas.length)
        .map(([word, areas]) =>
          makeTag("li", {}, makeTag("b", {}, `${word} `), someOf(/** @type {string[]} */ (areas))),
        ),
    ),
  ];
}
