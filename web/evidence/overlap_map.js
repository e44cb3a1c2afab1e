// @ts-check
/**
 * The overlap of the sources of a body region: a heatmap to choose a pair from, and two lists that say and do the same.
 */

/** @import { ChartIndex, OverlapChart, PlotlyAxis, PlotlyElement, PlotlyFigure } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { percent } from "../core/numerals.js";
import { choose, currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { registerStudy } from "../shell/study.js";
import { drawChart, sayChartFailed, whenSeen } from "./charts.js";

const NARROW = { below: 560, labels: 120, letters: 17 }; // on a phone the labels leave room for the map

/** @type {HTMLElement} */
let place;
/** @type {OverlapChart|null} */
let content = null;
/** @template {string} Selector @param {Selector} which @returns {Found<Selector>|null} */
const part = (which) => place.querySelector(which);
/** One of the lists to choose from. @param {string} which @returns {HTMLSelectElement} */
const list = (which) => /** @type {HTMLSelectElement} */ (part(which));
const heat = () => content.figure.data[0];

/** @param {number} width @returns {PlotlyFigure} */
function figure(width) {
  const { data, layout } = content.figure;
  if (width >= NARROW.below) return content.figure;
  const less = Math.max(0, layout.margin.l - NARROW.labels);
  const short = content.names.map((name) =>
    name.length > NARROW.letters ? `${name.slice(0, NARROW.letters - 1)}…` : name,
  );
  /** @param {PlotlyAxis} own */
  const axis = (own) => ({ ...own, ticktext: short });
  const margin = { ...layout.margin, l: layout.margin.l - less, t: layout.margin.t - less };
  const size = { width: layout.width - less, height: layout.height - less };
  return { data, layout: { ...layout, ...size, margin, xaxis: axis(layout.xaxis), yaxis: axis(layout.yaxis) } };
}

/** @param {string} one @param {string} other */
function compare(one, other) {
  if (one !== other) choose({ sel: one, cmp: other, mode: "explore", layer: "pain" });
}

function say() {
  const [one, other] = [list(".one"), list(".other")];
  const share = heat().z[one.selectedIndex]?.[other.selectedIndex];
  const [first, second] = [one, other].map(({ selectedOptions: [option] }) => option.textContent);
  /** @type {HTMLButtonElement} */ (part(".go")).disabled = one.value === other.value;
  part(".overlap-said").textContent =
    one.value === other.value
      ? told("Choose two different sources.")
      : told("{one} and {other}: {share} of their pattern in common.", {
          one: first,
          other: second,
          share: percent(share),
        });
}

/**
 * Keep a choice that the new region also has; otherwise the first two of the list.
 * @param {HTMLSelectElement} select @param {string[]} ids @param {number} fallback
 */
function fill(select, ids, fallback) {
  const before = select.value;
  select.replaceChildren(...ids.map((id, at) => new Option(content.names[at], id)));
  select.value = ids.includes(before) ? before : ids[Math.min(fallback, ids.length - 1)];
}

async function show() {
  const region = list(".overlap-region").value;
  const found = await fetchJson(`charts/overlap/${region}.json`);
  if (region !== list(".overlap-region").value) return;
  content = found;
  fill(list(".one"), heat().x, 0);
  fill(list(".other"), heat().x, 1);
  if (list(".one").value === list(".other").value)
    list(".other").selectedIndex = list(".one").selectedIndex === 0 ? 1 : 0;
  say();
  const chart = part(".chart");
  chart.setAttribute("aria-label", content.summary);
  part(".chart-twin").innerHTML = content.table;
  await drawChart(chart, figure);
  if (chart.dataset.listens) return;
  chart.dataset.listens = "true";
  /** @type {PlotlyElement} */ (chart).on("plotly_click", ({ points: [{ x, y }] }) => compare(y, x));
}

const open = () => show().catch(() => sayChartFailed(part(".chart")));

/** @param {HTMLElement} element */
function start(element) {
  place = element.querySelector('[data-chart="overlap"]');
  const go = () => compare(list(".one").value, list(".other").value);
  list(".overlap-region").addEventListener("change", open);
  part(".go").addEventListener("click", go);
  for (const select of [list(".one"), list(".other")]) {
    select.addEventListener("change", say);
    select.addEventListener("keydown", ({ key }) => key === "Enter" && content && go());
  }
  whenSeen(place, begin);
}

/** Start in the region where the chosen source is felt most. */
async function begin() {
  const { sel } = currentSelection();
  const { home } = await fetchJson("charts/index.json").catch(
    () => /** @type {ChartIndex} */ ({ forest: [], forest_area: [], home: {} }),
  );
  if (home[sel]) list(".overlap-region").value = home[sel];
  if (sel) list(".one").replaceChildren(new Option("", sel));
  return open();
}

registerStudy("evidence", { start });
