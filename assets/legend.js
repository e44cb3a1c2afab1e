"use strict";

/** The legend under the map: the marks of the chosen mechanism as they are drawn, or the name of the dermatome map. */
(function (painAtlas) {
  const RADIUS = 3.2;

  /** Three marks of one zone, in the shape and size the map uses. */
  function sample(zone, mechanism) {
    const { element } = painAtlas.views;
    const { d, width } = painAtlas.pattern.mark(zone, mechanism, RADIUS);
    const svg = element("svg", { viewBox: "0 0 30 10", width: 30, height: 10, "aria-hidden": "true" });
    const group = element("g", { class: "pattern", "data-mechanism": mechanism });
    group.append(element("path", { class: "dots", d: [5, 15, 25].map((x) => `M${x} 5${d}`).join(""), "stroke-width": width }));
    svg.append(group);
    return svg;
  }

  /** What the colours of a layer other than pain mean. */
  function layerText(selection, mapName) {
    if (selection.mode === "conditions" && selection.cond) return "Green, broken line: areas commonly associated with the condition";
    if (selection.layer === "agreement") return painAtlas.agreement.legendText(selection);
    if (selection.layer === "overlay") return painAtlas.overlay.legendText(selection);
    const later = painAtlas.layers.legendText(selection);
    if (later) return later;
    return selection.layer === "dermatome" ? `Skin of each root: ${mapName}` : "";
  }

  function follow(legend, selection) {
    const { sel, layer, map } = selection;
    const entry = sel ? painAtlas.picker.entry(sel) : null;
    const mechanism = entry?.dataset.mechanism ?? "";
    legend.dataset.layer = layer;
    const painted = painAtlas.pattern.paints(selection);
    legend.toggleAttribute("data-painted", painted);
    for (const place of legend.querySelectorAll("[data-zone]")) {
      if (place.dataset.mechanism === mechanism && place.firstChild) continue;
      place.dataset.mechanism = mechanism;
      place.replaceChildren(sample(place.dataset.zone, mechanism));
    }
    lead(legend.querySelector(".hint"), selection);
    const name = document.querySelector(`select[data-key=map] [value="${map}"]`)?.textContent ?? "";
    legend.querySelector(".map-name").textContent = layerText(selection, name);
    legend.querySelector(".source-name").textContent = painted ? painAtlas.legend.mechanismOf(sel) : "";
  }

  /** Beside a study the panels are away: the hint then leads to what they say of the last thing chosen. */
  function lead(hint, selection) {
    const { mode, area, sel } = selection;
    const subject = mode === "explore" ? "" : painAtlas.page.placed(selection) || (sel && painAtlas.picker.nameOf(sel));
    hint.replaceChildren(subject ? link(subject, area, selection) : "Click any spot: what could hurt there?");
  }

  function link(subject, area, selection) {
    const made = document.createElement("a");
    made.href = `?${painAtlas.selection.write({ ...selection, mode: "explore" })}`;
    made.textContent = area ? `${subject}: what could hurt there?` : `${subject}: read more`;
    return made;
  }

  /** @type {Object<string, string>} words by mechanism, from dashboard/figures/wording.py */
  let mechanisms = {};

  painAtlas.legend = {
    /** The mechanism of a source in words. */
    mechanismOf: (sel) => mechanisms[painAtlas.picker.entry(sel)?.dataset.mechanism] ?? "",
    start: (legend) => {
      mechanisms = JSON.parse(legend.dataset.mechanisms);
      /** Once more, when what a layer has to say arrives after the painting. */
      painAtlas.legend.again = (selection) => follow(legend, selection);
      painAtlas.selection.onSettled(painAtlas.legend.again);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
