// @ts-check
/** The skin on the stage, and the wash, lines and marks that lie on it. */

/** @import { Ink, Mesh as Body, SolidPaint, SolidSkin, StageLook } from "../core/types.js" */

import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FrontSide,
  GLSL3,
  LinearFilter,
  Mesh,
  NoBlending,
  NormalBlending,
  RawShaderMaterial,
} from "three";
import { coarseFaces, interleaved, joinedTints, rampOf, tintsOf } from "./stage_colours.js";
import { inkFragment, inkVertex, skinFragment, skinVertex } from "./stage_shaders.js";

/** What is drawn after what; inside comes first. */
const ORDER = { depth: 2, skin: 3, wash: 4, ink: 5 };
const WASH = 0.42;
/** Lines and marks let through what lies inside. */
const INK_ON_GLASS = 0.55;

/** @param {string} vertexShader @param {string} fragmentShader @param {Record<string, unknown>} values */
export function shaded(vertexShader, fragmentShader, values) {
  const uniforms = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  return new RawShaderMaterial({ glslVersion: GLSL3, vertexShader, fragmentShader, uniforms });
}

/**
 * Whether a material is cut, and by what plane; a cut one shows its inner side, too.
 * @param {RawShaderMaterial} material @param {StageLook} look
 * @param {boolean} isFlat whether it has no inner side and is seen from both
 */
export function cutBy(material, { cut, glass }, isFlat = false) {
  material.defines = { ...(cut && { CUT: "" }), ...(glass && { GLASS: "" }) };
  material.uniforms.cut = { value: cut ?? [0, 0, 0, 0] };
  material.side = cut || isFlat ? DoubleSide : FrontSide;
  material.needsUpdate = true;
}

/** @param {BufferGeometry} geometry @param {string} name @param {ArrayBufferView} values @param {number} size */
function put(geometry, name, values, size) {
  const isByte = values instanceof Uint8Array;
  geometry.setAttribute(name, new BufferAttribute(/** @type {Float32Array} */ (values), size, isByte));
}

/** The skin of a body, not yet painted. @param {Body} body */
function skinGeometry({ xyz, normal, ijk, size }) {
  const made = new BufferGeometry();
  put(made, "position", interleaved(xyz, Float32Array), 3);
  put(made, "normal", interleaved(normal, Float32Array), 3);
  put(made, "strength", new Float32Array(size), 1);
  put(made, "tint", new Uint8Array(3 * size), 3);
  made.setIndex(new BufferAttribute(interleaved(ijk, Uint32Array), 1));
  return made;
}

/** @param {Ink|null} ink */
function inkGeometry(ink) {
  const made = new BufferGeometry();
  put(made, "position", interleaved(ink?.xyz ?? [[], [], []], Float32Array), 3);
  put(made, "tint", ink ? joinedTints(ink.palette, ink.colour) : new Uint8Array(0), 3);
  made.setIndex(new BufferAttribute(interleaved(ink?.ijk ?? [[], [], []], Uint32Array), 1));
  return made;
}

/** @param {number} order @param {number} opacity */
function laid(order, opacity) {
  const material = shaded(inkVertex, inkFragment, { opacity });
  material.transparent = true;
  const made = new Mesh(inkGeometry(null), material);
  return Object.assign(made, { renderOrder: order, frustumCulled: false });
}

/** The skin's nearest faces by depth alone, so that glass shows one skin and not the arm behind the trunk. */
function depthOnly() {
  const material = shaded(inkVertex, inkFragment, { opacity: 0 });
  Object.assign(material, { colorWrite: false, transparent: true });
  return Object.assign(new Mesh(new BufferGeometry(), material), {
    renderOrder: ORDER.depth,
    frustumCulled: false,
    visible: false,
  });
}

/** One texel a step of strength. */
function makeRamp() {
  const made = new DataTexture(new Uint8Array(4 * 256), 256, 1);
  return Object.assign(made, { magFilter: LinearFilter, minFilter: LinearFilter });
}

/** The skin as a few meshes; what it looks like is told by `paint`, how it is seen by `see`. */
export function makeSkin() {
  const ramp = makeRamp();
  const material = shaded(skinVertex, skinFragment, {
    ramp,
    isTinted: false,
    glass: 0,
    plain: [1, 1, 1],
    rim: [0, 0, 0],
  });
  const skin = Object.assign(new Mesh(new BufferGeometry(), material), {
    renderOrder: ORDER.skin,
    frustumCulled: false,
  });
  const [depth, wash, ink] = [depthOnly(), laid(ORDER.wash, WASH), laid(ORDER.ink, 1)];
  const meshes = [depth, skin, wash, ink];
  /** @type {BufferAttribute} */
  let fine;
  /** @type {BufferAttribute} */
  let coarse;

  /** @param {SolidSkin} paint */
  function colour({ intensity, colorscale, vertexcolor }) {
    const [name, values] = vertexcolor ? ["tint", tintsOf(vertexcolor)] : ["strength", intensity];
    const attribute = skin.geometry.getAttribute(name);
    attribute.array.set(values);
    attribute.needsUpdate = true;
    material.uniforms.isTinted.value = Boolean(vertexcolor);
    if (!colorscale) return;
    ramp.image.data.set(rampOf(colorscale));
    ramp.needsUpdate = true;
  }

  return {
    meshes,
    /** @param {Body} body */
    wear(body) {
      skin.geometry.dispose();
      skin.geometry = depth.geometry = skinGeometry(body);
      [fine, coarse] = [skin.geometry.index, new BufferAttribute(coarseFaces(body), 1)];
    },
    /** Fewer faces while the body is turned, where that matters. @param {boolean} isRough */
    roughen(isRough) {
      skin.geometry.setIndex(isRough ? coarse : fine);
    },
    /** @param {SolidPaint} paint */
    paint(paint) {
      colour(paint.skin);
      for (const name of /** @type {const} */ (["plain", "rim"]))
        material.uniforms[name].value = paint[name].map((some) => some / 255);
      [wash, ink].forEach((mesh, k) => {
        mesh.geometry.dispose();
        mesh.geometry = inkGeometry([paint.wash, paint.ink][k]);
      });
    },
    /** @param {StageLook} look */
    see(look) {
      for (const mesh of meshes) cutBy(mesh.material, look, mesh === wash || mesh === ink);
      material.uniforms.glass.value = look.glass;
      ink.material.uniforms.opacity.value = 1 - (1 - INK_ON_GLASS) * look.glass;
      material.transparent = look.glass > 0;
      material.blending = look.glass ? NormalBlending : NoBlending;
      depth.visible = look.glass > 0;
    },
  };
}
