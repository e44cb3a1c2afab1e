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

  function follow(legend, { sel, layer, map }) {
    const entry = sel ? painAtlas.picker.entry(sel) : null;
    const mechanism = entry?.dataset.mechanism ?? "";
    legend.dataset.layer = layer;
    const both = painAtlas.agreement && layer === "agreement";
    for (const place of legend.querySelectorAll("[data-zone]")) {
      if (place.dataset.mechanism === mechanism && place.firstChild) continue;
      place.dataset.mechanism = mechanism;
      place.replaceChildren(sample(place.dataset.zone, mechanism));
    }
    lead(legend.querySelector(".hint"), { ...painAtlas.selection.get() });
    const name = document.querySelector(`select[data-key=map] [value="${map}"]`)?.textContent ?? "";
    legend.querySelector(".map-name").textContent = both ? painAtlas.agreement.legendText(painAtlas.selection.get()) : painAtlas.bodyMap.bands(layer) ? `Skin of each root: ${name}` : "";
    legend.querySelector(".source-name").textContent = layer === "pain" || layer === "overlay" ? entry?.dataset.sort ?? "" : "";
  }

  /** Beside a study the panels are away: the hint then leads to what they say of the last thing chosen. */
  function lead(hint, selection) {
    const { mode, area, sel } = selection;
    const subject = mode === "explore" ? "" : area || sel;
    hint.replaceChildren(subject ? link(subject, area, selection) : "Click any spot: what could hurt there?");
  }

  function link(subject, area, selection) {
    const made = document.createElement("a");
    made.href = `?${painAtlas.selection.write({ ...selection, mode: "explore" })}`;
    const name = painAtlas.picker.nameOf(subject);
    made.textContent = area ? `${name}: what could hurt there?` : `${name}: read more`;
    return made;
  }

  painAtlas.legend = { start: (legend) => painAtlas.selection.onSettled((selection) => follow(legend, selection)) };
})((window.painAtlas = window.painAtlas || {}));
