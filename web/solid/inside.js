// @ts-check
/**
 * The inside of the body in three dimensions: skin as glass, what is chosen solid in its colour, what belongs to it and
 * lies near it faint. A new choice changes only the parts that look different.
 */

/** @import { InsideShown, OpenSolid, Selection, Solid } from "../core/types.js" */

import { currentSelection } from "../core/selection.js";
import { sourcesInWords } from "../shell/choice_words.js";
import { told } from "../core/telling.js";
import { drawnAs, rolesOf, shownFor } from "./inside_choice.js";
import { loadInsideParts, loadSolids, partOfSolid } from "./inside_files.js";
import { drawLabels, markLabel, namedOf } from "./inside_labels.js";
import { insideFrame } from "./inside_frame.js";
import { savePicture } from "./inside_picture.js";
import { pickAt } from "./inside_pick.js";
import { lookOf, partsOf } from "./inside_look.js";
import { playMessage, sayWay, stopMessage, wayOf } from "./inside_message.js";
import { chooseInside, insideName, insideWords } from "./inside_names.js";
import { cutTowardsEye, middleOfChosen, moveApart, nearTo, placeNow, putBack, turnToSource } from "./inside_moves.js";
import { depthOf } from "./inside_place.js";
import { crossesOf, loadSites } from "./inside_sites.js";
import { isDark } from "./solid_colours.js";

/** @typedef {import("./inside_frame.js").InsideFrame} Frame */
/**
 * @typedef {Frame & {open: OpenSolid, shown: InsideShown[], looks: Map<string, string>, depths: Map<string, number>,
 *   named: ReturnType<typeof namedOf>, solids: Solid[], painted: string, isSeen: boolean}} Inside what is on the stage,
 *   by key where it is a map, and what stands on the page for it
 */
/** @type {Inside|null} */
let inside = null;

/** @param {Selection} selection */
const isOn = ({ inside: on }) => on === "1";

/** @param {OpenSolid} open @param {() => void} say what is seen, in words */
export function startInside(open, say) {
  const made = insideFrame(open, {
    near: (region) => nearTo(open, region),
    cut: (axis, place) => cutTowardsEye(open, axis, place),
    middle: () => middleOfChosen(inside.shown),
    apart: (share) => moveApart(open, inside.shown, inside.depths, share),
    source: () => turnToSource(open, inside.shown, null),
    message: () => message(true),
    save: () => savePicture(open.stage, inside.labels, caption()),
    press,
  });
  /** @type {Pick<Inside, "shown" | "looks" | "depths" | "named" | "solids" | "painted" | "isSeen">} */
  const none = { shown: [], looks: new Map(), depths: new Map(), named: [], solids: [], painted: "", isSeen: false };
  inside = { ...made, ...none, open };
  open.say = say;
  open.stage.follow(write);
}

/** The names, with every frame. */
function write() {
  if (inside?.isSeen) drawLabels(inside.labels, inside.named, inside.open.stage, inside.taken(), placeNow);
}

export function stopInside() {
  inside = null;
}

/** What is told of a choice that has no shape. @param {Selection} selection */
function sayMissing({ sel, nerve }) {
  const lacks = [sel, nerve].filter(Boolean).filter((id) => !inside.shown.some(({ part }) => part === drawn(id)));
  if (!lacks.length) return "";
  if (lacks[0].startsWith("viscus_"))
    return told("Organs are not drawn as solid shapes; the skin shows where their pain is commonly felt.");
  return told("What is chosen has no solid shape here; the skin shows where its pain is commonly felt.");
}

/** @param {string} id */
const drawn = (id) => drawnAs(id, known);
/** @type {import("../core/types.js").InsideParts} */
let known;

function leave() {
  if (!inside.isSeen) return;
  inside.isSeen = false;
  inside.painted = "";
  inside.controls.reset();
  putBack();
  stopMessage(inside.open.stage);
  inside.open.stage.setGlass(0);
  inside.open.stage.clearInside();
  inside.looks.clear();
  Object.assign(inside, { shown: [], named: [] });
  inside.labels.replaceChildren();
  inside.note.textContent = "";
}

