// @ts-check
/**
 * The published shares of the chosen source and of the chosen area as forest plots, each above its table.
 *
 * @typedef {"forest" | "forest_area"} Kind
 */

/** @import { ForestChart, Selection } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { chosenAreas } from "../core/selection.js";
import { told } from "../core/telling.js";
import { nameOf } from "../shell/picker.js";
import { registerStudy } from "../shell/study.js";
import { clearChart, drawChart, sayChartFailed } from "./charts.js";

const NARROW = 560; // pixels below which labels are wrapped for a phone
/** @type {Kind[]} */
const KINDS = ["forest", "forest_area"];
/** What is said of a choice without shares. @type {Record<Kind, (name: string) => string>} */
const SHARELESS = {
  forest: (source) =>
    told(
      "No share is published for {source}: the atlas has teaching zones or findings without a number for this source.",
      { source },
    ),
  forest_area: (area) =>
    told("No share is published for {area}: the atlas has teaching zones or findings without a number for this area.", {
      area,
    }),
};
/** Of several areas the last that was chosen: a chart is of one. @param {Selection} selection @param {Kind} kind */
const chosen = (selection, kind) => (kind === "forest" ? selection.sel : (chosenAreas(selection).at(-1) ?? ""));
const index = () => fetchJson("charts/index.json");

/**
 * What is shown where nothing is chosen stands in the page; here is what is said of a choice without shares.
 * @param {HTMLElement} place @param {Kind} kind @param {string} id
 */
function none(place, kind, id) {
  const text = place.querySelector(".chart-none");
  text.dataset.unchosen ??= text.textContent;
  text.textContent = id ? SHARELESS[kind](nameOf(id)) : text.dataset.unchosen;
}

/** @param {HTMLElement} element @param {Kind} kind @param {string} id */
async function show(element, kind, id) {
  const place = element.querySelector(`[data-chart="${kind}"]`);
  if (place.dataset.shows === (id || "none")) return;
  place.dataset.shows = id || "none";
  const chart = place.querySelector(".chart");
  const has = Boolean(id) && (await index())[kind].includes(id);
  const content = has ? /** @type {ForestChart} */ (await fetchJson(`charts/${kind}/${id}.json`)) : null;
  if (place.dataset.shows !== (id || "none")) return;
  fill(place, content);
  none(place, kind, id);
  if (!content) return clearChart(chart);
  return drawChart(chart, (width) => (width < NARROW ? content.narrow : content.wide)).catch(() =>
    sayChartFailed(chart),
  );
}

/** The text is there at once; the picture follows. @param {HTMLElement} place @param {ForestChart|null} content */
function fill(place, content) {
  const [name, chart, twin] = [".chart-name", ".chart", ".chart-twin"].map((which) => place.querySelector(which));
  for (const part of place.querySelectorAll(".chart-none, .chart-examples")) part.hidden = Boolean(content);
  for (const part of [name, chart, twin]) part.hidden = !content;
  name.textContent = content?.heading ?? "";
  twin.innerHTML = content?.table ?? "";
  if (content) chart.setAttribute("aria-label", content.summary);
}

/** @param {Selection} selection @param {HTMLElement} element */
function follow(selection, element) {
  for (const kind of KINDS) {
    show(element, kind, chosen(selection, kind)).catch(() =>
      sayChartFailed(element.querySelector(`[data-chart="${kind}"] .chart`)),
    );
  }
}

registerStudy("evidence", { follow });
