// @ts-check
/**
 * What is laid on the skin: lines along borders, and the marks of the points, all as small flat faces a little above
 * it.
 *
 * @typedef {{place: number[], up: number[], joined: LineNode[]}} LineNode a place on a line, and those it is joined to
 * @typedef {(x: number, y: number) => number[]} Spot a place of the flat drawing of a mark as one on the skin
 */

/** @import { Ink, InkLine, Mesh, Point, SkinSpot } from "../core/types.js" */

const ABOVE = { wash: 0.1, mark: 0.16, line: 0.2 }; // cm
const CORNERS = 8;
const SMOOTHED = 6;

/** @returns {Ink} */
export const makeInk = () => ({ xyz: [[], [], []], ijk: [[], [], []], colour: [], palette: [] });

/** @param {Ink} made @param {number[]} place @param {string} colour */
function put(made, place, colour) {
  for (let axis = 0; axis < 3; axis += 1) made.xyz[axis].push(place[axis]);
  let index = made.palette.lastIndexOf(colour);
  if (index < 0) index = made.palette.push(colour) - 1;
  return made.colour.push(index) - 1;
}

/** @param {Ink} made @param {number} a @param {number} b @param {number} c */
function face(made, a, b, c) {
  made.ijk[0].push(a);
  made.ijk[1].push(b);
  made.ijk[2].push(c);
}

/** @param {ArrayLike<number>[]} columns @param {number} v */
const at = (columns, v) => [columns[0][v], columns[1][v], columns[2][v]];
/** @param {number[]} a @param {number[]} b @param {number} times */
const plus = (a, b, times) => [a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2]];
/** @param {number[]} a @param {number[]} b */
const minus = (a, b) => plus(a, b, -1);
/** @param {number[]} a @param {number[]} b */
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
/** @param {number[]} a */
function unit(a) {
  const length = Math.hypot(...a) || 1;
  return a.map((some) => some / length);
}

/**
 * Where lines cross the edges of the faces: nodes on the edges, joined inside each face.
 * @param {Pick<Mesh, "xyz" | "normal" | "ijk">} mesh @returns {LineNode[]}
 * @param {ArrayLike<number>} kinds faces whose corners are all of one kind have no line
 * @param {(a: number, b: number) => number} crossing share of the way from a to b, or -1
 */
function network({ xyz, normal, ijk }, kinds, crossing) {
  /** @type {LineNode[]} */
  const nodes = [];
  /** @type {Map<number, LineNode>} */
  const byName = new Map();
  /** @param {number|null} name @param {number[]} place @param {number[]} up */
  const node = (name, place, up) => {
    if (name !== null && byName.has(name)) return byName.get(name);
    /** @type {LineNode} */
    const made = { place, up, joined: [] };
    nodes.push(made);
    if (name !== null) byName.set(name, made);
    return made;
  };
  /** @param {LineNode} one @param {LineNode} other */
  const join = (one, other) => {
    one.joined.push(other);
    other.joined.push(one);
  };
  for (let k = 0; k < ijk[0].length; k += 1) {
    const kind = kinds[ijk[0][k]];
    if (kinds[ijk[1][k]] === kind && kinds[ijk[2][k]] === kind) continue;
    const corners = [ijk[0][k], ijk[1][k], ijk[2][k]];
    const found = [];
    for (let side = 0; side < 3; side += 1) {
      const ends = [corners[side], corners[(side + 1) % 3]];
      const [a, b] = ends[0] < ends[1] ? ends : [ends[1], ends[0]];
      const share = crossing(a, b);
      if (share < 0) continue;
      const place = plus(at(xyz, a), minus(at(xyz, b), at(xyz, a)), share);
      found.push(node(a * 2 ** 20 + b, place, at(normal, share < 0.5 ? a : b)));
    }
    if (found.length === 2) join(found[0], found[1]);
    if (found.length < 3) continue;
    const middle = node(
      null,
      found.reduce((sum, { place }) => plus(sum, place, 1 / 3), [0, 0, 0]),
      found[0].up,
    );
    for (const some of found) join(some, middle);
  }
  return nodes;
}

