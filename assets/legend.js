"use strict";

/** The legend under the map: the marks of the chosen mechanism, or the name of the dermatome map. */
(function (painAtlas) {
  function follow(legend, { sel, layer, map }) {
    legend.dataset.mechanism = sel ? painAtlas.picker.entry(sel).dataset.mechanism : "";
    legend.dataset.layer = layer;
    const name = document.querySelector(`[data-key=map][data-value="${map}"]`)?.textContent ?? "";
    legend.querySelector(".map-name").textContent = layer === "dermatome" ? `Skin of each root: ${name}` : "";
    legend.querySelector(".source-name").textContent = sel && layer === "pain" ? painAtlas.picker.entry(sel).dataset.sort : "";
  }

  painAtlas.legend = { start: (legend) => painAtlas.selection.onSettled((selection) => follow(legend, selection)) };
})((window.painAtlas = window.painAtlas || {}));
