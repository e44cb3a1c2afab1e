// @ts-check
/**
 * The body in three dimensions, drawn by plotly in place of the flat views. The scene is made once a body; a new
 * selection only changes the colours of its vertices and what lies on the skin, so the reader's point of view stays.
 */

/** @import { Mesh, OpenSolid, PlotlyElement, Selection, SolidRoots, SolidScene, SolidView } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { fetchBytes, fetchJson } from "../core/files.js";
import { loadFiles } from "../core/parts.js";
import { currentSelection, onSettled, writeSelection } from "../core/selection.js";
import { withSide } from "../core/sides.js";
import { told } from "../core/telling.js";
import { addsToChoice, chooseAreaOnSide } from "../map/body_map.js";
import { showsBands } from "../map/dermatome.js";
import { gradesReady } from "../map/grades.js";
import { loadPattern, onPatternRepaint, patternIndex, patternReady, viewGroups } from "../map/pattern.js";
import { hideTip } from "../map/tip.js";
import { bodyFile, mapHost } from "../map/views.js";
import { nameOf } from "../shell/picker.js";
import { WHOLE_BODY, cameraAt, middle, preset, sayView, toCameraUnits, views, where } from "./solid_camera.js";
import { isDark } from "./solid_colours.js";
import { followPointer, makeViewButtons, startSolidKeys } from "./solid_controls.js";
import { labelBands, showTip, startLetters } from "./solid_letters.js";
import { buildMesh, readHalf } from "./solid_mesh.js";
import { chosenRoot, facing, paintOf, sayMissing } from "./solid_paint.js";
import { changeOf, makeScene } from "./solid_scene.js";
import { areaAt, stopPicking } from "./solid_screen.js";

const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: false,
  scrollZoom: true,
  doubleClick: false,
};
const MISSING = told(
  "This browser cannot draw in three dimensions (WebGL is switched off or missing), so the flat map is shown.",
);
/** @type {OpenSolid|null} */
let open = null;
/** @type {SolidRoots|null} */
let roots = null;
/** @type {Map<string, Mesh>} by body */
const meshes = new Map();

function canDraw() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}

/**
 * The flat map in its place, with a sentence that says why; the address becomes the flat map's, without a new entry.
 * @param {HTMLElement} host
 */
