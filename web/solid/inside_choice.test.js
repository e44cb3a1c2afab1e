import assert from "node:assert/strict";
import { test } from "node:test";
import { compiled, openPage } from "../fixtures.mjs";

openPage("en", {});
const { bonesOfRoot, rolesOf, shownFor } = await import("./inside_choice.js");
const { cross, meshOfPart } = await import("./inside_mesh.js");

const index = JSON.parse(compiled("inside.json").toString());
const entries = Object.values(index.sets).flat();
const partOf = new Map(entries.map(([id, part]) => [id, part]));
const NOTHING = { sel: "", cmp: "", nerve: "", side: "left", layer: "pain" };
const PARTS = {
  names: { femur: "thigh bone" },
  nerves: {
    nerve_sciatic: { roots: ["root_l5"], muscles: ["muscle_biceps_femoris"], past: ["piriformis"] },
    nerve_median: { roots: ["root_c6"], muscles: [], past: [] },
  },
  segments: {},
  whole: { joint_sacroiliac_section_0: "joint_sacroiliac" },
};

test("A root leaves between the vertebrae that its rule names", () => {
  assert.deepEqual(bonesOfRoot("root_c6"), ["vertebra_c5", "vertebra_c6"]);
  assert.deepEqual(bonesOfRoot("root_c8"), ["vertebra_c7", "vertebra_t1"]);
  assert.deepEqual(bonesOfRoot("root_t12"), ["vertebra_t12", "vertebra_l1"]);
  assert.deepEqual(bonesOfRoot("root_l5"), ["vertebra_l5", "sacrum"]);
  assert.deepEqual(bonesOfRoot("root_s2"), ["sacrum"]);
});

test("With a root come its nerves, what they pass, and the plexus of the arm for those of the arm alone", () => {
  const leg = rolesOf({ ...NOTHING, sel: "root_l5" }, PARTS, partOf);
  assert.equal(leg.get("root_l5"), "chosen");
  assert.equal(leg.get("nerve_sciatic"), "nerve");
  assert.equal(leg.get("muscle_piriformis"), "muscle");
  assert.equal(leg.has("plexus_brachial"), false);
  assert.equal(rolesOf({ ...NOTHING, sel: "root_c6" }, PARTS, partOf).get("plexus_brachial"), "nerve");
});

test("With a muscle comes the nerve that moves it and the one that passes it", () => {
  for (const sel of ["muscle_biceps_femoris", "muscle_piriformis"])
    assert.equal(rolesOf({ ...NOTHING, sel }, PARTS, partOf).get("nerve_sciatic"), "nerve", sel);
});

test("A section of a joint is drawn as the joint", () => {
  const roles = rolesOf({ ...NOTHING, sel: "joint_sacroiliac_section_0" }, PARTS, partOf);
  assert.equal(roles.get("joint_sacroiliac"), "chosen");
});

const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/** A box at a place, of the left half. */
const box = (part, kind, middle, x) => ({
  id: part,
  part,
  kind,
  middle,
  rings: 2,
  around: 4,
  xyz: Float32Array.from([0, 1].flatMap((z) => CORNERS.flatMap(([u, v]) => [x + u, v, z]))),
});

test("Bones stand on both sides, what is chosen on its own, and neighbours are those that lie near", () => {
  const muscle = box("muscle_piriformis", "muscle", false, 5);
  const solids = [muscle, box("femur", "bone", false, 7.5), box("skull", "bone", true, 0)];
  const shown = shownFor({ ...NOTHING, sel: "muscle_piriformis", side: "right" }, PARTS, partOf, solids);
  assert.deepEqual(
    shown.map(({ key, role }) => `${key} ${role}`),
    ["muscle_piriformis right chosen", "femur left far", "femur right near", "skull midline far"],
  );
});

test("A solid is closed and looks outwards, on either side", () => {
  for (const side of ["left", "right"]) {
    const { positions: p, indices } = meshOfPart({ solids: [box("a", "bone", false, 5)], side });
    let volume = 0;
    for (let k = 0; k < indices.length; k += 3) {
      const [a, b, c] = [0, 1, 2].map((at) => p.slice(3 * indices[k + at], 3 * indices[k + at] + 3));
      volume += dot(a, cross(b, c));
    }
    assert.ok(Math.abs(volume / 6 - 4) < 1e-4, `${side} ${volume}`);
    assert.equal(Math.sign(p[0]), side === "left" ? 1 : -1);
  }
});
