// @ts-check
/** The reasons for and against an answer, in words, with their points and what each rests on. */

/** @import { CaseCandidate, CaseRead, CaseRule, CaseSign } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { nameOf } from "../shell/names.js";

const MOST_PLACES = 8;

/** @param {number} points */
export const signed = (points) => (points > 0 ? `+${points}` : `−${-points}`);
/** @param {string[]} areas */
const places = (areas) => areas.map((area) => nameOf(area).toLowerCase()).join(", ");

/** The first of many places, and how many more. @param {string[]} areas */
const someOf = (areas) =>
  areas.length > MOST_PLACES
    ? `${places(areas.slice(0, MOST_PLACES))} and ${areas.length - MOST_PLACES} more`
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
  const [kind, area] = token.split(":");
  const what = kind === "numb" ? "numb or tingling" : kind;
  return area ? `${what}: ${nameOf(area).toLowerCase()}` : signNames(rule).get(token);
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
      `${found ? "" : "not found: "}${names.get(sign)}`,
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
    ? [reason(`numb or tingling skin ${one.numb > 0 ? "fits" : "does not fit"}: ${places(read.numb)}`, one.numb)]
    : [];
  const drawn = one.pain
    ? [
        reason(
          one.pain > 0
            ? `the drawing fits its pattern: ${places(one.both)}`
            : `drawn outside its pattern: ${places(one.onlyDrawn)}`,
          one.pain,
        ),
      ]
    : [];
  const names = signNames(rule);
  return [
    ...list("For", [
      ...(one.pain > 0 ? drawn : []),
      ...(one.numb > 0 ? numb : []),
      ...signReasons(rule, one.id, one.signsFor),
    ]),
    ...list("Against", [
      ...(one.pain < 0 ? drawn : []),
      ...(one.numb < 0 ? numb : []),
      ...signReasons(rule, one.id, one.signsAgainst),
    ]),
    ...list(
      "Not asked",
      one.missing.map((sign) => makeTag("li", {}, names.get(sign))),
    ),
    ...list(
      "Pattern beside the drawing",
      [
        ["in both", one.both],
        ["only drawn", one.onlyDrawn],
        ["only in the pattern", one.onlyPattern],
      ]
        .filter(([, areas]) => areas.length)
        .map(([word, areas]) =>
          makeTag("li", {}, makeTag("b", {}, `${word}: `), someOf(/** @type {string[]} */ (areas))),
        ),
    ),
  ];
}
