"use strict";

/** The dermatome layer: the bands of one published or teaching map, labelled, with the chosen root's band standing out. */
(function (painAtlas) {
  const COLOURS = 6;
  /** @type {Object<string, object>} */
  const bands = {};

  function order(root) {
    const start = { V: 0, C: 3, T: 11, L: 23, S: 28 }[root[0]] ?? 0;
    return start + Number(root.slice(1));
  }

  function draw(drawn, map) {
    const { element } = painAtlas.views;
    const known = bands[drawn.view.group]?.[map]?.[drawn.view.id] ?? [];
    const paths = known.map(({ root, d }) => element("path", { d, "data-root": root, "data-colour": order(root) % COLOURS }));
    const labels = known.map(({ root, x, y }) => {
      const label = element("text", { x, y, "data-root": root });
      label.textContent = root;
      return label;
    });
    drawn.dermatomes.replaceChildren(...paths, ...labels);
    drawn.dermatomes.dataset.map = map;
  }

  /** Show or hide the layer in the views on the page. */
  function paint({ layer, map, sel }) {
    const root = sel.startsWith("root_") ? sel.slice(5).toUpperCase() : "";
    for (const drawn of painAtlas.views.shown()) {
      const group = drawn.dermatomes;
      group.classList.toggle("on", painAtlas.bodyMap.bands(layer));
      if (!painAtlas.bodyMap.bands(layer) || !bands[drawn.view.group]) continue;
      if (group.dataset.map !== map) draw(drawn, map);
      group.dataset.chosen = root;
      for (const band of group.children) band.classList.toggle("chosen", band.dataset.root === root);
    }
  }

  painAtlas.dermatome = {
    paint,
    has: (group) => group in bands,
    load: async (group) => { bands[group] ??= await painAtlas.files.json(`dermatomes_${group}.json`); },
  };
})((window.painAtlas = window.painAtlas || {}));
