"use strict";

/**
 * The muscle layer: every muscle faintly, the chosen one strong and with its fibres; deep ones broken, under the others.
 *
 * @typedef {{depth: Object<string, number>, views: Object<string, {camera: string, left: number|null, right: number|null}>,
 *            cameras: Object<string, Object<string, {d: string, f: string, x: number, y: number}>>}} MuscleFile
 *   of the left half; in a view `left` is added to x, and the right half's x is taken from `right`
 */
(function (painAtlas) {
  const SIDES = ["left", "right"];
  const LAYER = "muscles";
  /** @type {Map<string, MuscleFile|null>} by bodyFile(group); null while it is on its way */
  const files = new Map();

  /** Where the drawing of the left half goes for a side, as a transform; null where the view does not show that side. */
  function moved(at, side) {
    if (at[side] === null) return null;
    return side === "left" ? `translate(${at.left} 0)` : `matrix(-1 0 0 1 ${at.right} 0)`;
  }

  /** A compiled file of the views on the page; asked for, and painted once it is here, if it is not. */
  function known(kept, name) {
    const { group, body } = painAtlas.bodyMap.host.dataset;
    if (!group) return null; // in three dimensions no flat view is on the page
    const file = painAtlas.views.bodyFile(`${name}_${group}.json`, body);
    if (!kept.has(file)) {
      kept.set(file, null);
      painAtlas.files.json(file).then((found) => {
        kept.set(file, found);
        painAtlas.layers.paint(painAtlas.selection.get());
        painAtlas.legend.again(painAtlas.selection.get());
      }, () => {
        kept.delete(file);
        painAtlas.announce("The muscles could not be loaded. Check the connection and choose again.");
      });
    }
    return kept.get(file);
  }

  /** All muscles of a view, deepest first, above its areas so that they answer to the pointer. */
  function draw(drawn, { depth, views, cameras }) {
    const { element } = painAtlas.views;
    const all = element("g", { class: "muscles", "aria-hidden": "true" });
    const strong = element("g", { class: "chosen-muscle" });
    const at = views[drawn.view.id];
    for (const side of at ? SIDES.filter((some) => at[some] !== null) : []) {
      const half = element("g", { transform: moved(at, side) });
      for (const [id, { d }] of Object.entries(cameras[at.camera])) {
        half.append(element("path", { d, "data-muscle": id, "data-side": side, "data-depth": depth[id] }));
      }
      all.append(half);
    }
    const halves = [...all.children];
    all.append(strong);
    drawn.svg.querySelector(".areas").after(all);
    drawn.muscles = { all, halves, strong, at, shapes: at ? cameras[at.camera] : {}, depth, shows: "" };
  }

  /** The chosen muscle once more above all others: its outline, and its fibres from origin to insertion. */
  function emphasise({ muscles }, { sel, side }) {
    const wanted = `${sel} ${side}`;
    if (muscles.shows === wanted) return;
    muscles.shows = wanted;
    const shape = muscles.shapes[sel];
    const { element } = painAtlas.views;
    const sides = shape ? SIDES.filter((some) => muscles.at[some] !== null && (side === "both" || side === some)) : [];
    muscles.strong.replaceChildren(...sides.map((some) => {
      const half = element("g", { transform: moved(muscles.at, some) });
      half.append(
        element("path", { class: "belly", d: shape.d, "data-depth": muscles.depth[sel] }),
        element("path", { class: "fibres", d: shape.f }),
      );
      return half;
    }));
  }

  function paint(selection) {
    const on = selection.layer === LAYER;
    const found = on ? known(files, "muscles") : null;
    for (const drawn of painAtlas.views.shown()) {
      if (on && found && !drawn.muscles) draw(drawn, found);
      drawn.muscles?.all.classList.toggle("on", on);
      if (on && drawn.muscles) emphasise(drawn, selection);
    }
    // Both come in files after this one, and painting may be asked for in between.
    painAtlas.triggerSites?.paint(selection);
    painAtlas.musclesHere?.paint(selection);
  }

  function legendText({ layer, sel, side }) {
    if (layer !== LAYER) return "";
    const hidden = sel.startsWith("muscle_") && side !== "both" && !painAtlas.views.shown().some(({ muscles }) => muscles?.strong.firstChild);
    const chosen = hidden ? "The chosen muscle is not seen from here." : "Click again: the muscle beneath.";
    return `Solid outline: under the skin; broken: deep; lines: fibres. ${chosen}`
      + (painAtlas.triggerSites?.any(sel) ? " ×: commonly described sites." : "");
  }

  painAtlas.muscles = { LAYER, moved, known };
  painAtlas.layers.register(LAYER, { paint, legendText });
})((window.painAtlas = window.painAtlas || {}));
