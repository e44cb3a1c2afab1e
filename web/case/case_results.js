// @ts-check
/** What the rule says of a case: red flags first, then what fits and why, then what would settle it. */

/** @import { CaseAnswer, CaseCandidate, CaseRead, CaseRule } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { counted, told } from "../core/telling.js";
import { answerButtons } from "./case_ask.js";
import { signed, tokenWords, whyIt } from "./case_reasons.js";
import { flagWords } from "./flag_words.js";
import { flagsOfCase, rankCase, safetyQuestions, separatingCase } from "./rule.js";

const SHOWN = 8;
const EMERGENCY = "emergency";
/** @type {Record<string, string>} what is said beside an answer that cannot wait */
const URGENCY = { emergency: told("an emergency if it is this"), urgent: told("urgent if it is this") };
const FIRST = 3;
/** @type {{behind: boolean, more: boolean}} whether a teacher looks behind an emergency, and at all that fits */
const looking = { behind: false, more: false };
/** @type {Set<string>} answers whose reasons are open */
const opened = new Set();

/** @param {CaseRule} rule @param {ReturnType<typeof flagsOfCase>} flags */
function flagLines(rule, flags) {
  return flags.map(({ line, urgency, because }) =>
    makeTag(
      "li",
      { "data-urgency": urgency },
      makeTag("b", {}, flagWords(rule, line)),
      makeTag(
        "span",
        { class: "quiet" },
        ` ${told("Because of: {reasons}.", { reasons: because.map((one) => tokenWords(rule, one)).join("; ") })}`,
      ),
    ),
  );
}

/** @param {CaseAnswer} answer @param {CaseCandidate} one the button that paints its pattern beside the drawing */
function shows(answer, one) {
  const structure = answer.structures[one.member] ?? answer.structures[0];
  return structure
    ? makeTag("button", { type: "button", class: "case-show", "data-shows": structure }, told("Show its pattern"))
    : "";
}

/** @type {Map<string, CaseAnswer>|null} */
let known = null;

/** @param {CaseRule} rule */
function answersOf(rule) {
  known ??= new Map(rule.answers.map((answer) => [answer.id, answer]));
  return known;
}

/** @param {string[]} tied */
function tiedWords(tied) {
  const answers = tied.slice(0, 3).join(", ");
  return tied.length > 3
    ? told("tied with {answers} and others", { answers })
    : told("tied with {answers}", { answers });
}

/** @param {CaseRule} rule @param {CaseCandidate} one @param {CaseRead} read @param {number} best */
function item(rule, one, read, best) {
  const answers = answersOf(rule);
  const answer = answers.get(one.id);
  const tied = one.tied.map((id) => answers.get(id).name);
  const details = makeTag(
    "details",
    { "data-answer-id": one.id, ...(opened.has(one.id) ? { open: "" } : {}) },
    makeTag(
      "summary",
      {},
      makeTag("b", {}, answer.name),
      answer.urgency ? makeTag("span", { class: "case-urgency" }, ` ${URGENCY[answer.urgency]}`) : "",
      makeTag(
        "span",
        { class: "case-score" },
        ` ${told("{points} points", { points: one.score < 0 ? signed(one.score) : one.score })}`,
      ),
      tied.length ? makeTag("span", { class: "case-tied" }, ` ${tiedWords(tied)}`) : "",
      makeTag("span", { class: "case-bar" }),
    ),
  );
  /** @type {HTMLElement} */ (details.querySelector(".case-bar")).style.setProperty(
    "--part",
    String(Math.max(0, best > 0 ? one.score / best : 0)),
  );
  const fill = () => {
    if (details.childElementCount === 1) details.append(shows(answer, one), ...whyIt(rule, one, read));
  };
  if (opened.has(one.id)) fill();
  details.addEventListener("toggle", () => {
    if (details.open) fill();
    if (details.open) opened.add(one.id);
    else opened.delete(one.id);
  });
  return makeTag("li", {}, details);
}

/** An emergency among the first is told though no rule fires. @param {CaseRule} rule @param {CaseCandidate[]} ranked */
function warnings(rule, ranked) {
  const urgent = ranked.slice(0, FIRST).filter(({ id }) => answersOf(rule).get(id).urgency === EMERGENCY);
  if (!urgent.length) return [];
  const answers = urgent.map(({ id }) => answersOf(rule).get(id).name).join(", ");
  const warning = told("Among the first is an emergency: {answers}. It is ruled out first.", { answers });
  return [makeTag("p", { class: "case-warning" }, warning)];
}

/** @param {CaseRule} rule @param {CaseCandidate[]} ranked @param {CaseRead} read */
function ranking(rule, ranked, read) {
  const shown = looking.more ? ranked : ranked.slice(0, SHOWN);
  const rest = ranked.length - SHOWN;
  const more = makeTag(
    "button",
    { type: "button", "data-look": "more" },
    looking.more ? told("Fewer") : counted("{number} more", "{number} more", rest),
  );
  return [
    ...warnings(rule, ranked),
    makeTag("ol", { class: "case-ranked" }, ...shown.map((one) => item(rule, one, read, ranked[0].score))),
    rest > 0 ? more : "",
    makeTag(
      "p",
      { class: "quiet" },
      told(
        "Points order answers for learning. They are no probability: how common each is, is not in them, and signs depend on each other.",
      ),
    ),
  ];
}

