// @ts-check
/**
 * Two sources on one body: which skin only the one, only the other, or both are felt on, and how much skin that is.
 * The marks differ in shape, weight and tone: filled dots, open rings, dark crosses; each source keeps its outline, the
 * first a solid line round a wash, the second a broken line.
 */

/** @import { ComparePart, CompareShares, Contours, Drawn, DrawnCompare, Selection } from "../core/types.js" */

import { LEAST } from "../core/contract.js";
import { makeElement } from "../core/element.js";
import { fetchBytes } from "../core/files.js";
import { told } from "../core/telling.js";
import { contours, hasSide, isCompared, loadPattern, patternReader, patternReady } from "../map/pattern.js";
import { mapHost, shownViews, svgElement } from "../map/views.js";
import { nameOf } from "../shell/picker.js";

/** @type {ComparePart[]} */
export const COMPARE_PARTS = ["one", "both", "other"];
/** @type {["one", "other"]} */
const SOURCES = ["one", "other"];
/**
 * What the group of each source is called, and the key it is chosen by.
 * @type {Record<"one" | "other", [string, "sel" | "cmp"]>}
 */
const ROLES = { one: ["main", "sel"], other: ["compare", "cmp"] };

/**
 * @param {ComparePart} part @param {number} radius
 * @returns {{d: string, width: number}} one mark as relative path data, and its line
 */
function mark(part, radius) {
  const r = +radius.toFixed(1);
  const ring = +(1.15 * radius).toFixed(1);
  if (part === "one") return { d: "h0", width: 1.9 * radius };
  if (part === "other")
    return {
      d: `m${-ring} 0a${ring} ${ring} 0 1 0 ${2 * ring} 0a${ring} ${ring} 0 1 0 ${-2 * ring} 0`,
      width: 0.6 * radius,
    };
  return { d: `m${-r} ${-r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`, width: 0.85 * radius };
}

/**
 * Built once a view: a group for each source with its outline and marks, and the marks of both on top.
 * @param {Drawn} drawn @returns {DrawnCompare}
 */
function build(drawn) {
  const group = svgElement("g", { class: "pattern-compare", "aria-hidden": "true" });
  const turned = `translate(${drawn.view.width} 0) scale(-1 1)`;
  const made = /** @type {DrawnCompare} */ ({ group, paths: {}, outlines: {}, sources: {} });
  for (const part of COMPARE_PARTS) {
    const path = svgElement("path", {
      class: `marks ${part}`,
      "stroke-width": mark(part, drawn.view.dot).width.toFixed(2),
    });
    made.paths[part] = path;
    if (part === "both") continue;
    const outlines = [
      svgElement("path", { class: `extent ${part}` }),
      svgElement("path", { class: `extent ${part}`, transform: turned }),
    ];
    const source = svgElement("g", { "data-role": ROLES[part][0] });
    source.append(...outlines, path);
    made.outlines[part] = outlines;
    made.sources[part] = source;
  }
  group.append(made.sources.one, made.sources.other, made.paths.both);
  return made;
}

/**
 * Which part a skin point belongs to: 0 only the one, 1 both, 2 only the other, -1 neither.
 * @param {Pick<Selection, "sel" | "cmp" | "side">} selection @returns {(point: number) => number}
 */
function parter({ sel, cmp, side }) {
  const one = patternReader(sel, side);
  const other = patternReader(cmp, side);
  return (point) => {
    const isOther = other(point) >= LEAST;
    if (one(point) >= LEAST) return isOther ? 1 : 0;
    return isOther ? 2 : -1;
  };
}

/** @param {Drawn} drawn @param {Selection} selection */
function paintMarks(drawn, selection) {
  const found = COMPARE_PARTS.map(/** @returns {string[]} */ () => []);
  const partOf = patternReady() ? parter(selection) : () => -1;
  drawn.view.points.forEach((point, at) => {
    const part = partOf(point);
    if (part >= 0) found[part].push(drawn.places[at]);
  });
  COMPARE_PARTS.forEach((part, at) => {
    const { d } = mark(part, drawn.view.dot);
    drawn.compare.paths[part].setAttribute("d", found[at].length ? found[at].join(d) + d : "");
  });
}

