// @ts-check
/**
 * The marks of a case on the map: each layer with a fill of its own that survives greyscale, and clicks that mark
 * instead of choosing.
 */

/** @import { Drawn, Selection } from "../core/types.js" */
/** @import { Layer } from "./case_read.js" */

import { makeTag } from "../core/element.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { onPaintShown } from "../map/body_map.js";
import { mapHost, shownViews, svgElement } from "../map/views.js";
import { brushIs } from "./brush.js";
import { FELT_WORDS, isWorstOn, LAYERS, marked, SIDES } from "./case_read.js";
import { paintDrawing } from "./drawing.js";

const MODE = "case";
const [PAIN, WORST, NUMB, TINGLING] = /** @type {const} */ (["pain", "worst", "numb", "tingling"]);
/** Sides of a tile, in dots of a pattern; a mark that is smaller than two tiles has the fine one. */
const TILES = { coarse: 3.2, fine: 1.4 };
/** @type {(area: string, side: string) => unknown} */
let mark = () => {};

const isRunning = (selection = currentSelection()) => selection.mode === MODE;

/**
 * A fill that survives greyscale: plain for pain, lines for numb skin, crosses for pins and needles.
 * @param {Exclude<Layer, "worst">} layer @param {string} id @param {number} size of one tile, in the units of its SVG
 */
function fill(layer, id, size) {
  const shapes = {
    [PAIN]: `M0 0h${size}v${size}h${-size}z`,
    [NUMB]: `M0 ${size / 4}h${size}v${size / 3.2}h${-size}z`,
    [TINGLING]: `M${size / 2} ${size / 6}v${(2 * size) / 3}M${size / 6} ${size / 2}h${(2 * size) / 3}`,
  };
  const pattern = svgElement("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse" });
  pattern.append(svgElement("path", { d: shapes[layer], class: `case-fill ${layer}`, "stroke-width": size / 6 }));
  const defs = svgElement("defs", {});
  defs.append(pattern);
  return defs;
}

/**
 * @param {Drawn} one @param {Layer} layer @param {string[]} areas @param {string} side
 */
function copies({ view, areas: paths }, layer, areas, side) {
  /** @param {SVGPathElement} path */
  const tile = (path) => {
    const { width, height } = path.getBBox();
    return Math.min(width, height) < 2 * TILES.coarse * view.dot ? "fine" : "coarse";
  };
  return areas.flatMap((area) =>
    (paths.get(area) ?? [])
      .filter(({ dataset }) => dataset.side === side || dataset.side === "midline")
      .map((path) =>
        svgElement("path", {
          d: path.getAttribute("d"),
          class: `case-mark ${layer}`,
          "data-layer": layer,
          ...(layer === WORST ? {} : { fill: `url(#case-${layer}-${tile(path)}-${view.id})` }),
        }),
      ),
  );
}

/** @param {Drawn} one @param {Selection} selection */
function group(one, selection) {
  const made = svgElement("g", { class: "case-marks", "aria-hidden": "true" });
  for (const layer of /** @type {const} */ ([PAIN, NUMB, TINGLING]))
    for (const [tile, dots] of Object.entries(TILES))
      made.append(fill(layer, `case-${layer}-${tile}-${one.view.id}`, dots * one.view.dot));
  for (const side of SIDES) {
    for (const layer of /** @type {const} */ (["pain", "numb", "tingling"]))
      made.append(...copies(one, layer, marked(selection, layer, side), side));
    if (isWorstOn(selection, side)) made.append(...copies(one, WORST, [selection.worst], side));
  }
  return made;
}

/** What is marked, as one text: painted anew only when it changes. @param {Selection} selection */
const marksOf = (selection) =>
  isRunning(selection)
    ? SIDES.flatMap((side) => [selection[`pain_${side}`], selection[`numb_${side}`], selection[`tingling_${side}`]])
        .concat(selection.worst, selection.worst_side)
        .join("|")
    : "";

/** @param {Selection} selection */
function paint(selection) {
  const wanted = marksOf(selection);
  for (const one of shownViews()) {
    paintDrawing(one, isRunning(selection));
    if ((one.cased ?? "") === wanted) continue;
    one.cased = wanted;
    one.caseGroup?.remove();
    one.caseGroup = wanted.replaceAll("|", "") ? group(one, selection) : null;
    if (one.caseGroup) one.svg.querySelector(".areas").before(one.caseGroup);
    name(one, selection);
  }
}

/** The picture in words: each marked area says its marks. @param {Drawn} one @param {Selection} selection */
function name(one, selection) {
  for (const [area, paths] of one.areas)
    for (const path of paths) {
      const side = path.dataset.side === "right" ? "right" : "left";
      const has = LAYERS.filter(([layer]) =>
        layer === "worst"
          ? selection.worst === area && isWorstOn(selection, side)
          : marked(selection, layer, side).includes(area),
      );
      const on = isRunning(selection) && has.length > 0;
      const plain = path.dataset.plainName ?? path.getAttribute("aria-label");
      if (on || path.dataset.plainName) {
        path.dataset.plainName = plain;
        path.setAttribute(
          "aria-label",
          on ? told("{place}: {felt}", { place: plain, felt: has.map(([id]) => FELT_WORDS[id]).join(", ") }) : plain,
        );
        path.setAttribute("aria-pressed", String(on));
      }
    }
}

/** What the fills mean. */
function legend() {
  const samples = LAYERS.map(([layer]) => {
    const svg = svgElement("svg", { viewBox: "0 0 24 14", width: 24, height: 14, "aria-hidden": "true" });
    const id = `case-sample-${layer}`;
    const box = { x: 1, y: 1, width: 22, height: 12, class: `case-mark ${layer}` };
    if (layer === WORST) svg.append(svgElement("rect", box));
    else svg.append(fill(layer, id, 5), svgElement("rect", { ...box, fill: `url(#${id})` }));
    return makeTag("span", {}, svg, ` ${FELT_WORDS[layer]}`);
  });
  return makeTag("div", { class: "legend case-legend" }, makeTag("b", {}, told("Marked")), ...samples);
}

/** @param {PageEvent} event */
function taken(event) {
  const path = isRunning() && event.target.closest?.("#body-map [data-area]");
  if (!path) return null;
  event.stopPropagation();
  event.preventDefault();
  return path.dataset;
}

/** @param {PageEvent} event */
function press(event) {
  const path = taken(event);
  if (path && !(brushIs().on && event.type === "click")) mark(path.area, path.side);
}

/** @param {PageEvent<KeyboardEvent>} event */
function key(event) {
  if (event.key === "Enter" || event.key === " ") press(event);
}

/** Follow the selection from now on; called once. @param {(area: string, side: string) => unknown} marks */
export function startCaseMarks(marks) {
  mark = marks;
  document.getElementById("legend").append(legend());
  onPaintShown(paint);
  mapHost.addEventListener("click", press, true);
  mapHost.addEventListener("keydown", key, true);
  paint(currentSelection());
}