/** @param {Selection} selection */
function paintedFor({ sel, cmp, nerve, side, layer, body }) {
  return [sel, cmp, nerve, side, layer, body, isDark()].join();
}

/** @param {Selection} selection @returns {Promise<void>} */
export async function paintInside(selection) {
  if (!inside) return;
  const on = isOn(selection);
  inside.toggle.setAttribute("aria-pressed", String(on));
  for (const element of [inside.list.element, inside.controls.element]) element.hidden = !on;
  if (!on) return leave();
  const wanted = paintedFor(selection);
  if (inside.painted === wanted) return;
  inside.painted = wanted;
  const mine = inside;
  known = await loadInsideParts();
  const partOf = partOfSolid();
  const roles = rolesOf(selection, known, partOf);
  const [solids, sites] = await Promise.all([
    loadSolids(selection.body, [...roles.keys()]),
    selection.sel.startsWith("muscle_") ? loadSites(selection.body) : [],
  ]);
  if (inside !== mine || mine.painted !== wanted) return;
  inside.solids = solids;
  show(selection, shownFor(selection, known, partOf, solids));
  for (const one of inside.shown.filter(({ role, kind }) => role === "chosen" && kind === "muscle"))
    for (const [id, part] of crossesOf(inside.open.mesh, one, sites)) inside.open.stage.show(id, part);
  message(false);
}

/** @param {Selection} selection @param {InsideShown[]} shown */
function show(selection, shown) {
  const { stage } = inside.open;
  stage.clearInside("site");
  stopMessage(stage);
  const keys = new Set(shown.map(({ key }) => key));
  for (const key of inside.looks.keys()) if (!keys.has(key)) take(key);
  for (const one of shown) {
    const look = lookOf(one, selection);
    if (inside.looks.get(one.key) === look) continue;
    take(one.key);
    for (const [id, part] of partsOf(one, selection)) stage.show(id, part);
    inside.looks.set(one.key, look);
  }
  inside.shown = shown;
  inside.named = namedOf(shown);
  inside.depths = new Map(
    shown.map((one) => [one.key, one.role === "far" ? Infinity : depthOf(inside.open.mesh, one)]),
  );
  inside.list.fill([...shown].sort((a, b) => inside.depths.get(a.key) - inside.depths.get(b.key)));
  inside.note.textContent = sayMissing(selection);
  if (!inside.isSeen) {
    inside.isSeen = true;
    stage.setGlass(1);
    turnToSource(inside.open, shown, inside.open.skin);
  }
  if (inside.controls.share()) moveApart(inside.open, shown, inside.depths, inside.controls.share());
  stage.draw();
}

/** @param {string} key */
function take(key) {
  inside.open.stage.hide(key);
  inside.open.stage.hide(`${key} fibres`);
  inside.looks.delete(key);
}

/** What lies there, in words; '' where the skin is meant. @param {number} x @param {number} y */
export function insideAt(x, y) {
  const shown = inside?.isSeen ? pickAt(inside.open.stage, inside.shown, x, y) : null;
  return shown ? insideWords(shown) : "";
}

/** Choose what lies there; false where nothing does. @param {number} x @param {number} y */
export function pressInside(x, y) {
  const shown = inside?.isSeen ? pickAt(inside.open.stage, inside.shown, x, y) : null;
  if (shown) press(shown);
  return Boolean(shown);
}

/** @param {InsideShown} shown */
function press(shown) {
  markLabel(inside.labels, shown.key);
  chooseInside(shown, currentSelection());
}

/** What a saved picture shows. */
function caption() {
  const selection = currentSelection();
  const name = selection.sel ? sourcesInWords(selection) : insideName(selection.nerve);
  return told("{name}: where its pain is commonly felt.", { name });
}

/** The message of what is chosen on its way, and that way in words. @param {boolean} isAsked */
function message(isAsked) {
  const { stage, mesh, skin } = inside.open;
  const selection = currentSelection();
  const roots = known.segments[selection.sel] ?? [];
  const level = inside.solids.find(({ part }) => roots.includes(part));
  const way = wayOf(selection, inside.shown, mesh, skin, level);
  inside.controls.plays.disabled = !way;
  if (!way) return;
  inside.note.textContent = sayWay(way);
  playMessage(stage, way, isAsked);
}
