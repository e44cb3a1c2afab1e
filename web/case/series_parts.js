// @ts-check
/** What the views of several case files are made of: tables, fields, and sizes in words. */

/** @import { CaseFile } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { saveFile } from "../core/save_file.js";
import { told } from "../core/telling.js";
import { cm2, percentWith, underTenth } from "./sizes.js";

/** @param {number} size cm² */
export const cm2Words = (size) => (size > 0 && size < 1 ? told("under 1 cm²") : cm2(size));

/** @param {number} share 0 to 1 */
export const percent = (share) => (share && share < 0.001 ? underTenth() : percentWith(100 * share, share ? 1 : 0));

/** @param {string} caption @param {string[]} head @param {Content[][]} rows the first cell names its row */
export function tableOf(caption, head, rows) {
  const body = rows.map(([first, ...rest]) =>
    makeTag("tr", {}, makeTag("th", { scope: "row" }, first), ...rest.map((cell) => makeTag("td", {}, cell))),
  );
  return makeTag(
    "div",
    { class: "series-table" },
    makeTag(
      "table",
      {},
      makeTag("caption", {}, caption),
      makeTag("thead", {}, makeTag("tr", {}, ...head.map((word) => makeTag("th", { scope: "col" }, word)))),
      makeTag("tbody", {}, ...body),
    ),
  );
}

/**
 * A field that is seen under a short word, and told by a whole name that begins with it.
 * @param {string} label @param {string} name @param {[value: string, word: string][]} choices
 */
export function fieldOf(label, name, choices) {
  const options = choices.map(([value, word]) => makeTag("option", { value }, word));
  const select = makeTag("select", { "aria-label": name }, ...options);
  return { select, field: makeTag("label", {}, `${label} `, select) };
}

/** A file by its place in the series and its name. @param {CaseFile} file @param {number} at */
export const titleOf = ({ name }, at) => `${at + 1}. ${name.replace(/\.json$/i, "")}`;

/** A button that hands out a table for a spreadsheet. @param {string} name @param {() => string} text */
export function csvButton(name, text) {
  const button = makeTag("button", { type: "button" }, told("Download as CSV"));
  button.addEventListener("click", () => saveFile(name, new Blob([text()], { type: "text/csv" })));
  return button;
}
