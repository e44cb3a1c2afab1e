// @ts-check
/**
 * Layers whose scripts are loaded when the layer is first chosen. Each registers itself with what it paints.
 *
 * @typedef {{paint: (selection: object) => void, legendText: (selection: object) => string}} Layer paint shows the layer,
 *   or takes it away where another is chosen; it may be called any number of times and changes nothing the second time
 */

import { loadPart } from "../core/parts.js";

/** @type {Object<string, string>} the part of assets/later that brings a layer */
const PART = { muscles: "muscles", nerves: "nerves", nerve_field: "nerves", both_fields: "nerves" };
/** @type {Map<string, Layer>} */
const known = new Map();
/** @type {() => void} */
let words = () => {};

/** The part a choice needs: that of its layer; the sites of a muscle come with the muscles. */
function partOf({ layer, sel }) {
  return PART[layer] ?? (layer === "pain" && sel.startsWith("muscle_") ? "muscles" : "");
}

/** Load what a choice needs; resolves once it can be painted. */
export async function loadLayer(selection) {
  const part = partOf(selection);
  if (part) await loadPart(part);
}

/** @param {string} part @param {Layer} layer */
export const registerLayer = (part, layer) => known.set(part, layer);

export const layerReady = (selection) => !partOf(selection) || known.has(partOf(selection));

/** @param {() => void} follow called when what a layer has to say arrives after the painting */
export const onLayerWords = (follow) => {
  words = follow;
};

export const tellLayerWords = () => words();

export const paintLayers = (selection) => {
  for (const layer of known.values()) layer.paint(selection);
};

/** The legend of a layer that is loaded later; '' for all others. */
export const laterLegendText = (selection) => known.get(PART[selection.layer])?.legendText(selection) ?? "";
