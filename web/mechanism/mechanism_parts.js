// @ts-check
/**
 * The parts of the mechanism pictures: cord, ganglion, vertebra, brain, and the skin as the body map draws it.
 * Behind (dorsal) is up everywhere, as in textbooks of the dorsal horn.
 */

import { svgElement } from "../map/views.js";

const LINE = 1.25; // Height of a line of text in its own size.

/**
 * Draw an element into another.
 * @template {keyof SVGElementTagNameMap} Tag @param {Element} into @param {Tag} tag @param {Attributes} attributes
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function drawInto(into, tag, attributes = {}) {
  const made = svgElement(tag, attributes);
  into.append(made);
  return made;
}

/** @param {Element} into @param {string} name @param {number} x @param {number} y @param {number} scale */
export function group(into, name, x = 0, y = 0, scale = 1) {
  return drawInto(into, "g", { class: name, transform: `translate(${x} ${y}) scale(${scale})` });
}

/** @param {SVGElement} into @param {string[][]} named */
export function paths(into, named) {
  for (const [name, ...shapes] of named) for (const d of shapes) drawInto(into, "path", { class: name, d });
}

/** @param {SVGElement} into @param {string} name @param {number} cx @param {number} cy @param {number} r */
export function circle(into, name, cx, cy, r) {
  return drawInto(into, "circle", { class: name, cx, cy, r });
}

/**
 * Text in lines of at most `most` letters; the last word of a line may stand over.
 * @param {SVGElement} into @param {string} words @param {number} x @param {number} y
 * @param {{anchor?: string, most?: number, name?: string}} how
 */
