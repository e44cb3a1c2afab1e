// @ts-check
/**
 * The pain pattern of the chosen source: soft zones and stipple, computed from one strength a skin point.
 * Mechanisms differ in colour, band and mark: roots dots in a dense band, muscles dots on a faint one, joints strokes,
 * organs rings. Outlines tell the evidence, see grades.js.
 */

/**
 * @import { Contours, Drawn, Mark, PatternIndex, PointTest, Selection, SourceOnSide, Strength, ZoneOutlines
 *   } from "../core/types.js"
 */

import { LEAST, ZONES } from "../core/contract.js";
import { fetchBytes, fetchJson } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { gradeAllows, markGrade, onGradesLoaded } from "./grades.js";
import { bodyFile, mapHost, shownViews, svgElement, viewsOf } from "./views.js";

const DOTS = [1, 0.72, 0.5]; // how large the dots of each zone are, one being `dot` of the view
/** @type {(keyof ZoneOutlines)[]} */
const SOFT = ["outer", "core"];
const PLAIN = new Set(["pain", "overlay"]); // In the other layers the chosen pain stays, faintly.
const BANDED = new Set(["dermatome", "agreement", "both_fields"]);
/** @type {Uint8Array|null} */
let strengths = null;
/** @type {Record<string, Record<string, Contours>>} outlines of the zones, by body and group of views */
const outlines = {};
/** @type {PatternIndex} */
let index;
const rowOf = new Map();
/** @type {(structure: string) => string} */
let mechanismOf;
/**
 * How far pain has spread, as a test of a skin point; null where it has no limit.
 * @type {() => ((point: number) => boolean)|null}
 */
let limit = () => null;
/** @type {(() => void)[]} */
const repainters = [];
let filters = 0; // Counts up whenever a filter that is not in the selection has changed.

/** @param {Drawn} drawn */
function parts(drawn) {
  if (!drawn.parts) {
    const turned = `translate(${drawn.view.width} 0) scale(-1 1)`;
    const soft = SOFT.flatMap((zone) => [
      svgElement("path", { class: `soft ${zone}` }),
      svgElement("path", { class: `soft ${zone}`, transform: turned }),
    ]);
    const dots = ZONES.map(({ name }) => svgElement("path", { class: `dots ${name}` }));
    drawn.pattern.append(...soft, ...dots);
    drawn.parts = { soft, dots };
    drawn.places = drawn.view.points.map((_, at) => `M${drawn.view.xy[2 * at]} ${drawn.view.xy[2 * at + 1]}`);
  }
  return drawn.parts;
}

/**
 * The strength of a skin point for a source on a side; columns are the left half, then its mirror image.
 * @param {string} structure @param {string} side @returns {Strength}
 */
export function patternReader(structure, side) {
  const first = rowOf.get(structure) * index.n_points;
  const half = index.n_points / 2;
  /** @param {number} point */
  const other = (point) => (point < half ? point + half : point - half);
  if (side === "left" || index.absolute.includes(structure)) return (point) => strengths[first + point];
  if (side === "right") return (point) => strengths[first + other(point)];
  return (point) => Math.max(strengths[first + point], strengths[first + other(point)]);
}

/** Whether two sources are painted together. @param {Pick<Selection, "layer" | "sel" | "cmp">} selection */
export function isCompared({ layer, sel, cmp }) {
  return layer === "pain" && Boolean(sel) && Boolean(cmp) && sel !== cmp;
}

/**
 * Whether the one pattern is painted: in every layer but those that show a root by its band, unless two are compared.
 * @param {Selection} selection
 */
export function paintsPattern(selection) {
  const { sel, layer } = selection;
  const banded = sel.startsWith("root_") && BANDED.has(layer);
  return Boolean(sel) && !banded && !isCompared(selection);
}

/**
 * What leaves out a part of the pattern: evidence grades, and how far pain has spread.
 * @param {string} structure @param {Pick<Selection, "grade">} selection @returns {PointTest[]}
 */
function filterOf(structure, { grade }) {
  const graded = grade === "ab" ? [/** @type {PointTest} */ ((point) => gradeAllows(structure, point))] : [];
  const spread = limit();
  return spread ? [...graded, spread] : graded;
}

/** @param {string} structure @param {Selection} selection @returns {Strength} */
function filtered(structure, selection) {
  const strength = patternReader(structure, selection.side);
  const tests = filterOf(structure, selection);
  return tests.length ? (point) => (tests.every((test) => test(point)) ? strength(point) : 0) : strength;
}

/**
 * @param {Drawn} drawn @param {Strength} strength @param {string} mechanism
 * @returns {string[]} the marks of the three zones as path data
 */
function marks({ view, places }, strength, mechanism) {
  const found = ZONES.map(/** @returns {string[]} */ () => []);
  view.points.forEach((point, at) => {
    const value = strength(point);
    for (let zone = 0; zone < ZONES.length; zone += 1) {
      if (value >= ZONES[zone].least) return found[zone].push(places[at]);
    }
  });
  return found.map((some, zone) => {
    const mark = shape(mechanism, view.dot * DOTS[zone]);
    return some.length ? some.join(mark) + mark : "";
  });
}

