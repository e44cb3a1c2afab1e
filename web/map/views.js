// @ts-check
/**
 * The drawn views: one SVG a view, one group of views on the page at a time.
 */

/** @import { Drawn, View } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchJson, fileUrl } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { withSide } from "../core/sides.js";

const SVG = "http://www.w3.org/2000/svg";
/** @type {Map<string, Drawn[]>} by bodyFile(group) */
const groups = new Map();
/** @type {HTMLElement} */
export let mapHost;
/** @type {(area: string) => string} */
let nameOf;

/**
 * A compiled file of the chosen body, or of another one; also the key under which to keep what it holds.
 * @template {string} Name @param {Name} name @param {string} body @returns {Name|`${string}/${Name}`}
 */
export function bodyFile(name, body = currentSelection().body) {
  return body === "neutral" ? name : `${body}/${name}`;
}

/**
 * @template {keyof SVGElementTagNameMap} Tag @param {Tag} tag @param {Attributes} attributes
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svgElement(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const name of Object.keys(attributes)) made.setAttribute(name, String(attributes[name]));
  return made;
}

/** @param {string} group @returns {Promise<Drawn[]>} the views of a group, built on first request and not yet shown */
export async function loadViews(group) {
  const { body } = currentSelection();
  const key = bodyFile(group, body);
  if (!groups.has(key)) {
    const { views } = await fetchJson(bodyFile(`views_${group}.json`, body));
    if (!groups.has(key))
      groups.set(
        key,
        views.map((view) => draw(view, body)),
      );
  }
  return groups.get(key);
}

/** @param {View} view @param {string} body @returns {Drawn} */
function draw(view, body) {
  const svg = svgElement("svg", {
    "data-view": view.id,
    viewBox: `0 0 ${view.width} ${view.height}`,
    role: "group",
    "aria-label": view.name,
    preserveAspectRatio: "xMidYMax", // each figure stands on its caption
  });
  if (view.image) {
    const image = { href: fileUrl(bodyFile(view.image, body)), width: view.width, height: view.height, class: "body" };
    svg.append(svgElement("image", { ...image, "aria-hidden": "true" }));
  }
  svg.append(svgElement("path", { class: view.image ? "outline" : "outline schematic", d: view.outline }));
  const dermatomes = svgElement("g", { class: "dermatomes", "aria-hidden": "true" });
  const pattern = svgElement("g", { class: "pattern", "aria-hidden": "true", "data-role": "main" });
  const areas = new Map();
  svg.append(dermatomes, pattern, drawAreas(view, areas), drawLetters(view));
  if (!view.image) svg.append(drawNames(view));
  return { view, svg, dermatomes, pattern, areas };
}

/** @param {View} view @param {Map<string, SVGPathElement[]>} found */
function drawAreas(view, found) {
  const group = svgElement("g", { class: "areas" });
  for (const { area, side, d } of view.areas) {
    const path = svgElement("path", {
      d,
      "data-area": area,
      "data-side": side,
      role: "button",
      tabindex: "-1",
      "aria-pressed": "false",
      "aria-label": withSide(nameOf(area), side),
    });
    group.append(path);
    found.set(area, [...(found.get(area) ?? []), path]);
  }
  return group;
}

/** @param {View} view */
function drawLetters(view) {
  const group = svgElement("g", { class: "letters", "aria-hidden": "true" });
  for (const { text, x, y } of view.letters) {
    const letter = svgElement("text", { x, y });
    letter.textContent = text;
    group.append(letter);
  }
  return group;
}

/** A long name is broken at the space nearest to its middle, so that it stays on its area. @param {string} name */
function inTwo(name) {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index + 1);
  if (name.length < 11 || !spaces.length) return [name];
  const at = spaces.reduce((best, one) =>
    Math.abs(one - name.length / 2) < Math.abs(best - name.length / 2) ? one : best,
  );
  return [name.slice(0, at), name.slice(at)];
}

/**
 * A schematic view has no body to recognise, so its areas are named; the left one of a pair is enough.
 * @param {View} view
 */
function drawNames(view) {
  const group = svgElement("g", { class: "names", "aria-hidden": "true" });
  for (const { area, side, x, y } of view.areas) {
    if (side === "right") continue;
    const name = svgElement("text", { x, y });
    const lines = inTwo(nameOf(area).replace(/ \(.*\)$/, ""));
    name.append(
      ...lines.map((line, at) => {
        const part = svgElement("tspan", { x, dy: at ? "1.1em" : `${-0.55 * (lines.length - 1)}em` });
        part.textContent = line;
        return part;
      }),
    );
    group.append(name);
  }
  return group;
}

/** Put a group on the page, each view under its name. @param {string} group */
export function showViews(group) {
  const drawn = groups.get(bodyFile(group));
  const figures = drawn.map(({ view, svg }) =>
    makeElement("figure", {}, svg, makeElement("figcaption", {}, view.name)),
  );
  mapHost.replaceChildren(...figures);
  mapHost.dataset.group = group;
  mapHost.dataset.body = currentSelection().body;
}

/** @param {HTMLElement} element @param {(area: string) => string} names */
export const startViews = (element, names) => {
  mapHost = element;
  nameOf = names;
};

/** @param {string} group @returns {Drawn[]} the views of a group, or none if it is not loaded */
export const viewsOf = (group) => groups.get(bodyFile(group)) ?? [];

/** Whether the map is drawn larger than its frame. */
export const isZoomed = () => Number(mapHost.dataset.zoom ?? 1) > 1;

/** @returns {Drawn[]} the views on the page */
export const shownViews = () => groups.get(bodyFile(mapHost.dataset.group, mapHost.dataset.body)) ?? [];