function missing(host) {
  const note = document.querySelector(".solid-missing") ?? makeElement("p");
  note.className = "solid-missing";
  note.setAttribute("role", "status");
  host.before(note);
  note.textContent = MISSING;
  const [view] = viewGroups();
  onSettled((selection) => {
    if (selection.view !== view) note.remove();
  });
  const query = writeSelection({ ...currentSelection(), view });
  history.replaceState(null, "", `${location.pathname}?${query}`);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** @param {string} body @returns {Promise<Mesh>} */
async function meshOf(body) {
  const name = bodyFile("solid_vertices.bin", body);
  const [shared, vertices] = await Promise.all([fetchBytes("solid.bin"), fetchBytes(name)]);
  if (!meshes.has(body)) meshes.set(body, buildMesh(readHalf(shared), vertices));
  return meshes.get(body);
}

/** @param {Selection} selection */
async function loadRoots({ layer }) {
  if (roots || !showsBands(layer)) return;
  const [bytes, names] = await Promise.all([fetchBytes("solid_roots.bin"), fetchJson("solid_roots.json")]);
  roots = { bytes, names };
}

/**
 * Where the scene stands: the views to choose from, the picture with its letters, and what is seen in words.
 * @param {HTMLElement} host
 */
function frame(host) {
  const place = makeElement("section", { id: "solid" });
  place.setAttribute("aria-label", told("Body in three dimensions"));
  const graph = makeElement("div", { className: "solid-scene", tabIndex: 0 });
  graph.setAttribute("role", "application");
  graph.setAttribute("aria-roledescription", told("body that can be turned"));
  graph.setAttribute(
    "aria-label",
    told(
      "Body in three dimensions: arrow keys turn it, plus and minus come nearer or go away, 1 to 5 show a side, 0 the pattern. Areas are also chosen by the search.",
    ),
  );
  const letters = makeElement("div", { className: "solid-letters" });
  letters.setAttribute("aria-hidden", "true");
  const picture = makeElement("div", { className: "solid-picture" }, graph, letters);
  const words = makeElement("p", {
    className: "solid-seen",
    textContent: told("The body is being fetched …"),
  });
  const note = makeElement("p", { className: "solid-note" });
  note.setAttribute("role", "status");
  place.append(makeViewButtons(scene), picture, words, note);
  host.after(place);
  host.hidden = true;
  return { place, graph: /** @type {PlotlyElement} */ (/** @type {HTMLElement} */ (graph)), letters, words, note };
}

const here = () => where(open.graph.layout.scene.camera);

/** @param {SolidView} where */
function look(where) {
  return window.Plotly.relayout(open.graph, { "scene.camera": cameraAt(where) });
}

/** What the controls may do. @type {SolidScene} */
const scene = {
  see: (name) => open?.drawn && look({ ...preset(name) }).then(tell),
  change: (how) => open?.drawn && look(how(here())).then(tell),
  toPattern: () => {
    const found = open?.drawn && facing(open.mesh, open.skin);
    if (found) return look({ ...here(), turn: found.turn, lift: found.lift }).then(tell);
    return announce(told("No pattern is painted to turn to"));
  },
};

/** What is seen, in the words under the picture, and once more aloud where a key or a button has turned the body. */
function tell() {
  if (!open) return;
  words();
  announce(open.words.textContent);
}

function words() {
  const now = here();
  open.words.textContent = sayView(now);
  for (const button of open.place.querySelectorAll("[data-seen]")) {
    const { turn, lift } = views[button.dataset.seen];
    const aside = Math.abs(((now.turn - turn + 540) % 360) - 180);
    button.setAttribute("aria-pressed", String(Math.abs(now.lift - lift) < 3 && (aside < 3 || lift < -80)));
  }
}

/** Everything the picture depends on, so that nothing is painted twice. @param {Selection} selection */
function paintedFor(selection) {
  const { sel, cmp, side, area, layer, map, grade } = selection;
  const ready = [patternReady(), Boolean(roots), Boolean(gradesReady())];
  return [sel, cmp, side, area, layer, map, grade, ...ready, isDark()].join();
}

/** Paint a selection; may be called any number of times. @param {Selection} selection */
export function paintSolid(selection) {
  if (!open?.drawn || open.painted === paintedFor(selection)) return undefined;
  open.painted = paintedFor(selection);
  const made = paintOf(open.mesh, selection, roots);
  open.skin = made.skin;
  labelBands(made.skin, chosenRoot(selection));
  open.note.textContent = sayMissing(selection);
  return window.Plotly.restyle(open.graph, changeOf(made), [0, 1, 2]);
}

/** @param {number} x @param {number} y @param {PointerEvent} event */
function press(x, y, event) {
  const hit = open?.drawn && areaAt(open.graph, open.mesh, x, y);
  if (hit) chooseAreaOnSide(patternIndex().areas[hit.area], hit.side, addsToChoice(event));
}

/** @param {number} x @param {number} y @param {PointerEvent} event */
function point(x, y, event) {
  const hit = open?.drawn && areaAt(open.graph, open.mesh, x, y);
  open?.graph.classList.toggle("over", Boolean(hit));
  if (!hit) return hideTip();
  return showTip(withSide(nameOf(patternIndex().areas[hit.area]), hit.side), event);
}

/** @param {Selection} selection */
async function draw(selection) {
  const made = paintOf(open.mesh, selection, roots);
  const { data, layout } = makeScene(open.mesh, made);
  const { clientWidth: width, clientHeight: height } = open.graph;
  await window.Plotly.newPlot(open.graph, data, { ...layout, width, height }, CONFIG);
  open.drawn = true;
  stopPicking(open.graph);
  open.graph.on("plotly_relayout", words);
  open.graph.on("plotly_webglcontextlost", () => {
    closeSolid();
    missing(mapHost);
  });
  startLetters(open.letters, open.graph, open.mesh);
  startSolidKeys(open.graph, scene);
  followPointer(open.graph, press, point, hideTip);
  open.sized = new ResizeObserver(() => fit());
  open.sized.observe(open.graph);
  words();
}

function fit() {
  const { clientWidth: width, clientHeight: height } = open?.graph ?? {};
  if (width && height && open.drawn) window.Plotly.relayout(open.graph, { width, height });
}

/**
 * Show a selection, fetching what is not here yet.
 * @param {Selection} selection @param {HTMLElement} host the flat views, which give way
 */
export async function openSolid(host, selection) {
  if (!canDraw()) return missing(host);
  if (open && open.body !== selection.body) closeSolid();
  open ??= { ...frame(host), body: selection.body, mesh: null, painted: "", skin: null, drawn: false };
  const [mesh] = await Promise.all([meshOf(selection.body), loadFiles("plotly"), loadPattern(), loadRoots(selection)]);
  if (!open || open.body !== selection.body) return undefined;
  if (!open.mesh) {
    window.Plotly.registerSolid?.();
    open.mesh = mesh;
    await draw(currentSelection());
  }
  return paintSolid(currentSelection());
}

/** Give the place back to the flat views. */
export function closeSolid() {
  if (!open) return;
  const { place, graph, sized } = open;
  open = null;
  sized?.disconnect();
  hideTip();
  window.Plotly?.purge(graph);
  place.remove();
  mapHost.hidden = false;
}

const again = () => paintSolid(currentSelection());

/** Paint again because a filter that is not in the selection has changed. */
function solidRepaint() {
  if (open) open.painted = "";
  again();
}

/** The toolbar's 1×, 2× and 3×: nearer to the pattern, or back to the whole body. */
function enlarge() {
  const times = Number(mapHost.dataset.zoom ?? 1);
  const found = times > 1 ? facing(open.mesh, open.skin) : null;
  return look({ ...here(), far: WHOLE_BODY / times, centre: toCameraUnits(found?.middle ?? middle) });
}

onPatternRepaint(solidRepaint);
new MutationObserver(() => open?.drawn && enlarge()).observe(mapHost, { attributeFilter: ["data-zoom"] });
new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
export { projector } from "./solid_screen.js";
