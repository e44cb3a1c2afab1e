// @ts-check
/** Case files of one person in the order of their names: a small body each, the skin covered, and what has changed. */

/** @import { BodyMarks, CaseFile, Felt, OpenFiles } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { told } from "../core/telling.js";
import { changeMap } from "./series_change.js";
import { coveredBy, FELT, holdsMarks, inBodyOrder, layersUsed } from "./series_read.js";
import { cm2Words, percent, tableOf, titleOf } from "./series_parts.js";
import { grouped } from "./sizes.js";
import { legendItem, placeWords, smallBody } from "./small_body.js";

/** @param {CaseFile} file @param {string[]} areas */
function inWords({ places, worst }, areas) {
  const felt = FELT.filter(([layer]) => places[layer].size).map(([id, layer]) =>
    told("{layer}: {places}", { layer, places: inBodyOrder(places[id], areas).map(placeWords).join("; ") }),
  );
  const worstPlaces = { places: worst.map(placeWords).join("; ") };
  return [...felt, ...(worst.length ? [told("Worst place: {places}", worstPlaces)] : [])];
}

/** @param {CaseFile} file @param {number} at @param {OpenFiles} open */
function figure(file, at, { views, areas }) {
  /** @type {BodyMarks[]} */
  const marks = FELT.map(([layer]) => ({ kind: layer, places: file.places[layer], points: file.drawn[layer] }));
  const words = inWords(file, areas);
  const label = words.length ? words.join(". ") : told("No place is marked");
  const isDrawn = FELT.some(([layer]) => file.drawn[layer].length);
  return makeTag(
    "li",
    {},
    makeTag("h6", { title: file.name }, titleOf(file, at)),
    smallBody(views, [...marks, { kind: "worst", places: file.worst }], label),
    holdsMarks(file) ? "" : makeTag("p", { class: "quiet" }, told("No mark.")),
    isDrawn ? makeTag("p", { class: "quiet" }, told("Drawn by hand.")) : "",
  );
}

/** @param {[Felt, string]} layer @param {OpenFiles} open */
function sizes([layer, word], { good, skin }) {
  const rows = good.map((file, at) => {
    const { left, right, share } = coveredBy(file, layer, skin);
    return [titleOf(file, at), cm2Words(left), cm2Words(right), percent(share)];
  });
  const head = [told("File"), told("Left"), told("Right"), told("Of the body's skin")];
  return tableOf(told("{layer}: skin covered", { layer: word }), head, rows);
}

/** Every file with its places. @param {OpenFiles} open */
function everyPlace({ good, areas }) {
  const items = good.map((file, at) => {
    const words = inWords(file, areas);
    return makeTag(
      "li",
      {},
      makeTag("b", {}, titleOf(file, at)),
      ` ${words.length ? words.join(". ") : told("No place is marked")}.`,
    );
  });
  return makeTag(
    "details",
    { class: "more" },
    makeTag("summary", {}, told("Every place in words")),
    makeTag("ul", {}, ...items),
  );
}

/** @param {OpenFiles} open */
export function showPerson(open) {
  const { good, skin } = open;
  const used = layersUsed(good);
  const legend = [
    ...used,
    ...(good.some(({ worst }) => worst.length) ? [/** @type {const} */ (["worst", told("Worst place")])] : []),
  ];
  return [
    makeTag("h5", {}, told("File by file, in the order of their names")),
    makeTag("ul", { class: "small-legend" }, ...legend.map(([kind, word]) => legendItem(kind, word))),
    makeTag("ol", { class: "series-bodies" }, ...good.map((file, at) => figure(file, at, open))),
    everyPlace(open),
    ...used.map((layer) => sizes([...layer], open)),
    makeTag(
      "p",
      { class: "quiet" },
      [
        told("Measured on the body of the atlas, whose skin is {number} cm², not on the person.", {
          number: grouped(Math.round(skin.whole)),
        }),
        told(
          "A place that is marked counts whole, a drawing counts as drawn; what crosses the midline counts half on each side.",
        ),
      ].join(" "),
    ),
    ...(good.length > 1 ? changeMap(open) : []),
  ];
}