/** @param {string} mechanism @param {number} size */
function shape(mechanism, size) {
  const r = +size.toFixed(1);
  if (mechanism === "somatic_referred") return `m${-r} ${r}l${2 * r} ${-2 * r}`;
  if (mechanism === "visceral_referred") return `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  return "h0";
}

/** @param {string} mechanism @param {number} size */
function stroke(mechanism, size) {
  return mechanism === "somatic_referred" || mechanism === "visceral_referred" ? size * 0.85 : size * 2;
}

/** @param {Drawn} drawn @param {Selection} selection @param {Contours|undefined} contours */
function paintView(drawn, selection, contours) {
  const { sel, side, grade, layer } = selection;
  const painted = paintsPattern(selection);
  drawn.pattern.classList.toggle("faint", !PLAIN.has(layer));
  const wanted = [painted && sel, side, grade, filters, Boolean(strengths), Boolean(contours)].join();
  if (drawn.painted === wanted) return;
  drawn.painted = wanted;
  const { soft, dots } = parts(drawn);
  const structure = painted ? sel : "";
  const shows = Boolean(structure);
  if (structure) drawn.pattern.dataset.pattern = structure;
  else delete drawn.pattern.dataset.pattern;
  const mechanism = shows ? mechanismOf(structure) : "";
  markGrade(drawn, structure);
  drawn.pattern.dataset.mechanism = mechanism;
  const data = shows && strengths ? marks(drawn, filtered(structure, selection), mechanism) : ["", "", ""];
  drawn.shows = data.some(Boolean);
  dots.forEach((path, zone) => {
    path.setAttribute("d", data[zone]);
    path.setAttribute("stroke-width", stroke(mechanism, drawn.view.dot * DOTS[zone]).toFixed(2));
  });
  const fixed = index.absolute.includes(structure);
  const whole = structure && !filterOf(structure, selection).length;
  const own = whole && (fixed || selection.side !== "right") ? contours?.[structure]?.[drawn.view.id] : null;
  const turned = whole && !fixed && selection.side !== "left" ? contours?.[structure]?.[drawn.view.mirror] : null;
  SOFT.forEach((zone, at) => {
    soft[2 * at].setAttribute("d", own?.[zone] ?? "");
    soft[2 * at + 1].setAttribute("d", turned?.[zone] ?? "");
  });
}

/** Paint the views on the page; may be called any number of times. @param {Selection} selection */
export function paintPattern(selection) {
  const group = mapHost.dataset.group;
  for (const drawn of shownViews()) paintView(drawn, selection, contours()[group]);
}

/**
 * How many marks each view of a group would show; a group that is not loaded has no views.
 * @param {string} group @param {SourceOnSide} selection
 */
export function patternAmounts(group, { sel, side }) {
  const views = viewsOf(group);
  if (!sel || !strengths) return views.map(() => 0);
  const strength = patternReader(sel, side);
  return views.map(({ view }) => view.points.filter((point) => strength(point) >= LEAST).length);
}

/** Paint again because a filter has changed. */
export function repaintPattern() {
  filters += 1;
  for (const follow of repainters) follow();
  paintPattern(currentSelection());
}

/** @returns {string[]} the ids of all groups of views */
export const viewGroups = () => index.groups.map(({ id }) => id);

/** What else draws the pattern, told when a filter has changed. @param {() => unknown} follow */
export const onPatternRepaint = (follow) => repainters.push(follow);

/** @param {() => ((point: number) => boolean)|null} found */
export const limitPattern = (found) => {
  limit = found;
};

export const patternLimit = () => limit();

export const patternIndex = () => index;

/**
 * One mark of a zone as the map draws it, for the legend.
 * @param {string} zone @param {string} mechanism @param {number} radius @returns {Mark}
 */
export function patternMark(zone, mechanism, radius) {
  const size = radius * DOTS[ZONES.findIndex(({ name }) => name === zone)];
  return { d: shape(mechanism, size), width: stroke(mechanism, size) };
}

/** @param {string} group @param {SourceOnSide} selection */
export const patternAmount = (group, selection) =>
  patternAmounts(group, selection).reduce((sum, some) => sum + some, 0);

/** Whether the pattern moves with the side of its source. @param {string} structure */
export const hasSide = (structure) => !index.absolute.includes(structure);

/** Whether any view on the page shows a part of the pattern. */
export const patternIsSeen = () => shownViews().some(({ shows }) => shows);

export const patternReady = () => Boolean(strengths);

/** Outlines of the zones on the body that is on the page, by group of views. */
export function contours() {
  return outlines[mapHost.dataset.body] ?? {};
}
/** @param {PatternIndex} patterns @param {(structure: string) => string} mechanism */
export function startPattern(patterns, mechanism) {
  index = patterns;
  mechanismOf = mechanism;
  onGradesLoaded(repaintPattern);
  index.structures.forEach((structure, row) => rowOf.set(structure, row));
}

/** Ask for the strengths; painting goes without them until they are here. */
export const loadPattern = async () => {
  strengths = await fetchBytes("patterns.bin");
};

/** @param {string} group */
export async function loadContours(group) {
  const { body } = currentSelection();
  const found = await fetchJson(bodyFile(`contours_${group}.json`, body));
  (outlines[body] ??= {})[group] = found;
}
