// @ts-check
/** The questions of a case: yes, no, or not asked, for the limb that hurts, or for all. */

/** @import { CaseRule, CaseSignRow, Selection } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { choose, currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { answered, listed } from "./case_read.js";

const KINDS = {
  context: told("What else is told or seen"),
  quality: told("How it feels"),
  onset: told("How it began"),
  aggravator: told("What makes it worse"),
  easer: told("What eases it"),
  movement: told("Weak movements"),
  reflex: told("Reflexes"),
  test: told("Tests"),
};
const TRUNK = ["chest", "abdomen", "back", "pelvis"];
/** Where a question is asked: the regions that make it worth asking. @type {Record<string, string[]>} */
const LIMB = {
  arm: ["neck", "shoulder", "arm", "forearm", "hand", "back", "chest"],
  leg: ["buttock", "hip", "thigh", "knee", "leg", "ankle", "foot", "pelvis", "abdomen", "back"],
  trunk: [...TRUNK, "shoulder", "neck", "arm", "head"],
  head: ["head", "neck", "arm", "hand"],
};
/** @type {{rule: CaseRule, host: HTMLElement, all: boolean, rows: Map<string, HTMLElement>}} */
const asking = { rule: null, host: null, all: false, rows: new Map() };

/**
 * The two buttons of a question; a press on the pressed one takes the answer back.
 * @param {string} sign @param {string} name
 */
export function answerButtons(sign, name) {
  return [
    ["found", told("Yes"), told("Yes: {sign}", { sign: name })],
    ["absent", told("No"), told("No: {sign}", { sign: name })],
  ].map(([key, word, label]) =>
    makeTag(
      "button",
      {
        type: "button",
        "data-sign": sign,
        "data-answer": key,
        "aria-pressed": "false",
        "aria-label": label,
      },
      word,
    ),
  );
}

/** @param {CaseSignRow} sign */
function row({ sign_id: id, question, name }) {
  return makeTag(
    "li",
    { "data-row": id },
    makeTag("span", { class: "case-question" }, question),
    makeTag("span", { class: "case-answers", role: "group", "aria-label": name }, ...answerButtons(id, name)),
  );
}

/** @param {Selection} selection */
const felt = ({ pain_left: a, pain_right: b, numb_left: c, numb_right: d, tingling_left: e, tingling_right: f }) =>
  new Set([a, b, c, d, e, f].flatMap(listed).map((area) => asking.rule.regions[area]));

/** @param {CaseSignRow} sign @param {Set<string>} regions */
const isNear = ({ limb }, regions) => limb === "any" || LIMB[limb].some((region) => regions.has(region));

/** Show the questions that belong where it hurts, and those that were answered. @param {Selection} selection */
export function followQuestions(selection) {
  const { host, rule, all } = asking;
  const regions = felt(selection);
  const answers = new Set([...listed(selection.found), ...listed(selection.absent)]);
  for (const sign of rule.signs) {
    const item = asking.rows.get(sign.sign_id);
    if (item) item.hidden = !(all || answers.has(sign.sign_id) || (regions.size > 0 && isNear(sign, regions)));
  }
  for (const part of host.querySelectorAll("details[data-kind]")) {
    const items = [...part.querySelectorAll("li")];
    const open = items.filter((item) => !item.hidden);
    const done = open.filter((item) => answers.has(item.dataset.row)).length;
    part.hidden = !open.length;
    part.querySelector("summary span").textContent = ` ${told("{n} of {all} answered", { n: done, all: open.length })}`;
  }
  pressAnswers(host.closest(".study"), selection);
}

/** @param {Element} place @param {Selection} selection */
export function pressAnswers(place, selection) {
  const held = { found: new Set(listed(selection.found)), absent: new Set(listed(selection.absent)) };
  for (const button of place.querySelectorAll("[data-sign]")) {
    const { sign, answer } = button.dataset;
    button.setAttribute("aria-pressed", String(held[/** @type {"found"|"absent"} */ (answer)].has(sign)));
  }
}

/** A press on an answer anywhere in the study. @param {PageEvent} event */
export function answer(event) {
  const { sign, answer: given } = event.target.closest("[data-sign]")?.dataset ?? {};
  if (!sign) return;
  const now = currentSelection();
  const key = /** @type {"found"|"absent"} */ (given);
  choose(answered(now, sign, listed(now[key]).includes(sign) ? "" : key));
}

/** @param {HTMLElement} host @param {CaseRule} rule */
export function startQuestions(host, rule) {
  Object.assign(asking, { rule, host });
  const all = makeTag("button", { type: "button", "aria-pressed": "false" }, told("Every question"));
  all.addEventListener("click", () => {
    asking.all = !asking.all;
    all.setAttribute("aria-pressed", String(asking.all));
    followQuestions(currentSelection());
  });
  const parts = Object.entries(KINDS).map(([kind, heading]) => {
    const signs = rule.signs.filter((sign) => sign.kind === kind && sign.question);
    return makeTag(
      "details",
      { "data-kind": kind },
      makeTag("summary", {}, heading, makeTag("span", { class: "quiet" })),
      makeTag("ul", { class: "case-questions" }, ...signs.map(row)),
    );
  });
  host.append(makeTag("p", {}, all), ...parts);
  for (const item of host.querySelectorAll("[data-row]")) asking.rows.set(item.dataset.row, item);
}
