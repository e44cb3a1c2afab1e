// @ts-check
/**
 * The map while a quiz runs: patterns drawn apart from the selection, so that no address, title or legend names them,
 * in one colour and one mark, so that neither tells the mechanism; and clicks that answer instead of choosing.
 */

/** @import { Drawn, Strength } from "../core/types.js" */

import { ZONES } from "../core/contract.js";
import { choose, currentSelection, onPaint, onSettled } from "../core/selection.js";
import { patternAmount, patternAmounts, patternReader, patternReady, viewGroups } from "../map/pattern.js";
import { loadViews, mapHost, shownViews, svgElement, viewsOf } from "../map/views.js";

const SIZES = [1, 0.72, 0.5]; // of the dots of each zone
const MARKED = ["quiz-painted", "quiz-right", "quiz-wrong", "quiz-map"];
/** @typedef {{sources: string[], side: string, marks: Record<string, string>, markedSide: string}} Shows */
/** @type {Shows} */
let shows = { sources: [], side: "left", marks: {}, markedSide: "both" };
/** @type {((area: string) => void)|null} */
let answer = null;
let on = false;

export const isRunning = () => on && currentSelection().mode === "quiz";

/** @param {number} radius */
function ring(radius) {
  const r = +(1.3 * radius).toFixed(1);
  return `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/**
 * The marks of a source as path data, the stronger the larger.
 * @param {Drawn} drawn @param {Strength} strength @param {string} kind dots or rings
 */
function marks({ view }, strength, kind) {
  const found = ZONES.map(/** @returns {string[]} */ () => []);
  view.points.forEach((point, at) => {
    const zone = ZONES.findIndex(({ least }) => strength(point) >= least);
    if (zone >= 0) found[zone].push(`M${view.xy[2 * at]} ${view.xy[2 * at + 1]}`);
  });
  return found.map((places, zone) => {
    const mark = kind === "rings" ? ring(view.dot * SIZES[zone]) : "h0";
    return {
      d: places.length ? places.join(mark) + mark : "",
      width: (kind === "rings" ? 0.7 : 2) * view.dot * SIZES[zone],
    };
  });
}

/**
 * A group with the patterns of up to two sources: dots for the first, rings for the second.
 * @param {Drawn} one @param {string[]} sources @param {string} side
 */
function drawn(one, sources, side) {
  const group = svgElement("g", { class: "quiz-pattern", "aria-hidden": "true" });
  sources.forEach((source, at) => {
    const kind = at ? "rings" : "dots";
    for (const { d, width } of marks(one, patternReader(source, side), kind)) {
      group.append(svgElement("path", { class: kind, d, "stroke-width": width.toFixed(2) }));
    }
  });
  return group;
}

/** @param {SVGPathElement} path */
const onSide = ({ dataset }) =>
  shows.markedSide === "both" || dataset.side === "midline" || dataset.side === shows.markedSide;

/** @param {Drawn} one */
function paintView(one) {
  const wanted = isRunning() && patternReady() ? [...shows.sources, shows.side].join() : "";
  if ((one.quizzed ?? "") !== wanted) {
    one.quizzed = wanted;
    one.quizGroup?.remove();
    one.quizGroup = wanted && shows.sources.length ? drawn(one, shows.sources, shows.side) : null;
    if (one.quizGroup) one.pattern.after(one.quizGroup);
  }
  for (const [area, paths] of one.areas) {
    const mark = isRunning() ? shows.marks[area] : "";
    for (const path of paths) {
      const marked = mark && onSide(path) ? mark : "";
      for (const name of MARKED) path.classList.toggle(name, name === marked);
      if (marked === "quiz-painted") path.setAttribute("aria-pressed", "true");
      else if (path.dataset.quizPressed) path.setAttribute("aria-pressed", "false");
      path.dataset.quizPressed = marked === "quiz-painted" ? "yes" : "";
    }
  }
}

function paint() {
  const { dataset } = document.documentElement;
  if (isRunning()) dataset.quiz = currentSelection().quiz;
  else delete dataset.quiz;
  for (const one of shownViews()) paintView(one);
}

/**
 * The group of views that shows most of a source, or all of an area; the present one if it does.
 * @param {{sources: string[], areas: string[]}} wanted
 */
export async function bringQuizMap({ sources, areas }) {
  const { view } = currentSelection();
  const side = shows.side;
  /** @param {string} group */
  const fits = (group) =>
    sources.length
      ? sources.every((sel) => patternAmount(group, { sel, side }) > 0)
      : areas.some((area) => viewsOf(group).some((one) => one.areas.has(area)));
  const groups = viewGroups();
  for (const group of [...(groups.includes(view) ? [view] : []), ...groups]) {
    await loadViews(group);
    if (!fits(group)) continue;
    choose({ view: group });
    return swipe(sources);
  }
  return undefined;
}

/** On a phone the views stand side by side: show the one with most of the pattern. @param {string[]} sources */
function swipe(sources) {
  if (!sources.length || mapHost.scrollWidth <= mapHost.clientWidth) return;
  const { view } = currentSelection();
  const each = sources.map((sel) => patternAmounts(view, { sel, side: shows.side }));
  const sums = each[0].map((_, at) => each.reduce((sum, amounts) => sum + amounts[at], 0));
  const figures = /** @type {HTMLElement[]} */ ([...mapHost.children]);
  const figure = figures[sums.indexOf(Math.max(...sums))];
  if (figure) mapHost.scrollTo({ left: figure.offsetLeft + figure.offsetWidth / 2 - mapHost.clientWidth / 2 });
}

/** @param {PageEvent} event */
function taken(event) {
  const path = isRunning() && event.target.closest?.("#body-map [data-area]");
  if (!path) return null;
  event.stopPropagation();
  event.preventDefault();
  return path.dataset.area;
}

/** @param {PageEvent<KeyboardEvent>} event */
function key(event) {
  if (event.key !== "Enter" && event.key !== " ") return;
  const area = taken(event);
  if (area) answer?.(area);
}

/** Follow the selection from now on; called once. */
export function startQuizMap() {
  onPaint(paint);
  onSettled(paint);
  document.addEventListener(
    "click",
    (event) => {
      const area = taken(event);
      if (area) answer?.(area);
    },
    true,
  );
  document.addEventListener("keydown", key, true);
}

/** A quiz runs, or no longer. @param {boolean} isOn */
export const turnQuizMap = (isOn) => {
  on = isOn;
  if (!isOn) answer = null;
  paint();
};

/** @param {Partial<Shows>} what to draw */
export function showQuizMap({ sources = [], side = "left", marks: marked = {}, markedSide = "both" }) {
  shows = { sources, side, marks: marked, markedSide };
  paint();
}

/** @param {((area: string) => void)|null} given is told the area that is clicked, or chosen by Enter */
export const askQuizMap = (given) => {
  answer = given;
};

/** Put the keyboard on the map. */
export const focusQuizMap = () =>
  document.querySelector("#body-map [data-area][tabindex='0']")?.focus({ preventScroll: true });
