// @ts-check
/**
 * Draws plotly figures in the page's own colours and type. plotly.js is 4.8 MB, so it is asked for when the first chart
 * is opened. A trace names its colour by token in `meta.colour`.
 */

/** @import { PlotlyAxis, PlotlyFigure, PlotlyTrace } from "../core/types.js" */

import { loadFiles } from "../core/parts.js";
import { told } from "../core/telling.js";

const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: false,
  scrollZoom: false,
};
let printing = false;
/** @type {Map<HTMLElement, (width: number) => PlotlyFigure|null>} charts on the page, and how to make each anew */
const drawn = new Map();

async function load() {
  await loadFiles("plotly");
  return window.Plotly;
}

/**
 * A token as the colour it stands for just now; only an element knows, because tokens hold light and dark.
 * @param {Iterable<string>} names @returns {Record<string, string>}
 */
function colours(names) {
  const probe = document.createElement("span");
  if (printing) probe.style.setProperty("color-scheme", "light");
  document.body.append(probe);
  /** @type {Record<string, string>} */
  const found = {};
  for (const name of names) {
    probe.style.setProperty("color", `var(${name})`);
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

/** @param {PlotlyTrace} trace @param {Record<string, string>} token */
function dressed(trace, token) {
  const colour = token[trace.meta?.colour];
  if (!colour) return trace;
  const marker = { ...trace.marker, color: colour, line: { ...trace.marker?.line, color: colour } };
  return { ...trace, marker, line: { ...trace.line, color: colour }, textfont: { color: token["--ink"] } };
}

/** The figure with the page's colours and type. @param {PlotlyFigure} figure */
function dress({ data, layout }) {
  const wanted = new Set([
    "--ink",
    "--ink-soft",
    "--line",
    "--paper",
    "--accent",
    "--accent-wash",
    ...data.map(({ meta }) => meta?.colour).filter(Boolean),
  ]);
  const token = colours(wanted);
  const { fontFamily } = getComputedStyle(document.body);
  /** @param {PlotlyAxis|undefined} own */
  const axis = (own) => ({
    ...own,
    gridcolor: token["--line"],
    linecolor: token["--line"],
    tickfont: { color: token["--ink"], size: own?.tickfont?.size ?? 12 },
  });
  const scale = [
    [0, token["--paper"]],
    [1, token["--accent"]],
  ];
  const notes = layout.annotations?.map((note) => ({
    ...note,
    bgcolor: token["--paper"],
    font: { ...note.font, color: token[note.name === "soft" ? "--ink-soft" : "--ink"] },
  }));
  return {
    data: data.map((trace) => (trace.type === "heatmap" ? { ...trace, colorscale: scale } : dressed(trace, token))),
    layout: {
      ...layout,
      ...(notes && { annotations: notes }),
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: fontFamily, color: token["--ink"], size: 13, ...layout.font },
      xaxis: axis(layout.xaxis),
      yaxis: axis(layout.yaxis),
    },
  };
}

/**
 * Draw a figure in a place, now and again when the theme or the width changes.
 * @param {HTMLElement} place @param {(width: number) => PlotlyFigure|null} make
 */
export async function drawChart(place, make) {
  const plotly = await load();
  drawn.set(place, make);
  widths.observe(place);
  return redraw(plotly, place);
}

/** @param {Plotly} plotly @param {HTMLElement} place */
async function redraw(plotly, place) {
  const width = place.clientWidth;
  const figure = width ? drawn.get(place)?.(width) : null;
  if (!figure) return;
  const { data, layout } = dress(figure);
  place.dataset.width = String(width);
  await plotly.react(place, data, { ...layout, width: layout.width ?? width }, CONFIG);
  place.dataset.drawn = "true";
}

const again = () => {
  if (window.Plotly) for (const place of drawn.keys()) redraw(window.Plotly, place);
};
const widths = new ResizeObserver((found) => {
  for (const { target: observed } of found) {
    const target = /** @type {HTMLElement} */ (observed);
    if (drawn.has(target) && target.clientWidth && String(target.clientWidth) !== target.dataset.width) {
      redraw(window.Plotly, target);
    }
  }
});
new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
/** Paper is white: what is dark on the screen is drawn anew before the sheets are made. @param {boolean} now */
const print = (now) => () => {
  printing = now;
  again();
};
window.addEventListener("beforeprint", print(true));
window.addEventListener("afterprint", print(false));

/** @param {HTMLElement} place */
export function clearChart(place) {
  if (!drawn.delete(place)) return;
  widths.unobserve(place);
  window.Plotly.purge(place);
  delete place.dataset.drawn;
}

/** Say in the place itself that a chart cannot be shown; its table still can. @param {HTMLElement} place */
export function sayChartFailed(place) {
  place.textContent = told("The chart could not be loaded. The text beside it says the same.");
}

/**
 * Call back once the element comes into view: what nobody scrolls to is never drawn.
 * @param {Element} element @param {() => unknown} then
 */
export function whenSeen(element, then) {
  const watch = new IntersectionObserver(
    (found) => {
      if (!found.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      then();
    },
    { rootMargin: "200px" },
  );
  watch.observe(element);
}
