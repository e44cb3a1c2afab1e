// @ts-check
/**
 * Signals that run along the lines of a mechanism picture while it plays; arrows stand for them while it does not.
 *
 * @typedef {{route: SignalRoute, path: SVGPathElement, length: number, late: number, mark: SVGCircleElement}} Signal
 *   `late`: how much of a round it starts after the first of its volley
 */

/** @import { SignalRoute } from "../core/types.js" */

import { drawInto } from "./mechanism_parts.js";

const ROUND_MS = 5200;
const GAP = 0.055; // Between the signals of one volley, as a part of the round.
const ARROWS = { signal: [0.3, 0.62, 0.9], touch: [0.35, 0.75], felt: [0.5, 0.97] };
const SHAPES = { signal: { r: 6 }, touch: { r: 5 }, felt: { r: 6 } };
/** @type {{frame: number, svg: SVGSVGElement|null, moving: Signal[]}} */
const now = { frame: 0, svg: null, moving: [] };

/** @param {SVGElement} into @param {SVGPathElement} path @param {number} part @param {SignalRoute["kind"]} kind */
function arrow(into, path, part, kind) {
  const length = path.getTotalLength();
  const [to, from] = [path.getPointAtLength(length * part), path.getPointAtLength(Math.max(length * part - 4, 0))];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const transform = `translate(${to.x.toFixed(1)} ${to.y.toFixed(1)}) rotate(${turn.toFixed(1)})`;
  drawInto(into, "path", { class: "arrow", "data-kind": kind, d: "M8 0L-6 -7L-3 0L-6 7Z", transform });
}

/** Give a picture its arrows and its signals, at rest. @param {SVGSVGElement} svg @param {SignalRoute[]} routes */
export function putSignals(svg, routes) {
  const [arrows, signals] = ["arrows", "signals"].map((name) => drawInto(svg, "g", { class: name }));
  now.svg = svg;
  now.moving = routes.flatMap((route) => {
    const path = drawInto(signals, "path", { d: route.d, class: "way" });
    for (const part of ARROWS[route.kind]) arrow(arrows, path, part, route.kind);
    const length = path.getTotalLength();
    return Array.from({ length: route.count }, (_, place) => ({
      route,
      path,
      length,
      late: place * GAP,
      mark: drawInto(signals, "circle", { class: "signal", "data-kind": route.kind, ...SHAPES[route.kind] }),
    }));
  });
}

/** @param {number} time */
function move(time) {
  for (const { route, path, length, late, mark } of now.moving) {
    const moment = ((time / ROUND_MS) % 1) - late;
    const done = (moment - route.start) / (route.end - route.start - 2 * GAP);
    const shown = done >= 0 && done <= 1;
    mark.classList.toggle("under-way", shown);
    if (!shown) continue;
    const { x, y } = path.getPointAtLength(length * done);
    mark.setAttribute("cx", x.toFixed(1));
    mark.setAttribute("cy", y.toFixed(1));
  }
}

/** One frame after the other; a picture that is not on the page any more ends it. @param {number} time */
function step(time) {
  if (!now.svg?.isConnected || !now.svg.getClientRects().length) {
    now.frame = 0;
    return;
  }
  move(time);
  now.frame = requestAnimationFrame(step);
}

/** @param {boolean} playing */
export function runSignals(playing) {
  cancelAnimationFrame(now.frame);
  now.frame = 0;
  now.svg?.classList.toggle("playing", playing);
  if (playing) now.frame = requestAnimationFrame(step);
}