/** Lines through the middles of edges zigzag; ends and places where three meet stay. @param {LineNode[]} nodes */
function smooth(nodes) {
  for (let round = 0; round < SMOOTHED; round += 1) {
    const moved = nodes.map(({ place, joined }) => {
      if (joined.length !== 2) return place;
      const middle = plus(joined[0].place, minus(joined[1].place, joined[0].place), 0.5);
      return plus(place, minus(middle, place), 0.5);
    });
    nodes.forEach((node, k) => {
      node.place = moved[k];
    });
  }
}

/**
 * The two edges of the line at a node; where a line only passes, both of its pieces share them.
 * @param {LineNode} node @param {number[]} along @param {InkLine} line
 */
function edge(node, along, { width, lift = 0 }) {
  const through = node.joined.length === 2 ? unit(minus(node.joined[1].place, node.joined[0].place)) : along;
  const forward =
    through[0] * along[0] + through[1] * along[1] + through[2] * along[2] < 0 ? through.map((some) => -some) : through;
  const aside = unit(cross(node.up, forward));
  const lifted = plus(node.place, node.up, ABOVE.line + lift);
  return [plus(lifted, aside, width / 2), plus(lifted, aside, -width / 2)];
}

/** @param {number[]} from @param {number[]} to @param {number} share */
const between = (from, to, share) => plus(from, minus(to, from), share);

/**
 * A piece of line, or of it what lies between two shares of its length.
 * @param {Ink} made @param {LineNode} one @param {LineNode} other @param {InkLine} style @param {number[]} part
 */
function ribbon(made, one, other, style, [start, end]) {
  const along = unit(minus(other.place, one.place));
  const [from, to] = [edge(one, along, style), edge(other, along, style)];
  const [a, b, c, d] = [start, end].flatMap((share) =>
    from.map((corner, k) => put(made, between(corner, to[k], share), style.colour)),
  );
  face(made, a, b, c);
  face(made, b, d, c);
}

/** Shares of a piece that a broken line fills. @param {number} far @param {number} length @param {InkLine} line */
function dashes(far, length, { dash, gap }) {
  if (!dash) return [[0, 1]];
  const found = [];
  for (let at = Math.floor(far / (dash + gap)) * (dash + gap); at < far + length; at += dash + gap) {
    const [start, end] = [Math.max(at, far), Math.min(at + dash, far + length)];
    if (end > start) found.push([(start - far) / length, (end - far) / length]);
  }
  return found;
}

/**
 * Every piece once, in the order in which one walks along the lines; tells how far one has come.
 * @param {LineNode[]} nodes @param {(one: LineNode, other: LineNode, far: number) => void} visit
 */
function walk(nodes, visit) {
  const done = new Set();
  const order = new Map(nodes.map((node, k) => [node, k]));
  /** @param {LineNode} a @param {LineNode} b */
  const name = (a, b) => Math.min(order.get(a), order.get(b)) * 2 ** 20 + Math.max(order.get(a), order.get(b));
  const starts = [...nodes.filter(({ joined }) => joined.length !== 2), ...nodes];
  for (const start of starts) {
    for (const first of start.joined) {
      let [from, to, far] = [start, first, 0];
      while (to && !done.has(name(from, to))) {
        done.add(name(from, to));
        visit(from, to, far);
        far += Math.hypot(...minus(to.place, from.place));
        const ahead = to.joined.length === 2 ? to.joined.find((some) => some !== from) : null;
        [from, to] = [to, ahead];
      }
    }
  }
}

/** A lifted line lies over the others. @param {Ink} made @param {LineNode[]} nodes @param {InkLine} style */
function draw(made, nodes, style) {
  smooth(nodes);
  walk(nodes, (one, other, far) => {
    const length = Math.hypot(...minus(other.place, one.place));
    if (length) for (const part of dashes(far, length, style)) ribbon(made, one, other, style, part);
  });
}

/**
 * The line where a field passes a level.
 * @param {Ink} made @param {Mesh} mesh @param {Float32Array} field @param {number} level @param {InkLine} style
 */
export function drawContour(made, mesh, field, level, style) {
  const kinds = Uint8Array.from(field, (value) => Number(value >= level));
  /** @param {number} a @param {number} b */
  const crossing = (a, b) => (kinds[a] === kinds[b] ? -1 : (level - field[a]) / (field[b] - field[a]));
  draw(made, network(mesh, kinds, crossing), style);
}

