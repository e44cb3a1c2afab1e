// @ts-check
/**
 * The bodies of a worksheet, in lines and marks that a photocopier keeps: black outlines, thin lines between the areas,
 * solid dots and a solid line for one pattern, rings and a broken line for another; each view named, its sides
 * lettered.
 */

/** @import { Drawn, QuizQuestion } from "../core/types.js" */

import { ZONES } from "../core/contract.js";
import { contours, patternReader } from "../map/pattern.js";
import { svgElement } from "../map/views.js";
import { drawFigure, wrapFigure } from "../paper/figure.js";
import { viewsHolding } from "../paper/pattern_views.js";

const BOX = { width: 86, height: 51 }; // millimetres, as in quiz_sheet.css: taller where there are no answers below
const TALLER = { width: 86, height: 68 };
const WHOLE = ["front", "back"];
const SIZES = [8, 6, 4]; // how wide the dots of each zone are, in units of the figure
const LINE = { area: 1, marked: 1.8, extent: 3.2, ring: 1.8, dashes: [10, 6] };
const APART = 12;
const INK = "#000";

/**
 * Where a place is to be marked, its lines are as strong as a pen's; behind a pattern they are faint.
 * @param {Drawn} drawn @param {number} scale @param {boolean} marked
 */
function areas({ view }, scale, marked) {
  const lines = {
    fill: "none",
    stroke: marked ? "#222" : "#777",
    "stroke-width": +((marked ? LINE.marked : LINE.area) / scale).toFixed(2),
  };
  return view.areas.map(({ d }) => svgElement("path", { d, ...lines }));
}

/**
 * The edge of a pattern, solid for the first and broken for the second.
 * @param {Drawn} drawn @param {string} source @param {number} scale @param {boolean} second
 */
function extent({ view }, source, scale, second) {
  const d = contours()[view.group]?.[source]?.[view.id]?.outer;
  const look = {
    fill: "none",
    stroke: INK,
    "stroke-width": +(LINE.extent / scale).toFixed(2),
    "stroke-linejoin": "round",
  };
  const broken = { "stroke-dasharray": LINE.dashes.map((one) => +(one / scale).toFixed(1)).join(" ") };
  return d ? [svgElement("path", { d, ...look, ...(second && broken) })] : [];
}

/** @param {number} r */
const ring = (r) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/**
 * The places of a pattern on its left side by zone, so far apart that their marks stay apart on a copy.
 * @param {Drawn} drawn @param {string} source @param {number} apart
 */
function places({ view }, source, apart) {
  const strength = patternReader(source, "left");
  const taken = new Set();
  const found = ZONES.map(/** @returns {string[]} */ () => []);
  ZONES.forEach(({ least }, zone) =>
    view.points.forEach((point, at) => {
      const value = strength(point);
      if (value < least || (zone && value >= ZONES[zone - 1].least)) return;
      const [x, y] = [view.xy[2 * at], view.xy[2 * at + 1]];
      const cell = `${Math.round(x / apart)} ${Math.round(y / apart)}`;
      if (!taken.has(cell)) found[zone].push(`M${x} ${y}`);
      taken.add(cell);
    }),
  );
  return found;
}

/** @param {Drawn} drawn @param {string} source @param {number} scale @param {boolean} second */
function marks(drawn, source, scale, second) {
  return places(drawn, source, APART / scale).flatMap((some, zone) => {
    if (!some.length) return [];
    const wide = SIZES[zone] / scale;
    const mark = second ? ring(+(0.6 * wide).toFixed(1)) : "h0";
    const width = second ? LINE.ring / scale : wide;
    return [
      svgElement("path", {
        d: some.join(mark) + mark,
        fill: "none",
        stroke: INK,
        "stroke-width": +width.toFixed(2),
        "stroke-linecap": "round",
      }),
    ];
  });
}

/** @param {Drawn} drawn @param {number} scale @param {string[]} sources */
function inked(drawn, scale, sources) {
  return [
    ...areas(drawn, scale, !sources.length),
    ...sources.flatMap((source, at) => [
      ...extent(drawn, source, scale, at > 0),
      ...marks(drawn, source, scale, at > 0),
    ]),
  ];
}

/**
 * The views that hold the patterns to be named; to mark or shade a place, the whole body, and what the answer needs.
 *
 * @param {QuizQuestion} question @returns {Promise<SVGSVGElement>}
 */
export async function drawSheetFigure({ shows = [], areas: places, right, id, kind }) {
  const wanted = kind === "area" ? right : kind === "paint" ? places : [];
  const sources = kind === "paint" ? [id] : shows;
  const views = await viewsHolding({
    sources,
    areas: shows.length ? [] : wanted,
    side: "left",
    always: shows.length ? [] : WHOLE,
  });
  const drawn = drawFigure(views, { box: shows.length ? BOX : TALLER, ink: (one, scale) => inked(one, scale, shows) });
  return wrapFigure(drawn, views.map(({ view }) => view.name).join(", "));
}
