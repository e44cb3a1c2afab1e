// @ts-check
/**
 * The schematic course of a root's nerves on the body map: a smooth line through the middles of the areas over them.
 */

/** @import { MechanismAbout, NervePath, Selection, View, ViewArea } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { registerLayer } from "../map/layers.js";
import { shownViews, svgElement } from "../map/views.js";

const HIDDEN = 2; // So many areas on the far side are bridged by a dashed line; more of them break it.
/** What a view looks at, in the words of areas.csv: an edge of skin that a view just shows is no place for the line. */
const SIGHT = [
  ["front", "anterior"],
  ["back", "posterior"],
  ["left", "lateral"],
  ["right", "lateral"],
  ["head", "lateral"],
  ["palm", "palmar"],
  ["arm_inner", "medial"],
  ["leg_inner", "medial"],
  ["hand_backs", "dorsal"],
  ["soles", "plantar"],
  ["foot_tops", "dorsal"],
];
const state = { shown: false, structure: "", paths: /** @type {NervePath[]} */ ([]) };
/** @type {HTMLElement} */
let part;

/**
 * The areas of a path that a view shows on one side, as places of the path.
 * @param {View} view @param {NervePath} areas @param {string} side
 */
function places(view, areas, side) {
  const sight = SIGHT.find(([name]) => view.id.startsWith(name))?.[1];
  /** @param {string} name @returns {(area: ViewArea) => boolean} */
  const isHere =
    (name) =>
    ({ area, side: drawn }) =>
      area === name && (drawn === side || drawn === "midline");
  return areas
    .map(([name, sights], order) => ({ order, area: sights.includes(sight) && view.areas.find(isHere(name)) }))
    .filter(({ area }) => area);
}

/**
 * A curve through four neighbours' middle two, so that the line is smooth (Catmull and Rom's spline).
 * @param {ViewArea} before @param {ViewArea} from @param {ViewArea} to @param {ViewArea} after
 */
function curve(before, from, to, after) {
  /** @param {ViewArea} a @param {ViewArea} b @param {ViewArea} c */
  const near = (a, b, c) => [b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6];
  const handles = [near(before, from, to), near(after, to, from), [to.x, to.y]];
  return `M${from.x} ${from.y}C${handles.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" ")}`;
}

/**
 * The pieces of one path in a view: [path data, whether the nerve is on this side of the body all the way].
 * @param {View} view @param {NervePath} areas @param {string} side @returns {[d: string, visible: boolean][]}
 */
function pieces(view, areas, side) {
  const found = places(view, areas, side);
  return found.slice(1).flatMap((to, at) => {
    const from = found[at];
    const hidden = to.order - from.order - 1;
    if (hidden > HIDDEN) return [];
    const [before, after] = [found[at - 1] ?? from, found[at + 2] ?? to];
    return [[curve(before.area, from.area, to.area, after.area), hidden === 0]];
  });
}

/** @param {View} view @param {string} side */
function drawn(view, side) {
  const group = svgElement("g", { class: "nerve-course", "aria-hidden": "true", "data-nerve": state.structure });
  for (const areas of state.paths) {
    const lines = pieces(view, areas, side);
    for (const [name, width] of [
      ["edge", 5],
      ["course", 2.75],
    ]) {
      for (const [d, visible] of lines)
        group.append(svgElement("path", { class: `${name} ${visible ? "" : "far"}`, d, "data-width": width }));
    }
  }
  return group;
}

/**
 * Paint the course on the views on the page, or take it away; may be called any number of times.
 * @param {Selection} selection
 */
function paint({ mode, sel, side }) {
  const wanted = mode === "mechanism" && state.shown && sel === state.structure && state.paths.length > 0;
  for (const { svg, view, pattern } of shownViews()) {
    for (const old of svg.querySelectorAll(".nerve-course")) old.remove();
    if (!wanted) continue;
    for (const each of side === "both" ? ["left", "right"] : [side]) pattern.after(drawn(view, each));
  }
}

function press() {
  const button = part.querySelector("button.show");
  button.setAttribute("aria-pressed", String(state.shown));
  button.disabled = !state.paths.length;
}

/** @param {HTMLElement} element */
export function startNervePath(element) {
  part = element;
  part.querySelector(".show").addEventListener("click", () => {
    state.shown = !state.shown;
    press();
    paint(currentSelection());
    announce(
      state.shown ? told("The nerve’s course is drawn on the body, schematic") : told("The nerve’s course is hidden"),
    );
  });
}

/**
 * Fetched for a choice that may be past by now, so it is the present one that is painted.
 * @param {MechanismAbout} about
 */
export function followNervePath(about) {
  Object.assign(state, { structure: about.structure, paths: about.paths });
  part.querySelector(".course").innerHTML =
    about.course || `<p class="quiet">${told("Choose a nerve root to see the course of its nerves.")}</p>`;
  press();
  paint(currentSelection());
}

registerLayer("mechanism", { paint, legendText: () => "" });
