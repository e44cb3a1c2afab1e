"use strict";

/**
 * Names and roots on the map grow with the screen and the zoom (see --label in body_map.css), so they are placed anew whenever
 * that changes: each where it belongs, or else elsewhere on its own skin, or, where there is no room, not at all.
 */
(function (painAtlas) {
  const [WIDE, TALL] = [0.66, 1.1]; // room for a letter, as shares of the size of the type
  const GRID = 7;
  /** @type {WeakMap<SVGPathElement, DOMPoint[]>} */
  const elsewhere = new WeakMap();

  /** @returns {number} how large labels are on the screen, in pixels */
  function size() {
    return parseFloat(getComputedStyle(painAtlas.bodyMap.host).fontSize);
  }

  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  function box({ x, y }, text, unit) {
    const [half, tall] = [(text.length * WIDE * unit) / 2, (TALL * unit) / 2];
    return [x - half, y - tall, x + half, y + tall];
  }

  /** Points of a painted shape, those nearest to where its name belongs first. */
  function inside(path, home) {
    if (!elsewhere.has(path)) {
      const { x, y, width, height } = path.getBBox();
      const all = Array.from({ length: GRID * GRID }, (_, at) => new DOMPoint(
        x + (width * ((at % GRID) + 0.5)) / GRID, y + (height * (Math.floor(at / GRID) + 0.5)) / GRID,
      ));
      const far = (place) => Math.hypot(place.x - home.x, place.y - home.y);
      elsewhere.set(path, all.filter((place) => path.isPointInFill(place)).sort((a, b) => far(a) - far(b)));
    }
    return elsewhere.get(path);
  }

  /** A line up or down, for names that have no shape of their own. */
  const beside = ({ x, y }, unit) => [1, -1, 2, -2].map((lines) => new DOMPoint(x, y + lines * TALL * unit));

  function home(label) {
    label.dataset.home ??= `${label.getAttribute("x")} ${label.getAttribute("y")}`;
    const [x, y] = label.dataset.home.split(" ").map(Number);
    return { x, y };
  }

  /** Put one label at the first place that is free and note its room; a label without one is out of sight. */
  function put(label, path, unit, taken) {
    const at = home(label);
    const text = label.textContent;
    const free = (place) => !taken.some((other) => meets(other, box(place, text, unit)));
    const place = free(at) ? at : (path ? inside(path, at) : beside(at, unit)).find(free);
    label.toggleAttribute("data-crowded", !place);
    if (!place) return;
    taken.push(box(place, text, unit));
    label.setAttribute("x", place.x.toFixed(1));
    label.setAttribute("y", place.y.toFixed(1));
  }

  /** The chosen root first, then the names of a schematic view, then the other roots. @param {import("./views.js").Drawn} drawn */
  function place({ svg, dermatomes }) {
    const pixel = parseFloat(svg.style.getPropertyValue("--near-pixel") || svg.style.getPropertyValue("--pixel"));
    const named = [...svg.querySelectorAll(":scope > .names text")];
    const roots = dermatomes.matches(".on") ? [...dermatomes.querySelectorAll(":scope > text")] : [];
    if (!pixel || !(named.length + roots.length)) return;
    const unit = size() * pixel;
    const taken = [...svg.querySelectorAll(":scope > .letters text")].map((letter) => box(home(letter), letter.textContent, unit));
    const paths = [...dermatomes.querySelectorAll(":scope > path")];
    const all = roots.map((label, at) => [label, paths[at]]);
    const chosen = ([label]) => label.matches(".chosen");
    for (const [label, path] of [...all.filter(chosen), ...named.map((name) => [name]), ...all.filter((one) => !chosen(one))]) {
      put(label, path, unit, taken);
    }
  }

  painAtlas.labels = { size, place };
})((window.painAtlas = window.painAtlas || {}));
