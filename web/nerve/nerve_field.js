// @ts-check
/**
 * The fields of skin nerves: coloured and named, or as lines over the dermatome bands; clicks go through to the skin.
 *
 * @typedef {NerveField & {side: string, transform: string, across?: (x: number) => number}} Field on its side of a
 *   view; `across` takes the view's x to the field's own
 */

/** @import { Drawn, MapLabel, NerveField, NerveFieldFile, Selection } from "../core/types.js" */

import { placeMapLabels } from "../map/map_labels.js";
import { svgElement } from "../map/views.js";
import { nerveEntry } from "./nerve_names.js";

const SIZE = 11;
const LEAST = 500; // square pixels of a field that has its name without being chosen
/** @type {Map<string, Path2D>} */
const shapes = new Map();
/** @type {WeakMap<Drawn, SVGGElement>} */
const groups = new WeakMap();

/** @param {Drawn} drawn */
function groupOf(drawn) {
  if (!groups.has(drawn)) {
    const made = svgElement("g", { class: "nerve-fields", "aria-hidden": "true" });
    drawn.svg.querySelector(".areas").before(made);
    groups.set(drawn, made);
  }
  return groups.get(drawn);
}

/**
 * The fields of one view on both sides: those of the left half, and their mirror image.
 * @param {Drawn} drawn @param {NerveFieldFile} file @returns {Field[]}
 */
function fieldsOf(drawn, file) {
  if (file.saddle && drawn.view.id === "saddle") return file.saddle.map((field) => ({ ...field, transform: "" }));
  const place = file.views[drawn.view.id];
  if (!place) return [];
  const here = file.cameras[place.camera].fields;
  const left =
    place.left === null
      ? []
      : here.map((field) => ({
          ...field,
          side: "left",
          x: field.x + place.left,
          across: (/** @type {number} */ x) => x - place.left,
          transform: place.left ? `translate(${place.left} 0)` : "",
        }));
  const right =
    place.right === null
      ? []
      : here.map((field) => ({
          ...field,
          side: "right",
          x: place.right - field.x,
          across: (/** @type {number} */ x) => place.right - x,
          transform: `translate(${place.right} 0) scale(-1 1)`,
        }));
  return [...left, ...right];
}

/** @param {Field} field */
function path({ nerve, side, d, transform }) {
  const colour = nerveEntry(nerve)?.colour ?? 0;
  const made = svgElement("path", { d, "data-field": nerve, "data-side": side, "data-colour": colour });
  if (transform) made.setAttribute("transform", transform);
  return made;
}

/**
 * The borders between the fields of both halves, as lines over the dermatome bands.
 * @param {Drawn} drawn @param {NerveFieldFile} file
 */
function borders(drawn, file) {
  const place = file.views[drawn.view.id];
  if (!place) return [];
  const { left, right } = place;
  const { borders: d } = file.cameras[place.camera];
  const turns = [left !== null && `translate(${left} 0)`, right !== null && `translate(${right} 0) scale(-1 1)`].filter(
    Boolean,
  );
  return turns.flatMap((transform) =>
    ["casing", "border"].map((name) => svgElement("path", { class: name, d, transform })),
  );
}

/** The path of a field for looking up places on it; both halves share it. @param {string} d */
function shapeOf(d) {
  if (!shapes.has(d)) shapes.set(d, new Path2D(d));
  return shapes.get(d);
}

/**
 * In a schematic view the areas have names: those of the nerves stand below them, each once.
 * @param {MapLabel[]} wanted @param {number} unit @returns {MapLabel[]}
 */
function onceEach(wanted, unit) {
  const first = wanted.filter(({ id }, at) => wanted.findIndex((other) => other.id === id) === at);
  return first.map((label) => ({
    ...label,
    shape: /** @type {MapLabel["shape"]} */ (undefined),
    always: true,
    places: label.places.map(([x, y]) => [x, y + 13 * unit]),
  }));
}

/**
 * Names stand on the chosen side only, the largest field's first; over the bands only that of the chosen nerve.
 * @param {Drawn} drawn @param {Field[]} fields @param {Set<string>} chosen @param {Selection} selection
 */
function labels(drawn, fields, chosen, { layer, side }) {
  const unit = parseFloat(drawn.svg.style.getPropertyValue("--pixel")) || 1;
  const wanted = fields
    .filter(
      (field) =>
        field.side !== (side === "right" ? "left" : "right") && (layer !== "both_fields" || chosen.has(field.nerve)),
    )
    .filter(({ nerve, size }) => chosen.has(nerve) || size > LEAST * unit * unit)
    .sort((a, b) => Number(chosen.has(b.nerve)) - Number(chosen.has(a.nerve)) || b.size - a.size)
    .map(({ nerve, d, x, y, across }) => ({
      id: nerve,
      text: nerveEntry(nerve)?.short ?? "",
      shape: { path: shapeOf(d), across },
      places: [
        [x, y],
        [x, y - 14 * unit],
        [x, y + 14 * unit],
        [x, y - 28 * unit],
        [x, y + 28 * unit],
      ],
    }));
  const largest = wanted.filter(({ id }, at) => chosen.has(id) || wanted.findIndex((other) => other.id === id) === at);
  return placeMapLabels(drawn, drawn.view.image ? largest : onceEach(wanted, unit), SIZE);
}

/**
 * @param {Drawn} drawn @param {Selection} selection
 * @param {NerveFieldFile} file @param {Set<string>} chosen nerves that stand out
 */
export function paintNerveFields(drawn, file, selection, chosen) {
  const group = groupOf(drawn);
  const lines = selection.layer === "both_fields";
  const wanted = [lines, selection.side, [...chosen].join(), drawn.svg.style.getPropertyValue("--pixel")].join("|");
  group.classList.add("on");
  if (group.dataset.painted === wanted) return;
  group.dataset.painted = wanted;
  group.classList.toggle("lines", lines);
  group.classList.toggle("some", chosen.size > 0);
  const fields = fieldsOf(drawn, file);
  const paths = fields.map(path);
  for (const some of paths) some.classList.toggle("chosen", chosen.has(some.dataset.field));
  group.replaceChildren(...paths, ...(lines ? borders(drawn, file) : []), ...labels(drawn, fields, chosen, selection));
}

/** @param {Drawn} drawn */
export const hideNerveFields = (drawn) => groups.get(drawn)?.classList.remove("on");
