// @ts-check
/**
 * Where the body is on the screen: what lies under a point of the picture, and whether a place of the skin is in sight.
 */

/** @import { Mesh, Stage } from "../core/types.js" */

const CLOSE = 1.2; // cm: skin this far in front of a place is the place's own
/** Corners of a face and middles of its edges, as shares of its three corners: the fine vertices of a coarse face. */
const FINE = [
  [1, 0, 0],
  [0.5, 0.5, 0],
  [0.5, 0, 0.5],
  [0, 1, 0],
  [0, 0.5, 0.5],
  [0, 0, 1],
];
const AT = [0, 1, 2, 4, 5, 8]; // of the twelve corners of its four faces

/** The coarse vertices of both halves on the screen. @param {Stage} stage @param {Mesh} mesh */
function seen(stage, { half, xyz }) {
  const project = stage.projector();
  return [1, -1].map((sign) => {
    const found = new Float64Array(3 * half.vertices);
    for (let v = 0; v < half.vertices; v += 1) found.set(project(sign * xyz[0][v], xyz[1][v], xyz[2][v]), 3 * v);
    return found;
  });
}

/**
 * Shares of the corners of a triangle at a point, or null beside it.
 * @param {Float64Array} flat @param {number} a @param {number} b @param {number} c @param {number} x @param {number} y
 */
function shares(flat, a, b, c, x, y) {
  const [ax, ay, bx, by, cx, cy] = [
    flat[3 * a],
    flat[3 * a + 1],
    flat[3 * b],
    flat[3 * b + 1],
    flat[3 * c],
    flat[3 * c + 1],
  ];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (!area) return null;
  const second = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
  const third = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
  return second >= 0 && third >= 0 && second + third <= 1 ? [1 - second - third, second, third] : null;
}

/**
 * The nearest face under a point of the picture.
 * @param {Float64Array[]} flats @param {Mesh} mesh @param {number} x @param {number} y
 * @returns {{half: number, face: number, share: number[], depth: number}|null}
 */
function under(flats, { half: { faces, eyes } }, x, y) {
  let best = null;
  for (let half = 0; half < 2; half += 1) {
    const flat = flats[half];
    for (const list of [faces, eyes]) {
      for (let k = 0; k < list.length; k += 3) {
        const [a, b, c] = [list[k], list[k + 1], list[k + 2]];
        if (Math.abs(flat[3 * a] - x) > 200 && Math.abs(flat[3 * b] - x) > 200) continue;
        const share = shares(flat, a, b, c, x, y);
        if (!share) continue;
        const depth = share[0] * flat[3 * a + 2] + share[1] * flat[3 * b + 2] + share[2] * flat[3 * c + 2];
        if (!best || depth < best.depth) best = { half, face: list === eyes ? -1 : k / 3, share, depth };
      }
    }
  }
  return best;
}

/**
 * The area under a point of the picture.
 * @param {Stage} stage @param {Mesh} mesh @param {number} x @param {number} y
 * @returns {{area: number, side: string}|null}
 */
export function areaAt(stage, mesh, x, y) {
  const hit = under(seen(stage, mesh), mesh, x, y);
  if (!hit || hit.face < 0) return null;
  /** @param {number[]} share */
  const far = (share) => share.reduce((sum, some, k) => sum + (some - hit.share[k]) ** 2, 0);
  const nearest = FINE.reduce((best, share, k) => (far(share) < far(FINE[best]) ? k : best), 0);
  const area = mesh.half.area[mesh.ijk[AT[nearest] % 3][4 * hit.face + Math.floor(AT[nearest] / 3)]];
  if (area === undefined || area === 255) return null;
  return { area, side: mesh.half.crosses[area] ? "midline" : ["left", "right"][hit.half] };
}

/**
 * Which of some places of the skin are in sight, and where.
 * @param {Stage} stage @param {Mesh} mesh @param {number[]} vertices
 */
export function inSight(stage, mesh, vertices) {
  const project = stage.projector();
  const flats = seen(stage, mesh);
  const [width, height] = stage.size();
  return vertices.map((v) => {
    const [x, y, depth] = project(mesh.xyz[0][v], mesh.xyz[1][v], mesh.xyz[2][v]);
    if (x < 0 || y < 0 || x > width || y > height) return null;
    const front = under(flats, mesh, x, y);
    return !front || front.depth > depth - CLOSE ? [x, y] : null;
  });
}
