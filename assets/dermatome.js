"use strict";

/** The dermatome layer: the bands of one published or teaching map, labelled, with the chosen root's band standing out. */
(function (painAtlas) {
  const COLOURS = 6;
  /** @type {Object<string, object>} by bodyFile(group) */
  const bands = {};

  function order(root) {
    const start = { V: 0, C: 3, T: 11, L: 23, S: 28 }[root[0]] ?? 0;
    return start + Number(root.slice(1));
  }

  /** The roots a band is named for: S4-5 is the skin of two. */
  function rootsOf(band) {
    const [first, last] = band.split("-");
    return last ? [first, first[0] + last] : [first];
  }

  function draw(drawn, map, known) {
    const { element } = painAtlas.views;
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
    const { dataset } = painAtlas.bodyMap.host;
    const root = sel.startsWith("root_") ? sel.slice(5).toUpperCase() : "";
    const on = painAtlas.bodyMap.bands(layer);
    const known = bands[painAtlas.views.bodyFile(dataset.group, dataset.body)];
    for (const drawn of painAtlas.views.shown()) {
      const group = drawn.dermatomes;
      group.classList.toggle("on", on);
      if (!on || !known) continue;
      if (group.dataset.map !== map) draw(drawn, map, known[map]?.[drawn.view.id] ?? []);
      group.dataset.chosen = root;
      for (const band of group.children) band.classList.toggle("chosen", rootsOf(band.dataset.root).includes(root));
      painAtlas.labels.place(drawn);
    }
  }

  painAtlas.dermatome = {
    paint,
    has: (group) => painAtlas.views.bodyFile(group) in bands,
    load: async (group) => {
      const { bodyFile } = painAtlas.views;
      const [key, file] = [bodyFile(group), bodyFile(`dermatomes_${group}.json`)];
      bands[key] ??= await painAtlas.files.json(file);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
