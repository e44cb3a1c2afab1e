// @ts-check
/**
 * The skin in a mechanism picture: the part of the body map's own figure in which the pain of a source is felt.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Edges
 */

/** @import { Contours, Drawn, MechanismSource, View, ViewArea, ZoneOutlines } from "../core/types.js" */

import { told } from "../core/telling.js";
import { hasSide } from "../map/pattern.js";
import { drawInto } from "./mechanism_parts.js";

const [AROUND, LEAST] = [60, 320]; // Of the figure's units: what is shown beside the territory, and the least height.
/** @type {Record<string, string>} */
const SIGHT = { front: told("seen from the front"), back: told("seen from behind") };

/**
 * The outlines of the pattern in a view: its own, and those of the other side turned over.
 * @param {View} view @param {Record<string, ZoneOutlines>|undefined} contours @param {boolean} fixed
 * @param {string} side @returns {[zones: ZoneOutlines, turned: Attributes][]}
 */
function outlines(view, contours, fixed, side) {
  const turned = { transform: `translate(${view.width} 0) scale(-1 1)` };
  /** @type {[zones: ZoneOutlines, turned: Attributes][]} */
  const found = [];
  if (fixed || side !== "right") found.push([contours?.[view.id], {}]);
  if (!fixed && side !== "left") found.push([contours?.[view.mirror], turned]);
  return found.filter(([zones]) => zones);
}

/**
 * The box of the pattern in the units of the view, measured on the page because curves have no corners.
 * @param {{mark: SVGPathElement, over: boolean}[]} marks @param {View} view @returns {Edges|null}
 */
function boxOf(marks, view) {
  const boxes = marks
    .map(({ mark, over }) => {
      const { x, y, width, height } = mark.getBBox();
      return {
        left: over ? view.width - x - width : x,
        top: y,
        right: over ? view.width - x : x + width,
        bottom: y + height,
      };
    })
    .filter(({ left, right }) => right > left);
  if (!boxes.length) return null;
  /** @param {(...some: number[]) => number} pick @param {keyof Edges} key */
  const extreme = (pick, key) => pick(...boxes.map((box) => box[key]));
  return {
    left: extreme(Math.min, "left"),
    top: extreme(Math.min, "top"),
    right: extreme(Math.max, "right"),
    bottom: extreme(Math.max, "bottom"),
  };
}

/**
 * The window on the figure: the territory with some skin around it, in the shape of the panel.
 * @param {Edges} edges @param {View} view @param {number} ratio
 */
function crop({ left, right, top, bottom }, view, ratio) {
  const height = Math.min(Math.max(bottom - top + 2 * AROUND, (right - left + 2 * AROUND) / ratio, LEAST), view.height);
  const y = Math.min(Math.max((top + bottom - height) / 2, 0), view.height - height);
  return { x: (left + right - height * ratio) / 2, y, width: height * ratio, height };
}

/**
 * The whole figure, front or back, whose areas show what the arrow may point at; the first target counts most.
 * @param {Drawn[]} views @param {MechanismSource["targets"]} targets @param {string} side
 * @returns {{view: View, area: ViewArea}|null}
 */
function best(views, targets, side) {
  /** @param {ViewArea} area @param {string} own */
  const isSide = ({ side: drawn }, own) => {
    const wanted = own === "left" || own === "right" ? own : side;
    return drawn === "midline" || wanted === "both" || drawn === wanted;
  };
  const found = targets.flatMap(([target, own]) =>
    views.flatMap(({ view }) =>
      view.areas.filter((area) => area.area === target && isSide(area, own)).map((area) => ({ view, area })),
    ),
  );
  /** @param {View} view */
  const shows = (view) => targets.filter(([target]) => view.areas.some(({ area }) => area === target)).length;
  return found.reduce((most, one) => (!most || shows(one.view) > shows(most.view) ? one : most), null);
}

/**
 * Draw the skin into a panel of a picture that is on the page.
 * @param {SVGSVGElement} into @param {{x: number, y: number, width: number, height: number}} panel
 * @param {Drawn[]} views @param {Contours} contours @param {MechanismSource} source @param {string} side
 * @returns {{spot: number[], sight: string}} where the territory is pointed at, and from where the figure is seen
 */
export function drawSkin(into, panel, views, contours, { targets, structure_id: structure }, side) {
  const fixed = !hasSide(structure);
  const wanted = fixed ? "both" : side;
  const { view, area } = best(views, targets, wanted) ?? { view: views[0].view, area: views[0].view.areas[0] };
  drawInto(into, "rect", { class: "panel", ...panel, rx: 10 });
  const window_ = drawInto(into, "svg", {
    ...panel,
    viewBox: `0 0 ${view.width} ${view.height}`,
    "aria-hidden": "true",
  });
  drawInto(window_, "path", { class: "figure", d: view.outline });
  const marks = outlines(view, contours[structure], fixed, side).flatMap(([zones, turned]) =>
    /** @type {(keyof ZoneOutlines)[]} */ (["outer", "core"]).map((zone) => ({
      mark: drawInto(window_, "path", { class: `felt ${zone}`, d: zones[zone] ?? "", ...turned }),
      over: Boolean(turned.transform),
    })),
  );
  const box = boxOf(marks, view) ?? { left: area.x, right: area.x, top: area.y, bottom: area.y };
  const frame = crop(box, view, panel.width / panel.height);
  window_.setAttribute("viewBox", `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
  const scale = panel.height / frame.height;
  return {
    spot: [panel.x + (area.x - frame.x) * scale, panel.y + (area.y - frame.y) * scale],
    sight: SIGHT[view.id] ?? "",
  };
}