/**
 * Lines between vertices of different kind.
 * @param {Ink} made @param {Mesh} mesh @param {InkLine} style
 * @param {ArrayLike<number>} kinds @param {number} [one] only round this kind
 */
export function drawBorders(made, mesh, kinds, style, one) {
  /** @param {number} a @param {number} b */
  const differ = (a, b) => kinds[a] !== kinds[b] && (one === undefined || kinds[a] === one || kinds[b] === one);
  draw(
    made,
    network(mesh, kinds, (a, b) => (differ(a, b) ? 0.5 : -1)),
    style,
  );
}

/** Places round a middle. @param {Ink} made @param {Spot} spot @param {number} radius @param {string} colour */
function round(made, spot, radius, colour) {
  return Array.from({ length: CORNERS }, (_, k) => {
    const turn = (2 * Math.PI * k) / CORNERS;
    return put(made, spot(radius * Math.cos(turn), radius * Math.sin(turn)), colour);
  });
}

/** @param {Ink} made @param {Spot} spot @param {number} radius @param {string} colour */
function dot(made, spot, radius, colour) {
  const corners = round(made, spot, radius, colour);
  for (let k = 2; k < CORNERS; k += 1) face(made, corners[0], corners[k - 1], corners[k]);
}

/** @param {Ink} made @param {Spot} spot @param {number} inner @param {number} outer @param {string} colour */
function ring(made, spot, inner, outer, colour) {
  const [near, far] = [inner, outer].map((radius) => round(made, spot, radius, colour));
  near.forEach((a, k) => {
    const next = (k + 1) % CORNERS;
    face(made, a, far[k], near[next]);
    face(made, far[k], far[next], near[next]);
  });
}

/** @param {Ink} made @param {Spot} spot @param {Point} end @param {number} half @param {string} colour */
function bar(made, spot, [x, y], half, colour) {
  const length = Math.hypot(x, y);
  const [ax, ay] = [(-y / length) * half, (x / length) * half];
  const corners = [
    [x + ax, y + ay],
    [x - ax, y - ay],
    [-x + ax, -y + ay],
    [-x - ax, -y - ay],
  ].map(([u, v]) => put(made, spot(u, v), colour));
  face(made, corners[0], corners[1], corners[2]);
  face(made, corners[1], corners[3], corners[2]);
}

/**
 * One mark in the shape the flat map gives it: dot, stroke, ring or cross.
 * @param {Ink} made @param {SkinSpot} skinSpot @param {string} shape @param {number} size @param {string} colour
 */
export function drawMark(made, { place, up }, shape, size, colour) {
  const across = unit(cross(Math.abs(up[2]) > 0.9 ? [0, 1, 0] : [0, 0, 1], up));
  const lifted = plus(place, up, ABOVE.mark);
  const upward = cross(up, across);
  /** @param {number} x @param {number} y */
  const spot = (x, y) => plus(plus(lifted, across, x), upward, y);
  if (shape === "dot") dot(made, spot, size, colour);
  if (shape === "ring") ring(made, spot, 0.6 * size, 1.4 * size, colour);
  if (shape !== "stroke" && shape !== "cross") return;
  bar(made, spot, [size, size], 0.42 * size, colour);
  if (shape === "cross") bar(made, spot, [size, -size], 0.42 * size, colour);
}

/**
 * The faces of which at least two corners belong.
 * @param {Ink} made @param {Mesh} mesh @param {string} colour @param {(v: number) => boolean} belongs
 */
export function coverFaces(made, { xyz, normal, ijk }, belongs, colour) {
  /** @type {Map<number, number>} */
  const inkOf = new Map();
  /** @param {number} v */
  const corner = (v) => {
    if (!inkOf.has(v)) inkOf.set(v, put(made, plus(at(xyz, v), at(normal, v), ABOVE.wash), colour));
    return inkOf.get(v);
  };
  for (let k = 0; k < ijk[0].length; k += 1) {
    const corners = [ijk[0][k], ijk[1][k], ijk[2][k]];
    if (corners.filter(belongs).length < 2) continue;
    const [a, b, c] = corners.map(corner);
    face(made, a, b, c);
  }
}
