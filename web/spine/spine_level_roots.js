// @ts-check
/** The roots of one level seen from behind: their ways, bent where a bulge pushes them, a mark where it catches one. */

/** @import { BulgeKind, DrawnRoot, Point, RootRole, SpineLevel } from "../core/types.js" */

import { svgElement as make } from "../map/views.js";
import { drawGroup } from "./spine_bones.js";
import { roots } from "./spine_level_parts.js";
import { smooth } from "./spine_parts.js";

/** More points on the same smooth way, so that a bulge can bend it. @param {Point[]} points @returns {Point[]} */
function finer(points) {
  /** @param {number} at */
  const get = (at) => points[Math.max(0, Math.min(points.length - 1, at))];
  return points.flatMap((point, at) =>
    at === points.length - 1
      ? [point]
      : [0, 0.25, 0.5, 0.75].map((t) => {
          const [a, b, c, d] = [get(at - 1), point, get(at + 1), get(at + 2)];
          return [0, 1].map(
            (k) =>
              b[k] +
              0.5 *
                t *
                (c[k] - a[k] + t * (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k] + t * (3 * (b[k] - c[k]) + d[k] - a[k]))),
          );
        }),
  );
}

/**
 * The root's points, pushed to the rim of the bulge where they would run through it.
 * @param {Point[]} points @param {number[]} shown @returns {Point[]}
 */
function pushed(points, [bx, by, rx, ry]) {
  return finer(points).map(([x, y]) => {
    const far = Math.hypot((x - bx) / (rx + 2), (y - by) / (ry + 2));
    return far < 1 && far > 0 ? [bx + (x - bx) / far, by + (y - by) / far] : [x, y];
  });
}

/** @param {Point[]} points @param {Point} ganglion @param {string} name */
function nerve(points, ganglion, name) {
  const d = smooth(points, false);
  return {
    d,
    drawn: drawGroup(
      `root ${name}`,
      make("path", { d, class: "nerve-edge" }),
      make("path", { d, class: "nerve" }),
      make("ellipse", { cx: ganglion[0], cy: ganglion[1], rx: 8, ry: 5.5, class: "ganglion" }),
    ),
  };
}

/** A mark in the shape of a burst where bulge and root meet. @param {Point} at */
function burst([x, y]) {
  const points = Array.from({ length: 16 }, (_, at) => {
    const [r, a] = [at % 2 ? 5 : 11, (at * Math.PI) / 8];
    return `${(x + r * Math.sin(a)).toFixed(1)},${(y - r * Math.cos(a)).toFixed(1)}`;
  });
  return make("polygon", { points: points.join(" "), class: "burst" });
}

/** The point of a way that lies nearest to the middle of the bulge. @param {Point[]} points @param {Point} middle */
function meeting(points, [bx, by]) {
  return points.reduce((best, point) =>
    Math.hypot(point[0] - bx, point[1] - by) < Math.hypot(best[0] - bx, best[1] - by) ? point : best,
  );
}

/**
 * What is drawn of one root, and where its label goes.
 * @param {SpineLevel} level @param {RootRole} role @param {BulgeKind} kind @param {number[]|null} shown the bulge
 * @returns {DrawnRoot}
 */
export function drawRoot(level, role, kind, shown) {
  const way = roots(level)[role];
  const isCaught = Boolean(shown) && level[kind].includes(level[role]);
  const points = isCaught && kind === "lateral" ? pushed(way, shown) : finer(way);
  const { d, drawn } = nerve(points, way.at(way.length > 5 ? 3 : 2), `${role}${isCaught ? " caught" : ""}`);
  if (isCaught) drawn.append(burst(meeting(points, shown)));
  return { role, root: level[role], d, drawn, end: way.at(-1), isCaught };
}
