// @ts-check
/** What the body in three dimensions is made of: the mesh of each body, and the dermatome maps on it. */

/** @import { Mesh, Selection, SolidRoots } from "../core/types.js" */

import { fetchBytes, fetchJson } from "../core/files.js";
import { showsBands } from "../map/dermatome.js";
import { bodyFile } from "../map/views.js";
import { buildMesh, readHalf } from "./solid_mesh.js";

/** @type {SolidRoots|null} */
let roots = null;
/** @type {Map<string, Mesh>} by body */
const meshes = new Map();

/** @param {string} body @returns {Promise<Mesh>} */
export async function meshOf(body) {
  const name = bodyFile("solid_vertices.bin", body);
  const [shared, vertices] = await Promise.all([fetchBytes("solid.bin"), fetchBytes(name)]);
  if (!meshes.has(body)) meshes.set(body, buildMesh(readHalf(shared), vertices));
  return meshes.get(body);
}

/** @param {Pick<Selection, "layer">} selection */
export async function loadRoots({ layer }) {
  if (roots || !showsBands(layer)) return;
  const [bytes, names] = await Promise.all([fetchBytes("solid_roots.bin"), fetchJson("solid_roots.json")]);
  roots = { bytes, names };
}

/** Null until a layer has asked for them. */
export const solidRoots = () => roots;
