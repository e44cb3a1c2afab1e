// @ts-check
/** Solids as triangles: rings joined to a wall with two lids, on the left, mirrored on the right, or on both sides. */

/** @import { InsideShown, Solid } from "../core/types.js" */

/** @typedef {{positions: number[], indices: number[]}} Triangles */

const FIBRE = { width: 0.045, over: 0.03 }; // cm
const MANY = 16; // points round a ring, beyond which every second has a fibre

/** The middle of each ring, x, y, z. @param {Solid} solid */
export function centresOf({ rings, around, xyz }) {
  const found = new Float32Array(3 * rings);
  for (let ring = 0; ring < rings; ring += 1)
    for (let k = 0; k < around; k += 1)
      for (let axis = 0; axis < 3; axis += 1) found[3 * ring + axis] += xyz[3 * (ring * around + k) + axis] / around;
  return found;
}

/**
 * Which of the two halves are drawn: 1 for the left, -1 for its mirror image.
 * @param {string} side @param {boolean} middle
 */
const halves = (side, middle) => (side === "midline" && !middle ? [1, -1] : side === "right" ? [-1] : [1]);

/** The wall of a solid and its lids, corner by corner. @param {Solid} solid @param {number} first of its vertices */
function facesOf({ rings, around }, first) {
  const found = [];
  for (let ring = 0; ring < rings - 1; ring += 1)
    for (let k = 0; k < around; k += 1) {
      const a = first + ring * around + k;
      const b = first + ring * around + ((k + 1) % around);
      found.push(a, b, b + around, a, b + around, a + around);
    }
  // The lids have corners of their own, so that their rims are sharp. They are strips: a ring may be long and bent.
  const low = first + rings * around;
  for (const [lid, isUp] of /** @type {[number, boolean][]} */ ([
    [low, false],
    [low + around, true],
  ]))
    for (let k = 0; k < Math.floor((around - 1) / 2); k += 1) {
      const [next, far, farther] = [k + 1, around - 2 - k, around - 1 - k];
      const corners = next === far ? [k, next, farther] : [k, next, far, k, far, farther];
      found.push(...(isUp ? corners : corners.reverse()).map((corner) => lid + corner));
    }
  return found;
}

