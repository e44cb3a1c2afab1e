// @ts-check
/**
 * The stage of the solid body: one canvas, one skin, and what lies inside it. It draws when it is asked to and at no
 * other time. The library behind it (three) is known to the files stage*.js alone, which are loaded when the body is
 * first opened; `Stage` in core/types.d.ts says what the page may ask of it.
 */

/** @import { Mesh, Stage, StageLook } from "../core/types.js" */

import { LinearSRGBColorSpace, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import { ANGLE, REACH, projectorOf, standing } from "./stage_camera.js";
import { makeWatch, sharpness } from "./stage_cost.js";
import { makeInside } from "./stage_inside.js";
import { makeSkin } from "./stage_skin.js";
import { makeSmooth } from "./stage_smooth.js";

const STILL_MS = 140;

/** Which side of a cut stays, by axis: the person's right, the back, what is below. */
const STAYS = { x: -1, y: 1, z: -1 };

/** @param {"x"|"y"|"z"|null} axis @param {number} at @param {boolean} other @returns {StageLook["cut"]} */
export function cutAt(axis, at, other) {
  if (!axis) return null;
  const sign = other ? -STAYS[axis] : STAYS[axis];
  return [axis === "x" ? sign : 0, axis === "y" ? sign : 0, axis === "z" ? sign : 0, -sign * at];
}

/** @param {HTMLCanvasElement} canvas @param {WebGL2RenderingContext} context */
function makeRenderer(canvas, context) {
  const made = new WebGLRenderer({ canvas, context, alpha: true });
  made.setClearColor(0, 0);
  made.outputColorSpace = LinearSRGBColorSpace; // Colours are the page's own and stay as they are.
  return made;
}

/**
 * A stage on a canvas that has its context; the first picture comes with the first `draw`.
 * @param {HTMLCanvasElement} canvas @param {WebGL2RenderingContext} context @returns {Stage}
 */
export function makeStage(canvas, context) {
  const renderer = makeRenderer(canvas, context);
  const camera = new PerspectiveCamera(ANGLE, 1, REACH.near, REACH.far);
  camera.up.set(0, 0, 1);
  const [scene, skin, inside] = [new Scene(), makeSkin(), makeInside()];
  scene.add(inside.group, ...skin.meshes);
  let [width, height, frame, still, rough] = [0, 0, 0, 0, false];
  const [watch, smooth] = [makeWatch(context), makeSmooth(renderer)];
  let view = { turn: 0, lift: 0, far: 1, centre: [0, 0, 0] };
  /** @type {StageLook} */
  let seen = { glass: 0, cut: null };
  /** @type {Set<() => void>} */
  const followers = new Set();

  function drawNow() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (rough) renderer.render(scene, camera);
    else smooth.render(scene, camera);
    if (!rough) watch.drawn();
    for (const follow of followers) follow();
  }
  function draw() {
    frame ||= requestAnimationFrame(drawNow);
  }
  /** Drawn at once, for a canvas is empty once its size has changed. @param {boolean} isRough */
  function fill(isRough) {
    skin.roughen(isRough);
    renderer.setDrawingBufferSize(width, height, isRough ? 1 : sharpness(width, height));
    drawNow();
  }
  /** All faces and points again once nothing has moved for a while. @param {boolean} isRough */
  function refine(isRough) {
    clearTimeout(still);
    if (isRough) still = setTimeout(refine, STILL_MS, false);
    if (isRough !== rough) fill((rough = isRough));
  }
  /** @param {Partial<StageLook>} change */
  function see(change) {
    seen = { ...seen, ...change };
    skin.see(seen);
    inside.see(seen);
    draw();
  }
  /** What is done is seen in the next frame. @template {unknown[]} Given @param {(...given: Given) => void} act */
  const drawn =
    (act) =>
    /** @param {Given} given */
    (...given) => {
      act(...given);
      draw();
    };
  skin.see(seen);
  renderer.compile(scene, camera);

  return {
    canvas,
    draw,
    drawNow,
    wear: drawn(skin.wear),
    paint: drawn(skin.paint),
    show: drawn(inside.show),
    hide: drawn(inside.hide),
    clearInside: drawn(inside.clear),
    offset: drawn(inside.offset),
    setGlass: (glass) => see({ glass }),
    section: (axis, at = 0, other = false) => see({ cut: cutAt(axis, at, other) }),
    view: () => view,
    look: drawn((next) => {
      view = next;
      const { eye, centre } = standing(view);
      camera.position.set(eye[0], eye[1], eye[2]);
      camera.lookAt(centre[0], centre[1], centre[2]);
      camera.updateMatrixWorld();
      if (width && watch.isSlow()) refine(true);
    }),
    size: () => [width, height],
    resize(...room) {
      if (room[0] === width && room[1] === height) return;
      [width, height] = room;
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      fill(rough);
    },
    project: (x, y, z) => projectorOf(view, width, height)(x, y, z),
    projector: () => projectorOf(view, width, height),
    pickInside: (x, y) => inside.pick((2 * x) / width - 1, 1 - (2 * y) / height, camera),
    follow: (act) => followers.add(act),
    image() {
      refine(false);
      drawNow();
      return new Promise((done) => canvas.toBlob(done, "image/png"));
    },
    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(still);
      watch.stop();
      followers.clear();
      inside.clear();
      smooth.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
