// @ts-check
/** The legend under the map: the marks of the chosen mechanism as they are drawn, or the name of the dermatome map. */

/** @import { Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { currentSelection, onSettled, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { placesInWords } from "../shell/choice_words.js";
import { nameOf, pickerEntry } from "../shell/picker.js";
import { agreementLegend } from "./agreement.js";
import { layerLegend, onLayerWords } from "./layers.js";
import { overlayLegend } from "./overlay.js";
import { paintsPattern, patternMark } from "./pattern.js";
import { svgElement } from "./views.js";

const RADIUS = 3.2;

/** Three marks of one zone, in the shape and size the map uses. @param {string} zone @param {string} mechanism */
function sample(zone, mechanism) {
  const { d, width } = patternMark(zone, mechanism, RADIUS);
  const svg = svgElement("svg", { viewBox: "0 0 30 10", width: 30, height: 10, "aria-hidden": "true" });
  const group = svgElement("g", { class: "pattern", "data-mechanism": mechanism });
  group.append(
    svgElement("path", { class: "dots", d: [5, 15, 25].map((x) => `M${x} 5${d}`).join(""), "stroke-width": width }),
  );
  svg.append(group);
  return svg;
}

/** What the colours of a layer other than pain mean. @param {Selection} selection @param {string} mapName */
function layerText(selection, mapName) {
  if (selection.mode === "conditions" && selection.cond)
    return told("Green, broken line: areas commonly associated with the condition");
  if (selection.layer === "agreement") return agreementLegend(selection);
  if (selection.layer === "overlay") return overlayLegend(selection);
  const words = layerLegend(selection);
  if (words) return words;
  return selection.layer === "dermatome" ? told("Skin of each root: {map}", { map: mapName }) : "";
}

/** @param {Selection} selection */
function follow(selection) {
  const { sel, layer, map } = selection;
  const entry = sel ? pickerEntry(sel) : null;
  const mechanism = entry?.dataset.mechanism ?? "";
  legend.dataset.layer = layer;
  const painted = paintsPattern(selection);
  legend.toggleAttribute("data-painted", painted);
  for (const place of legend.querySelectorAll("[data-zone]")) {
    if (place.dataset.mechanism === mechanism && place.firstChild) continue;
    place.dataset.mechanism = mechanism;
    place.replaceChildren(sample(place.dataset.zone, mechanism));
  }
  lead(legend.querySelector(".hint"), selection);
  const name = document.querySelector(`select[data-key=map] [value="${map}"]`)?.textContent ?? "";
  legend.querySelector(".map-name").textContent = layerText(selection, name);
  legend.querySelector(".source-name").textContent = painted ? mechanismWords(sel) : "";
}

/**
 * Beside a study the panels are away: the hint then leads to what they say of the last thing chosen.
 * @param {HTMLElement} hint @param {Selection} selection
 */
function lead(hint, selection) {
  const { mode, area, sel } = selection;
  const subject = mode === "explore" ? "" : placesInWords(selection) || (sel && nameOf(sel));
  hint.replaceChildren(subject ? link(subject, area, selection) : told("Click any spot: what could hurt there?"));
}

/** @param {string} subject @param {string} area @param {Selection} selection */
function link(subject, area, selection) {
  return makeElement("a", {
    href: `?${writeSelection({ ...selection, mode: "explore" })}`,
    textContent: area
      ? told("{place}: what could hurt there?", { place: subject })
      : told("{source}: read more", { source: subject }),
  });
}

/** @type {Object<string, string>} words by mechanism, from dashboard/figures/wording.py */
let mechanisms = {};
/** @type {HTMLElement} */
let legend;

/** The mechanism of a source in words. @param {string} sel */
export const mechanismWords = (sel) => mechanisms[pickerEntry(sel)?.dataset.mechanism] ?? "";

/** @param {HTMLElement} element */
export function startLegend(element) {
  legend = element;
  mechanisms = JSON.parse(legend.dataset.mechanisms);
  onSettled(follow);
  onLayerWords(() => follow(currentSelection()));
}
