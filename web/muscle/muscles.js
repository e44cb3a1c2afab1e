// @ts-check
/**
 * The muscle layer: every muscle faintly, the chosen one strong and with its fibres; deep ones broken, under the
 * others.
 */

/** @import { Drawn, MuscleFile, Selection } from "../core/types.js" */

import { told } from "../core/telling.js";
import { registerLayer } from "../map/layers.js";
import { shownViews, svgElement } from "../map/views.js";
import { LAYER, SIDES, halfTransform, muscleFile } from "./muscle_files.js";
import { paintMusclesHere } from "./muscles_here.js";
import { hasTriggerSites, paintTriggerSites } from "./trigger_sites.js";

/** @type {Map<string, MuscleFile|null>} by bodyFile(group); null while it is on its way */
const files = new Map();

/**
 * All muscles of a view, deepest first, above its areas so that they answer to the pointer.
 * @param {Drawn} drawn @param {MuscleFile} file
 */
function draw(drawn, { depth, views, cameras }) {
  const all = svgElement("g", { class: "muscles", "aria-hidden": "true" });
  const strong = svgElement("g", { class: "chosen-muscle" });
  const at = views[drawn.view.id];
  for (const side of at ? SIDES.filter((some) => at[some] !== null) : []) {
    const half = svgElement("g", { transform: halfTransform(at, side) });
    for (const [id, { d }] of Object.entries(cameras[at.camera])) {
      half.append(svgElement("path", { d, "data-muscle": id, "data-side": side, "data-depth": depth[id] }));
    }
    all.append(half);
  }
  const halves = /** @type {SVGGElement[]} */ ([...all.children]);
  all.append(strong);
  drawn.svg.querySelector(".areas").after(all);
  drawn.muscles = { all, halves, strong, at, shapes: at ? cameras[at.camera] : {}, depth, shows: "" };
}

/**
 * The chosen muscle once more above all others: its outline, and its fibres from origin to insertion.
 * @param {Drawn} drawn @param {Selection} selection
 */
function emphasise({ muscles }, { sel, side }) {
  const wanted = `${sel} ${side}`;
  if (muscles.shows === wanted) return;
  muscles.shows = wanted;
  const shape = muscles.shapes[sel];
  const sides = shape ? SIDES.filter((some) => muscles.at[some] !== null && (side === "both" || side === some)) : [];
  muscles.strong.replaceChildren(
    ...sides.map((some) => {
      const half = svgElement("g", { transform: halfTransform(muscles.at, some) });
      half.append(
        svgElement("path", { class: "belly", d: shape.d, "data-depth": muscles.depth[sel] }),
        svgElement("path", { class: "fibres", d: shape.f }),
      );
      return half;
    }),
  );
}

/** @param {Selection} selection */
function paint(selection) {
  const on = selection.layer === LAYER;
  const found = on ? muscleFile(files, "muscles") : null;
  for (const drawn of shownViews()) {
    if (on && found && !drawn.muscles) draw(drawn, found);
    drawn.muscles?.all.classList.toggle("on", on);
    if (on && drawn.muscles) emphasise(drawn, selection);
  }
  paintTriggerSites(selection);
  paintMusclesHere(selection);
}

/** @param {Selection} selection */
function legendText({ layer, sel, side }) {
  if (layer !== LAYER) return "";
  const hidden =
    sel.startsWith("muscle_") && side !== "both" && !shownViews().some(({ muscles }) => muscles?.strong.firstChild);
  const sentences = [
    told("Solid outline: under the skin; broken: deep; lines: fibres."),
    hidden ? told("The chosen muscle is not seen from here.") : told("Click again: the muscle beneath."),
    hasTriggerSites(sel) ? told("×: commonly described sites.") : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

registerLayer(LAYER, { paint, legendText });
