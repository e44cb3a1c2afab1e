// @ts-check
/**
 * Free-hand marks: sets of skin points, a set a layer. They are kept in this page and in the reader's own file only;
 * the areas that they cover stand in the address.
 */

/** @import { Drawn } from "../core/types.js" */
/** @import { Layer } from "./case_read.js" */

import { svgElement } from "../map/views.js";
import { pointsWords } from "./file_words.js";
import { mirroredPoint } from "./skin_points.js";

/** @type {Layer[]} */
const LAYERS = ["pain", "worst", "numb", "tingling"];
/** @typedef {Record<Layer, Set<number>>} Drawing */
/** @type {Drawing} */
let drawing = empty();
let version = 0;

/** @returns {Drawing} */
function empty() {
  return { pain: new Set(), worst: new Set(), numb: new Set(), tingling: new Set() };
}

export const drawnPoints = (/** @type {Layer} */ layer) => drawing[layer];
export const isDrawn = () => LAYERS.some((layer) => drawing[layer].size > 0);

/** @param {Drawing} next */
function take(next) {
  drawing = next;
  version += 1;
}

export const clearDrawing = () => take(empty());

/** A copy that does not change with the drawing. @returns {Drawing} */
export const keptDrawing = () =>
  /** @type {Drawing} */ (Object.fromEntries(LAYERS.map((layer) => [layer, new Set(drawing[layer])])));

/** @param {Drawing} kept */
export const restoreDrawing = (kept) => take(kept);

export function mirrorDrawing() {
  take(
    /** @type {Drawing} */ (Object.fromEntries(LAYERS.map((l) => [l, new Set([...drawing[l]].map(mirroredPoint))]))),
  );
}

/**
 * The points of a view within a circle, drawn or erased; whether anything changed.
 * @param {Drawn} one @param {[x: number, y: number]} at @param {number} radius in units of the view
 * @param {Layer} layer @param {boolean} erases
 */
export function stroke({ view }, [x, y], radius, layer, erases) {
  const points = drawing[layer];
  const before = points.size;
  view.points.forEach((point, i) => {
    if (Math.hypot(view.xy[2 * i] - x, view.xy[2 * i + 1] - y) > radius) return;
    if (erases) points.delete(point);
    else points.add(point);
  });
  if (points.size !== before) version += 1;
  return points.size !== before;
}

/**
 * Take away the points of a layer that a test holds for.
 * @param {Layer} layer @param {(point: number) => boolean} test
 */
export function eraseArea(layer, test) {
  for (const point of drawing[layer]) if (test(point)) drawing[layer].delete(point);
  version += 1;
}

/** The mark of a layer: dots, large dots, dashes, crosses. @param {Layer} layer @param {number} dot */
function shape(layer, dot) {
  const r = +dot.toFixed(1);
  if (layer === "numb") return `m${-1.2 * r} 0h${2.4 * r}`;
  if (layer === "tingling") return `m${-r} 0h${2 * r}m${-r} ${-r}v${2 * r}`;
  return "h0";
}

/** @param {Drawn} one the marks of a view, made anew only when the drawing has changed */
export function paintDrawing(one, isOn = true) {
  const wanted = isOn && isDrawn() ? version : 0;
  if ((one.drawnVersion ?? 0) === wanted) return;
  one.drawnVersion = wanted;
  one.drawnGroup?.remove();
  one.drawnGroup = null;
  if (!wanted) return;
  const { view } = one;
  const group = svgElement("g", { class: "case-drawing", "aria-hidden": "true" });
  for (const layer of LAYERS) {
    const places = view.points.flatMap((point, at) =>
      drawing[layer].has(point) ? [`M${view.xy[2 * at]} ${view.xy[2 * at + 1]}`] : [],
    );
    const mark = shape(layer, view.dot);
    const width = layer === "pain" ? 1.7 : layer === "worst" ? 2.6 : 0.6;
    if (places.length)
      group.append(
        svgElement("path", {
          class: layer,
          d: places.join(mark) + mark,
          "stroke-width": (width * view.dot).toFixed(2),
        }),
      );
  }
  one.drawnGroup = group;
  one.svg.querySelector(".areas").before(group);
}

/** As a file holds it: the points of each layer, in order. */
export const drawingOfFile = () =>
  Object.fromEntries(LAYERS.filter((l) => drawing[l].size).map((l) => [l, [...drawing[l]].sort((a, b) => a - b)]));

/**
 * Take what a file holds; anything that is no list of points of this skin is told and left out.
 * @param {unknown} held @param {number} count how many points the skin has @returns {string[]} what was left out
 */
export function takeDrawing(held, count) {
  const next = empty();
  /** @type {string[]} */
  const unread = [];
  if (held && typeof held === "object" && !Array.isArray(held)) {
    for (const [key, points] of Object.entries(held)) {
      const layer = LAYERS.find((one) => one === key);
      if (!layer || !Array.isArray(points)) unread.push(`drawing: ${key.slice(0, 40)}`);
      else {
        const good = points.filter((point) => Number.isInteger(point) && point >= 0 && point < count);
        if (good.length < points.length) unread.push(pointsWords(points.length - good.length, layer));
        next[layer] = new Set(good);
      }
    }
  } else if (held !== undefined && held !== null) unread.push("drawing");
  take(next);
  return unread;
}
