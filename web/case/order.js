// @ts-check
/**
 * Order it yourself: the atlas's ranking is covered, a learner puts three answers in order, and then sees both orders
 * side by side. Nothing of it stands in the address, and nothing is stored.
 */

/** @import { CaseCandidate, CaseRule, Selection } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { told } from "../core/telling.js";
import { readCase } from "./case_read.js";
import { answersByKind } from "./order_compare.js";
import { bothOrders, PLACES } from "./order_result.js";

/**
 * `on`: the learner orders; `compared`: both orders are seen; `own`: ids of answers, the first first.
 * @type {{rule: CaseRule, host: HTMLElement, on: boolean, compared: boolean, own: string[], ranked: CaseCandidate[],
 *   selection: Selection|null}}
 */
const ordering = { rule: null, host: null, on: false, compared: false, own: [], ranked: [], selection: null };
const MISSING = [
  told("Choose the first answer, too: three are compared."),
  told("Choose the second answer, too: three are compared."),
  told("Choose the third answer, too: three are compared."),
];
const nothing = () => PLACES.map(() => "");

/** The learner's own three answers, the first first; '' where none is chosen yet. */
export const orderOf = () => [...ordering.own];

/** A case is taken from the list: its ranking is covered until it was ordered, or is asked for. */
export const coverRanking = () => anew(true);

/** Put back an order that a file holds, uncompared. @param {string[]} ids of answers, the first first */
export function takeOrder(ids) {
  if (!ids.length) return;
  anew(true);
  ordering.own = nothing().map((none, at) => [...new Set(ids)][at] ?? none);
  follow();
}

/** Whether the atlas's ranking is to stay out of sight, and unsaid. */
export const isCovering = () => ordering.on && !ordering.compared;

/** @param {string} name @returns {HTMLElement} */
const place = (name) => ordering.host.querySelector(`.order-${name}`);
const fields = () => [...ordering.host.querySelectorAll("select")];
/** @param {string} area */
const isMidline = (area) => ordering.rule.midline.includes(area);

/** The fields show the own order, and an answer that has its place cannot be chosen for another. */
function showChoices() {
  fields().forEach((field, at) => {
    const others = ordering.own.filter((id, other) => id && other !== at);
    for (const option of field.options) option.disabled = others.includes(option.value);
    field.value = ordering.own[at];
  });
}

function showResult() {
  const { rule, compared, own, ranked, selection } = ordering;
  const entry = rule.cases.find(({ id }) => id === selection?.case);
  const shown = compared ? bothOrders(rule, readCase(rule, selection, isMidline), own, ranked, entry) : [];
  const isRead = place("result").contains(document.activeElement);
  place("result").replaceChildren(...shown);
  if (isRead) readResult();
}

const readResult = () => place("result").querySelector("h5")?.focus();

function follow() {
  const { host, on } = ordering;
  showChoices();
  host.querySelector("[data-order=on]").setAttribute("aria-pressed", String(on));
  place("form").hidden = !on;
  place("covered").hidden = !isCovering();
  host.closest(".case")?.toggleAttribute("data-covers-ranking", isCovering());
  showResult();
}

/** Begin anew. @param {boolean} on whether the ranking is covered for it */
function anew(on) {
  Object.assign(ordering, { on, compared: false, own: nothing() });
  place("said").textContent = "";
  follow();
}

/** Three answers are compared, and no fewer; true where they are. */
function compare() {
  const open = ordering.own.indexOf("");
  const isMissing = open >= 0;
  place("said").textContent = isMissing ? MISSING[open] : "";
  if (isMissing) fields()[open].focus();
  else ordering.compared = true;
  follow();
  return !isMissing;
}

/** @param {PageEvent} event */
function press({ target }) {
  const what = target.closest("[data-order]")?.dataset.order;
  if (!what) return;
  const isSeen = what === "compare" && compare();
  if (what !== "compare") anew(what === "again" || !ordering.on);
  if (what === "again") fields()[0].focus();
  ordering.host.dispatchEvent(new Event("case-order", { bubbles: true }));
  if (isSeen) readResult();
}

/** @param {PageEvent} event */
function change({ target }) {
  const field = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (target));
  ordering.own[Number(field.dataset.place)] = field.value;
  follow();
}

/** @param {CaseRule} rule @param {string} word @param {number} at */
function choice(rule, word, at) {
  const groups = answersByKind(rule.answers).map(({ label, answers }) =>
    makeTag("optgroup", { label }, ...answers.map(({ id, name }) => makeTag("option", { value: id }, name))),
  );
  const field = makeTag(
    "select",
    { "data-place": at },
    makeTag("option", { value: "" }, told("not chosen")),
    ...groups,
  );
  return makeTag("label", {}, `${word} `, field);
}

/** @param {string} what @param {string} word */
const button = (what, word) => makeTag("button", { type: "button", "data-order": what }, word);

/**
 * Put the controls in place. After each press `case-order` bubbles from `host`: the ranking may be covered or seen.
 * @param {HTMLElement} host an empty place in the study @param {CaseRule} rule
 */
export function startOrder(host, rule) {
  Object.assign(ordering, { host, rule });
  host.classList.add("order");
  host.append(
    makeTag("p", {}, button("on", told("Order it yourself"))),
    makeTag(
      "div",
      { class: "order-form" },
      makeTag(
        "p",
        { class: "order-covered" },
        told(
          "The atlas's ranking is covered. Which three answers fit best? To see it at once, press Order it yourself again.",
        ),
      ),
      makeTag("div", { class: "order-choices" }, ...PLACES.map((word, at) => choice(rule, word, at))),
      makeTag("p", { class: "order-acts" }, button("compare", told("Compare")), button("again", told("Order anew"))),
      makeTag("p", { class: "order-said", role: "status" }),
      makeTag("div", { class: "order-result" }),
    ),
  );
  host.addEventListener("click", press);
  host.addEventListener("change", change);
  anew(false);
}

/**
 * Follow a case as it changes; another case is ordered anew, covered if the one before was ordered.
 * @param {Selection} selection @param {CaseCandidate[]} ranked
 */
export function followOrder(selection, ranked) {
  const isOther = ordering.selection && ordering.selection.case !== selection.case;
  Object.assign(ordering, { selection, ranked });
  if (isOther) anew(ordering.on);
  else follow();
}
