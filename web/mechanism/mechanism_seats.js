// @ts-check
/** Where a source lies: a joint, a ligament, a muscle or an organ, each with the spot from which its signals start. */

/** @import { Point } from "../core/types.js" */

import { drawSpineFromTheSide, group, paths } from "./mechanism_parts.js";

/** Where signals start in a drawing of the spine. @type {Record<string, Point>} */
const SPINE = { facet_joint: [17, -5], disc: [-14, -4], interspinous: [62, 2], rib: [2, -52] };
const SIZE = 0.86;

/** @param {SVGGElement} into @param {string} seat */
function spine(into, seat) {
  const made = drawSpineFromTheSide(into, -4, 9, SIZE);
  if (seat === "rib") paths(made, [["bone", "M6 -60C-20 -66 -60 -42 -84 -4L-75 2C-54 -32 -22 -48 6 -46Z"]]);
  return SPINE[seat].map((value, at) => value * SIZE + [-4, 9][at]);
}

/**
 * Outlines, inner lines and the start of the signals of each drawing, around 0 0 and about 130 high.
 * @type {Record<string, [outlines: string[][], lines: string[], start: Point]>}
 */
const SHAPES = {
  muscle: [
    [
      ["tendon", "M-8 -82L-5 -52L7 -52L8 -82Z", "M-7 52L-4 84L6 84L7 52Z"],
      ["muscle", "M-4 -60C-40 -36 -44 30 -6 60L8 60C44 30 44 -36 6 -60Z"],
    ],
    ["M-10 -48C-26 -24 -26 24 -10 48", "M1 -56L1 56", "M12 -48C26 -24 26 24 12 48"],
    [-4, 4],
  ],
  hip: [
    [
      [
        "bone",
        "M-62 -70C-20 -84 30 -74 52 -52C64 -38 58 -20 44 -10C30 -30 -4 -34 -20 -12C-30 4 -22 26 -8 36C-24 44 -44 38 -52 20C-58 -4 -44 -24 -50 -42Z",
        "M2 -18C24 -26 44 -8 38 14C48 18 64 20 70 36C72 54 58 58 52 70L44 96L18 96C20 72 20 54 12 40C-10 40 -22 18 -14 0C-10 -10 -4 -16 2 -18Z",
      ],
    ],
    ["M-20 -12C-4 -34 30 -30 44 -10"],
    [-6, -14],
  ],
  joint: [
    [
      [
        "bone",
        "M-15 -92L-18 -48C-38 -42 -44 -16 -26 -7C-10 0 10 0 26 -7C44 -16 38 -42 18 -48L15 -92Z",
        "M-26 9C-12 15 12 15 26 9C44 14 40 38 20 46L16 92L-16 92L-20 46C-40 38 -44 14 -26 9Z",
      ],
    ],
    ["M-40 -34C-56 -12 -56 14 -42 32", "M40 -34C56 -12 56 14 42 32"],
    [-50, 0],
  ],
  sacroiliac: [
    [
      [
        "bone",
        "M-34 -66C-12 -72 12 -72 34 -66C30 -30 18 20 0 62C-18 20 -30 -30 -34 -66Z",
        "M-40 -70C-70 -76 -88 -52 -84 -26C-80 0 -60 10 -44 26C-34 10 -30 -4 -26 -14C-34 -30 -38 -48 -40 -70Z",
        "M40 -70C70 -76 88 -52 84 -26C80 0 60 10 44 26C34 10 30 -4 26 -14C34 -30 38 -48 40 -70Z",
      ],
    ],
    ["M-14 -44L-12 -44M14 -44L12 -44M-11 -22L-9 -22M11 -22L9 -22M-7 0L-5 0M7 0L5 0"],
    [-36, -34],
  ],
  heart: [
    [
      ["vein", "M-32 -30L-34 -66L-18 -66L-18 -34Z"],
      ["artery", "M-8 -24C-16 -74 40 -80 40 -36L26 -34C26 -58 4 -56 8 -24Z"],
      ["vein", "M10 -20C12 -44 0 -48 -10 -44L-8 -56C12 -60 26 -50 24 -20Z"],
      [
        "heart",
        "M-32 -32C-54 -14 -50 26 -18 50C4 64 28 70 36 62C52 42 56 6 44 -16C34 -34 10 -36 -4 -26C-14 -36 -24 -36 -32 -32Z",
      ],
    ],
    ["M6 -22C2 4 14 34 34 60", "M4 2C-12 12 -26 14 -42 10", "M10 20C20 22 36 16 48 12"],
    [14, 22],
  ],
  aorta: [
    [
      [
        "artery",
        "M-26 -40C-30 -86 34 -92 36 -40L36 84L16 84L16 -38C16 -60 -6 -60 -8 -38L-6 0L-26 0Z",
        "M-14 -72L-18 -92L-10 -93L-6 -78Z",
        "M4 -78L4 -96L12 -96L12 -76Z",
        "M20 -72L26 -92L33 -89L28 -66Z",
      ],
    ],
    [],
    [26, 10],
  ],
  lung: [
    [
      [
        "lung",
        "M-10 -70C-40 -68 -66 -10 -66 50C-66 66 -30 58 -14 44C-8 36 -10 -40 -10 -70Z",
        "M10 -70C40 -68 66 -10 66 50C66 66 30 58 14 44C12 30 26 16 14 4C10 -20 8 -40 10 -70Z",
      ],
      ["tube", "M-5 -92L5 -92L5 -40L22 -22L16 -16L0 -32L-16 -16L-22 -22L-5 -40Z"],
    ],
    ["M-64 20C-46 22 -26 10 -12 -6", "M62 18C44 16 26 4 12 -10"],
    [-24, -52],
  ],
  diaphragm: [
    [
      [
        "muscle",
        "M-80 40C-76 -10 -50 -40 -22 -34C-8 -30 8 -24 22 -26C52 -30 74 0 80 40C60 16 40 6 22 10C8 14 -8 8 -22 4C-44 0 -66 14 -80 40Z",
      ],
      ["tendon", "M-34 -22C-18 -26 18 -14 36 -14C26 -2 -20 -4 -34 -22Z"],
    ],
    ["M-60 18L-44 -16", "M-44 6L-34 -18", "M58 12L46 -8"],
    [-8, -14],
  ],
  stomach: [
    [
      ["tube", "M-30 -88L-14 -88C-12 -60 -2 -50 4 -40L-14 -30C-26 -46 -30 -66 -30 -88Z"],
      [
        "organ",
        "M-18 -36C0 -72 52 -66 56 -22C60 24 28 58 -14 54C-40 52 -52 38 -56 24C-66 30 -70 50 -62 72L-78 76C-88 40 -76 6 -54 8C-34 10 -26 28 -8 22C12 16 -10 -14 -18 -36Z",
      ],
    ],
    ["M14 -48C34 -44 40 -16 34 8", "M0 -34C16 -24 24 -4 18 20"],
    [22, 0],
  ],
  liver: [
    [
      [
        "organ",
        "M-82 -20C-76 -52 -30 -60 6 -52C40 -46 76 -46 82 -34C70 -12 34 -4 10 8C-14 22 -46 50 -66 44C-82 38 -86 4 -82 -20Z",
      ],
      ["gall", "M-22 12C-10 14 -6 40 -14 52C-22 60 -34 54 -34 42C-34 30 -30 14 -22 12Z"],
    ],
    ["M14 -52C8 -30 10 -10 12 6"],
    [-20, 36],
  ],
  pancreas: [
    [
      [
        "organ",
        "M-66 -8C-70 -30 -44 -38 -30 -24C-6 -30 36 -32 76 -44C86 -40 84 -24 74 -20C40 -6 8 2 -18 8C-22 26 -40 34 -52 24C-62 16 -64 4 -66 -8Z",
      ],
    ],
    ["M-48 0C-20 -4 30 -18 72 -32"],
    [-4, -10],
  ],
  bean: [
    [
      [
        "organ",
        "M-14 -60C34 -70 56 -26 52 8C48 48 14 70 -14 56C-34 46 -32 28 -18 16C-8 6 -8 -8 -18 -18C-34 -32 -34 -54 -14 -60Z",
      ],
      ["tube", "M-18 2C-30 6 -34 24 -32 86L-24 86C-26 30 -22 18 -12 10Z"],
    ],
    ["M6 -42C26 -34 34 -8 30 14", "M0 40C14 36 26 26 30 14"],
    [14, 0],
  ],
  bowel: [
    [
      ["bowel", "M-58 46L-58 -36C-58 -62 -34 -56 0 -54C34 -56 60 -62 60 -34L60 30C60 52 30 44 14 58L8 84"],
      ["coil", "M-30 -20C-14 -34 8 -10 30 -24C42 -8 18 4 2 2C-18 -2 -36 8 -26 22C-10 34 10 14 30 22"],
    ],
    [],
    [-58, 10],
  ],
  spleen: [
    [
      [
        "organ",
        "M-20 -56C10 -66 46 -30 44 10C42 44 10 62 -10 50C-20 42 -8 28 -14 12C-20 -4 -34 -2 -36 -20C-38 -38 -34 -50 -20 -56Z",
      ],
    ],
    ["M4 -40C24 -26 30 0 22 24"],
    [8, 0],
  ],
  bladder: [
    [
      ["organ", "M-52 -26C-44 -56 44 -56 52 -26C58 10 22 40 8 48L-8 48C-22 40 -58 10 -52 -26Z"],
      ["gall", "M-20 48C-8 40 8 40 20 48C26 62 14 72 0 72C-14 72 -26 62 -20 48Z"],
      ["tube", "M-4 70L4 70L4 92L-4 92Z"],
    ],
    ["M-36 -22C-20 -34 20 -34 36 -22"],
    [0, 4],
  ],
  uterus: [
    [
      [
        "organ",
        "M-34 -52C-14 -62 14 -62 34 -52C38 -24 20 4 14 26L14 66C8 74 -8 74 -14 66L-14 26C-20 4 -38 -24 -34 -52Z",
      ],
      [
        "tube",
        "M-32 -50C-52 -58 -68 -46 -74 -28L-68 -24C-60 -38 -50 -44 -34 -38Z",
        "M32 -50C52 -58 68 -46 74 -28L68 -24C60 -38 50 -44 34 -38Z",
      ],
      [
        "gall",
        "M-84 -20C-76 -30 -58 -26 -58 -14C-60 -2 -80 0 -86 -8Z",
        "M84 -20C76 -30 58 -26 58 -14C60 -2 80 0 86 -8Z",
      ],
    ],
    ["M0 -40L0 58"],
    [0, -14],
  ],
  testis: [
    [
      ["tube", "M-6 -84L4 -84L10 -34L-4 -34Z"],
      ["organ", "M0 -40C30 -40 40 -10 34 20C28 46 -12 50 -24 24C-34 0 -28 -38 0 -40Z"],
      ["gall", "M6 -42C36 -36 52 0 40 34L32 26C40 0 30 -24 4 -34Z"],
    ],
    [],
    [2, 6],
  ],
};

