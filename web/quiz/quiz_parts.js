// @ts-check
/** The few building blocks of the quiz's pages; what comes from the tables is HTML made by the server. */

/** @import { Selection } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { counted, told } from "../core/telling.js";
import { nameOf } from "../shell/names.js";

/** @param {string} text @param {string} does @param {...Content} rest */
export const button = (text, does, ...rest) => makeTag("button", { type: "button", "data-do": does }, text, ...rest);

/** A piece of HTML of quiz.json. @param {string} html @param {string} name */
export function fromHtml(html, name) {
  const made = makeTag("div", { class: name });
  made.innerHTML = html;
  return made;
}

/** @param {string} caption @param {string[]} head @param {Content[][]} rows */
export function table(caption, head, rows) {
  /** @param {Content[]} cells @param {keyof HTMLElementTagNameMap} tag */
  const line = (cells, tag) =>
    makeTag(
      "tr",
      {},
      ...cells.map((cell, at) => makeTag(at ? tag : "th", { scope: tag === "th" ? "col" : "row" }, cell)),
    );
  for (const row of rows)
    row.forEach((cell, at) => {
      if (at && cell instanceof Node === false) row[at] = String(cell);
    });
  const body = makeTag("tbody", {}, ...rows.map((row) => line(row, "td")));
  for (const cell of body.querySelectorAll("td")) cell.removeAttribute("scope");
  return makeTag("table", {}, makeTag("caption", {}, caption), makeTag("thead", {}, line(head, "th")), body);
}

/**
 * A field with the names of a list; `given` is told the id of a name that is known.
 * @param {string} label @param {string[]} ids @param {(id: string) => unknown} given
 */
export function nameField(label, ids, given) {
  const list = makeTag("datalist", { id: "quiz-names" }, ...ids.map((id) => makeTag("option", { value: nameOf(id) })));
  const field = makeTag("input", { type: "text", list: "quiz-names", autocomplete: "off" });
  const note = makeTag("span", { class: "quiet", role: "alert" });
  const form = makeTag(
    "form",
    { class: "quiz-typed" },
    makeTag("label", {}, `${label} `, field),
    list,
    makeTag("button", { type: "submit" }, told("Answer")),
    note,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = field.value.trim().toLowerCase();
    const id = ids.find((one) => nameOf(one).toLowerCase() === wanted);
    if (id) given(id);
    else note.textContent = wanted ? told("No such name: take one from the list.") : told("Type a name first.");
  });
  return form;
}

/** How many questions there are; fewer than asked for is told. @param {number} count @param {Selection} selection */
export function countWords(count, { n, seed }) {
  if (count >= Number(n))
    return counted("{number} question, seed {seed}.", "{number} questions, seed {seed}.", count, { seed });
  if (!count) return told("0 questions, seed {seed}; none fit this kind, region and level.", { seed });
  return counted(
    "{number} question, seed {seed}; no more fit this kind, region and level.",
    "{number} questions, seed {seed}; no more fit this kind, region and level.",
    count,
    { seed },
  );
}

/** @param {string[]} painted ids of areas */
export function paintedWords(painted) {
  const areas = painted.map(nameOf).join("; ");
  return areas ? told("Painted: {areas}.", { areas }) : told("Nothing painted yet.");
}

/** @param {number} share */
export const percent = (share) => told("{number}%", { number: Math.round(100 * share) });

/** @param {string} html */
export const plain = (html) => withoutMarks(html).textContent.replace(/\s+/g, " ").trim();

/** An explanation for a file: the marks that open a source do nothing there. @param {string} html */
export function withoutMarks(html) {
  const made = fromHtml(html, "");
  for (const mark of made.querySelectorAll(".how")) mark.remove();
  return made;
}

/** The works an explanation names. @param {string} html */
export const sources = (html) =>
  [...new Set([...fromHtml(html, "").querySelectorAll(".mention")].map((cite) => cite.textContent))].join("; ");

/** What the form calls a kind of question. @param {string} kind */
export const kindName = (kind) => document.querySelector(`#study [data-quiz-kind="${kind}"] b`).textContent;
