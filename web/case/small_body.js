// @ts-check
/**
 * The body drawn small, from the front and from behind, with places filled by what they mean: each fill differs in
 * lightness or line, so that it survives greyscale.
 */

/** @import { Drawn } from "../core/types.js" */
/** @import { BodyMarks } from "./series_types.js" */

import { makeTag } from "../core/element.js";
import { told } from "../core/telling.js";
import { nameOf } from "../shell/names.js";
import { svgElement } from "../map/views.js";
import { areaAndSide, MIDLINE } from "./series_read.js";
import { onItsSide } from "./side_words.js";

/** One tile of a fill, in units of the views, which are drawn at about a sixth of that or larger. */
const TILE = 28;
const HATCHES = {
  numb: "M-7 7L7 -7M0 28L28 0M21 35L35 21",
  tingling: "M14 5v18M5 14h18",
  same: "M0 7h28M0 21h28",
};
/** How wide a drawn point is, in dots of its view: wide enough to meet its neighbours. */
const POINT_DOTS = 6;

/** @param {string} kind */
const fillOf = (kind) => (Object.hasOwn(HATCHES, kind) ? `url(#small-${kind})` : "");

/** The fills and the lines between areas, once for all small bodies in an element. @param {Drawn[]} views */
export function smallBodyFills(views) {
  const defs = svgElement("defs", {});
  for (const [kind, d] of Object.entries(HATCHES)) {
    const attributes = { id: `small-${kind}`, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" };
    const pattern = svgElement("pattern", attributes);
    if (kind === "same")
      pattern.append(svgElement("path", { d: `M0 0h${TILE}v${TILE}h-${TILE}z`, class: "small-wash" }));
    pattern.append(svgElement("path", { d, class: "small-hatch" }));
    defs.append(pattern);
  }
  for (const { view } of views) {
    const body = svgElement("g", { id: `small-body-${view.id}` });
    const lines = view.areas.map(({ d }) => d).join("");
    body.append(
      svgElement("path", { class: "small-outline", d: view.outline }),
      svgElement("path", { class: "small-lines", d: lines }),
      svgElement("path", { class: "small-edge", d: view.outline }),
    );
    defs.append(body);
  }
  const svg = svgElement("svg", { class: "small-fills", width: 0, height: 0, "aria-hidden": "true" });
  svg.append(defs);
  return svg;
}

/** The paths of a place in a view. @param {Drawn} one @param {string} place */
function pathsOf({ areas }, place) {
  const [area, side] = areaAndSide(place);
  return (areas.get(area) ?? []).filter(({ dataset }) => dataset.side === side || dataset.side === MIDLINE);
}

/** @param {Drawn} one @param {BodyMarks} marks */
function marksIn(one, { kind, places, points }) {
  const fill = fillOf(kind);
  const paint = fill ? { fill } : {};
  if (points?.length) return [drawnIn(one, kind, points)];
  return [...places].flatMap((place) =>
    pathsOf(one, place).map((path) =>
      svgElement("path", { d: path.getAttribute("d"), class: `small-mark ${kind}`, "data-place": place, ...paint }),
    ),
  );
}

/** @param {Drawn} one @param {string} kind @param {number[]} points */
function drawnIn({ view }, kind, points) {
  const wanted = new Set(points);
  const d = view.points
    .flatMap((point, at) => (wanted.has(point) ? [`M${view.xy[2 * at]} ${view.xy[2 * at + 1]}h0`] : []))
    .join("");
  const stroke = fillOf(kind);
  const width = POINT_DOTS * view.dot;
  return svgElement("path", { d, class: `small-drawn ${kind}`, "stroke-width": width, ...(stroke ? { stroke } : {}) });
}

/** @param {Drawn} one @param {BodyMarks[]} marks */
function smallView(one, marks) {
  const { view } = one;
  const svg = svgElement("svg", { viewBox: `0 0 ${view.width} ${view.height}`, "data-small": view.id });
  svg.append(svgElement("use", { href: `#small-body-${view.id}` }), ...marks.flatMap((some) => marksIn(one, some)));
  for (const { text, x } of view.letters) {
    const letter = svgElement("text", { x, y: 60, class: "small-letter" });
    letter.textContent = text;
    svg.append(letter);
  }
  return makeTag("span", { class: "small-view", "aria-hidden": "true" }, svg, view.name);
}

/** A place in words. @param {string} place */
export function placeWords(place) {
  const [area, side] = areaAndSide(place);
  return onItsSide(nameOf(area), side);
}

/**
 * The picture; later marks lie over earlier ones. What is marked and seen from neither side is told below it.
 * @param {Drawn[]} views @param {BodyMarks[]} marks @param {string} label the picture in words
 */
export function smallBody(views, marks, label) {
  const unseen = new Set(
    marks.flatMap(({ places }) => [...places].filter((place) => !views.some((one) => pathsOf(one, place).length))),
  );
  return makeTag(
    "div",
    { class: "small-body" },
    makeTag(
      "div",
      { class: "small-views", role: "img", "aria-label": label },
      ...views.map((v) => smallView(v, marks)),
    ),
    unseen.size
      ? makeTag(
          "p",
          { class: "quiet" },
          told("Not seen from front or back: {places}.", { places: [...unseen].map(placeWords).join("; ") }),
        )
      : "",
  );
}

/** A piece of a legend: the fill as the bodies have it. @param {string} kind @param {string} words */
export function legendItem(kind, words) {
  const fill = fillOf(kind);
  const svg = svgElement("svg", { viewBox: "0 0 96 72", class: "small-swatch", "aria-hidden": "true" });
  const box = { d: "M6 6h84v60h-84z", class: `small-mark ${kind}`, ...(fill ? { fill } : {}) };
  svg.append(svgElement("path", { d: "M6 6h84v60h-84z", class: "small-outline" }), svgElement("path", box));
  return makeTag("li", { "data-kind": kind }, svg, words);
}