/** @param {Drawn} drawn @param {Selection} selection @param {Contours} contours */
function paintOutlines({ view, compare }, selection, contours) {
  for (const part of SOURCES) {
    const structure = selection[ROLES[part][1]];
    const sided = hasSide(structure);
    const own = !sided || selection.side !== "right" ? contours?.[structure]?.[view.id] : null;
    const turned = sided && selection.side !== "left" ? contours?.[structure]?.[view.mirror] : null;
    compare.outlines[part][0].setAttribute("d", own?.outer ?? "");
    compare.outlines[part][1].setAttribute("d", turned?.outer ?? "");
    compare.sources[part].dataset.pattern = structure;
  }
}

/** @param {Drawn} drawn @param {Selection} selection @param {Contours} contours */
function paintView(drawn, selection, contours) {
  const { sel, cmp, side } = selection;
  const wanted = isCompared(selection) ? [sel, cmp, side, patternReady(), Boolean(contours)].join() : "";
  if ((drawn.compared ?? "") === wanted) return;
  drawn.compared = wanted;
  if (!wanted) return drawn.compare.group.remove();
  drawn.compare ??= build(drawn);
  paintMarks(drawn, selection);
  paintOutlines(drawn, selection, contours);
  drawn.pattern.after(drawn.compare.group);
}

/**
 * Paint the views on the page, after the single pattern; may be called any number of times.
 * @param {Selection} selection
 */
export function paintCompare(selection) {
  const group = mapHost.dataset.group;
  for (const drawn of shownViews()) paintView(drawn, selection, contours()[group]);
}

/**
 * Skin of each part in percent of the one's pattern, of the other's, and of the whole body surface; and the overlap as
 * dashboard/figures/overlap.py defines it. Null where a pattern has no skin on the whole figure.
 * @param {Pick<Selection, "sel" | "cmp" | "side">} selection @returns {Promise<CompareShares>}
 */
export async function compareShares({ sel, cmp, side }) {
  const [bytes] = await Promise.all([fetchBytes("point_sizes.bin"), loadPattern()]);
  const sizes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const partOf = parter({ sel, cmp, side });
  const [one, other] = [patternReader(sel, side), patternReader(cmp, side)];
  const skin = [0, 0, 0];
  let [body, shared, joint] = [0, 0, 0];
  for (let point = 0; point < bytes.byteLength / 2; point += 1) {
    const size = sizes.getUint16(2 * point, true);
    body += size;
    if (partOf(point) >= 0) skin[partOf(point)] += size;
    shared += size * Math.min(one(point), other(point));
    joint += size * Math.max(one(point), other(point));
  }
  /** @param {number} some @param {number} whole */
  const percent = (some, whole) => (whole ? (100 * some) / whole : null);
  const rows = COMPARE_PARTS.map((part, at) => ({
    part,
    ofOne: at < 2 ? percent(skin[at], skin[0] + skin[1]) : null,
    ofOther: at > 0 ? percent(skin[at], skin[1] + skin[2]) : null,
    ofBody: percent(skin[at], body),
  }));
  return { rows, overlap: percent(shared, joint) };
}

/** A few marks of a part as the map draws them. @param {ComparePart} part @param {number} count */
export function drawCompareSample(part, count = 3) {
  const { d, width } = mark(part, 3.4);
  const svg = svgElement("svg", {
    viewBox: `0 0 ${10 * count} 10`,
    width: 10 * count,
    height: 10,
    class: "compare-sample",
    "aria-hidden": "true",
  });
  const places = Array.from({ length: count }, (_, at) => `M${10 * at + 5} 5${d}`);
  svg.append(svgElement("path", { class: `marks ${part}`, d: places.join(""), "stroke-width": width }));
  return svg;
}

/**
 * What the mark of each part means.
 * @param {Pick<Selection, "sel" | "cmp">} selection @returns {Record<ComparePart, string>}
 */
export const compareWords = ({ sel, cmp }) => ({
  one: told("only {source}", { source: nameOf(sel) }),
  both: told("both"),
  other: told("only {source}", { source: nameOf(cmp) }),
});

/**
 * What the three marks mean, in place of the single pattern's legend; empty when nothing is compared.
 * @param {HTMLElement} place @param {Selection} selection
 */
export function fillCompareLegend(place, selection) {
  const words = compareWords(selection);
  const entries = isCompared(selection)
    ? COMPARE_PARTS.map((part) => makeElement("span", {}, drawCompareSample(part), words[part]))
    : [];
  place.replaceChildren(...entries);
}
