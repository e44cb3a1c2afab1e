// @ts-check
/** What is marked, in words: each place with a way to take it away, and how much skin each layer covers. */

/** @import { CaseRule, Selection } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { told } from "../core/telling.js";
import { nameOf } from "../shell/names.js";
import { FELT_WORDS, isWorstOn, LAYERS, listed, marked, SIDES } from "./case_read.js";
import { drawnPoints } from "./drawing.js";
import { onItsSide } from "./side_words.js";
import { cm2, percentWith, underTenth } from "./sizes.js";
import { halfOfPoint, knowsSkin, skinOfAreas, skinOfPoints, wholeSkin } from "./skin_points.js";

const PLACED = /** @type {const} */ (["pain", "numb", "tingling"]);

/** @param {string} area @param {string} side @param {boolean} isMidline */
const where = (area, side, isMidline) => onItsSide(nameOf(area), isMidline ? "" : side);

/** @param {Selection} selection @param {(area: string) => boolean} isMidline */
export function markList(selection, isMidline) {
  const items = SIDES.flatMap((side) =>
    PLACED.flatMap((layer) =>
      marked(selection, layer, side).map((area) => {
        const place = where(area, side, isMidline(area));
        const worst = layer === "pain" && selection.worst === area && isWorstOn(selection, side);
        const felt = worst ? told("pain, worst") : FELT_WORDS[layer];
        const names = { "data-unmark": area, "data-side": side, "data-layer": layer };
        return makeTag(
          "li",
          {},
          `${told("{place}: {felt}", { place, felt })} `,
          makeTag(
            "button",
            { type: "button", ...names, "aria-label": told("Take away {place}, {felt}", { place, felt }) },
            told("Take away"),
          ),
        );
      }),
    ),
  );
  return items.length
    ? makeTag("ul", { class: "case-list" }, ...items)
    : makeTag("p", { class: "quiet" }, told("No marks yet."));
}

/** What was answered, found first. @param {CaseRule} rule @param {Selection} selection */
export function answerList({ signs }, selection) {
  return /** @type {const} */ ([
    [told("Found:"), selection.found],
    [told("Not found:"), selection.absent],
  ]).flatMap(([word, held]) => {
    const names = signs.filter(({ sign_id: id }) => listed(held).includes(id)).map(({ name }) => name);
    return names.length ? [makeTag("p", {}, makeTag("b", {}, `${word} `), `${names.join("; ")}.`)] : [];
  });
}

/**
 * The skin of a layer on a side, in cm²: what is drawn by hand, else the marked areas whole.
 * @param {Selection} selection @param {typeof PLACED[number]} layer @param {"left"|"right"} side
 * @param {(area: string) => boolean} isMidline half of what crosses the midline counts on either side
 */
function skinOf(selection, layer, side, isMidline) {
  const points = [...drawnPoints(layer)].filter((point) => halfOfPoint(point) === side);
  return drawnPoints(layer).size
    ? skinOfPoints(points)
    : skinOfAreas([
        ...marked(selection, layer, side).filter((area) => !isMidline(area)),
        ...SIDES.flatMap((one) => marked(selection, layer, one)).filter(isMidline),
      ]);
}

/** @param {number} share of the skin, 0 to 1 */
const percent = (share) => (share < 0.0005 ? underTenth() : percentWith(100 * share, 1));

/**
 * How much skin each layer covers, left and right.
 * @param {Selection} selection @param {(area: string) => boolean} isMidline
 */
export function measures(selection, isMidline) {
  if (!knowsSkin()) return [];
  const rows = PLACED.map((layer) => {
    const [left, right] = SIDES.map((side) => skinOf(selection, layer, side, isMidline));
    return { layer, left, right };
  }).filter(({ left, right }) => left + right);
  if (!rows.length) return [];
  const head = ["", told("Left"), told("Right"), told("Of the skin")].map((word) =>
    makeTag("th", { scope: "col" }, word),
  );
  const body = rows.map(({ layer, left, right }) =>
    makeTag(
      "tr",
      {},
      makeTag("th", { scope: "row" }, LAYERS.find(([id]) => id === layer)[1]),
      ...[cm2(left), cm2(right), percent((left + right) / wholeSkin())].map((text) => makeTag("td", {}, text)),
    ),
  );
  const caption = told("Skin covered, on this body; drawn by hand counts point by point, else each marked place whole");
  return [
    makeTag(
      "table",
      { class: "case-measures" },
      makeTag("caption", {}, caption),
      makeTag("thead", {}, makeTag("tr", {}, ...head)),
      makeTag("tbody", {}, ...body),
    ),
  ];
}
