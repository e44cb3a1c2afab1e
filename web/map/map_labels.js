// @ts-check
/**
 * Names on the map, none over another and none on skin that is not its own: the most important first, each at the first
 * free place, with a line to what it names where that lies off.
 */

/** @import { Box, Drawn, MapLabel, Point, View } from "../core/types.js" */

import { svgElement } from "./views.js";

const LETTER = 0.65; // width of a letter and height of a line, as shares of the size of the type
const LINE = 1.2;
const GAP = 0.6; // between a name and what it names, in sizes of the type
const NEAR = 1.6; // a name so near, in sizes of the type, needs no line
const RISES = [0, -1, 1, -2, 2, -3, 3, -4.5, 4.5, -6, 6, -8, 8, -10, 10]; // lines above or below what is named
const [FARTHEST, STEP] = [7, 0.5]; // the longest line, and how finely room is looked for, in sizes of the type
const LONGER = 3; // how much longer a line may be, in sizes of the type, to keep a name at the better of two places
const RINGS = [1, 1.7, 2.6, 3.6]; // round a mark, in sizes of the type
// Upper right first, as a number beside a cross is looked for.
const TURNS = [-0.8, -2.3, 0.8, 2.3, 0, 3.14, -1.57, 1.57];

/** One screen pixel in the units of a view. @param {Pick<Drawn, "svg">} drawn */
const pixelOf = ({ svg }) => parseFloat(svg.style.getPropertyValue("--pixel")) || 1;
const SIDES = [-1, 1];
const CELL = 3; // of the grid on which the body is looked up, in units of a view
const canvas = new OffscreenCanvas(1, 1).getContext("2d");
/** @type {WeakMap<SVGSVGElement, {path: Path2D, cells: Map<number, boolean>}>} */
const bodies = new WeakMap();
/** @param {Box} a @param {Box} b */
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** @param {Point} at @param {string} text @param {number} size @returns {Box} */
function box([x, y], text, size) {
  const [half, tall] = [(text.length * LETTER * size) / 2, (LINE * size) / 2];
  return [x - half, y - tall, x + half, y + tall];
}

/** How far names may stand beyond the edges of a view: half of the room to the next one. @param {Drawn} drawn */
function beyond({ svg, view }) {
  const spare = (svg.clientWidth * pixelOf({ svg }) - view.width) / 2;
  return Math.max(spare, 0);
}

/**
 * Whether a place lies on the drawn body, to a few units; looked up once for each cell of a grid.
 * @param {Drawn} drawn @returns {(x: number, y: number) => boolean}
 */
function bodyOf({ svg, view }) {
  if (!bodies.has(svg)) bodies.set(svg, { path: new Path2D(view.outline), cells: new Map() });
  const { path, cells } = bodies.get(svg);
  return (x, y) => {
    const [column, row] = [Math.round(x / CELL), Math.round(y / CELL)];
    const cell = row * 4096 + column;
    if (!cells.has(cell)) cells.set(cell, canvas.isPointInPath(path, column * CELL, row * CELL));
    return cells.get(cell);
  };
}

/**
 * Whether a box lies on the drawn body, looked at as finely as its type is tall.
 * @param {(x: number, y: number) => boolean} body @param {Box} box
 */
function onBody(body, [left, top, right, bottom]) {
  const step = (right - left) / Math.ceil((right - left) / (bottom - top));
  for (let x = left; x < right + step / 2; x += step) {
    if (body(x, (top + bottom) / 2) || body(x, top) || body(x, bottom)) return true;
  }
  return false;
}

/**
 * Whether a name stands on the shape that it names, from its first letter to its last.
 * @param {MapLabel["shape"]} shape @param {Point} at @param {string} text @param {number} size
 */
function onShape({ path, across }, at, text, size) {
  const [left, , right] = box(at, text, size);
  return [left, right, at[0], (left + at[0]) / 2, (right + at[0]) / 2].every((x) =>
    canvas.isPointInPath(path, across(x), at[1]),
  );
}

/**
 * Whether the line from one place to another runs through a box.
 * @param {Point} from @param {Point} to @param {Box} box
 */
function runsThrough([x1, y1], [x2, y2], [left, top, right, bottom]) {
  for (let at = 1; at < 12; at += 1) {
    const [x, y] = [x1 + ((x2 - x1) * at) / 12, y1 + ((y2 - y1) * at) / 12];
    if (x > left && x < right && y > top && y < bottom) return true;
  }
  return false;
}

/**
 * From where to where a name may stand: beyond the edges, but not in the other half where a view shows both.
 * @param {View} view @param {number} x @param {number} room
 */
function reach({ width, letters }, x, room) {
  const middle = letters.length > 1 ? width / 2 : null;
  return [middle !== null && x > middle ? middle : -room, middle !== null && x < middle ? middle : width + room];
}

