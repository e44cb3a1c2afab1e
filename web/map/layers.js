// @ts-check
/**
 * Layers whose scripts are loaded when the layer is first chosen. Each registers itself with what it paints.
 * Painting may happen any number of times and changes nothing the second time.
 */

/** @import { Layer, Selection } from "../core/types.js" */

import { loadPart } from "../core/parts.js";

/** The part that brings a layer. @type {Record<string, "muscles" | "nerves">} */
const PART = { muscles: "muscles", nerves: "nerves", nerve_field: "nerves", both_fields: "nerves" };
/** @type {Map<string, Layer>} */
const layers = new Map();
/** @type {() => void} */
let words = () => {};

/**
 * The part a choice needs: that of its layer; the sites of a muscle come with the muscles.
 * @param {Selection} selection
 */
function partOf({ layer, sel }) {
  return PART[layer] ?? (layer === "pain" && sel.startsWith("muscle_") ? "muscles" : "");
}

/** Load what a choice needs; resolves once it can be painted. @param {Selection} selection */
export async function loadLayer(selection) {
  const part = partOf(selection);
  if (part) await loadPart(part);
}

/** @param {string} part @param {Layer} layer */
export const registerLayer = (part, layer) => layers.set(part, layer);

/** @param {Selection} selection */
export const layerReady = (selection) => !partOf(selection) || layers.has(partOf(selection));

/** @param {() => void} follow called when what a layer has to say arrives after the painting */
export const onLayerWords = (follow) => {
  words = follow;
};

export const tellLayerWords = () => words();

/** @param {Selection} selection */
export const paintLayers = (selection) => {
  for (const layer of layers.values()) layer.paint(selection);
};

/** The legend of a layer that is loaded later; '' for all others. @param {Selection} selection */
export const layerLegend = (selection) => layers.get(PART[selection.layer])?.legendText(selection) ?? "";
