// @ts-check
/** How the inside is looked at: turned to, come near to, cut open and moved apart. */

/** @import { InsideShown, OpenSolid, SolidSkin } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { regionView } from "./inside_controls.js";
import { apartBy, middleOf, placesOf, viewOf } from "./inside_place.js";
import { preset } from "./solid_camera.js";

/**
 * Turn to what is chosen, with the skin it is felt on or alone.
 * @param {OpenSolid} open @param {InsideShown[]} shown @param {SolidSkin|null} skin
 */
export function turnToSource({ stage, mesh, say }, shown, skin) {
  const view = viewOf(mesh, shown, skin, stage.size());
  if (!view) return;
  stage.look(view);
  say();
}

/** @param {OpenSolid} open @param {string} region */
export function nearTo({ stage, say }, region) {
  const [width, height] = stage.size();
  stage.look(region ? regionView(region, currentSelection().side, width / height) : preset("front"));
  say();
}

/** Which side of a cut stays; as in stage.js. */
const STAYS = { x: -1, y: 1, z: -1 };
const AXES = ["x", "y", "z"];
/** Where parts have been moved to, by key, and which places are not cut away. @type {Map<string, number[]>} */
const moved = new Map();
/** @type {(place: number[]) => boolean} */
let stays = () => true;

/** Nothing is moved any more: the parts are gone. */
export const putBack = () => moved.clear();

/** A place of a part where it is now; null where it is cut away. @param {string} key @param {number[]} place */
export function placeNow(key, place) {
  const by = moved.get(key) ?? [0, 0, 0];
  const now = place.map((some, axis) => some + by[axis]);
  return stays(now) ? now : null;
}

/**
 * What lies towards the eye is cut away.
 * @param {OpenSolid} open @param {"x"|"y"|"z"|null} axis @param {number} place
 */
export function cutTowardsEye({ stage }, axis, place) {
  const { turn, lift } = stage.view();
  const round = (turn * Math.PI) / 180;
  const isOther = { x: Math.sin(round) < 0, y: Math.cos(round) < 0, z: lift < 0 };
  const sign = axis && (isOther[axis] ? -STAYS[axis] : STAYS[axis]);
  stays = (at) => !axis || sign * (at[AXES.indexOf(axis)] - place) >= 0;
  stage.section(axis, place, Boolean(axis && isOther[axis]));
}

/** The middle of what is chosen, where it is cut first. @param {InsideShown[]} shown */
export const middleOfChosen = (shown) => middleOf(shown.filter(({ role }) => role === "chosen").flatMap(placesOf));

/** @param {OpenSolid} open @param {InsideShown[]} shown @param {Map<string, number>} depths @param {number} share */
export function moveApart({ stage, mesh }, shown, depths, share) {
  moved.clear();
  for (const one of shown.filter(({ role }) => role !== "far")) {
    const [x, y, z] = apartBy(mesh, one, depths.get(one.key), share);
    moved.set(one.key, [x, y, z]);
    stage.offset(one.key, x, y, z);
    stage.offset(`${one.key} fibres`, x, y, z);
  }
  announce(share ? told("Parts are moved apart.") : told("Parts are in their places."));
}