/**
 * The nearest place beside the body at some height, to one side; null where it is far or out of the view's room.
 * @param {Drawn} drawn @param {Point} at @param {number} away @param {string} text @param {number} size
 * @param {number} room @returns {Point|null}
 */
function outside(drawn, [x, y], away, text, size, room) {
  const body = bodyOf(drawn);
  const [least, most] = reach(drawn.view, x, room);
  const half = (text.length * LETTER * size) / 2;
  let at = x + away * (half + GAP * size);
  for (let step = 0; step < FARTHEST / STEP; step += 1, at += away * STEP * size) {
    if (at - half < least || at + half > most) return null;
    if (!onBody(body, box([at, y], text, size))) return [at, y];
  }
  return null;
}

/**
 * Where the line of a name begins: at the edge of the name that is nearest.
 * @param {Point} at @param {Point} named @param {string} text @param {number} size @returns {Point}
 */
function edge([x, y], [px, py], text, size) {
  const [left, top, right, bottom] = box([x, y], text, size);
  return [Math.min(Math.max(px, left), right), Math.abs(py - y) < size ? y : Math.min(Math.max(py, top), bottom)];
}

/**
 * Every place beside the body for a name, the shortest way first: `{at, from}`.
 * @param {Drawn} drawn @param {MapLabel} name @param {number} size @param {number} room
 */
function beside(drawn, { places, text }, size, room) {
  const found = places.flatMap((from, rank) =>
    RISES.flatMap((rise) =>
      SIDES.map((away) => {
        const y = from[1] + rise * LINE * size;
        const at = y > 0 && y < drawn.view.height ? outside(drawn, [from[0], y], away, text, size, room) : null;
        const long = at ? Math.hypot(edge(at, from, text, size)[0] - from[0], 1.5 * (at[1] - from[1])) : Infinity;
        return { at, from, long, cost: long + rank * LONGER * size };
      }),
    ),
  );
  return found.filter(({ long }) => long < FARTHEST * size).sort((a, b) => a.cost - b.cost);
}

/** Places round a mark, the nearest ring first. @param {MapLabel} name @param {number} size */
function around({ places: [from] }, size) {
  return RINGS.flatMap((far) =>
    TURNS.map((turn) => ({
      at: [from[0] + far * size * Math.cos(turn), from[1] + far * size * Math.sin(turn)],
      from,
    })),
  );
}

/**
 * @param {Drawn} drawn @param {MapLabel} name @param {number} size @param {number} room
 * @returns {{at: Point, from: Point}[]}
 */
function candidates(drawn, name, size, room) {
  if (name.around) return around(name, size);
  const own = name.shape ? name.places.filter((at) => onShape(name.shape, at, name.text, size)) : name.places;
  const inside = name.aside ? [] : own.map((at) => ({ at, from: at }));
  return name.aside || name.shape ? [...inside, ...beside(drawn, name, size, room)] : inside;
}

/** @param {MapLabel} name @param {Point} at */
function written({ id, text, className }, [x, y]) {
  const label = svgElement("text", {
    x: x.toFixed(1),
    y: y.toFixed(1),
    "data-label": id,
    ...(className && { class: className }),
  });
  label.textContent = text;
  return label;
}

/**
 * The line between a name and what it names; none where they stand side by side.
 * @param {MapLabel} name @param {Point} at @param {Point} from @param {number} size
 */
function leader({ id, text }, at, from, size) {
  const [x, y] = edge(at, from, text, size);
  if (Math.hypot(x - from[0], y - from[1]) < NEAR * size) return [];
  return [
    svgElement("path", { class: "leader", d: `M${x.toFixed(1)} ${y.toFixed(1)}L${from[0]} ${from[1]}`, "data-of": id }),
  ];
}

/**
 * @param {Drawn} drawn
 * @param {MapLabel[]} wanted the most important first
 * @param {number} pixels the size of the type on the screen
 * @param {number[][]} taken boxes that must stay free
 * @returns {SVGElement[]} lines, and after them the names
 */
export function placeMapLabels(drawn, wanted, pixels, taken = []) {
  const size = pixels * pixelOf(drawn);
  const room = beyond(drawn);
  const letters = drawn.view.letters.map(({ text, x, y }) => box([x, y], text, 1.3 * size));
  const full = [...taken, ...letters];
  const lines = [];
  const names = [];
  for (const name of wanted) {
    const all = candidates(drawn, name, size, room);
    const free = all.find(({ at, from }) => {
      const start = edge(at, from, name.text, size);
      return !full.some(
        (other) => overlap(other, box(at, name.text, size)) || (!name.around && runsThrough(start, from, other)),
      );
    });
    const place = free ?? (name.always ? all[0] : null);
    if (!place) continue;
    full.push(box(place.at, name.text, size));
    lines.push(...leader(name, place.at, place.from, size));
    names.push(written(name, place.at));
  }
  return [...lines, ...names];
}