/** Six times the volume, by the sign of which a solid is inside out. @param {Triangles} made @param {number} from */
function volume({ positions: p, indices }, from) {
  let sum = 0;
  const [ox, oy, oz] = p.slice(-3);
  for (let k = from; k < indices.length; k += 3) {
    const [a, b, c] = [3 * indices[k], 3 * indices[k + 1], 3 * indices[k + 2]];
    const [ax, ay, az] = [p[a] - ox, p[a + 1] - oy, p[a + 2] - oz];
    const [bx, by, bz] = [p[b] - ox, p[b + 1] - oy, p[b + 2] - oz];
    const [cx, cy, cz] = [p[c] - ox, p[c + 1] - oy, p[c + 2] - oz];
    sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return sum;
}

/** @param {Triangles} made @param {Solid} solid @param {number} sign */
function addSolid(made, solid, sign) {
  const { rings, around, xyz } = solid;
  const [first, from] = [made.positions.length / 3, made.indices.length];
  /** @param {number} at @param {number} count */
  const put = (at, count) => {
    for (let k = at; k < at + count; k += 1) made.positions.push(sign * xyz[3 * k], xyz[3 * k + 1], xyz[3 * k + 2]);
  };
  put(0, rings * around);
  for (const ring of [0, rings - 1]) put(ring * around, around);
  made.indices.push(...facesOf(solid, first));
  if (volume(made, from) < 0)
    for (let k = from; k < made.indices.length; k += 3) {
      [made.indices[k + 1], made.indices[k + 2]] = [made.indices[k + 2], made.indices[k + 1]];
    }
}

/** @param {Pick<InsideShown, "solids" | "side">} shown @returns {Triangles} */
export function meshOfPart({ solids, side }) {
  /** @type {Triangles} */
  const made = { positions: [], indices: [] };
  for (const solid of solids) for (const sign of halves(side, solid.middle)) addSolid(made, solid, sign);
  return made;
}

/** @param {number[]} a @param {number[]} b */
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
/** @param {number[]} a */
export const unit = (a) => {
  const length = Math.hypot(...a) || 1;
  return a.map((some) => some / length);
};
/** @param {number[]} a @param {number[]} b */
export const minus = (a, b) => a.map((some, axis) => some - b[axis]);

/**
 * Lines along the fibres, from ring to ring, a little over the muscle.
 * @param {Pick<InsideShown, "solids" | "side">} shown @returns {Triangles}
 */
export function fibresOf({ solids, side }) {
  /** @type {Triangles} */
  const made = { positions: [], indices: [] };
  for (const solid of solids) for (const sign of halves(side, solid.middle)) addFibres(made, solid, sign);
  return made;
}

/** @param {Triangles} made @param {Solid} solid @param {number} sign */
function addFibres(made, { rings, around, xyz }, sign) {
  /** @param {number} ring @param {number} k */
  const at = (ring, k) => {
    const from = 3 * (ring * around + ((k + around) % around));
    return [sign * xyz[from], xyz[from + 1], xyz[from + 2]];
  };
  for (let k = 0; k < around; k += around > MANY ? 2 : 1) {
    const start = made.positions.length / 3;
    for (let ring = 0; ring < rings; ring += 1) {
      const place = at(ring, k);
      const along = minus(at(Math.min(ring + 1, rings - 1), k), at(Math.max(ring - 1, 0), k));
      const across = unit(minus(at(ring, k + 1), at(ring, k - 1)));
      const middle = at(ring, k + Math.floor(around / 2));
      let out = unit(cross(unit(along), across));
      const away = minus(place, middle);
      if (out[0] * away[0] + out[1] * away[1] + out[2] * away[2] < 0) out = out.map((some) => -some);
      const wide = unit(cross(out, along));
      for (const way of [-1, 1])
        made.positions.push(
          ...place.map((some, axis) => some + FIBRE.over * out[axis] + way * FIBRE.width * wide[axis]),
        );
    }
    for (let ring = 0; ring < rings - 1; ring += 1) {
      const a = start + 2 * ring;
      made.indices.push(a, a + 3, a + 1, a, a + 2, a + 3);
    }
  }
}

const BALL = { around: 10, rings: 6 };

/** A ball round the origin. @param {number} radius @returns {Triangles} */
export function ballOf(radius) {
  const { around, rings } = BALL;
  const xyz = new Float32Array(3 * around * rings);
  for (let ring = 0; ring < rings; ring += 1)
    for (let k = 0; k < around; k += 1) {
      const [up, round] = [Math.PI * ((ring + 0.5) / rings - 0.5), (2 * Math.PI * k) / around];
      xyz.set(
        [radius * Math.cos(up) * Math.cos(round), radius * Math.cos(up) * Math.sin(round), radius * Math.sin(up)],
        3 * (ring * around + k),
      );
    }
  /** @type {Triangles} */
  const made = { positions: [], indices: [] };
  addSolid(made, { id: "", part: "", kind: "", middle: true, rings, around, xyz }, 1);
  return made;
}

/**
 * Two bars that cross at a place, square to a way outwards.
 * @param {number[]} place @param {number[]} up @param {number} reach @returns {Triangles}
 */
export function crossAt(place, up, reach) {
  /** @type {Triangles} */
  const made = { positions: [], indices: [] };
  const out = unit(up);
  const right = unit(cross(Math.abs(out[2]) > 0.9 ? [0, 1, 0] : [0, 0, 1], out));
  const high = cross(out, right);
  for (const turn of [1, -1]) {
    const way = right.map((some, axis) => (some + turn * high[axis]) / Math.SQRT2);
    const side = cross(out, way);
    const xyz = [-1, 1].flatMap((end) =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ].flatMap(([u, v]) =>
        place.map((some, axis) => some + reach * (end * way[axis] + 0.22 * (u * side[axis] + v * out[axis]))),
      ),
    );
    addSolid(made, { id: "", part: "", kind: "", middle: true, rings: 2, around: 4, xyz: Float32Array.from(xyz) }, 1);
  }
  return made;
}
