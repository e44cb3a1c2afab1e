// @ts-check
/**
 * The skin as a mesh: one half is read from the compiled files, every edge is halved, and the mirror image is added, as
 * dashboard/build/solid.py describes. Vertices of the left half come first; `twin` tells where the mirror image of each
 * lies.
 */

/** @import { Half, Mesh } from "../core/types.js" */

const HEADER = 8;

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
 * The edges of the faces in the order of the build: by their smaller corner, then by the other. Plain loops from here
 * on: this is most of what a first picture waits for.
 * @param {Pick<Half, "faces">} half
 */
function edgesOf({ faces }) {
  const keys = new Float64Array(faces.length);
  for (let k = 0; k < faces.length; k += 3) {
    keys[k] = key(faces[k], faces[k + 1]);
    keys[k + 1] = key(faces[k + 1], faces[k + 2]);
    keys[k + 2] = key(faces[k + 2], faces[k]);
  }
  keys.sort();
  let count = 0;
  for (let k = 0; k < keys.length; k += 1) if (!k || keys[k] !== keys[k - 1]) keys[count++] = keys[k];
  return keys.slice(0, count);
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
    const a = triangles[k];
    const b = triangles[k + 1];
    const c = triangles[k + 2];
    const px = (y[b] - y[a]) * (z[c] - z[a]) - (z[b] - z[a]) * (y[c] - y[a]);
    const py = (z[b] - z[a]) * (x[c] - x[a]) - (x[b] - x[a]) * (z[c] - z[a]);
    const pz = (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]);
    for (let at = 0; at < 3; at += 1) {
      const corner = triangles[k + at];
      nx[corner] += px;
      ny[corner] += py;
      nz[corner] += pz;
    }
  }
  for (let v = 0; v < count; v += 1) {
    if (isMidline(v)) nx[v] = 0;
    const length = Math.sqrt(nx[v] * nx[v] + ny[v] * ny[v] + nz[v] * nz[v]) || 1;
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
  const [[x, y, z], [nx, ny, nz]] = [coarse, normal];
  for (let k = 0; k < edges.length; k += 1) {
    const [a, b] = [Math.floor(edges[k] / 65536), edges[k] % 65536];
    const dx = x[b] - x[a];
    const dy = y[b] - y[a];
    const dz = z[b] - z[a];
    const atA = dx * nx[a] + dy * ny[a] + dz * nz[a];
    const atB = dx * nx[b] + dy * ny[b] + dz * nz[b];
    for (let axis = 0; axis < 3; axis += 1) {
      const [column, ends] = [coarse[axis], normal[axis]];
      fine[axis][half.vertices + k] = (column[a] + column[b]) / 2 - (atA * ends[a] - atB * ends[b]) / 8;
    }
  }
  return fine;
}

/** @param {Uint16Array} one @param {Uint16Array} other */
function joined(one, other) {
  const found = new Uint16Array(one.length + other.length);
  found.set(one);
  found.set(other, one.length);
  return found;
}

/** Four faces for each, then the eye's. @param {Half} half @param {Float64Array} edges */
function triangles(half, edges) {
  /** @type {Map<number, number>} */
  const middle = new Map();
  for (let k = 0; k < edges.length; k += 1) middle.set(edges[k], half.vertices + k);
  const found = new Uint32Array(4 * half.faces.length + half.eyes.length);
  for (let k = 0; k < half.faces.length; k += 3) {
    const a = half.faces[k];
    const b = half.faces[k + 1];
    const c = half.faces[k + 2];
    const [ab, bc, ca] = [middle.get(key(a, b)), middle.get(key(b, c)), middle.get(key(c, a))];
    found.set([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca], 4 * k);
  }
  found.set(half.eyes, 4 * half.faces.length);
  return found;
}

/**
 * Where the mirror image of each vertex of the half lies among all.
 * @param {Half} half @param {(vertex: number) => boolean} isMidline
 */
function twinsOf(half, isMidline) {
  let next = half.fine;
  const found = new Uint32Array(half.fine);
  for (let v = 0; v < half.fine; v += 1) found[v] = isMidline(v) ? v : next++;
  return found;
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
  const coarse = [0, 1, 2].map((axis) => {
    const column = new Float32Array(half.vertices);
    for (let v = 0; v < half.vertices; v += 1) column[v] = numbers[axis * half.vertices + v] / 100;
    return column;
  });
  const edges = edgesOf(half);
  const first = half.vertices - half.midline;
  /** @param {number} v */
  const isMidline = (v) => (v < half.vertices ? v >= first : Math.floor(edges[v - half.vertices] / 65536) >= first);
  const rough = normalsOf(coarse, joined(half.faces, half.eyes), half.vertices, isMidline);
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
