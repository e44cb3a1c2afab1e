// @ts-check
/**
 * Measures and outlines of one level seen from behind: x from the midline to the side that is cut open, y from the
 * middle of the disc. The other side keeps its arches and its facet joint.
 */

/** @import { BulgeKind, LevelSize, Point, RootRole, SpineLevel } from "../core/types.js" */

import { smooth } from "./spine_parts.js";

// Half width and waist of the bodies, their height and the disc's; the pedicle (x, from the body's top, half sizes);
// half of sac and cord.
const SIZE = {
  cervical: { half: 62, waist: 56, height: 78, disc: 24, pedicle: [50, 30, 10, 12], sac: 33, cord: 21 },
  thoracic: { half: 54, waist: 46, height: 96, disc: 18, pedicle: [41, 26, 9, 18], sac: 25, cord: 14 },
  lumbar: { half: 68, waist: 58, height: 92, disc: 28, pedicle: [53, 28, 12, 17], sac: 29, cord: 0 },
};

/** @param {SpineLevel} level @returns {LevelSize["region"]} */
function regionOf({ upper, lower }) {
  if (upper.startsWith("C")) return "cervical";
  return upper.startsWith("L") || lower === "L1" ? "lumbar" : "thoracic";
}

/**
 * Both bodies with their pedicles, as distances from the middle of the disc.
 * @param {SpineLevel} level @returns {LevelSize}
 */
export function levelSize(level) {
  const region = regionOf(level);
  const size = SIZE[region];
  const top = -size.disc / 2 - size.height;
  const bottom = size.disc / 2;
  const [px, down, rx, ry] = size.pedicle;
  return { region, ...size, top, bottom, px, rx, ry, upperPedicle: top + down, lowerPedicle: bottom + down };
}

/** The middle of the first sacral foramen. @param {SpineLevel} level @returns {Point} */
function sacralForamen(level) {
  const { half, bottom } = levelSize(level);
  return [half + 4, bottom + 104];
}

/**
 * The ways of the two roots on the cut side: from the sac, round the pedicles, outwards; with the place of the
 * ganglion.
 * @param {SpineLevel} level @returns {Record<RootRole, Point[]>}
 */
export function roots(level) {
  const { region, sac, px, rx, ry, upperPedicle, lowerPedicle, half, disc, height } = levelSize(level);
  const outside = px + rx;
  if (region === "cervical") {
    /** @param {number} y */
    const way = (y) => [
      [sac - 6, y - 12],
      [sac + 4, y - 8],
      [px, y + 1],
      [outside + 16, y + 12],
      [half + 40, y + 26],
    ];
    return { exiting: way(0), traversing: way(height + disc) };
  }
  if (region === "thoracic") {
    /** @param {number} y */
    const way = (y) => [
      [sac - 5, y + ry + 12],
      [sac + 5, y + ry + 20],
      [px + 2, y + ry + 30],
      [outside + 14, y + ry + 41],
      [half + 42, y + ry + 54],
    ];
    return { exiting: way(upperPedicle), traversing: way(lowerPedicle) };
  }
  /** @param {number} y @param {number} from */
  const way = (y, from) => [
    [sac - 6, from],
    [sac, from + 18],
    [px - rx - 5, y + 2],
    [px - 3, y + ry + 6],
    [outside + 10, y + ry + 27],
    [half + 16, y + ry + 54],
    [half + 24, y + ry + 78],
  ];
  const passing = way(lowerPedicle, -46);
  // S1 does not leave beside a body: it runs into the first hole of the sacrum.
  if (level.lower === "S1") passing.splice(5, 2, sacralForamen(level));
  return { exiting: way(upperPedicle, upperPedicle - 30), traversing: passing };
}

/**
 * Where the two kinds of bulge lie: [x, y, half width, half height]; one that catches two roots is larger.
 * @param {SpineLevel} level @param {BulgeKind} kind @returns {number[]}
 */
export function bulgeAt(level, kind) {
  const { region, sac, px, half } = levelSize(level);
  if (kind === "paracentral" && level.paracentral.length > 1) return [sac + 17, -14, 26, 25];
  if (kind === "paracentral")
    return { cervical: [sac + 4, -4, 17, 13], thoracic: [sac + 5, -14, 17, 19], lumbar: [sac + 5, 0, 18, 18] }[region];
  return { cervical: [px + 13, 2, 17, 12], thoracic: [px + 15, -10, 18, 18], lumbar: [half + 8, 1, 19, 17] }[region];
}

