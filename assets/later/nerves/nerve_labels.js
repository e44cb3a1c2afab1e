"use strict";

/** Names on the map that do not cover each other: the most important first, each at the first of its places that is free. */
(function (painAtlas) {
  const LETTER = 0.56; // width of a letter and height of a line, as shares of the size of the type
  const LINE = 1.15;

  /** One screen pixel in the units of a view. */
  const pixelOf = ({ svg }) => parseFloat(svg.style.getPropertyValue("--pixel")) || 1;

  function box([x, y], text, size) {
    const [half, tall] = [(text.length * LETTER * size) / 2, (LINE * size) / 2];
    return [x - half, y - tall, x + half, y + tall];
  }

  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  /**
   * @param {import("../../views.js").Drawn} drawn
   * @param {{id: string, text: string, places: number[][], always: boolean}[]} wanted the most important first
   * @param {number} size of the type in pixels
   * @returns {SVGTextElement[]}
   */
  painAtlas.nerveLabels = function (drawn, wanted, size) {
    const unit = size * pixelOf(drawn);
    const taken = [];
    return wanted.flatMap(({ id, text, places, always }) => {
      const kept = (place) => [Math.min(Math.max(place[0], (text.length * LETTER * unit) / 2), drawn.view.width - (text.length * LETTER * unit) / 2), place[1]];
      const free = places.map(kept).find((place) => !taken.some((other) => overlap(other, box(place, text, unit))));
      const at = free ?? (always ? kept(places[0]) : null);
      if (!at) return [];
      taken.push(box(at, text, unit));
      const label = painAtlas.views.element("text", { x: at[0], y: at[1], "data-label": id });
      label.textContent = text;
      return [label];
    });
  };
})((window.painAtlas = window.painAtlas || {}));