/** Which drawing shows which organ. @type {Record<string, string>} */
const ORGANS = {
  heart: "heart",
  pericardium: "heart",
  aorta_thoracic: "aorta",
  aorta_abdominal: "aorta",
  diaphragm_central: "diaphragm",
  diaphragm_peripheral: "diaphragm",
  pleura_apex: "lung",
  oesophagus: "stomach",
  stomach: "stomach",
  duodenum: "stomach",
  liver: "liver",
  gallbladder: "liver",
  pancreas: "pancreas",
  spleen: "spleen",
  small_intestine: "bowel",
  appendix: "bowel",
  colon_proximal: "bowel",
  colon_distal: "bowel",
  kidney: "bean",
  ureter: "bean",
  bladder: "bladder",
  prostate: "bladder",
  uterus_body: "uterus",
  uterus_cervix: "uterus",
  ovary: "uterus",
  testis: "testis",
};
/** Where the signals of an organ start that shares its drawing with another. @type {Record<string, Point>} */
const STARTS = {
  oesophagus: [-20, -62],
  duodenum: [-70, 44],
  liver: [-40, -16],
  small_intestine: [0, 6],
  appendix: [-52, 52],
  colon_distal: [60, 20],
  ureter: [-28, 60],
  prostate: [0, 60],
  uterus_cervix: [0, 58],
  ovary: [-70, -14],
  pericardium: [40, 10],
  aorta_abdominal: [26, 60],
  diaphragm_peripheral: [-66, 20],
};

/**
 * Draw a seat around a place.
 * @param {SVGElement} into @param {string} name @param {number} x @param {number} y
 * @returns {number[]} where its signals start
 */
export function drawSeat(into, name, x, y) {
  if (name in SPINE) return spine(group(into, "seat", x, y), name).map((value, at) => value + [x, y][at]);
  const made = group(into, "seat", x, y, SIZE);
  const [shapes, lines, start] = SHAPES[ORGANS[name] ?? name];
  paths(made, [...shapes, ["grain", ...lines]]);
  const from = STARTS[name] ?? start;
  return [x + from[0] * SIZE, y + from[1] * SIZE];
}
