// @ts-check
/**
 * The whole spine from the side, body to the left: vertebrae from a table of measures set along the natural curve, each
 * with body, arch and processes of its region. Measures are in units of about 0.75 mm; a unit is one CSS pixel or more.
 */

/** @import { Bone, Bones, Point } from "../core/types.js" */

const [WIDTH, HEIGHT] = [312, 1050];
const START = [108, 62];
/**
 * Tilt in degrees; down and back is positive.
 * @type {[name: string, region: string, depth: number, height: number, gap: number, tilt: number][]}
 */
const BONES = [
  ["C1", "atlas", 24, 13, 3, -11],
  ["C2", "axis", 26, 23, 6, -9],
  ["C3", "cervical", 26, 19, 7, -6],
  ["C4", "cervical", 26, 19, 7, 0],
  ["C5", "cervical", 26, 19, 7, 7],
  ["C6", "cervical", 27, 19.5, 7, 14],
  ["C7", "prominens", 28, 20.5, 7, 20],
  ["T1", "thoracic", 28, 21.5, 6, 23],
  ["T2", "thoracic", 29, 22, 6, 21],
  ["T3", "thoracic", 30, 22, 6, 18],
  ["T4", "thoracic", 31, 23, 6, 14],
  ["T5", "thoracic", 32, 24, 6, 10],
  ["T6", "thoracic", 33, 25, 6, 5],
  ["T7", "thoracic", 34, 26, 6, 0],
  ["T8", "thoracic", 36, 27, 6.5, -5],
  ["T9", "thoracic", 37, 28, 7, -9],
  ["T10", "thoracic", 38, 29, 7.5, -12],
  ["T11", "thoracic", 40, 30, 8, -15],
  ["T12", "thoracic", 42, 32, 9, -17],
  ["L1", "lumbar", 44, 35, 11, -17],
  ["L2", "lumbar", 46, 36, 12, -13],
  ["L3", "lumbar", 48, 37, 13, -5],
  ["L4", "lumbar", 49, 37, 14, 7],
  ["L5", "lumbar", 49, 36, 13, 23],
  ["S1", "sacral", 47, 35, 0, 38],
  ["S2", "sacral", 37, 30, 0, 38],
  ["S3", "sacral", 28, 27, 0, 27],
  ["S4", "sacral", 21, 24, 0, 10],
  ["S5", "sacral", 15, 20, 2, -8],
  ["Co1", "coccygeal", 14, 14, 1.5, -22],
  ["Co2", "coccygeal", 11, 11, 1.5, -34],
  ["Co3", "coccygeal", 8.5, 9, 1, -44],
  ["Co4", "coccygeal", 6.5, 8, 0, -52],
];
/**
 * Outlines of the arches, seen from the side: x from the back of the body, y from its middle, for these heights.
 * @type {Record<string, {height: number, points: Point[]}>}
 */
const ARCH = {
  cervical: {
    height: 19,
    points: [
      [-2, -5],
      [7, -6],
      [8, -15],
      [12, -15.5],
      [23, -5],
      [25, 2],
      [31, 5],
      [40, 8],
      [46, 9],
      [48, 13],
      [44, 16],
      [33, 14],
      [26, 15],
      [23, 20],
      [19, 19],
      [9, 9],
      [7, 4],
      [-2, 4],
    ],
  },
  prominens: {
    height: 20.5,
    points: [
      [-2, -6],
      [7, -6],
      [8, -15],
      [12, -15.5],
      [22, -6],
      [25, 1],
      [34, 4],
      [52, 9],
      [60, 12],
      [61, 18],
      [54, 19],
      [38, 15],
      [26, 14],
      [22, 20],
      [18, 19.5],
      [10, 9],
      [7, 3],
      [-2, 3],
    ],
  },
  thoracic: {
    height: 25,
    points: [
      [-2, -10.5],
      [6, -10],
      [8.5, -14],
      [10.5, -20.5],
      [14, -20],
      [15, -11],
      [20, -8],
      [28, 2],
      [38, 17],
      [43, 28],
      [40, 31],
      [32, 23],
      [23, 15],
      [18, 14],
      [16, 19],
      [13, 19.5],
      [11, 14],
      [9.5, 5],
      [6, 0],
      [-2, -1],
    ],
  },
  lumbar: {
    height: 36,
    points: [
      [-2, -15],
      [8, -13],
      [12, -20],
      [15, -28],
      [20, -28.5],
      [23, -21],
      [24, -12],
      [32, -9],
      [52, -8],
      [62, -5],
      [64, 4],
      [62, 13],
      [54, 15],
      [38, 9],
      [31, 14],
      [29.5, 24],
      [26, 32],
      [21, 31],
      [18.5, 22],
      [16, 8],
      [10, 0],
      [-2, -1],
    ],
  },
};
ARCH.axis = {
  height: 19,
  points: [
    [-2, -5],
    [6, -6],
    [9, -12],
    [14, -13],
    [22, -9],
    [30, -5],
    [44, 0],
    [52, 5],
    [52, 13],
    [44, 15],
    [33, 13],
    [26, 16],
    [23, 21],
    [18, 20],
    [9, 11],
    [7, 5],
    [-2, 5],
  ],
};

