// @ts-check
/**
 * How far down the limb pain has spread: limits the painted pattern to a distance over the skin from the spine.
 *
 * @typedef {Spreading["limb"]} Limb
 */

/** @import { MechanismAbout, PointTest, Selection, Spreading } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchBytes } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { limitPattern, repaintPattern } from "../map/pattern.js";
import { mapHost } from "../map/views.js";

const ORIGIN = { arm: 0, leg: 1 }; // Rows of point_distance.bin: from the spinous processes of C7 and of L5.
const SPINE = { arm: "C7", leg: "L5" };
const WORDS = {
  arm: told("Withdrawn to the neck … spread to the hand"),
  leg: told("Withdrawn to the back … spread down the limb"),
};
/** @type {{structure: string, origin: Uint8Array|null, ends: {name: string, far: number}[], at: number}} */
const state = { structure: "", origin: null, ends: [], at: 0 };
/** @type {HTMLElement} */
let part;

/**
 * The distance at which each step ends: that of its farthest skin point.
 * @param {Spreading["steps"]} steps @param {Uint8Array} distances @param {Uint8Array} areas @param {string[]} names
 */
function measure(steps, distances, areas, names) {
  let far = 0;
  return steps.map(({ name, areas: wanted }) => {
    const rows = new Set(wanted.map((area) => names.indexOf(area)));
    for (let point = 0; point < distances.length; point += 1) {
      if (rows.has(areas[point]) && distances[point] > far) far = distances[point];
    }
    return { name, far };
  });
}

const least = () => state.ends[0].far;
const most = () => state.ends[state.ends.length - 1].far;
const reached = () => state.ends.find(({ far }) => state.at <= far) ?? state.ends[state.ends.length - 1];

/** What leaves out the skin beyond the limit; null where nothing is left out. @returns {PointTest|null} */
function limit() {
  const { sel, mode } = currentSelection();
  if (mode !== "mechanism" || !state.origin || sel !== state.structure || state.at >= most()) return null;
  const { origin, at } = state;
  return (point) => origin[point] <= at;
}

/** @param {HTMLInputElement} input @param {Limb} limb */
function say(input, limb) {
  const sentence = told("Up to the {step}: {n} cm over the skin from {vertebra}", {
    step: reached().name,
    n: state.at,
    vertebra: SPINE[limb],
  });
  input.setAttribute("aria-valuetext", sentence);
  part.querySelector("output").textContent = sentence;
  for (const step of part.querySelectorAll("[data-step]"))
    step.setAttribute("aria-pressed", String(step.dataset.step === reached().name));
}

/** @param {number} value @param {HTMLInputElement} input @param {Limb} limb */
function move(value, input, limb) {
  state.at = value;
  input.value = String(value);
  say(input, limb);
  repaintPattern();
}

/** A slider under its words, and the steps below it, each where it ends. @param {Limb} limb */
function build(limb) {
  const host = part.querySelector(".severity");
  const input = makeElement("input", { type: "range", id: "severity" });
  Object.assign(input, { min: least(), max: most(), step: 1, value: most() });
  const label = makeElement("label", { htmlFor: "severity" }, WORDS[limb]);
  const steps = makeElement("div", { className: "steps-of-spreading" });
  for (const { name, far } of state.ends) {
    const step = makeElement("button", { type: "button", textContent: name });
    step.dataset.step = name;
    step.style.setProperty("--share", String((far - least()) / Math.max(most() - least(), 1)));
    step.addEventListener("click", () => move(far, input, limb));
    steps.append(step);
  }
  input.addEventListener("input", () => move(Number(input.value), input, limb));
  host.replaceChildren(label, input, steps, makeElement("output"));
  say(input, limb);
}

/** @param {MechanismAbout} about */
async function measured(about) {
  const { areas: names, n_points: points } = JSON.parse(mapHost.dataset.index);
  const [distances, areas] = await Promise.all(["point_distance.bin", "point_areas.bin"].map(fetchBytes));
  const row = ORIGIN[about.spreading.limb];
  const origin = distances.subarray(row * points, (row + 1) * points);
  return { origin, ends: measure(about.spreading.steps, origin, areas, names) };
}

/** A new source starts fully spread. @param {MechanismAbout} about @param {Selection} selection */
export async function followSpreading(about, selection) {
  if (selection.sel && selection.sel === state.structure) return;
  Object.assign(state, { structure: selection.sel, origin: null, ends: [] });
  if (!about.spreading || !selection.sel) {
    part.querySelector(".severity").textContent = told(
      "Choose a nerve root, joint or disc whose pain goes into an arm or a leg.",
    );
    return;
  }
  const spread = await measured(about);
  if (selection.sel !== state.structure) return;
  Object.assign(state, spread, { at: spread.ends[spread.ends.length - 1].far });
  build(about.spreading.limb);
}

limitPattern(limit);
/** @param {HTMLElement} element */
export const startSpreading = (element) => {
  part = element;
};
