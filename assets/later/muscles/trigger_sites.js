"use strict";

/** Commonly described trigger-point sites of the chosen muscle as numbered crosses, only where that skin is seen. */
(function (painAtlas) {
  const SHOWN = ["pain", "muscles"];
  const [WIDE, TALL] = [22, 14]; // room for a number, in screen pixels
  /** @type {Map<string, object|null>} by bodyFile(group) */
  const files = new Map();

  const wanted = ({ layer, sel, cmp }) => SHOWN.includes(layer) && sel.startsWith("muscle_") && !(cmp && layer === "pain");

  /** A cross on its place with its number beside it: on the left where another cross would cover it. */
  function cross({ x, y, number }, all, pixel) {
    const { element } = painAtlas.views;
    const covered = all.some((other) => other.x > x && other.x - x < WIDE * pixel && Math.abs(other.y - y) < TALL * pixel);
    const mark = element("text", { x, y });
    mark.textContent = "×";
    const digit = element("text", { x: x + (covered ? -7 : 7) * pixel, y: y - 5 * pixel, class: covered ? "number before" : "number" });
    digit.textContent = number;
    return [mark, digit];
  }

  function crosses({ views, cameras }, { view, svg }, { sel, side }) {
    const at = views[view.id];
    const places = (at && cameras[at.camera][sel]) || [];
    const all = places.flatMap(([number, x, y]) => [
      at.left !== null && side !== "right" ? [{ number, x: x + at.left, y }] : [],
      at.right !== null && side !== "left" ? [{ number, x: at.right - x, y }] : [],
    ].flat());
    const pixel = parseFloat(svg.style.getPropertyValue("--pixel")) || 1;
    return all.flatMap((one) => cross(one, all, pixel));
  }

  function paint(selection) {
    const shows = wanted(selection);
    const found = shows ? painAtlas.muscles.known(files, "trigger_sites") : null;
    const key = `${selection.sel} ${selection.side}`;
    for (const drawn of painAtlas.views.shown()) {
      if (!found) {
        drawn.sites?.remove();
        drawn.sites = undefined;
        continue;
      }
      drawn.sites ??= painAtlas.views.element("g", { class: "trigger-sites", "aria-hidden": "true" });
      if (!drawn.sites.parentNode) drawn.svg.append(drawn.sites);
      if (drawn.sites.dataset.shows === key) continue;
      drawn.sites.dataset.shows = key;
      drawn.sites.replaceChildren(...crosses(found, drawn, selection));
    }
  }

  /** @returns {{number: string, area: string}[]} the sites of a muscle with the area each lies in */
  function of(sel) {
    const found = [...files.values()].find(Boolean);
    return Object.entries(found?.areas[sel] ?? {}).map(([number, area]) => ({ number, area }));
  }

  painAtlas.triggerSites = { paint, of, any: (sel) => of(sel).length > 0 };
})((window.painAtlas = window.painAtlas || {}));