/**
 * A question with its two answers, and what they would move.
 * @param {CaseRule} rule @param {string} id @param {string} [moves]
 */
function question(rule, id, moves) {
  const { question: asked, name } = rule.signs.find(({ sign_id: one }) => one === id);
  const group = { class: "case-answers", role: "group", "aria-label": name };
  return makeTag(
    "li",
    {},
    makeTag("span", { class: "case-question" }, asked || name),
    makeTag("span", group, ...answerButtons(id, name)),
    moves ? makeTag("p", { class: "quiet" }, moves) : "",
  );
}

/**
 * Red flags that are asked before anything else.
 * @param {CaseRule} rule @param {CaseRead} read @param {CaseCandidate[]} ranked
 */
function askFirst(rule, read, ranked) {
  const asked = safetyQuestions(rule, read, ranked);
  const items = asked.map((id) => question(rule, id));
  return asked.length
    ? [makeTag("h4", {}, told("Ask first, for safety")), makeTag("ul", { class: "case-settling" }, ...items)]
    : [];
}

/** @param {CaseRule} rule @param {CaseCandidate[]} ranked @param {CaseRead} read */
function settling(rule, ranked, read) {
  const questions = separatingCase(rule, ranked, read);
  const left = notParted(rule, ranked, questions);
  if (!questions.length) return left;
  const items = questions.map(({ sign, moves }) => {
    const gains = moves
      .filter(({ points }) => points.some(Boolean))
      .map(({ id, points }) => {
        const [yes, no] = points.map((one) => (one ? signed(one) : "0"));
        return told("{answer}: yes {yes}, no {no}", { answer: answersOf(rule).get(id).name, yes, no });
      });
    return question(rule, sign, gains.join("; "));
  });
  return [
    makeTag("h4", {}, told("What would settle it")),
    makeTag("ol", { class: "case-settling" }, ...items),
    ...left,
  ];
}

/**
 * Told where no question named parts the first two.
 * @param {CaseRule} rule @param {CaseCandidate[]} ranked @param {ReturnType<typeof separatingCase>} questions
 */
function notParted(rule, [first, second], questions) {
  /** @param {{id: string, points: number[]}[]} moves @param {string} id */
  const pointsOf = (moves, id) => String(moves.find((one) => one.id === id)?.points);
  if (!second || questions.some(({ moves }) => pointsOf(moves, first.id) !== pointsOf(moves, second.id))) return [];
  const [one, other] = [first, second].map(({ id }) => answersOf(rule).get(id).name);
  const said = questions.length
    ? told("None of these parts {one} from {other}.", { one, other })
    : told("No further question parts {one} from {other}.", { one, other });
  return [makeTag("p", {}, said)];
}

/**
 * Everything about a case as it stands.
 * @param {CaseRule} rule @param {CaseRead} read
 * @param {{flags: HTMLElement, rank: HTMLElement, settle: HTMLElement}} places
 */
export function showResults(rule, read, { flags, rank, settle }) {
  const fired = flagsOfCase(rule, read);
  const ranked = rankCase(rule, read);
  const urgent = fired.some(({ urgency }) => urgency === EMERGENCY);
  flags.replaceChildren(
    ...(fired.length
      ? [makeTag("h4", {}, told("Red flags in this case")), makeTag("ul", {}, ...flagLines(rule, fired))]
      : []),
    ...(urgent ? [] : askFirst(rule, read, ranked)),
  );
  if (!read.pain.length && !read.numb.length && !Object.keys(read.signs).length) {
    rank.replaceChildren(makeTag("p", {}, told("Nothing is marked yet. Mark on the body where it hurts.")));
    settle.replaceChildren();
  } else if (urgent && !looking.behind) {
    rank.replaceChildren(
      makeTag("p", {}, told("An emergency comes before any reading of a map: the ranking is left out.")),
      makeTag("button", { type: "button", "data-look": "behind" }, told("Look behind it, for teaching")),
    );
    settle.replaceChildren();
  } else {
    rank.replaceChildren(
      ...(ranked.length
        ? [makeTag("h4", {}, told("What may fit, and why")), ...ranking(rule, ranked, read)]
        : [makeTag("p", {}, told("Nothing of the atlas fits what is marked and found."))]),
    );
    settle.replaceChildren(...settling(rule, ranked, read));
  }
  return { fired, ranked, hidden: urgent && !looking.behind };
}

/** @param {"behind"|"more"} what */
export function look(what) {
  looking[what] = !looking[what];
}

/** A new case begins with its emergency in front. */
export function lookAnew() {
  Object.assign(looking, { behind: false, more: false });
  opened.clear();
}

/** What a weight rests on, fetched when a reason is first opened. @param {HTMLDetailsElement} details */
export async function showBasis(details) {
  const place = details.querySelector("div");
  if (!details.open || place.childNodes.length) return;
  const basis = await fetchJson("case_basis.json");
  place.innerHTML = basis[details.dataset.basis] ?? "";
}
