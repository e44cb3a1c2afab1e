// @ts-check
/**
 * How the inside is looked at: a region to come near to, a cut with its place, and parts moved away from each other.
 */

/** @import { SolidView } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { boxView } from "./inside_place.js";

/** @typedef {"x" | "y" | "z"} Axis */

/**
 * Two corners of each region on the neutral body in cm, and from where it is seen first.
 * @type {Record<string, {name: string, box: number[][], turn: number}>}
 */
const REGIONS = {
  neck: {
    name: told("Neck"),
    box: [
      [-9, -9, 148],
      [9, 9, 178],
    ],
    turn: 180,
  },
  shoulder: {
    name: told("Shoulder"),
    box: [
      [4, -8, 130],
      [26, 10, 156],
    ],
    turn: 0,
  },
  arm: {
    name: told("Elbow and hand"),
    box: [
      [20, -12, 78],
      [44, 8, 122],
    ],
    turn: 0,
  },
  chest: {
    name: told("Chest"),
    box: [
      [-18, -12, 116],
      [18, 12, 150],
    ],
    turn: 0,
  },
  back: {
    name: told("Low back"),
    box: [
      [-14, -8, 98],
      [14, 12, 126],
    ],
    turn: 180,
  },
  pelvis: {
    name: told("Pelvis and hip"),
    box: [
      [-17, -10, 84],
      [17, 14, 112],
    ],
    turn: 180,
  },
  knee: {
    name: told("Knee"),
    box: [
      [2, -8, 36],
      [18, 8, 62],
    ],
    turn: 0,
  },
  foot: {
    name: told("Foot"),
    box: [
      [2, -18, 0],
      [20, 10, 18],
    ],
    turn: 45,
  },
};
/** The reach of each cut in cm. @type {Record<Axis, {name: string, reach: [number, number]}>} */
const CUTS = {
  y: { name: told("Front to back"), reach: [-14, 14] },
  x: { name: told("Left to right"), reach: [-26, 26] },
  z: { name: told("Up and down"), reach: [2, 178] },
};

/** @param {string} name @param {HTMLElement} control */
function labelled(name, control) {
  if (!control.hasAttribute("aria-label")) control.setAttribute("aria-label", name);
  return makeElement("label", { className: "choice" }, `${name} `, control);
}

/** @param {string} none @param {[value: string, name: string][]} values */
function listOf(none, values) {
  const options = [["", none], ...values].map(([value, text]) => makeElement("option", { value, textContent: text }));
  return makeElement("select", {}, ...options);
}

/** @param {string} name @param {number} value */
function sliderOf(name, value) {
  const made = makeElement("input", { type: "range", min: "0", max: "100", step: "1", value: String(value) });
  made.setAttribute("aria-label", name);
  return made;
}

/** @param {string} text @param {() => void} press */
function button(text, press) {
  const made = makeElement("button", { type: "button", textContent: text });
  made.addEventListener("click", press);
  return made;
}

/**
 * A region of the right is the mirror image.
 * @param {string} region @param {string} side @param {number} wide @returns {SolidView}
 */
export function regionView(region, side, wide) {
  const { box, turn } = REGIONS[region];
  const flip = side === "right" && box[0][0] > 0 ? -1 : 1;
  const places = box.map(([x, y, z]) => [flip * x, y, z]);
  return boxView(places, flip * turn, wide);
}

/**
 * @param {object} acts
 * @param {(region: string) => void} acts.near @param {(axis: Axis|null, at: number) => void} acts.cut
 * @param {(share: number) => void} acts.apart @param {() => void} acts.source @param {() => void} acts.message
 * @param {() => void} acts.save @param {() => number[]} acts.middle of what is chosen
 */
export function makeInsideControls({ near, cut, apart, source, message, save, middle }) {
  const regions = listOf(
    told("Whole body"),
    Object.entries(REGIONS).map(([id, { name }]) => [id, name]),
  );
  regions.addEventListener("change", () => near(regions.value));
  const axes = listOf(
    told("No cut"),
    Object.entries(CUTS).map(([id, { name }]) => [id, name]),
  );
  const place = sliderOf(told("Place of the cut"), 50);
  place.hidden = true;
  const cutNow = () => {
    const axis = /** @type {Axis|""} */ (axes.value);
    place.hidden = !axis;
    if (!axis) return cut(null, 0);
    const [low, high] = CUTS[axis].reach;
    return cut(axis, low + ((high - low) * Number(place.value)) / 100);
  };
  axes.addEventListener("change", () => {
    if (axes.value in CUTS) {
      const [low, high] = CUTS[/** @type {Axis} */ (axes.value)].reach;
      place.value = String(Math.round((100 * (middle()["xyz".indexOf(axes.value)] - low)) / (high - low)));
    }
    cutNow();
    announce(axes.selectedOptions[0].textContent);
  });
  place.addEventListener("input", cutNow);
  const spread = sliderOf(told("Parts moved apart, those near the skin the farthest"), 0);
  spread.addEventListener("input", () => apart(Number(spread.value) / 100));
  const plays = button(told("Show the way"), message);
  const element = makeElement(
    "details",
    { className: "inside-controls", hidden: true },
    makeElement("summary", { textContent: told("More of the inside") }),
    makeElement(
      "div",
      { className: "switch" },
      button(told("To the source"), () => source()),
      plays,
    ),
    labelled(told("Region"), regions),
    labelled(told("Cut"), axes),
    place,
    labelled(told("Apart"), spread),
    makeElement("div", { className: "switch" }, button(told("Save the picture (PNG)"), save)),
  );
  return {
    element,
    plays,
    /** How far parts are moved apart, of 1. */
    share: () => Number(spread.value) / 100,
    /** As it was, because what was cut or moved is gone. */
    reset() {
      regions.value = axes.value = "";
      spread.value = "0";
      cutNow();
    },
  };
}
