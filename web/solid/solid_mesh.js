// @ts-check
/**
 * The skin as a mesh: one half is read from the compiled files, every edge is halved, and the mirror image is added, as
 * dashboard/build/solid.py describes. Vertices of the left half come first; `twin` tells where the mirror image of each
 * lies.
 */

/** @import { Half, Mesh, SkinSpot } from "../core/types.js" */

const HEADER = 8;
const NO_MARK = 65535;
const SIDES = [
  [0, 1],
  [1, 2],
  [2, 0],
];

/**
 * Numbers from the differences between neighbours, modulo 65536.
 * @param {DataView} view @param {number} at @param {number} length
 */
function summed(view, at, length) {
  const found = new Uint16Array(length);
  let sum = 0;
  for (let k = 0; k < length; k += 1) {
    sum = (sum + view.getUint16(at + 2 * k, true)) & 65535;
    found[k] = sum;
  }
  return found;
}

/** @param {Uint8Array} bytes solid.bin @returns {Half} */
export function readHalf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [vertices, midline, faces, eyes, fine, count, points, areas] = Array.from({ length: HEADER }, (_, k) =>
    view.getUint32(4 * k, true),
  );
  let at = 4 * HEADER;
  /** @param {number} length */
  const next = (length) => {
    const found = summed(view, at, length);
    at += 2 * length;
    return found;
  };
  const half = {
    vertices,
    midline,
    fine,
    count,
    faces: next(3 * faces),
    eyes: next(3 * eyes),
    near: next(count * fine),
    place: next(points),
  };
  const rest = (count - 1) * fine;
  /** @param {number} from @param {number} length */
  const part = (from, length) => bytes.subarray(from, from + length);
  const after = at + rest + 2 * points;
  return {
    ...half,
    weight: part(at, rest),
    share: part(at + rest, 2 * points),
    area: part(after, fine),
    crosses: part(after + fine, areas),
  };
}

/**
 * The edges of the faces in the order of the build: by their smaller corner, then by the other.
 * @param {Pick<Half, "faces">} half
 */
function edgesOf({ faces }) {
  const keys = new Set();
  for (let k = 0; k < faces.length; k += 3) {
    for (const [a, b] of SIDES) keys.add(key(faces[k + a], faces[k + b]));
  }
  return Float64Array.from(keys).sort();
}

/** @param {number} a @param {number} b */
const key = (a, b) => Math.min(a, b) * 65536 + Math.max(a, b);

/**
 * Unit normals of the first `count` vertices of a half; on the midline they point neither left nor right.
 * @param {Float32Array[]} xyz @param {ArrayLike<number>} triangles @param {number} count
 * @param {(vertex: number) => boolean} isMidline
 */
function normalsOf(xyz, triangles, count, isMidline) {
  const [nx, ny, nz] = [0, 1, 2].map(() => new Float32Array(count));
  const [x, y, z] = xyz;
  for (let k = 0; k < triangles.length; k += 3) {
    const [a, b, c] = [triangles[k], triangles[k + 1], triangles[k + 2]];
    const [ux, uy, uz] = [x[b] - x[a], y[b] - y[a], z[b] - z[a]];
    const [vx, vy, vz] = [x[c] - x[a], y[c] - y[a], z[c] - z[a]];
    const [px, py, pz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const corner of [a, b, c]) {
      nx[corner] += px;
      ny[corner] += py;
      nz[corner] += pz;
    }
  }
  for (let v = 0; v < count; v += 1) {
    if (isMidline(v)) nx[v] = 0;
    const length = Math.hypot(nx[v], ny[v], nz[v]) || 1;
    nx[v] /= length;
    ny[v] /= length;
    nz[v] /= length;
  }
  return [nx, ny, nz];
}

/**
 * Middles of the edges on the curve that the normals at both ends suggest, after the coarse vertices.
 * @param {Half} half @param {Float32Array[]} coarse @param {Float64Array} edges @param {Float32Array[]} normal
 */
function halved(half, coarse, edges, normal) {
  const fine = coarse.map((column) => {
    const longer = new Float32Array(half.fine);
    longer.set(column);
    return longer;
  });
  edges.forEach((edge, k) => {
    const [a, b] = [Math.floor(edge / 65536), edge % 65536];
    const along = coarse.map((column) => column[b] - column[a]);
    /** @param {number} end */
    const dot = (end) => along.reduce((sum, some, axis) => sum + some * normal[axis][end], 0);
    const [atA, atB] = [dot(a), dot(b)];
    fine.forEach((column, axis) => {
      column[half.vertices + k] = (column[a] + column[b]) / 2 - (atA * normal[axis][a] - atB * normal[axis][b]) / 8;
    });
  });
  return fine;
}

