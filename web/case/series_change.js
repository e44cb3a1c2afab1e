// @ts-check
/** What has changed between two files: places that are new, gone and the same, on the body and in a table. */

/** @import { Change, FeltOrAny, OpenFiles } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { counted, told } from "../core/telling.js";
import { cm2Words, fieldOf, tableOf, titleOf } from "./series_parts.js";
import { changesBetween, layersUsed, skinTogether } from "./series_read.js";
import { legendItem, placeWords, smallBody } from "./small_body.js";

/** @type {[Change, string, string][]} each with its word and what it means */
const CHANGES = [
  ["new", told("New"), told("new: marked in the later choice only")],
  ["gone", told("Gone"), told("gone: marked in the earlier choice only")],
  ["same", told("Same"), told("the same: marked in both")],
];
/** Drawn from below: an edge that is gone must not cover a place that is marked. @type {Change[]} */
const LAYERED = ["gone", "same", "new"];

/** The layers to choose among; all together only where there are several. @param {OpenFiles} open */
export function layerChoices({ good }) {
  const used = layersUsed(good).map(([layer, word]) => /** @type {[FeltOrAny, string]} */ ([layer, word]));
  return used.length > 1 ? [...used, /** @type {[FeltOrAny, string]} */ (["any", told("Any mark")])] : used;
}

/** @param {Record<Change, string[]>} changes @param {OpenFiles} open */
function picture(changes, { views }) {
  const words = CHANGES.map(([id, change]) =>
    told("{change}: {places}", { change, places: changes[id].map(placeWords).join("; ") || told("none") }),
  );
  const marks = LAYERED.map((change) => ({ kind: change, places: changes[change] }));
  return smallBody(views, marks, words.join(". "));
}

/** @param {Record<Change, string[]>} changes @param {string} caption @param {OpenFiles} open */
function table(changes, caption, { skin }) {
  const rows = CHANGES.flatMap(([change, word]) =>
    changes[change].map((place) => [placeWords(place), word, cm2Words(skinTogether([place], skin))]),
  );
  return rows.length
    ? tableOf(caption, [told("Place"), told("Change"), told("Skin of the place")], rows)
    : makeTag("p", {}, told("Neither file marks a place here."));
}

/** How much is new, gone and the same. @param {Record<Change, string[]>} changes @param {OpenFiles} open */
const totals = (changes, { skin }) =>
  CHANGES.map(([change, word]) => {
    const values = { change: word, size: cm2Words(skinTogether(changes[change], skin)) };
    return counted(
      "{change}: {number} place, {size}",
      "{change}: {number} places, {size}",
      changes[change].length,
      values,
    );
  }).join(". ");

/** The part of the study that compares two files, the first and the last to begin with. @param {OpenFiles} open */
export function changeMap(open) {
  const { good, areas } = open;
  const layers = layerChoices(open);
  if (!layers.length) return [];
  const choices = good.map((file, at) => /** @type {[string, string]} */ ([String(at), titleOf(file, at)]));
  const [from, to] = [fieldOf(told("From"), told("From file"), choices), fieldOf(told("to"), told("to file"), choices)];
  const layer = fieldOf(told("Marks"), told("Marks that are compared"), layers);
  to.select.value = String(good.length - 1);
  const place = makeTag("div", { class: "series-change" });
  const said = makeTag("p", { role: "status" });
  const show = () => {
    const [before, after] = [from, to].map(({ select }) => Number(select.value));
    const changes = changesBetween(good[before], good[after], /** @type {FeltOrAny} */ (layer.select.value), areas);
    const what = layers.find(([id]) => id === layer.select.value)[1];
    const caption = told("{layer}: {before}, then {after}", {
      layer: what,
      before: titleOf(good[before], before),
      after: titleOf(good[after], after),
    });
    said.textContent = before === after ? told("Choose two files that differ.") : `${totals(changes, open)}.`;
    place.replaceChildren(picture(changes, open), table(changes, caption, open));
  };
  for (const { select } of [from, to, layer]) select.addEventListener("change", show);
  show();
  return [
    makeTag("h5", {}, told("What has changed")),
    makeTag("p", { class: "series-fields" }, from.field, to.field, layer.field),
    makeTag("ul", { class: "small-legend" }, ...CHANGES.map(([change, , words]) => legendItem(change, words))),
    said,
    place,
    makeTag(
      "p",
      { class: "quiet" },
      told("By whole places, also where a file holds a drawing. A place is no measure of how strong pain is."),
    ),
  ];
}
