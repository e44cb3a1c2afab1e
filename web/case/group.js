// @ts-check
/** Case files of a class: where how many marked what, as a heat map and a table, and which answers they put first. */

/** @import { AnswerPlacing, CaseFile, FeltOrAny, OpenFiles, PlaceCount } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { counted, told } from "../core/telling.js";
import { nameOf } from "../shell/names.js";
import {
  answersCsv,
  countAnswers,
  countPlaces,
  placesCsv,
  STEPS,
  stepOf,
  stepWords,
  withMarks,
} from "./group_count.js";
import { layerChoices } from "./series_change.js";
import { csvButton, fieldOf, tableOf } from "./series_parts.js";
import { placesOf } from "./series_read.js";
import { percentWith } from "./sizes.js";
import { legendItem, placeWords, smallBody } from "./small_body.js";

/** How many rows a table of places has until the rest is asked for. */
const ROWS = 15;
const MOST_NAMES = 10;
const PUT = [told("First"), told("Second"), told("Third")];
const PUT_WORDS = [told("first"), told("second"), told("third")];

/** What the shares are of, and which files are no part of it. @param {CaseFile[]} files */
function shareWords(files) {
  const { marked, missing } = withMarks(files);
  const of = marked.length;
  const names = missing.map(({ name }) => name);
  const without = { files: names.slice(0, MOST_NAMES).join(", "), number: names.length - MOST_NAMES };
  const slight = marked.filter((file) => !placesOf(file, "any").size).length;
  return [
    missing.length
      ? told("{n} of {all} files hold marks; every share is of these {n}.", { n: of, all: files.length })
      : told("All {n} files hold marks; every share is of these {n}.", { n: of }),
    names.length > MOST_NAMES ? told("Without any mark: {files} and {number} more.", without) : "",
    names.length && names.length <= MOST_NAMES ? told("Without any mark: {files}.", without) : "",
    slight ? told("In {n} of them a drawing covers no place by enough to count as marked.", { n: slight }) : "",
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
      legendItem(
        `step-${step}`,
        counts
          ? told("{share} ({files} of {all})", { share, files: counts, all: of })
          : told("{share} (no number of files)", { share }),
      ),
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
  const most = counts
    .slice(0, 3)
    .map(({ place, count }) => told("{place} in {n}", { place: placeWords(place), n: count }));
  const label = told("{layer}, by how many of {n} files mark it. Most often: {places}", {
    layer: what,
    n: of,
    places: most.join("; "),
  });
  return smallBody(views, marks, label);
}

/** @param {PlaceCount[]} counts @param {string} what @param {number} of */
function placesTable(counts, what, of) {
  const rows = counts.map(({ place, count }) => [
    placeWords(place),
    told("{n} of {all}", { n: count, all: of }),
    percentWith((100 * count) / of, 1),
  ]);
  const caption = counted("{layer}: {number} places", "{layer}: {number} places", counts.length, { layer: what });
  const table = tableOf(caption, [told("Place"), told("Files"), told("Share of files")], rows);
  const rest = [...table.querySelectorAll("tbody tr")].slice(ROWS);
  if (!rest.length) return [table];
  for (const row of rest) row.hidden = true;
  const words = counted("{number} more places", "{number} more places", rest.length);
  const more = makeTag("button", { type: "button" }, words);
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
  const layer = fieldOf(told("Marks"), told("Marks that are counted"), layers);
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
  const said = [
    told("{n} of {all} files say which answers were put first to third.", { n: of, all: good.length }),
    ...(without
      ? [
          counted(
            "{number} says nothing of it and is not counted.",
            "{number} say nothing of it and are not counted.",
            without,
          ),
        ]
      : []),
  ].join(" ");
  return [
    makeTag("h5", {}, told("Which answers were put first")),
    makeTag("p", {}, said),
    makeTag("ul", { class: "small-legend" }, ...PUT_WORDS.map((word, at) => legendItem(`put-${at + 1}`, word))),
    tableOf(
      told("How many of {n} put an answer where; the whole bar is {n}", { n: of }),
      [told("Answer"), ...PUT, told("Of all")],
      rows,
    ),
    csvButton("pain-atlas-answers.csv", () => answersCsv(ordered, rule)),
  ];
}

/** @param {OpenFiles} open */
export function showGroup(open) {
  const { marked } = withMarks(open.good);
  return [
    makeTag("h5", {}, told("Where they marked")),
    makeTag("p", {}, shareWords(open.good)),
    ...placesPart(marked, open),
    ...answersPart(open),
  ];
}