/** Four faces for each, then the eye's. @param {Half} half @param {Float64Array} edges */
function triangles(half, edges) {
  const middle = new Map(Array.from(edges, (edge, k) => [edge, half.vertices + k]));
  const found = [];
  for (let k = 0; k < half.faces.length; k += 3) {
    const [a, b, c] = half.faces.subarray(k, k + 3);
    const [ab, bc, ca] = [
      [a, b],
      [b, c],
      [c, a],
    ].map(([p, q]) => middle.get(key(p, q)));
    found.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca);
  }
  return Uint32Array.from([...found, ...half.eyes]);
}

/**
 * Where the mirror image of each vertex of the half lies among all.
 * @param {Half} half @param {(vertex: number) => boolean} isMidline
 */
function twinsOf(half, isMidline) {
  let next = half.fine;
  return Uint32Array.from({ length: half.fine }, (_, v) => (isMidline(v) ? v : next++));
}

/** @param {Float32Array} column @param {Uint32Array} twin @param {number} size @param {number} sign */
function mirrored(column, twin, size, sign) {
  const whole = new Float32Array(size);
  whole.set(column);
  for (let v = 0; v < twin.length; v += 1) if (twin[v] !== v) whole[twin[v]] = sign * column[v];
  return whole;
}

/** @param {Half} half @param {Uint8Array} bytes solid_vertices.bin of one body @returns {Mesh} */
export function buildMesh(half, bytes) {
  const unsigned = summed(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, 3 * half.vertices);
  const numbers = new Int16Array(unsigned.buffer);
  const coarse = [0, 1, 2].map((axis) =>
    Float32Array.from(numbers.subarray(axis * half.vertices, (axis + 1) * half.vertices), (n) => n / 100),
  );
  const edges = edgesOf(half);
  const first = half.vertices - half.midline;
  /** @param {number} v */
  const isMidline = (v) => (v < half.vertices ? v >= first : Math.floor(edges[v - half.vertices] / 65536) >= first);
  const rough = normalsOf(coarse, [...half.faces, ...half.eyes], half.vertices, isMidline);
  const fine = halved(half, coarse, edges, rough);
  const own = triangles(half, edges);
  const normal = normalsOf(fine, own, half.fine, isMidline);
  const twin = twinsOf(half, isMidline);
  const size = twin.reduce((most, v) => Math.max(most, v), 0) + 1;
  const ijk = [0, 1, 2].map((corner) => {
    const column = new Uint32Array((2 * own.length) / 3);
    for (let k = 0; k < own.length / 3; k += 1) {
      column[k] = own[3 * k + corner];
      column[k + own.length / 3] = twin[own[3 * k + 2 - corner]];
    }
    return column;
  });
  /** @param {Float32Array[]} columns */
  const whole = (columns) => columns.map((column, axis) => mirrored(column, twin, size, axis ? 1 : -1));
  return { half, xyz: whole(fine), normal: whole(normal), ijk, twin, size, faces: own.length / 3 };
}

/**
 * A value of the skin points at every vertex: each vertex mixes its three nearest points; the right half is read from
 * the mirror images of the points.
 * @param {Mesh} mesh @param {(point: number) => number} reader @param {number} stride points of a half
 */
export function spread({ half, twin, size }, reader, stride) {
  const found = new Float32Array(size);
  const { near, weight, fine, count } = half;
  const points = half.place.length;
  const [left, right] = [0, stride].map((start) => Float32Array.from({ length: points }, (_, p) => reader(start + p)));
  for (let v = 0; v < fine; v += 1) {
    if (half.area[v] === 255) continue;
    let [rest, own, other] = [255, 0, 0];
    for (let k = count - 1; k >= 0; k -= 1) {
      const share = k ? weight[(k - 1) * fine + v] : rest;
      rest -= share;
      own += share * left[near[k * fine + v]];
      other += share * right[near[k * fine + v]];
    }
    found[v] = own / 255;
    if (twin[v] !== v) found[twin[v]] = other / 255;
  }
  return found;
}

/**
 * Where the mark of a left-half point stands and which way the skin looks there, or its mirror image; null without a
 * mark.
 * @param {Mesh} mesh @param {number} point @param {boolean} isRight @returns {SkinSpot|null}
 */
export function spotOf({ half, xyz, normal, ijk }, point, isRight) {
  const face = half.place[point];
  if (face === NO_MARK) return null;
  const [a, b] = [half.share[point] / 255, half.share[half.place.length + point] / 255];
  const shares = [a, b, 1 - a - b];
  /** @param {Float32Array[]} columns */
  const mixed = (columns) =>
    columns.map((column, axis) => {
      const sum = shares.reduce((all, share, corner) => all + share * column[ijk[corner][face]], 0);
      return isRight && !axis ? -sum : sum;
    });
  return { place: mixed(xyz), up: mixed(normal) };
}
