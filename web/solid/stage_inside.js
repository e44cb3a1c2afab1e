// @ts-check
/** What lies inside the body: meshes by id, each with its colour, that may be moved apart, cut and pointed at. */

/** @import { InsidePart, StageLook } from "../core/types.js" */
/** @import { Camera } from "three" */

import { BufferAttribute, BufferGeometry, Group, Mesh, Raycaster, Vector2 } from "three";
import { readColour } from "./stage_colours.js";
import { insideFragment, insideVertex } from "./stage_shaders.js";
import { cutBy, shaded } from "./stage_skin.js";

/** See-through ones come after the others and before the skin. */
const SEE_THROUGH = 1;

/** @param {InsidePart} part */
function geometryOf({ positions, indices }) {
  const made = new BufferGeometry();
  made.setAttribute("position", new BufferAttribute(Float32Array.from(positions), 3));
  made.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
  made.computeVertexNormals();
  return made;
}

/** @param {string} id @param {InsidePart} part */
function meshOf(id, part) {
  const { colour, opacity = 1 } = part;
  const material = shaded(insideVertex, insideFragment, { tint: readColour(colour).map((c) => c / 255), opacity });
  material.transparent = opacity < 1;
  const made = new Mesh(geometryOf(part), material);
  made.renderOrder = opacity < 1 ? SEE_THROUGH : 0;
  made.userData = { id, kind: part.kind };
  return made;
}

/** Parts inside, none at first. They are seen where the skin is glass or cut open. */
export function makeInside() {
  const group = new Group();
  group.visible = false;
  const ray = new Raycaster();
  /** @type {Map<string, Mesh<BufferGeometry, import("three").RawShaderMaterial>>} */
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
    mesh.material.dispose();
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
      cutBy(mesh.material, { ...seen, glass: 0 });
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
      if (isCutAnew) for (const { material } of parts.values()) cutBy(material, { ...look, glass: 0 });
    },
    /**
     * The nearest part under a point from -1 to 1, which no cut has taken away.
     * @param {number} x @param {number} y @param {Camera} camera @returns {string|null}
     */
    pick(x, y, camera) {
      if (!group.visible) return null;
      group.updateMatrixWorld();
      ray.setFromCamera(new Vector2(x, y), camera);
      return ray.intersectObjects(group.children, false).find(({ point }) => stays(point))?.object.userData.id ?? null;
    },
  };
}
