// @ts-check
/** Case files of one person in the order of their names: a small body each, the skin covered, and what has changed. */

/** @import { BodyMarks, CaseFile, Felt, OpenFiles } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { changeMap } from "./series_change.js";
import { coveredBy, FELT, holdsMarks, inBodyOrder, layersUsed } from "./series_read.js";
import { cm2, percent, tableOf, titleOf } from "./series_parts.js";
import { legendItem, placeWords, smallBody } from "./small_body.js";

/** @param {CaseFile} file @param {string[]} areas */
function inWords({ places, worst }, areas) {
  const told = FELT.filter(([layer]) => places[layer].size).map(
    ([layer, word]) => `${word}: ${inBodyOrder(places[layer], areas).map(placeWords).join("; ")}`,
  );
  return [...told, ...(worst.length ? [`Worst place: ${worst.map(placeWords).join("; ")}`] : [])];
}

/** @param {CaseFile} file @param {number} at @param {OpenFiles} open */
function figure(file, at, { views, areas }) {
  /** @type {BodyMarks[]} */
  const marks = FELT.map(([layer]) => ({ kind: layer, places: file.places[layer], points: file.drawn[layer] }));
  const words = inWords(file, areas);
  const label = words.length ? words.join(". ") : "No place is marked";
  const isDrawn = FELT.some(([layer]) => file.drawn[layer].length);
  return makeTag(
    "li",
    {},
    makeTag("h6", { title: file.name }, titleOf(file, at)),
    smallBody(views, [...marks, { kind: "worst", places: file.worst }], label),
    holdsMarks(file) ? "" : makeTag("p", { class: "quiet" }, "No mark."),
    isDrawn ? makeTag("p", { class: "quiet" }, "Drawn by hand.") : "",
  );
}

/** @param {[Felt, string]} layer @param {OpenFiles} open */
function sizes([layer, word], { good, skin }) {
  const rows = good.map((file, at) => {
    const { left, right, share } = coveredBy(file, layer, skin);
    return [titleOf(file, at), cm2(left), cm2(right), percent(share)];
  });
  return tableOf(`${word}: skin covered`, ["File", "Left", "Right", "Of the body's skin"], rows);
}

/** Every file with its places. @param {OpenFiles} open */
function everyPlace({ good, areas }) {
  const items = good.map((file, at) => {
    const words = inWords(file, areas);
    return makeTag(
      "li",
      {},
      makeTag("b", {}, titleOf(file, at)),
      ` ${words.length ? words.join(". ") : "No place is marked"}.`,
    );
  });
  return makeTag(
    "details",
    { class: "more" },
    makeTag("summary", {}, "Every place in words"),
    makeTag("ul", {}, ...items),
  );
}

/** @param {OpenFiles} open */
export function showPerson(open) {
  const { good, skin } = open;
  const used = layersUsed(good);
  const legend = [
    ...used,
    ...(good.some(({ worst }) => worst.length) ? [/** @type {const} */ (["worst", "Worst place"])] : []),
  ];
  return [
    makeTag("h5", {}, "File by file, in the order of their names"),
    makeTag("ul", { class: "small-legend" }, ...legend.map(([kind, word]) => legendItem(kind, word))),
    makeTag("ol", { class: "series-bodies" }, ...good.map((file, at) => figure(file, at, open))),
    everyPlace(open),
    ...used.map((layer) => sizes([...layer], open)),
    makeTag(
      "p",
      { class: "quiet" },
      `Measured on the body of the atlas, whose skin is ${Math.round(skin.whole).toLocaleString("en")} cm², not on the person. ` +
        "A place that is marked counts whole, a drawing counts as drawn; what crosses the midline counts half on each side.",
    ),
    ...(good.length > 1 ? changeMap(open) : []),
  ];
}
