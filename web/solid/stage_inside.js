// @ts-check
/** What lies inside the body: meshes by id, each with its colour, that may be moved apart, cut and pointed at. */

/** @import { InsidePart, StageLook } from "../core/types.js" */
/** @import { Camera, RawShaderMaterial } from "three" */

import { BufferAttribute, BufferGeometry, Group, Mesh, Raycaster, Vector2 } from "three";
import { readColour } from "./stage_colours.js";
import { insideFragment, insideVertex } from "./stage_shaders.js";
import { cutBy, shaded } from "./stage_skin.js";

/**
 * See-through ones come after the others and before the skin; of those only the nearest is seen at any point, so that
 * they never pile up over what is solid.
 */
const ORDER = { solid: 0, depth: 0.5, seeThrough: 1 };

/** @param {InsidePart} part */
function geometryOf({ positions, indices }) {
  const made = new BufferGeometry();
  made.setAttribute("position", new BufferAttribute(Float32Array.from(positions), 3));
  made.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
  made.computeVertexNormals();
  return made;
}

/** What hides the farther ones of those that are seen through. @param {BufferGeometry} geometry */
function depthOf(geometry) {
  const material = shaded(insideVertex, insideFragment, { tint: [0, 0, 0], opacity: 0 });
  Object.assign(material, { colorWrite: false, transparent: true });
  return Object.assign(new Mesh(geometry, material), { renderOrder: ORDER.depth });
}

/** @param {string} id @param {InsidePart} part */
function meshOf(id, part) {
  const { colour, opacity = 1 } = part;
  const material = shaded(insideVertex, insideFragment, { tint: readColour(colour).map((c) => c / 255), opacity });
  material.transparent = opacity < 1;
  const made = new Mesh(geometryOf(part), material);
  made.renderOrder = opacity < 1 ? ORDER.seeThrough : ORDER.solid;
  if (opacity < 1) made.add(depthOf(made.geometry));
  made.userData = { id, kind: part.kind, isSolid: opacity === 1 };
  return made;
}

/** The material of a part, and of what hides those behind it. @param {Mesh<BufferGeometry, RawShaderMaterial>} mesh */
const materialsOf = (mesh) =>
  [mesh, ...mesh.children].map((one) => /** @type {Mesh<BufferGeometry, RawShaderMaterial>} */ (one).material);

/** Parts inside, none at first. They are seen where the skin is glass or cut open. */
export function makeInside() {
  const group = new Group();
  group.visible = false;
  const ray = new Raycaster();
  /** @type {Map<string, Mesh<BufferGeometry, RawShaderMaterial>>} */
  const parts = new Map();
  /** @type {StageLook} */
  let seen = { glass: 0, cut: null };

  /** @param {string} id */
  function hide(id) {
    const mesh = parts.get(id);
    if (!mesh) return;
    parts.delete(id);
    group.remove(mesh);
    mesh.geometry.dispose();
    for (const material of materialsOf(mesh)) material.dispose();
  }

  /** @param {import("three").Vector3} at */
  const stays = ({ x, y, z }) => !seen.cut || x * seen.cut[0] + y * seen.cut[1] + z * seen.cut[2] + seen.cut[3] >= 0;

  return {
    group,
    hide,
    /** @param {string} id @param {InsidePart} part */
    show(id, part) {
      const place = parts.get(id)?.position.clone();
      hide(id);
      const mesh = meshOf(id, part);
      if (place) mesh.position.copy(place);
      for (const material of materialsOf(mesh)) cutBy(material, { ...seen, glass: 0 });
      parts.set(id, mesh);
      group.add(mesh);
    },
    /** @param {string} [kind] */
    clear(kind) {
      for (const [id, mesh] of parts) if (!kind || mesh.userData.kind === kind) hide(id);
    },
    /** @param {string} id @param {number} x @param {number} y @param {number} z */
    offset(id, x, y, z) {
      parts.get(id)?.position.set(x, y, z);
    },
    /** @param {StageLook} look */
    see(look) {
      const isCutAnew = Boolean(look.cut) || Boolean(seen.cut);
      seen = look;
      group.visible = look.glass > 0 || Boolean(look.cut);
      if (!isCutAnew) return;
      for (const mesh of parts.values())
        for (const material of materialsOf(mesh)) cutBy(material, { ...look, glass: 0 });
    },
    /**
     * The nearest part under a point from -1 to 1, which no cut has taken away; a solid one is seen through the others.
     * @param {number} x @param {number} y @param {Camera} camera @returns {string|null}
     */
    pick(x, y, camera) {
      if (!group.visible) return null;
      group.updateMatrixWorld();
      ray.setFromCamera(new Vector2(x, y), camera);
      const hits = ray.intersectObjects(group.children, false).filter(({ point }) => stays(point));
      const seenFirst = hits.find(({ object }) => object.userData.isSolid) ?? hits[0];
      return seenFirst?.object.userData.id ?? null;
    },
  };
}
