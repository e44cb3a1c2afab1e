// @ts-check
/** The colours of the page's style sheets as the mesh needs them: skin, mechanisms, parts of a comparison, bands. */

/** @import { ColourScale } from "../core/types.js" */

import { ZONES } from "../core/contract.js";
import { svgElement } from "../map/views.js";

/** @type {Record<string, string>} */
const TOKEN = {
  radicular: "--radicular",
  somatic_referred: "--somatic",
  myofascial: "--myofascial",
  visceral_referred: "--visceral",
};
const SKIN = [240, 227, 215]; // as the flat views are lit, see dashboard/build/view.py
const DIMMED = 0.9; // in the dark, so that the skin does not glare
const BANDS = 6;
export const INK = "rgb(20, 24, 29)";

/**
 * How much of the mechanism's colour lies on the skin of each zone, the faintest first.
 * @type {Record<string, number[]>}
 */
const SHARES = {
  radicular: [0.3, 0.5, 0.66],
  somatic_referred: [0.26, 0.44, 0.58],
  myofascial: [0.16, 0.32, 0.46],
  visceral_referred: [0.26, 0.44, 0.58],
};
/** Least strength of 255 of each zone, the faintest first. */
export const least = ZONES.map((zone) => zone.least).reverse();
const EDGE = 2; // of 255: the width of a border's step

export const isDark = () =>
  (document.documentElement.dataset.theme ??
    (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

/**
 * What a style comes to just now, for an element that is made for the question.
 * @param {() => Element} make @param {"color"|"fill"} property
 */
function asked(make, property) {
  const probe = make();
  document.body.append(probe);
  const found = getComputedStyle(probe.querySelector("[data-probe]") ?? probe)[property];
  probe.remove();
  return found
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number);
}

/** @param {string} name */
export function tokenColour(name) {
  return asked(() => {
    const probe = document.createElement("span");
    probe.style.setProperty("color", `var(${name})`);
    return probe;
  }, "color");
}

/** The six colours of the dermatome layer. */
export function bandColours() {
  return Array.from({ length: BANDS }, (_, colour) =>
    asked(() => {
      const probe = svgElement("svg", { class: "dermatomes on" });
      probe.append(svgElement("path", { "data-colour": colour, "data-probe": "" }));
      return probe;
    }, "fill"),
  );
}

export const skinColour = () => SKIN.map((some) => some * (isDark() ? DIMMED : 1));

/** Where skin that is seen through turns away from the eye, so that the body keeps its shape on either ground. */
export const rimColour = () => (isDark() ? [214, 204, 194] : [112, 100, 90]);

/** @param {number[]} under @param {number[]} over @param {number} share */
export const mixed = (under, over, share) => under.map((some, k) => Math.round(some + (over[k] - some) * share));

/** @param {number[]} rgb */
export const written = (rgb) => `rgb(${rgb.map(Math.round).join(", ")})`;

/**
 * Plain skin, spill-over, common and usual, each with a clear border.
 * @param {string} mechanism @returns {ColourScale}
 */
export function colourScale(mechanism) {
  const ground = skinColour();
  if (!mechanism)
    return [
      [0, written(ground)],
      [1, written(ground)],
    ];
  const colour = tokenColour(TOKEN[mechanism]);
  const steps = [ground, ...SHARES[mechanism].map((share) => mixed(ground, colour, share))].map(written);
  const stops = least.flatMap(
    (level, k) =>
      /** @type {ColourScale} */ ([
        [(level - EDGE) / 255, steps[k]],
        [level / 255, steps[k + 1]],
      ]),
  );
  return [[0, steps[0]], ...stops, [1, steps.at(-1)]];
}

/** @param {string} name */
export const mechanismColour = (name) => written(tokenColour(TOKEN[name]));
