"use strict";

/**
 * Layers whose scripts are loaded when the layer is first chosen. Each registers itself with what it paints.
 *
 * @typedef {{paint: (selection: object) => void, legendText: (selection: object) => string}} Layer paint shows the layer,
 *   or takes it away where another is chosen; it may be called any number of times and changes nothing the second time
 */
(function (painAtlas) {
  /** @type {Object<string, string>} the part of assets/later that brings a layer */
  const PART = { muscles: "muscles", nerves: "nerves", nerve_field: "nerves", both_fields: "nerves" };
  /** @type {Map<string, Layer>} */
  const known = new Map();

  /** The part a choice needs: that of its layer; the sites of a muscle come with the muscles. */
  function partOf({ layer, sel }) {
    return PART[layer] ?? (layer === "pain" && sel.startsWith("muscle_") ? "muscles" : "");
  }

  /** Load what a choice needs; resolves once it can be painted. */
  async function need(selection) {
    const part = partOf(selection);
    if (part) await painAtlas.later.load(part);
  }

  painAtlas.layers = {
    /** @param {string} part @param {Layer} layer */
    register: (part, layer) => known.set(part, layer),
    ready: (selection) => !partOf(selection) || known.has(partOf(selection)),
    need,
    paint: (selection) => { for (const layer of known.values()) layer.paint(selection); },
    /** The legend of a layer that is loaded later; '' for all others. */
    legendText: (selection) => known.get(PART[selection.layer])?.legendText(selection) ?? "",
  };
})((window.painAtlas = window.painAtlas || {}));
