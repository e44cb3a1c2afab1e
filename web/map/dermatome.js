// @ts-check
/**
 * The dermatome layer: the bands of one published or teaching map, labelled, with the chosen root's band standing out.
 */

/** @import { Band, Bands, Drawn, Selection } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { placeLabels } from "./labels.js";
import { bodyFile, mapHost, shownViews, svgElement } from "./views.js";

const COLOURS = 6;
/** The place of the first root of each region in the order of all. @type {Record<string, number>} */
const START = { V: 0, C: 3, T: 11, L: 23, S: 28 };
/** @type {Record<string, Bands>} by bodyFile(group) */
const bands = {};

/** @param {string} root */
function order(root) {
  const start = START[root[0]] ?? 0;
  return start + Number(root.slice(1));
}

/** The roots a band is named for: S4-5 is the skin of two. @param {string} band */
function rootsOf(band) {
  const [first, last] = band.split("-");
  return last ? [first, first[0] + last] : [first];
}

/** @param {Drawn} drawn @param {string} map @param {Band[]} rootBands */
function draw(drawn, map, rootBands) {
  const paths = rootBands.map(({ root, d }) =>
    svgElement("path", { d, "data-root": root, "data-colour": order(root) % COLOURS }),
  );
  const labels = rootBands.map(({ root, x, y }) => {
    const label = svgElement("text", { x, y, "data-root": root });
    label.textContent = root;
    return label;
  });
  drawn.dermatomes.replaceChildren(...paths, ...labels);
  drawn.dermatomes.dataset.map = map;
}

/**
 * Layers that show dermatome bands: alone, one with the pain, or under the fields of the nerves.
 * @param {string} layer
 */
export function showsBands(layer) {
  return layer === "dermatome" || layer === "overlay" || layer === "both_fields";
}

/** Show or hide the layer in the views on the page. @param {Selection} selection */
export function paintDermatome({ layer, map, sel }) {
  const { dataset } = mapHost;
  const root = sel.startsWith("root_") ? sel.slice(5).toUpperCase() : "";
  const on = showsBands(layer);
  const byMap = bands[bodyFile(dataset.group, dataset.body)];
  for (const drawn of shownViews()) {
    const group = drawn.dermatomes;
    group.classList.toggle("on", on);
    if (!on || !byMap) continue;
    if (group.dataset.map !== map) draw(drawn, map, byMap[map]?.[drawn.view.id] ?? []);
    group.dataset.chosen = root;
    for (const band of /** @type {Iterable<SVGElement>} */ (group.children))
      band.classList.toggle("chosen", rootsOf(band.dataset.root).includes(root));
    placeLabels(drawn);
  }
}

/** @param {string} group */
export const hasDermatomes = (group) => bodyFile(group) in bands;

/** @param {string} group */
export async function loadDermatomes(group) {
  const [key, file] = [bodyFile(group), bodyFile(`dermatomes_${group}.json`)];
  bands[key] ??= await fetchJson(file);
}
