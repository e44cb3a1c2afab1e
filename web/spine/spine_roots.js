// @ts-check
/** The nerve roots from the side: where each comes out, its way, and the label at its end. */

/** @import { Bones, RootCourse } from "../core/types.js" */

import { svgElement as make } from "../map/views.js";
import { drawText } from "./spine_bones.js";
import { smooth } from "./spine_parts.js";

const CHIP = { width: 30, height: 22, apart: 25 };
/** How far a root runs down on its way to the front, by region. @type {Record<string, number>} */
const DOWN = { C: 9, T: 12, L: 22, S: 8 };

/**
 * Where a root comes out: above its vertebra in the neck, below its pedicle further down, from a hole in the sacrum.
 * @param {string} root @param {Bones} bones
 */
function exitOf(root, bones) {
  const own = bones.get(root === "C8" ? "T1" : root === "Co" ? "S5" : root);
  const back = own.depth / 2;
  if (root === "C8") return own.at(back + 4, -own.height / 2 - 3.5);
  if (root === "C1") return own.at(20, -9);
  if (root === "C2") return own.at(back + 9, -13);
  if (root === "Co") return own.at(10, 14);
  if (root === "S5") return own.at(6, 12);
  if (own.region === "sacral") return own.at(-back + 9, own.height / 2);
  return root.startsWith("C")
    ? own.at(back + 4, -own.height / 2 - 3)
    : own.at(back + 5, own.region === "lumbar" ? 7 : 5.5);
}

/** The front edge of the spine at a height. @param {Bones} bones @param {number} y */
function edgeAt(bones, y) {
  const front = [...bones.values()].map((one) => one.at(-one.depth / 2, 0));
  const found = front.findIndex((point) => point[1] > y);
  const at = Math.max(1, found < 0 ? front.length - 1 : found);
  const [[ax, ay], [bx, by]] = [front[at - 1], front[at]];
  return ax + (bx - ax) * Math.min(1, Math.max(0, (y - ay) / (by - ay)));
}

/**
 * Each root from its foramen to its label in front of the spine; labels keep far enough apart to be pressed.
 * @param {string[]} roots @param {Bones} bones @returns {RootCourse[]}
 */
export function rootCourses(roots, bones) {
  let least = -Infinity;
  return roots.map((root) => {
    const start = exitOf(root, bones);
    const y = Math.max(start[1] + (root === "C1" ? 3 : DOWN[root[0]]), least + CHIP.apart);
    least = y;
    const x = edgeAt(bones, y) - CHIP.width / 2 - (root[0] === "S" ? 22 : 11);
    const end = x + CHIP.width / 2;
    const [sx, sy] = start;
    const bend = [
      [sx - Math.min(8, (sx - end) / 4), sy + (y - sy) * 0.2],
      [sx + (end - sx) * 0.6, sy + (y - sy) * 0.72],
    ];
    return { root, start, x, y, d: smooth([start, ...bend, [end, y]], false) };
  });
}

/** @param {RootCourse} course @param {boolean} isControl */
export function drawChip({ x, y, root }, isControl) {
  const group = make("g", { class: isControl ? "chip" : "chip plain" });
  const { width, height } = CHIP;
  group.append(
    make("rect", { x: (x - width / 2).toFixed(1), y: (y - height / 2).toFixed(1), width, height, rx: 7 }),
    drawText(x, y, root),
  );
  return group;
}
