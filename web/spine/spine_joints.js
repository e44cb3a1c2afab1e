// @ts-check
/** The joints, discs and ligaments of the spine from the side: their lines, and where they are pressed. */

/** @import { Bone, Bones, Point } from "../core/types.js" */

import { smooth } from "./spine_parts.js";

/**
 * The ligament below a spinous process: two points on the upper process, two on the lower one (x from the back of the
 * bodies, y from their middles), and the place to press it, seen from the upper vertebra.
 * @type {Record<string, [above: Point[], below: Point[], place: Point]>}
 */
const BANDS = {
  C: [
    [
      [36, 15],
      [54, 19],
    ],
    [
      [37, 8],
      [22, -7],
    ],
    [56, 27],
  ],
  T: [
    [
      [26, 18],
      [39, 30],
    ],
    [
      [36, 14],
      [25, -1],
    ],
    [39, 39],
  ],
  L: [
    [
      [38, 11],
      [57, 15],
    ],
    [
      [54, -8],
      [33, -10],
    ],
    [49, 26],
  ],
  L5: [
    [
      [37, 10],
      [52, 14],
    ],
    [
      [31, 0],
      [22, -7],
    ],
    [50, 22],
  ],
  S: [
    [
      [30, 7],
      [24, 14],
    ],
    [
      [19, 2],
      [23, -3],
    ],
    [29, 17],
  ],
};
/** From vertebra to vertebra. @type {Record<string, string>} */
export const INTERSPINOUS = {
  C7: "T1",
  T4: "T5",
  T9: "T10",
  L1: "L2",
  L2: "L3",
  L3: "L4",
  L4: "L5",
  L5: "S1",
  S1: "S2",
};

export const RIBS = ["T2", "T3", "T4", "T5", "T6", "T7"];

export const JUNCTION = ["T11", "L1"];

/**
 * The line of a facet joint and its middle: sloping in the neck, steep in the chest, upright in the low back.
 * @param {Bone} upper @param {Bone} lower @returns {Point[]}
 */
export function facetLine(upper, lower) {
  const half = upper.height / 2 + upper.disc / 2;
  if (upper.name === "C1") return [upper.at(0, 9), upper.at(9, 8), upper.at(19, 9.5)];
  if (upper.name.startsWith("C")) {
    const back = lower.depth / 2;
    const step = lower.name === "T1" ? 4 : 0;
    return [lower.at(back + 8, -15.5 - step), lower.at(back + 15, -12 - step / 2), lower.at(back + 23, -5)];
  }
  const [x, long] = [upper.depth / 2 + (upper.region === "lumbar" ? 22 : 14.5), upper.region === "lumbar" ? 7 : 5];
  return [upper.at(x - 1.5, half - long), upper.at(x, half), upper.at(x + 1, half + long)];
}

/** @param {string} name @param {Bones} bones */
export function interspinous(name, bones) {
  const [upper, lower] = [bones.get(name), bones.get(INTERSPINOUS[name])];
  const [above, below, place] = BANDS[name] ?? BANDS[name[0]];
  /** @param {Bone} bone @returns {(place: number[]) => Point} */
  const from =
    (bone) =>
    ([x, y]) =>
      bone.at(bone.depth / 2 + x, y);
  const d = smooth([...above.map(from(upper)), ...below.map(from(lower))], true, 9);
  return { d, at: from(upper)(place) };
}

/**
 * The ear-shaped joint surface on the side of the sacrum, and the strip of ligaments behind it in four sections.
 * @param {Bones} bones
 */
export function sacroiliac(bones) {
  const [s1, s2, s3] = ["S1", "S2", "S3"].map((name) => bones.get(name));
  const ear = [
    s1.at(-3, -9),
    s1.at(6, -14),
    s1.at(16, -12),
    s1.at(22, -2),
    s1.at(22, 9),
    s2.at(20, 2),
    s2.at(19, 12),
    s3.at(15, 4),
    s3.at(8, 7),
    s3.at(5, -3),
    s2.at(6, 5),
    s2.at(5, -8),
    s1.at(4, 8),
    s1.at(-2, 2),
  ];
  const strip = [s1.at(37, -13), s1.at(33, 9), s2.at(29, 3), s3.at(24, 0)];
  return { ear: smooth(ear), middle: s1.at(9, 2), strip };
}

/** A short bar of ligament, lying along the sacrum. @param {Point} at @param {number} long */
export function ligamentBar([x, y], long = 9) {
  const [dx, dy] = [long * Math.sin(0.6), long * Math.cos(0.6)];
  return `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}L${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
}
