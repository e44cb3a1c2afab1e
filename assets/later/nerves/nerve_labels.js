"use strict";

/** Names on the map that do not cover each other: the most important first, each at the first of its places that is free. */
(function (painAtlas) {
  const LETTER = 0.56; // width of a letter and height of a line, as shares of the size of the type
  const LINE = 1.15;
  const GAP = 0.7; // beside a line, in sizes of the type
  const BEYOND = { wide: 6, narrow: 1 }; // how far names may stand beyond the edge of a view
  const WIDE = 500; // views of the whole body have room beside them

  /** One screen pixel in the units of a view. */
  const pixelOf = ({ svg }) => parseFloat(svg.style.getPropertyValue("--pixel")) || 1;

  function box([x, y], text, size) {
    const [half, tall] = [(text.length * LETTER * size) / 2, (LINE * size) / 2];
    return [x - half, y - tall, x + half, y + tall];
  }

  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  /** A place kept near the view, so that no name runs into the next one. */
  function kept([x, y], text, unit, { width }) {
    const inside = (text.length * LETTER * unit) / 2 - BEYOND[width > WIDE ? "wide" : "narrow"] * unit;
    return [Math.min(Math.max(x, inside), width - inside), y];
  }

  /** Places beside a line, on the side away from the middle of the view, and after them those on it. */
  function beside(places, text, unit, middle) {
    const away = (text.length * LETTER * unit) / 2 + GAP * unit;
    const outer = places.map(([x, y]) => [x + (x < middle ? -away : away), y]);
    return [...outer, ...places];
  }

  /**
   * @param {import("../../views.js").Drawn} drawn
   * @param {{id: string, text: string, places: number[][], always: boolean, aside: boolean}[]} wanted the most important first
   * @param {number} size of the type in pixels
   * @param {number[][]} taken boxes that must stay free
   * @returns {SVGTextElement[]}
   */
  painAtlas.nerveLabels = function (drawn, wanted, size, taken = []) {
    const unit = size * pixelOf(drawn);
    const full = [...taken];
    return wanted.flatMap(({ id, text, places, always, aside }) => {
      const all = (aside ? beside(places, text, unit, drawn.view.width / 2) : places).map((place) => kept(place, text, unit, drawn.view));
      const free = all.find((place) => !full.some((other) => overlap(other, box(place, text, unit))));
      const at = free ?? (always ? all[0] : null);
      if (!at) return [];
      full.push(box(at, text, unit));
      const label = painAtlas.views.element("text", { x: at[0].toFixed(1), y: at[1], "data-label": id });
      label.textContent = text;
      return [label];
    });
  };
})((window.painAtlas = window.painAtlas || {}));
