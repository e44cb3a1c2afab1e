"use strict";

/** Commonly described trigger-point sites of the chosen muscle as numbered crosses, only where that skin is seen. */
(function (painAtlas) {
  const SHOWN = ["pain", "muscles"];
  /** @type {Map<string, object|null>} by bodyFile(group) */
  const files = new Map();

  const wanted = ({ layer, sel, cmp }) => SHOWN.includes(layer) && sel.startsWith("muscle_") && !(cmp && layer === "pain");

  function cross(x, y, number) {
    const { element } = painAtlas.views;
    const text = element("text", { x, y });
    const digit = element("tspan", { class: "number", dx: "0.1em", dy: "-0.35em" });
    digit.textContent = number;
    text.append("×", digit);
    return text;
  }

  function crosses({ views, cameras }, view, { sel, side }) {
    const at = views[view.id];
    const places = at ? cameras[at.camera][sel] ?? [] : [];
    const out = [];
    for (const [number, x, y] of places) {
      if (at.left !== null && side !== "right") out.push(cross(x + at.left, y, number));
      if (at.right !== null && side !== "left") out.push(cross(at.right - x, y, number));
    }
    return out;
  }

  function paint(selection) {
    const shows = wanted(selection);
    const found = shows ? painAtlas.muscles.known(files, "trigger_sites") : null;
    const key = found ? `${selection.sel} ${selection.side}` : "";
    for (const drawn of painAtlas.views.shown()) {
      if (!found && !drawn.sites) continue;
      drawn.sites ??= painAtlas.views.element("g", { class: "trigger-sites", "aria-hidden": "true" });
      if (!drawn.sites.parentNode) drawn.svg.append(drawn.sites);
      if (drawn.sites.dataset.shows === key) continue;
      drawn.sites.dataset.shows = key;
      drawn.sites.replaceChildren(...(found ? crosses(found, drawn.view, selection) : []));
    }
  }

  /** @returns {{number: string, area: string}[]} the sites of a muscle with the area each lies in */
  function of(sel) {
    const found = [...files.values()].find(Boolean);
    return Object.entries(found?.areas[sel] ?? {}).map(([number, area]) => ({ number, area }));
  }

  painAtlas.triggerSites = { paint, of, any: (sel) => of(sel).length > 0 };
})((window.painAtlas = window.painAtlas || {}));
