// @ts-check
/** Case files of a class: where how many marked what, as a heat map and a table, and which answers they put first. */

/** @import { AnswerPlacing, CaseFile, FeltOrAny, OpenFiles, PlaceCount } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { nameOf } from "../shell/names.js";
import {
  answersCsv,
  countAnswers,
  countPlaces,
  percent,
  placesCsv,
  STEPS,
  stepOf,
  stepWords,
  withMarks,
} from "./group_count.js";
import { layerChoices } from "./series_change.js";
import { csvButton, fieldOf, tableOf } from "./series_parts.js";
import { placesOf } from "./series_read.js";
import { legendItem, placeWords, smallBody } from "./small_body.js";

/** How many rows a table of places has until the rest is asked for. */
const ROWS = 15;
const MOST_NAMES = 10;
const PUT = ["First", "Second", "Third"];

/** What the shares are of, and which files are no part of it. @param {CaseFile[]} files */
function shareWords(files) {
  const { marked, missing } = withMarks(files);
  const of = marked.length;
  const all = missing.length ? `${of} of ${files.length} files hold marks` : `All ${of} files hold marks`;
  const names = missing.map(({ name }) => name);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  const slight = marked.filter((file) => !placesOf(file, "any").size).length;
  return [
    `${all}; every share is of these ${of}.`,
    names.length ? `Without any mark: ${names.slice(0, MOST_NAMES).join(", ")}${more}.` : "",
    slight ? `In ${slight} of them a drawing covers no place by enough to count as marked.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {number} of */
const legend = (of) =>
  makeTag(
    "ul",
    { class: "small-legend" },
    ...stepWords(of).map(({ step, share, counts }) =>
      legendItem(`step-${step}`, `${share} (${counts ? `${counts} of ${of}` : "no number of files"})`),
    ),
  );

/**
 * The body with the share of files that mark each place, in five steps.
 * @param {PlaceCount[]} counts @param {string} what @param {CaseFile[]} marked @param {OpenFiles} open
 */
function heat(counts, what, marked, { views }) {
  const of = marked.length;
  const marks = Array.from({ length: STEPS }, (_, at) => ({
    kind: `step-${at + 1}`,
    places: counts.filter(({ count }) => stepOf(count, of) === at + 1).map(({ place }) => place),
  }));
  const most = counts.slice(0, 3).map(({ place, count }) => `${placeWords(place)} in ${count}`);
  return smallBody(views, marks, `${what}, by how many of ${of} files mark it. Most often: ${most.join("; ")}`);
}

/** @param {PlaceCount[]} counts @param {string} what @param {number} of */
function placesTable(counts, what, of) {
  const rows = counts.map(({ place, count }) => [placeWords(place), `${count} of ${of}`, `${percent(count, of)}%`]);
  const table = tableOf(`${what}: ${counts.length} places`, ["Place", "Files", "Share"], rows);
  const rest = [...table.querySelectorAll("tbody tr")].slice(ROWS);
  if (!rest.length) return [table];
  for (const row of rest) row.hidden = true;
  const more = makeTag("button", { type: "button" }, `${rest.length} more places`);
  more.addEventListener("click", () => {
    for (const row of rest) row.hidden = false;
    more.remove();
    rest[0].querySelector("th").tabIndex = -1;
    rest[0].querySelector("th").focus();
  });
  return [table, more];
}

/** @param {CaseFile[]} marked @param {OpenFiles} open */
function placesPart(marked, open) {
  const layers = layerChoices(open);
  if (!layers.length) return [];
  const layer = fieldOf("Marks", "Marks that are counted", layers);
  const place = makeTag("div", { class: "series-heat" });
  const show = () => {
    const [id, what] = layers.find(([one]) => one === layer.select.value);
    const counts = countPlaces(marked, /** @type {FeltOrAny} */ (id), open.areas);
    place.replaceChildren(heat(counts, what, marked, open), ...placesTable(counts, what, marked.length));
  };
  layer.select.addEventListener("change", show);
  show();
  return [
    makeTag("p", { class: "series-fields" }, layer.field),
    legend(marked.length),
    place,
    csvButton("pain-atlas-places.csv", () => placesCsv(marked, open.areas, nameOf)),
  ];
}

/** How many put an answer first, second and third, as lengths. @param {AnswerPlacing} one @param {number} of */
function bar({ put }, of) {
  const parts = put.map((count, at) => {
    const part = makeTag("span", { class: `put-${at + 1}` });
    part.style.setProperty("--part", String(count / of));
    return part;
  });
  return makeTag("span", { class: "series-bar", "aria-hidden": "true" }, ...parts);
}

/** @param {OpenFiles} open */
function answersPart({ good, rule }) {
  const ordered = good.filter(({ order }) => order.length);
  if (!ordered.length) return [];
  const of = ordered.length;
  const rows = countAnswers(ordered, rule).map((one) => [one.name, ...one.put.map(String), bar(one, of)]);
  const without = good.length - of;
  const said =
    `${of} of ${good.length} files say which answers were put first to third.` +
    (without
      ? ` ${without} ${without === 1 ? "says" : "say"} nothing of it and ${without === 1 ? "is" : "are"} not counted.`
      : "");
  return [
    makeTag("h5", {}, "Which answers were put first"),
    makeTag("p", {}, said),
    makeTag("ul", { class: "small-legend" }, ...PUT.map((word, at) => legendItem(`put-${at + 1}`, word.toLowerCase()))),
    tableOf(`How many of ${of} put an answer where; the whole bar is ${of}`, ["Answer", ...PUT, "Of all"], rows),
    csvButton("pain-atlas-answers.csv", () => answersCsv(ordered, rule)),
  ];
}

/** @param {OpenFiles} open */
export function showGroup(open) {
  const { marked } = withMarks(open.good);
  return [
    makeTag("h5", {}, "Where they marked"),
    makeTag("p", {}, shareWords(open.good)),
    ...placesPart(marked, open),
    ...answersPart(open),
  ];
}
