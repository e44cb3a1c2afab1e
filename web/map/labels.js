// @ts-check
/**
 * Names and roots on the map grow with the screen and the zoom (see --label in body_map.css), so they are placed anew
 * whenever that changes: each where it belongs, or else elsewhere on its own skin, or, where there is no room, not at
 * all.
 *
 * @typedef {Pick<DOMRect, "x" | "y" | "width" | "height">} Frame
 * @typedef {[label: SVGTextElement, path?: SVGPathElement]} Named a label, and the shape it names
 * @typedef {{unit: number, middle: number, frame: Frame, taken: Box[]}} Room `middle` where points are named, else 0
 */

/** @import { Box, Drawn } from "../core/types.js" */

import { mapHost } from "./views.js";

const [WIDE, BOLD, TALL] = [0.6, 0.76, 1.1]; // room for a letter, as shares of the size of the type
const [GRID, FINE] = [7, 19]; // places looked at across a shape; finer for the one that is chosen
const POINTS = "isncsci"; // the map that draws points, not bands
/** @type {WeakMap<SVGPathElement, {key: string, points: DOMPoint[]}>} */
const elsewhere = new WeakMap();

/** @returns {number} how large labels are on the screen, in pixels */
export function labelSize() {
  return parseFloat(getComputedStyle(mapHost).fontSize);
}

/** @param {Box} a @param {Box} b */
const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * @param {{x: number, y: number}} at @param {number} unit
 * @param {SVGTextElement} label of one line, or of a line a child
 */
function box({ x, y }, label, unit) {
  const lines = label.childElementCount ? [...label.children] : [label];
  const half =
    (Math.max(...lines.map((line) => line.textContent.trim().length)) * (label.dataset.root ? BOLD : WIDE) * unit) / 2;
  const tall = (lines.length * TALL * unit) / 2;
  return [x - half, y - tall, x + half, y + tall];
}

/**
 * Points of a painted shape that are in the frame, those nearest to where its name belongs first.
 * @param {SVGPathElement} path @param {{x: number, y: number}} home @param {Frame} frame
 */
function inside(path, home, frame) {
  const grid = path.matches(".chosen") ? FINE : GRID;
  const key = [frame.x, frame.y, frame.width, grid].join();
  if (elsewhere.get(path)?.key !== key) {
    const shape = path.getBBox();
    const [x, y] = [Math.max(shape.x, frame.x), Math.max(shape.y, frame.y)];
    const width = Math.min(shape.x + shape.width, frame.x + frame.width) - x;
    const height = Math.min(shape.y + shape.height, frame.y + frame.height) - y;
    const all = Array.from(
      { length: width > 0 && height > 0 ? grid * grid : 0 },
      (_, at) =>
        new DOMPoint(x + (width * ((at % grid) + 0.5)) / grid, y + (height * (Math.floor(at / grid) + 0.5)) / grid),
    );
    /** @param {DOMPoint} place */
    const far = (place) => Math.hypot(place.x - home.x, place.y - home.y);
    const points = all.filter((place) => path.isPointInFill(place)).sort((a, b) => far(a) - far(b));
    elsewhere.set(path, { key, points });
  }
  return elsewhere.get(path).points;
}

/**
 * A line up or down, for names that have no shape of their own.
 * @param {{x: number, y: number}} at @param {number} unit
 */
const beside = ({ x, y }, unit) => [1, -1, 2, -2].map((lines) => new DOMPoint(x, y + lines * TALL * unit));

/**
 * Beside a test point, on the side away from the middle of the view, so that its name does not cover it.
 * @param {SVGPathElement} path @param {SVGTextElement} label @param {number} unit @param {number} middle
 */
function aside(path, label, unit, middle) {
  const { x, y, width, height } = path.getBBox();
  const away = (width + label.textContent.length * BOLD * unit) / 2 + 0.15 * unit;
  const out = x + width / 2 < middle ? -away : away;
  return [out, -out].map((by) => new DOMPoint(x + width / 2 + by, y + height / 2));
}

/** @param {SVGTextElement} label */
function home(label) {
  label.dataset.home ??= `${label.getAttribute("x")} ${label.getAttribute("y")}`;
  const [x, y] = label.dataset.home.split(" ").map(Number);
  return { x, y };
}

/**
 * @param {SVGTextElement} label @param {SVGPathElement|undefined} path @param {Room} room
 */
function* places(label, path, { unit, middle, frame }) {
  const at = home(label);
  if (path && middle) yield* aside(path, label, unit, middle);
  yield at;
  yield* path ? inside(path, at, frame) : beside(at, unit);
}

/** @param {Box} one @param {Room} room */
function isFree(one, { frame, taken }) {
  const [x, y] = [(one[0] + one[2]) / 2, (one[1] + one[3]) / 2];
  const within = x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
  return within && !taken.some((other) => meets(other, one));
}

/**
 * Put one label at the first place that is free and note its room; a label without one is out of sight.
 * @param {Named} named @param {Room} room
 */
function put([label, path], room) {
  let place = null;
  for (const one of places(label, path, room)) {
    if (!isFree(box(one, label, room.unit), room)) continue;
    place = one;
    break;
  }
  label.toggleAttribute("data-crowded", !place);
  if (!place) return;
  room.taken.push(box(place, label, room.unit));
  label.setAttribute("y", place.y.toFixed(1));
  for (const line of [label, ...label.children]) line.setAttribute("x", place.x.toFixed(1));
}

/** The chosen root first, then the names of a schematic view, then the other roots. @param {Drawn} drawn */
export function placeLabels({ svg, dermatomes, view }) {
  const pixel = parseFloat(svg.style.getPropertyValue("--near-pixel") || svg.style.getPropertyValue("--pixel"));
  const named = [...svg.querySelectorAll(":scope > .names text")];
  const roots = dermatomes.matches(".on") ? [...dermatomes.querySelectorAll(":scope > text")] : [];
  if (!pixel || !(named.length + roots.length)) return;
  const unit = labelSize() * pixel;
  const taken = [...svg.querySelectorAll(":scope > .letters text")].map((letter) => box(home(letter), letter, unit));
  const paths = [...dermatomes.querySelectorAll(":scope > path")];
  const all = roots.map((label, at) => /** @type {Named} */ ([label, paths[at]]));
  /** @param {Named} named */
  const chosen = ([label]) => label.matches(".chosen");
  const room = {
    unit,
    taken,
    frame: svg.viewBox.baseVal,
    middle: dermatomes.dataset.map === POINTS ? view.width / 2 : 0,
  };
  const ranked = [
    ...all.filter(chosen),
    ...named.map((name) => /** @type {Named} */ ([name])),
    ...all.filter((one) => !chosen(one)),
  ];
  for (const one of ranked) put(one, room);
}