/**
 * A body from behind: broad plates, a waist.
 * @param {number} half @param {number} waist @param {number} top @param {number} bottom
 */
export function bodyFromBehind(half, waist, top, bottom) {
  const middle = (top + bottom) / 2;
  return (
    `M${-half + 5} ${top}Q0 ${top + 3} ${half - 5} ${top}Q${half} ${top} ${half} ${top + 6}Q${waist - 3} ${middle} ${half} ${bottom - 6}` +
    `Q${half} ${bottom} ${half - 5} ${bottom}Q0 ${bottom - 3} ${-half + 5} ${bottom}Q${-half} ${bottom} ${-half} ${bottom - 6}Q${-waist + 3} ${middle} ${-half} ${top + 6}Q${-half} ${top} ${-half + 5} ${top}Z`
  );
}

/**
 * Half an arch on the side that is kept, x negative there; p is the height of its pedicle, q that of the next one.
 * @param {LevelSize} size @param {number} p @param {number} q
 */
export function lamina({ region, px }, p, q) {
  if (region === "lumbar") {
    return smooth([
      [-3, p - 4],
      [-18, p - 10],
      [-34, p - 14],
      [-44, p - 26],
      [-50, p - 44],
      [-60, p - 48],
      [-67, p - 38],
      [-68, p - 18],
      [-82, p - 11],
      [-104, p - 15],
      [-122, p - 12],
      [-124, p - 2],
      [-110, p + 6],
      [-84, p + 9],
      [-66, p + 14],
      [-55, p + 30],
      [-51, q - 62],
      [-49, q - 40],
      [-46, q - 20],
      [-38, q - 15],
      [-30, q - 22],
      [-25, q - 44],
      [-18, q - 58],
      [-10, q - 58],
      [-3, q - 50],
    ]);
  }
  if (region === "thoracic") {
    return smooth([
      [-3, p - 12],
      [-18, p - 22],
      [-26, p - 36],
      [-40, p - 38],
      [-50, p - 26],
      [-58, p - 17],
      [-86, p - 26],
      [-104, p - 26],
      [-108, p - 14],
      [-94, p - 4],
      [-62, p + 8],
      [-54, p + 36],
      [-50, q - 38],
      [-38, q - 27],
      [-25, q - 32],
      [-13, q - 30],
      [-3, q - 12],
    ]);
  }
  const w = px + 22;
  return smooth(
    [
      [-3, p - 8],
      [-20, p - 16],
      [-38, p - 34],
      [-w + 4, p - 38],
      [-w - 6, p - 18],
      [-w - 12, p],
      [-w - 7, p + 14],
      [-w - 4, p + 36],
      [-w + 4, q - 46],
      [-px + 4, q - 38],
      [-32, q - 46],
      [-16, q - 62],
      [-3, q - 56],
    ],
    true,
    6.5,
  );
}

/** The kept half of the back of the sacrum, with its process for the last facet joint. @param {number} p */
export function sacralPlate(p) {
  return smooth([
    [-3, p - 4],
    [-18, p - 10],
    [-34, p - 14],
    [-44, p - 26],
    [-50, p - 44],
    [-60, p - 48],
    [-67, p - 38],
    [-70, p - 14],
    [-96, p - 8],
    [-100, p + 10],
    [-76, p + 34],
    [-60, p + 60],
    [-56, p + 90],
    [-58, p + 130],
    [-48, p + 220],
    [-3, p + 220],
  ]);
}

/** The thin arch of the atlas. @param {number} p */
export function atlasArch(p) {
  return smooth([
    [-3, p - 2],
    [-30, p - 12],
    [-60, p - 14],
    [-80, p - 8],
    [-82, p + 6],
    [-62, p + 8],
    [-34, p + 6],
    [-3, p + 14],
  ]);
}

/**
 * The facet joint of the kept side: upright in the low back, a shingle's edge above.
 * @param {LevelSize} size @returns {Point[]}
 */
export function facetJoint({ region, px, lowerPedicle: y }) {
  if (region === "lumbar")
    return [
      [-48, y - 50],
      [-51, y - 38],
      [-49, y - 24],
      [-44, y - 15],
    ];
  if (region === "thoracic")
    return [
      [-52, y - 36],
      [-46, y - 30],
      [-38, y - 27],
      [-28, y - 30],
    ];
  return [
    [-px - 20, y - 47],
    [-px - 9, y - 41],
    [-px + 4, y - 38],
    [-34, y - 44],
  ];
}
