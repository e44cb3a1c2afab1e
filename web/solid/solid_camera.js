// @ts-check
/** From where the body is seen: named views, turning and coming nearer in steps, and what is seen in words. */

/** @import { SolidView } from "../core/types.js" */

import { told } from "../core/telling.js";
import { ANGLE, SCENE_CM, bearings } from "./stage_camera.js";

export const middle = [0, 0, 92];

export const WHOLE_BODY = 0.67; // from here the whole body fits
const STEP = 15; // degrees
const STEEPEST = 88;
const NEARER = 1.25;
const RANGE = [0.06, 1.1];
const FARTHEST = 0.6; // the body is never pushed out of sight for good
/**
 * Degrees: to the person's left of the front, and above the horizon.
 * @type {Record<string, {name: string, turn: number, lift: number, title: string}>}
 */
export const views = {
  front: { name: told("Front"), turn: 0, lift: 0, title: told("See the body from the front") },
  back: { name: told("Back"), turn: 180, lift: 0, title: told("See the body from the back") },
  left: { name: told("Left"), turn: 90, lift: 0, title: told("See the body from the person’s left") },
  right: { name: told("Right"), turn: -90, lift: 0, title: told("See the body from the person’s right") },
  below: {
    name: told("From below"),
    turn: 0,
    lift: -STEEPEST,
    title: told("See the body from below, the front at the top"),
  },
};
/** From where, all round from the front over the left. */
const ROUND = [
  told("Seen from the front"),
  told("Seen from the front left"),
  told("Seen from the left"),
  told("Seen from the back left"),
  told("Seen from the back"),
  told("Seen from the back right"),
  told("Seen from the right"),
  told("Seen from the front right"),
];

/** By steps or parts of them. @param {SolidView} from @param {number} across @param {number} up @returns {SolidView} */
export function turned(from, across, up) {
  const lift = Math.max(-STEEPEST, Math.min(STEEPEST, from.lift + STEP * up));
  return { ...from, turn: from.turn + STEP * across, lift };
}

/** By parts of half a turn, as a pointer that goes the height of the picture. @type {typeof turned} */
export const dragged = (from, across, up) => turned(from, (180 / STEP) * across, (180 / STEP) * up);

/** @param {SolidView} from @param {number} steps @returns {SolidView} */
export function nearer(from, steps) {
  return { ...from, far: Math.max(RANGE[0], Math.min(RANGE[1], from.far / NEARER ** steps)) };
}

/** A place of the body in the camera's units. @param {number[]} place */
export const toCameraUnits = (place) => place.map((some) => some / SCENE_CM);

/** @param {Pick<SolidView, "turn" | "lift">} view */
export function sayView({ turn, lift }) {
  if (lift < -65)
    return told("Seen from below, the front at the top: the person’s left is on the right of the picture.");
  if (lift > 65) return told("Seen from above.");
  const eighth = ((Math.round(turn / 45) % 8) + 8) % 8;
  const level = { seen: ROUND[eighth] };
  const seen =
    lift < -20 ? told("{seen} and below", level) : lift > 20 ? told("{seen} and above", level) : ROUND[eighth];
  if (eighth === 0) return told("{seen}: the person’s left is on the right of the picture.", { seen });
  if (eighth === 4) return told("{seen}: the person’s left is on the left of the picture.", { seen });
  return told("{seen}.", { seen });
}

/** @param {string} name @returns {SolidView} */
export const preset = (name) => ({
  turn: views[name].turn,
  lift: views[name].lift,
  far: WHOLE_BODY,
  centre: toCameraUnits(middle),
});

/** From the top to the bottom of the picture, one unit away and as a share of the distance. */
export const PICTURE = 2 * Math.tan((ANGLE * Math.PI) / 360);

/**
 * The centre moved so that the body follows a pointer over the picture, by shares of its height.
 * @param {SolidView} from @param {number} across @param {number} down @returns {SolidView}
 */
export function shifted(from, across, down) {
  const { right, up } = bearings(from);
  const scale = PICTURE * from.far;
  const centre = from.centre.map((some, axis) => some - scale * (across * right[axis] - down * up[axis]));
  return { ...from, centre: centre.map((some) => Math.max(-FARTHEST, Math.min(FARTHEST, some))) };
}
