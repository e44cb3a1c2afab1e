// @ts-check
/**
 * How many rows the views stand in: as many as let them be drawn largest; on a phone, where that is small, a strip to
 * swipe.
 *
 * @typedef {Pick<View, "width" | "height">} Sized
 */

/** @import { View } from "../core/types.js" */

import { currentSelection } from "../core/selection.js";
import { isEmbedded } from "../core/framed.js";
import { centreMap } from "./centre.js";
import { placeLabels } from "./labels.js";
import { paintLayers } from "./layers.js";
import { refreshStrip } from "./strip.js";
import { mapHost, shownViews } from "./views.js";

const CAPTION = 30;
const SMALLER = 0.8; // A detail may be drawn this much narrower than its place in the whole.
const WORTH = 0.6; // On a narrow page views stay together while each is drawn at least this large, one alone being 1.
const PEEK = 0.9; // A wide view leaves the edge of its neighbour in sight.
const narrow = window.matchMedia("(max-width: 59.99rem)");
/** @type {ResizeObserver|undefined} */
let watched;
let zoom = 1;
let again = () => {};

/** @param {HTMLElement} host */
const figuresOf = (host) => /** @type {HTMLElement[]} */ ([...host.children]);

/** @param {Sized[]} views @param {number} rows @param {number} width @param {number} height */
function scale(views, rows, width, height) {
  const columns = Math.ceil(views.length / rows);
  let least = Infinity;
  for (let row = 0; row < rows; row += 1) {
    const some = views.slice(row * columns, (row + 1) * columns);
    if (!some.length) return 0;
    const across = some.reduce((sum, view) => sum + view.width, 0);
    const tall = Math.max(...some.map((view) => view.height));
    least = Math.min(least, width / across, (height / rows - CAPTION) / tall);
  }
  return least;
}

/**
 * One screen pixel in the units of each view, so that letters and labels are the same size in all of them.
 * @param {HTMLElement} host @param {Sized[]} views
 */
function measure(host, views) {
  host.querySelectorAll("svg").forEach((svg, at) => {
    const { clientWidth: width, clientHeight: height } = svg;
    const drawn = Math.min(width / views[at].width, height / views[at].height);
    if (drawn > 0) svg.style.setProperty("--pixel", `${(1 / drawn).toFixed(3)}px`);
  });
  shownViews().forEach(placeLabels);
}

/**
 * Equal rows, as many as serve best.
 * @param {HTMLElement} host @param {Sized[]} views @param {number} width @param {number} height
 */
function inRows(host, views, width, height) {
  const rows = [1, 2, 3].reduce((best, some) =>
    scale(views, some, width, height) > scale(views, best, width, height) ? some : best,
  );
  const columns = Math.ceil(views.length / rows);
  place(
    host,
    views.slice(0, columns).map((view, at) => Math.max(view.width, views[at + columns]?.width ?? 0)),
    rows,
  );
}

/**
 * Whole figures over the full height, details beside them in two rows.
 * @param {HTMLElement} host @param {Sized[]} whole @param {Sized[]} details
 */
function besideWhole(host, whole, details) {
  const columns = Math.ceil(details.length / 2);
  const wide = details.slice(0, columns).map((view, at) => Math.max(view.width, details[at + columns]?.width ?? 0));
  place(host, [...whole.map(({ width }) => width), ...wide.map((some) => some * SMALLER)], 2);
}

/** @param {HTMLElement} host @param {number[]} widths @param {number} rows */
function place(host, widths, rows) {
  const all = widths.reduce((sum, some) => sum + some, 0);
  /** @param {number} some */
  const column = (some) => (zoom === 1 ? `minmax(0, ${some}fr)` : `${(100 * zoom * some) / all}%`);
  host.style.setProperty("--columns", widths.map(column).join(" "));
  host.style.setProperty("--rows", `repeat(${rows}, ${zoom === 1 ? "minmax(0, 1fr)" : `${(100 * zoom) / rows}%`})`);
}

/** Each view as tall as the strip allows. @param {HTMLElement} host @param {Sized[]} views @param {number} height */
function inStrip(host, views, height) {
  const caption = CAPTION / height;
  figuresOf(host).forEach((figure, at) => {
    const wide = Math.min(PEEK * host.clientWidth, (views[at].width * (height - CAPTION)) / views[at].height);
    figure.style.flexBasis = `${Math.round(zoom * wide)}px`;
    figure.style.height = zoom === 1 ? "" : `${100 * (zoom + (1 - zoom) * caption)}%`;
  });
}

/**
 * Whether a narrow page would draw all views together too small.
 * @param {Sized[]} views @param {number} width @param {number} height
 */
function tooSmall(views, width, height) {
  if (!narrow.matches || isEmbedded() || views.length < 2) return false;
  const alone = Math.min((PEEK * width) / views[0].width, (height - CAPTION) / views[0].height);
  return Math.max(...[1, 2, 3].map((rows) => scale(views, rows, width, height))) < WORTH * alone;
}

/** @param {HTMLElement} host @param {Sized[]} views */
function fit(host, views) {
  const strip = tooSmall(views, host.clientWidth, host.clientHeight);
  host.dataset.strip = String(strip);
  if (!strip)
    for (const figure of figuresOf(host))
      for (const name of ["flex-basis", "height"]) figure.style.removeProperty(name);
  if (strip) inStrip(host, views, host.clientHeight);
  else together(host, views);
  measure(host, views);
  refreshStrip();
}

/** @param {HTMLElement} host @param {Sized[]} views */
function together(host, views) {
  const tallest = Math.max(...views.map(({ height }) => height));
  const whole = views.filter(({ height }) => height === tallest);
  const details = views.filter(({ height }) => height !== tallest);
  const beside = views.length > 4 && details.length > 2;
  figuresOf(host).forEach((figure, at) => figure.classList.toggle("whole", beside && views[at].height === tallest));
  if (beside) besideWhole(host, whole, details);
  else inRows(host, views, host.clientWidth, host.clientHeight);
}

/** @param {HTMLElement} host @param {Sized[]} views */
export function arrange(host, views) {
  watched?.disconnect();
  again = () => fit(host, views);
  watched = new ResizeObserver(() => {
    again();
    paintLayers(currentSelection()); // names have their size in screen pixels
  });
  watched.observe(host);
  again();
}

/**
 * Draw the map larger in its frame: first around what is chosen; enlarged further, around what is in the middle.
 * @param {number} times
 */
export function zoomMap(times) {
  const host = mapHost;
  const x = (host.scrollLeft + host.clientWidth / 2) / host.scrollWidth;
  const y = (host.scrollTop + host.clientHeight / 2) / host.scrollHeight;
  const was = zoom;
  zoom = times;
  host.dataset.zoom = String(times);
  again();
  paintLayers(currentSelection());
  if (was === 1 && times > 1) centreMap();
  else host.scrollTo(x * host.scrollWidth - host.clientWidth / 2, y * host.scrollHeight - host.clientHeight / 2);
}
