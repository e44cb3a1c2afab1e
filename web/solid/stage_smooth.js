// @ts-check
/** A picture with smooth edges: drawn beside the canvas with several samples a point, and put on it as one. */

/** @import { Camera, WebGLRenderer } from "three" */

import { BufferAttribute, BufferGeometry, Mesh, NoBlending, Scene, Vector2, WebGLRenderTarget } from "three";
import { pictureFragment, pictureVertex } from "./stage_shaders.js";
import { shaded } from "./stage_skin.js";

const SAMPLES = 4;

/** One face that covers the canvas. */
function coverGeometry() {
  const made = new BufferGeometry();
  made.setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  return made;
}

/** @param {WebGLRenderer} renderer */
export function makeSmooth(renderer) {
  const target = new WebGLRenderTarget(1, 1, { samples: SAMPLES });
  const material = shaded(pictureVertex, pictureFragment, { picture: target.texture });
  Object.assign(material, { blending: NoBlending, depthTest: false, depthWrite: false });
  const cover = Object.assign(new Mesh(coverGeometry(), material), { frustumCulled: false });
  const scene = new Scene().add(cover);
  const size = new Vector2();

  return {
    /** @param {Scene} shown @param {Camera} camera */
    render(shown, camera) {
      renderer.getDrawingBufferSize(size);
      target.setSize(size.x, size.y);
      renderer.setRenderTarget(target);
      renderer.render(shown, camera);
      renderer.setRenderTarget(null);
      renderer.render(scene, camera);
    },
    dispose: () => target.dispose(),
  };
}
