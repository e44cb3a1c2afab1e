// @ts-check
/** A learner's own order of answers beside the atlas's: of which kind an answer is, and where the two part. */

/** @import { CaseAnswer, CaseCandidate, CaseRule, CaseSign } from "../core/types.js" */

import { told } from "../core/telling.js";

/** The kinds of answers in the order of the lists: what they are called, and by what an answer is known as one. */
const KINDS = /** @type {const} */ ([
  ["roots", told("Roots")],
  ["nerves", told("Nerves outside the spine")],
  ["movers", told("Joints, muscles and tendons")],
  ["organs", told("Organs and vessels")],
  ["other", told("Other")],
]);
/** Groups of conditions.csv that tell the kind by themselves. @type {Record<string, string>} */
const BY_GROUP = {
  peripheral_nerve: "nerves",
  extraspinal_nerve: "nerves",
  vascular: "organs",
  visceral: "organs",
};
/** What the id of a source begins with. @type {Record<string, string>} */
const BY_SOURCE = {
  root: "roots",
  facet: "movers",
  disc: "movers",
  joint: "movers",
  muscle: "movers",
  tendon: "movers",
  viscus: "organs",
};

/**
 * The group of its condition tells the kind first, then its sources, then skin of its own, which a nerve has.
 * @param {Pick<CaseAnswer, "structures" | "numb" | "group">} answer
 */
export function kindOfAnswer({ structures, numb, group }) {
  const [source = ""] = structures;
  return BY_GROUP[group] ?? BY_SOURCE[source.split("_")[0]] ?? (numb ? "nerves" : "other");
}

/**
 * All answers by kind, each kind in the order of the table; a kind without answers is left out.
 * @param {CaseAnswer[]} answers
 */
export function answersByKind(answers) {
  return KINDS.map(([kind, label]) => ({ label, answers: answers.filter((one) => kindOfAnswer(one) === kind) })).filter(
    (group) => group.answers.length,
  );
}

/** @typedef {{text: string, points: number}} Reason */

/**
 * The heaviest reason for an answer (`way` 1) or against it (-1); undefined where there is none.
 * @param {CaseRule} rule @param {CaseCandidate} one @param {1|-1} way @returns {Reason|undefined}
 */
export function heaviestReason(rule, one, way) {
  const names = new Map(rule.signs.map(({ sign_id: id, name }) => [id, name]));
  /** @type {(sign: CaseSign) => Reason} */
  const ofSign = ([sign, found, points]) => ({
    text: found ? names.get(sign) : told("not found: {sign}", { sign: names.get(sign) }),
    points,
  });
  const reasons = [
    { text: way > 0 ? told("the drawing fits its pattern") : told("drawn outside its pattern"), points: one.pain },
    { text: way > 0 ? told("numb skin fits") : told("numb skin does not fit"), points: one.numb },
    ...(way > 0 ? one.signsFor : one.signsAgainst).map(ofSign),
  ];
  return reasons.filter(({ points }) => way * points > 0).sort((a, b) => way * (b.points - a.points))[0];
}

/**
 * One place of both orders. `place` is that of the own answer in the ranking, from 1, or 0; `verdict` is `same`,
 * `tied` where the own answer and the atlas's are within the points of a tie, `other` or `none` where the own answer
 * is not ranked.
 * @typedef {{own: string, found: CaseCandidate|undefined, place: number, atlas: CaseCandidate|undefined,
 *   verdict: "same"|"tied"|"other"|"none"}} Place
 */

/**
 * The own order beside the atlas's, place by place.
 * @param {string[]} own ids of answers, the first first @param {CaseCandidate[]} ranked @returns {Place[]}
 */
export function besideRanking(own, ranked) {
  return own.map((id, at) => {
    const place = ranked.findIndex((one) => one.id === id) + 1;
    const [found, atlas] = [ranked[place - 1], ranked[at]];
    const verdict = !found ? "none" : place === at + 1 ? "same" : atlas?.tied.includes(id) ? "tied" : "other";
    return { own: id, found, place, atlas, verdict };
  });
}