export function writeLabel(into, words, x, y, { anchor = "middle", most = 22, name = "label" } = {}) {
  const text = drawInto(into, "text", { class: name, x, y, "text-anchor": anchor });
  const lines = [""];
  for (const word of words.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  lines.forEach((line, at) => {
    drawInto(text, "tspan", { x, dy: at ? `${LINE}em` : 0 }).textContent = line;
  });
  return text;
}

/**
 * A number of the steps below the picture.
 * @param {SVGElement} into @param {number} number @param {number} x @param {number} y
 */
export function drawBadge(into, number, x, y) {
  const made = group(into, "badge", x, y);
  circle(made, "disc-of-number", 0, 0, 13);
  drawInto(made, "text", { class: "number", "text-anchor": "middle", dy: "0.36em" }).textContent = String(number);
}

/**
 * A cross-section of the cord, 240 wide: white matter, butterfly of grey matter, fissures.
 * @param {SVGElement} into @param {number} x @param {number} y @param {number} scale
 */
export function drawCord(into, x, y, scale = 1) {
  const made = group(into, "cord", x, y, scale);
  paths(made, [
    [
      "white-matter",
      "M0 -78C10 -86 40 -90 66 -74C104 -58 122 -30 120 4C118 50 76 88 12 88C6 88 4 82 0 74C-4 82 -6 88 -12 88C-76 88 -118 50 -120 4C-122 -30 -104 -58 -66 -74C-40 -90 -10 -86 0 -78Z",
    ],
  ]);
  const half =
    "M0 -10C-14 -12 -22 -20 -28 -34L-50 -68C-58 -78 -70 -68 -66 -56L-46 -18C-44 -2 -52 8 -62 18C-76 32 -74 52 -58 56C-42 60 -26 46 -20 30C-16 20 -10 14 0 12Z";
  drawInto(made, "path", { class: "grey-matter", d: half });
  drawInto(made, "path", { class: "grey-matter", d: half, transform: "scale(-1 1)" });
  paths(made, [["fissure", "M0 -78L0 -16", "M0 74L0 22"]]);
  circle(made, "central-canal", 0, 1, 3.5);
  return made;
}

/** The second-order nerve cell in the dorsal horn. @param {SVGElement} into @param {number} x @param {number} y */
export function drawNeuron(into, x, y) {
  const made = group(into, "neuron", x, y, 1.2);
  paths(made, [
    ["dendrite", "M-6 -5L-17 -15M-9 -12L-8 -20M2 -8L6 -20M-9 2L-21 4M-15 3L-20 11M4 7L4 18"],
    ["soma", "M-12 0C-10 -10 -2 -12 4 -10C12 -8 14 0 12 6C8 13 -2 13 -7 9C-11 7 -13 4 -12 0Z"],
  ]);
  circle(made, "nucleus-of-cell", 1, 0, 3.6);
}

/**
 * A ganglion: a swelling of the root with the cell bodies of its nerve fibres.
 * @param {SVGElement} into @param {number} x @param {number} y @param {number} turn @param {number} scale
 */
export function drawGanglion(into, x, y, turn = 0, scale = 1) {
  const made = drawInto(into, "g", {
    class: "ganglion",
    transform: `translate(${x} ${y}) rotate(${turn}) scale(${scale})`,
  });
  drawInto(made, "ellipse", { class: "sheath", rx: 27, ry: 15 });
  for (const [cx, cy] of [
    [-12, -4],
    [1, 5],
    [12, -4],
  ])
    circle(made, "cell-body", cx, cy, 4);
}

/**
 * A spinal segment, 216 wide: in front (below) a disc that bulges towards the left root, or bone; behind it canal,
 * joints, arch.
 * @param {SVGElement} into @param {number} x @param {number} y @param {number} scale @param {boolean} hasDisc
 */
export function drawVertebra(into, x, y, scale, hasDisc) {
  const made = group(into, "vertebra", x, y, scale);
  const front =
    "M-84 44C-60 26 -24 34 0 38C24 34 60 26 84 44C112 66 112 112 84 130C50 150 -50 150 -84 130C-112 112 -112 66 -84 44Z";
  drawInto(made, "path", { class: hasDisc ? "disc" : "bone", d: front });
  if (hasDisc) bulgingDisc(made, front);
  paths(made, [
    [
      "bone",
      "M0 -66C10 -66 12 -78 10 -118C8 -130 -8 -130 -10 -118C-12 -78 -10 -66 0 -66C30 -64 56 -52 84 -34C98 -22 100 -4 86 4C72 10 58 0 52 -13C40 -34 20 -41 0 -41C-20 -41 -40 -34 -52 -13C-58 0 -72 10 -86 4C-100 -4 -98 -22 -84 -34C-56 -52 -30 -64 0 -66Z",
    ],
    ["joint-space", "M-94 -20C-80 -22 -66 -12 -60 0", "M94 -20C80 -22 66 -12 60 0"],
  ]);
}

/**
 * The rings of the disc, and its core pushed through them: edge first, so that both parts of the core are one.
 * @param {SVGElement} into @param {string} outline
 */
function bulgingDisc(into, outline) {
  for (const size of [0.84, 0.67])
    drawInto(into, "path", {
      class: "ring",
      d: outline,
      transform: `translate(0 ${89 * (1 - size)}) scale(${size})`,
    });
  for (const name of ["nucleus rim", "nucleus"]) {
    drawInto(into, "ellipse", { class: name, cx: 0, cy: 90, rx: 42, ry: 23 });
    drawInto(into, "path", {
      class: name,
      d: "M-26 92C-52 88 -66 74 -74 58C-80 50 -106 52 -108 42C-108 30 -84 28 -70 34C-54 42 -46 60 -30 70C-20 74 -12 76 -4 80Z",
    });
  }
}

/**
 * Two vertebrae from the left with their disc, joint, root and the ligament between the spinous processes.
 * @param {SVGElement} into @param {number} x @param {number} y @param {number} scale
 */
export function drawSpineFromTheSide(into, x, y, scale) {
  const made = group(into, "vertebra", x, y, scale);
  paths(made, [
    ["disc", "M-72 -20C-60 -16 -20 -16 -8 -20C-4 -8 -4 2 -10 12C-20 8 -60 8 -72 12C-78 2 -78 -8 -72 -20Z"],
    ["ligament", "M46 -22L78 -20L76 28L46 24Z"],
    ["grain", "M54 -18L52 22M62 -18L61 23M70 -18L69 24"],
  ]);
  drawInto(made, "ellipse", { class: "rootlet", cx: -5, cy: -22, rx: 6.5, ry: 10 });
  for (const dy of [78, 0]) {
    drawInto(made, "path", {
      class: "bone",
      transform: `translate(0 ${dy})`,
      d: "M-10 -62C-4 -64 -2 -72 0 -82C4 -92 14 -90 16 -80C16 -66 22 -56 34 -52L80 -48C90 -46 90 -24 78 -22L44 -26C36 -26 36 -14 32 -2C28 8 17 8 17 -4C16 -18 12 -30 4 -37C-2 -41 -8 -41 -12 -42Z",
    });
    drawInto(made, "path", {
      class: "bone",
      transform: `translate(0 ${dy})`,
      d: "M-72 -66C-60 -70 -20 -70 -10 -66C-14 -50 -14 -34 -8 -20C-20 -16 -60 -16 -72 -20C-66 -34 -66 -52 -72 -66Z",
    });
  }
  paths(made, [["joint-space", "M17 -14L17 3"]]);
  return made;
}

/**
 * What the canal holds: the cord, or below its end the roots of the cauda equina in their sac.
 * @param {SVGElement} into @param {number} x @param {number} y @param {boolean} belowCord @param {number} scale
 */
export function drawCanal(into, x, y, belowCord, scale = 1) {
  const made = group(into, "canal", x, y, scale);
  drawInto(made, "ellipse", { class: "sac", rx: 42, ry: 29 });
  if (!belowCord) return drawCord(made, 0, 0, 0.27);
  for (const [cx, cy] of [
    [-22, 6],
    [-13, 14],
    [-2, 17],
    [10, 15],
    [20, 8],
    [-9, 5],
    [4, 6],
    [-24, -5],
    [23, -4],
  ])
    circle(made, "rootlet", cx, cy, 4);
  return made;
}

/**
 * The brain from its left side, 190 wide, with the stem below.
 * @param {SVGElement} into @param {number} x @param {number} y
 */
export function drawBrain(into, x, y) {
  const made = group(into, "brain", x, y);
  paths(made, [
    ["stem", "M0 40C-4 60 2 84 6 112L30 112C28 84 30 62 36 44Z"],
    ["cerebellum", "M30 58C32 42 60 34 80 44C92 52 88 72 68 78C48 82 30 74 30 58Z"],
    ["folia", "M36 62C50 54 70 52 86 56", "M38 70C52 64 66 64 80 68", "M42 50C56 44 70 44 82 48"],
    [
      "cerebrum",
      "M-94 12C-100 -22 -76 -58 -34 -68C6 -78 56 -70 82 -42C104 -20 106 10 90 28C76 42 58 40 46 36C30 48 4 50 -12 44C-28 58 -60 54 -70 38C-86 38 -92 26 -94 12Z",
    ],
    [
      "sulcus",
      "M-66 36C-40 14 -6 12 34 2",
      "M-4 -68C-14 -44 -8 -22 -20 4",
      "M22 -68C12 -46 18 -24 10 0",
      "M-42 -62C-50 -44 -40 -30 -46 -12",
      "M-74 -40C-66 -28 -70 -14 -62 -2",
      "M50 -56C42 -40 54 -28 46 -10",
      "M76 -36C66 -26 74 -10 64 4",
      "M-30 30C-14 26 8 26 24 20",
      "M-88 2C-80 4 -74 10 -70 18",
    ],
  ]);
  return made;
}