/** @returns {Bones} every vertebra at its place on the curve */
export function placeBones() {
  const bones = new Map();
  let [x, y] = START;
  BONES.forEach(([name, region, depth, height, disc, tilt], at) => {
    if (at) {
      const before = BONES[at - 1];
      const step = (before[3] + height) / 2 + before[4];
      const lean = ((before[5] + tilt) / 2) * (Math.PI / 180);
      x += step * Math.sin(lean);
      y += step * Math.cos(lean);
    }
    const [ox, oy, angle] = [x, y, tilt * (Math.PI / 180)];
    /** @param {number} px @param {number} py */
    const where = (px, py) => [
      ox + px * Math.cos(angle) + py * Math.sin(angle),
      oy - px * Math.sin(angle) + py * Math.cos(angle),
    ];
    bones.set(name, { name, region, depth, height, disc, tilt, x, y, at: where });
  });
  return bones;
}

/** @param {number} value */
export const round = (value) => +value.toFixed(1);

/**
 * A smooth line through points (Catmull and Rom), closed or open.
 * @param {Point[]} points @param {boolean} closed @param {number} pull
 */
export function smooth(points, closed = true, pull = 6) {
  const last = points.length - 1;
  /** @param {number} at */
  const get = (at) => points[closed ? (at + points.length) % points.length : Math.max(0, Math.min(last, at))];
  let d = `M${points[0].map(round).join(" ")}`;
  for (let at = 0; at < points.length - (closed ? 0 : 1); at += 1) {
    const [a, b, c, e] = [get(at - 1), get(at), get(at + 1), get(at + 2)];
    const first = [b[0] + (c[0] - a[0]) / pull, b[1] + (c[1] - a[1]) / pull];
    const second = [c[0] - (e[0] - b[0]) / pull, c[1] - (e[1] - b[1]) / pull];
    d += `C${[...first, ...second, ...c].map(round).join(" ")}`;
  }
  return closed ? `${d}Z` : d;
}

/**
 * A vertebral body with its rims and its waist, around (0, 0).
 * @param {number} depth @param {number} height @param {number} waist
 */
export function bodyFromTheSide(depth, height, waist) {
  const [x, y, r] = [depth / 2, height / 2, Math.min(4, height / 5)];
  const [front, back] = [-x + waist, x - waist * 0.7];
  return (
    `M${-x + r} ${-y}Q0 ${-y + 1.6} ${x - r} ${-y}Q${x} ${-y} ${x - 0.4} ${-y + r}Q${back} 0 ${x - 0.4} ${y - r}` +
    `Q${x} ${y} ${x - r} ${y}Q0 ${y - 1.6} ${-x + r} ${y}Q${-x - 0.6} ${y} ${-x} ${y - r}Q${front} 0 ${-x} ${-y + r}` +
    `Q${-x - 0.6} ${-y} ${-x + r} ${-y}Z`
  );
}

/**
 * How steeply the spinous process of a chest vertebra falls: upper and lower ones are flat and stout.
 * @type {Record<string, number>}
 */
const FALL = { T1: 0.35, T2: 0.5, T3: 0.75, T10: 0.75, T11: 0.4, T12: 0.3 };

/** @param {Bone} bone */
export function archFromTheSide({ name, region, depth, height }) {
  const { points, height: drawn } = ARCH[region];
  const fall = FALL[name] ?? 1;
  const stout = fall + (1 - fall) * 0.45;
  return smooth(
    points.map(([x, y], at) => {
      const share = region !== "thoracic" || x <= 18 || y <= 5 ? 1 : at > 9 ? stout : fall;
      return [depth / 2 + x, ((share === 1 ? y : 5 + (y - 5) * share) * height) / drawn];
    }),
  );
}

/**
 * The disc under a vertebra, between the two endplates, a little wider than both.
 * @param {Bones} bones @param {string} upper @param {string} lower
 */
export function discFromTheSide(bones, upper, lower) {
  const [a, b] = [bones.get(upper), bones.get(lower)];
  const [x, y] = [a.depth / 2, a.height / 2];
  const [u, v] = [b.depth / 2, b.height / 2];
  const [mid, rim] = [(x + u) / 2, a.disc / 2];
  return smooth(
    [
      a.at(-x + 2, y),
      a.at(0, y - 1),
      a.at(x - 2, y),
      a.at(mid + 1.4, y + rim),
      b.at(u - 2, -v),
      b.at(0, -v + 1),
      b.at(-u + 2, -v),
      a.at(-mid - 1.8, y + rim),
    ],
    true,
    7,
  );
}

export { WIDTH };
export { HEIGHT };
