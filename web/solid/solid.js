// @ts-check
/**
 * The body in three dimensions, in place of the flat views. The stage is made once a body; a new selection only changes
 * the colours of its vertices and what lies on the skin, so the reader's point of view stays.
 */

/** @import { Mesh, OpenSolid, Selection, SolidScene, SolidView } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { entry } from "../core/entry.js";
import { loadFiles } from "../core/parts.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { gradesReady } from "../map/grades.js";
import { loadPattern, onPatternRepaint, patternReady } from "../map/pattern.js";
import { hideTip } from "../map/tip.js";
import { mapHost } from "../map/views.js";
import { paintInside, startInside, stopInside } from "./inside.js";
import { WHOLE_BODY, middle, preset, sayView, toCameraUnits, views } from "./solid_camera.js";
import { isDark } from "./solid_colours.js";
import { followPointer, startSolidKeys } from "./solid_controls.js";
import { loadRoots, meshOf, solidRoots } from "./solid_files.js";
import { frame, makeCanvas, missing } from "./solid_frame.js";
import { labelBands, startLetters } from "./solid_letters.js";
import { chosenRoot, facing, paintOf, sayMissing } from "./solid_paint.js";
import { pressSolid, pointSolid } from "./solid_press.js";
import { followTurning } from "./solid_turning.js";

/** @type {OpenSolid|null} */
let open = null;

/** What stands on the page, for whoever puts more on the stage; null while the flat views do. */
export const openedSolid = () => open;

/** @param {SolidView} where */
const look = (where) => open.stage.look(where);

/** What the controls may do. @type {SolidScene} */
const scene = {
  see: (name) => open?.mesh && turnTo(preset(name)),
  change: (how) => open?.mesh && turnTo(how(open.stage.view())),
  toPattern: () => {
    const found = open?.mesh && facing(open.mesh, open.skin);
    if (found) return turnTo({ ...open.stage.view(), turn: found.turn, lift: found.lift });
    return announce(told("No pattern is painted to turn to"));
  },
};

/** What is seen, in the words under the picture, and once more aloud: a key or a button has turned the body. */
function turnTo(/** @type {SolidView} */ where) {
  look(where);
  words();
  announce(open.words.textContent);
}

function words() {
  if (!open?.mesh) return;
  const now = open.stage.view();
  open.words.textContent = sayView(now);
  for (const button of open.place.querySelectorAll("[data-seen]")) {
    const { turn, lift } = views[button.dataset.seen];
    const aside = Math.abs(((((now.turn - turn + 180) % 360) + 360) % 360) - 180);
    button.setAttribute("aria-pressed", String(Math.abs(now.lift - lift) < 3 && (aside < 3 || lift < -80)));
  }
}

/** Everything the picture depends on, so that nothing is painted twice. @param {Selection} selection */
function paintedFor(selection) {
  const { sel, cmp, side, area, layer, map, grade, inside } = selection;
  const ready = [patternReady(), Boolean(solidRoots()), Boolean(gradesReady())];
  return [sel, cmp, side, area, layer, map, grade, inside, ...ready, isDark()].join();
}

/** Paint a selection; may be called any number of times. @param {Selection} selection */
export function paintSolid(selection) {
  if (!open?.mesh) return;
  paintSkin(selection);
  paintInside(selection).catch(tellMissed);
}

function tellMissed() {
  announce(told("The inside could not be loaded. Check the connection and choose again."));
}

/** @param {Selection} selection */
function paintSkin(selection) {
  if (open.painted === paintedFor(selection)) return;
  open.painted = paintedFor(selection);
  const made = paintOf(open.mesh, selection, solidRoots());
  open.skin = made.skin;
  labelBands(made.skin, chosenRoot(selection));
  open.note.textContent = sayMissing(selection);
  open.stage.paint(made);
}

/** The stage, while the rest is still on its way: what the graphics card computes is got ready meanwhile. */
async function library() {
  await loadFiles("stage");
  if (open && !open.stage) open.stage = entry.makeStage(open.canvas, open.context);
}

/** The first picture. @param {Mesh} mesh */
function draw(mesh) {
  const { stage, turning, letters } = open;
  Object.assign(open, { mesh, sized: new ResizeObserver(fit) });
  stage.wear(mesh);
  stage.look(preset("front"));
  startLetters(letters, stage, mesh);
  startInside(open, words);
  fit();
  paintSolid(currentSelection());
  open.sized.observe(turning);
  startSolidKeys(turning, scene);
  followPointer(
    turning,
    (...at) => open?.mesh && pressSolid(open, ...at),
    (...at) => open?.mesh && pointSolid(open, ...at),
    hideTip,
  );
  followTurning(turning, (how) => open && look(how(open.stage.view())), words);
  words();
}

function fit() {
  const { clientWidth: width, clientHeight: height } = open?.turning ?? {};
  if (width && height) open.stage.resize(width, height);
}

/** What was drawn is gone, and with it the way to draw it again. */
function lost() {
  closeSolid();
  missing(mapHost);
}

/**
 * An empty stage in the place of the flat views; null where this browser has none.
 * @param {HTMLElement} host @param {string} body @returns {OpenSolid|null}
 */
function opened(host, body) {
  const { canvas, context } = makeCanvas();
  if (!context) return null;
  canvas.addEventListener("webglcontextlost", lost);
  const parts = frame(host, canvas, scene);
  return { ...parts, canvas, context, body, mesh: null, stage: null, painted: "", skin: null };
}

/**
 * Show a selection, fetching what is not here yet.
 * @param {Selection} selection @param {HTMLElement} host the flat views, which give way
 */
export async function openSolid(host, selection) {
  if (open && open.body !== selection.body) closeSolid();
  // Asked for before the canvas: making its context takes as long as fetching them.
  const needs = Promise.all([meshOf(selection.body), library(), loadPattern(), loadRoots(selection)]);
  open ??= opened(host, selection.body);
  if (!open) {
    needs.catch(() => {});
    return missing(host);
  }
  const [mesh] = await needs;
  if (!open || open.body !== selection.body) return undefined;
  if (!open.mesh) draw(mesh);
  return paintSolid(currentSelection());
}

/** Give the place back to the flat views. */
export function closeSolid() {
  if (!open) return;
  const { place, canvas, context, stage, sized } = open;
  open = null;
  stopInside();
  canvas.removeEventListener("webglcontextlost", lost);
  sized?.disconnect();
  hideTip();
  // Given back, too: a browser has few of them.
  if (stage) stage.dispose();
  else context.getExtension("WEBGL_lose_context")?.loseContext();
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
  look({ ...open.stage.view(), far: WHOLE_BODY / times, centre: toCameraUnits(found?.middle ?? middle) });
}

onPatternRepaint(solidRepaint);
new MutationObserver(() => open?.mesh && enlarge()).observe(mapHost, { attributeFilter: ["data-zoom"] });
new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
window.addEventListener("beforeprint", () => open?.stage?.drawNow());
