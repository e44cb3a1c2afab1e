import assert from "node:assert/strict";
import { test } from "node:test";
import { PerspectiveCamera } from "three";
import { ANGLE, REACH, SCENE_CM, bearings, projectorOf, standing } from "./stage_camera.js";
import { coarseFaces, rampOf, readColour } from "./stage_colours.js";
import { makeInside } from "./stage_inside.js";
import { cutAt } from "./stage.js";

const FRONT = { turn: 0, lift: 0, far: 0.5, centre: [0, 0, 92 / SCENE_CM] };
const [WIDTH, HEIGHT] = [800, 600];

/** The camera as the stage sets it. */
function cameraOf(view) {
  const camera = new PerspectiveCamera(ANGLE, WIDTH / HEIGHT, REACH.near, REACH.far);
  const { eye, centre } = standing(view);
  camera.up.set(0, 0, 1);
  camera.position.set(...eye);
  camera.lookAt(...centre);
  camera.updateMatrixWorld();
  return camera;
}

/** A square across the line of sight, so many centimetres behind the midline. */
const square = (y, half = 5) => ({
  positions: [-half, y, 92 - half, half, y, 92 - half, half, y, 92 + half, -half, y, 92 + half],
  indices: [0, 1, 2, 0, 2, 3],
  colour: "#804020",
});

test("the person's left is on the right of a picture from the front, and on the left of one from the back", () => {
  const [x, y] = projectorOf(FRONT, WIDTH, HEIGHT)(20, 0, 92);
  assert.ok(x > WIDTH / 2 + 10 && Math.abs(y - HEIGHT / 2) < 1e-6);
  assert.ok(projectorOf({ ...FRONT, turn: 180 }, WIDTH, HEIGHT)(20, 0, 92)[0] < WIDTH / 2 - 10);
  assert.ok(projectorOf(FRONT, WIDTH, HEIGHT)(0, 0, 150)[1] < HEIGHT / 2);
});

test("a place lies in the picture where the drawing library puts it, from any side", () => {
  for (const view of [FRONT, { turn: 70, lift: -88, far: 0.2, centre: [0.1, -0.05, 0.3] }, { ...FRONT, lift: 40 }]) {
    const camera = cameraOf(view);
    const { right, up, ahead } = bearings(view);
    const at = camera.position.clone();
    for (const [way, share] of [
      [right, 7],
      [up, -5],
      [ahead, 60],
    ]) {
      at.x += way[0] * share;
      at.y += way[1] * share;
      at.z += way[2] * share;
    }
    const [x, y, depth] = projectorOf(view, WIDTH, HEIGHT)(at.x, at.y, at.z);
    const { x: u, y: v } = at.project(camera);
    assert.ok(Math.abs(x - ((u + 1) / 2) * WIDTH) < 1e-3 && Math.abs(y - ((1 - v) / 2) * HEIGHT) < 1e-3);
    assert.ok(Math.abs(depth - 60) < 1e-6);
  }
});

test("the nearest part inside is found, and none while skin hides them", () => {
  const inside = makeInside();
  inside.show("near", square(0));
  inside.show("far", square(8));
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), null);
  inside.see({ glass: 1, cut: null });
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), "near");
  assert.equal(inside.pick(0.9, 0.9, cameraOf(FRONT)), null);
  inside.offset("near", 40, 0, 0);
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), "far");
  inside.hide("far");
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), null);
});

test("what a cut has taken away is not found, and what lies behind it is", () => {
  const inside = makeInside();
  inside.show("near", square(0));
  inside.show("far", square(8));
  inside.see({ glass: 0, cut: cutAt("y", 4, false) });
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), "far");
  inside.see({ glass: 0, cut: cutAt("y", 4, true) });
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), "near");
});

test("parts of one kind go together", () => {
  const inside = makeInside();
  inside.show("rib", { ...square(0), kind: "bone" });
  inside.show("nerve", { ...square(8), kind: "nerve" });
  inside.see({ glass: 1, cut: null });
  inside.clear("bone");
  assert.equal(inside.pick(0, 0, cameraOf(FRONT)), "nerve");
  inside.clear();
  assert.equal(inside.group.children.length, 0);
});

test("a cut keeps the person's right, the back or what is below, or the other side", () => {
  const isKept = ([a, b, c, d], [x, y, z]) => a * x + b * y + c * z + d >= 0;
  for (const [axis, kept, lost] of [
    ["x", [-5, 0, 0], [5, 0, 0]],
    ["y", [0, 5, 0], [0, -5, 0]],
    ["z", [0, 0, -5], [0, 0, 5]],
  ]) {
    assert.ok(isKept(cutAt(axis, 1, false), kept) && !isKept(cutAt(axis, 1, false), lost));
    assert.ok(!isKept(cutAt(axis, 1, true), kept) && isKept(cutAt(axis, 1, true), lost));
  }
  assert.equal(cutAt(null, 0, false), null);
});

test("colours are read as they are written, and a scale steps where it says", () => {
  assert.deepEqual(readColour("#102030"), [16, 32, 48]);
  assert.deepEqual(readColour("rgb(1, 2, 3)"), [1, 2, 3]);
  const ramp = rampOf([
    [0, "rgb(0, 0, 0)"],
    [100 / 255, "rgb(0, 0, 0)"],
    [102 / 255, "rgb(200, 100, 50)"],
    [1, "rgb(200, 100, 50)"],
  ]);
  const at = (step) => [...ramp.subarray(4 * step, 4 * step + 4)];
  assert.deepEqual(
    [at(0), at(100), at(101), at(102), at(255)],
    [
      [0, 0, 0, 255],
      [0, 0, 0, 255],
      [100, 50, 25, 255],
      [200, 100, 50, 255],
      [200, 100, 50, 255],
    ],
  );
});

test("the coarse faces have the corners from before the edges were halved, the mirror image turned round", () => {
  // One face 0, 1, 2 with the middles 3 (0-1), 4 (1-2), 5 (2-0), an eye 0, 1, 4, and the mirror image of both at + 10.
  const own = [0, 3, 5, 3, 1, 4, 5, 4, 2, 3, 4, 5, 0, 1, 4];
  const faces = own.length / 3;
  const ijk = [0, 1, 2].map((corner) => [
    ...Array.from({ length: faces }, (_, k) => own[3 * k + corner]),
    ...Array.from({ length: faces }, (_, k) => own[3 * k + 2 - corner] + 10),
  ]);
  const found = coarseFaces({ half: { faces: [0, 1, 2] }, ijk, faces });
  assert.deepEqual([...found], [0, 1, 2, 12, 11, 10, 0, 1, 4, 14, 11, 10]);
});
