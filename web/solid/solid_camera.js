// @ts-check
/** From where the body is seen: named views, turning and coming nearer in steps, and what is seen in words. */

/** @import { Axes, PlotlyCamera, SolidView } from "../core/types.js" */

import { told } from "../core/telling.js";

/**
 * One unit of the camera in cm; the scene is a cube round the middle of the floor, so that plotly neither shifts nor
 * stretches it.
 */
export const SCENE_CM = 374;

export const middle = [0, 0, 92];

export const WHOLE_BODY = 0.67; // from here the whole body fits
const STEP = 15; // degrees
const STEEPEST = 88;
const NEARER = 1.25;
const RANGE = [0.06, 1.1];
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
/** @param {number} degrees */
const radians = (degrees) => (degrees * Math.PI) / 180;

/** @param {SolidView} where @returns {PlotlyCamera} */
export function cameraAt({ turn, lift, far, centre: [x, y, z] }) {
  const flat = far * Math.cos(radians(lift));
  return {
    center: { x, y, z },
    eye: {
      x: x + flat * Math.sin(radians(turn)),
      y: y - flat * Math.cos(radians(turn)),
      z: z + far * Math.sin(radians(lift)),
    },
    up: { x: 0, y: 0, z: 1 },
    projection: { type: "perspective" },
  };
}

/**
 * The same in degrees, from a camera that may have been turned by hand.
 * @param {PlotlyCamera} camera @returns {SolidView}
 */
export function where({ eye, center }) {
  const [x, y, z] = /** @type {(keyof Axes)[]} */ (["x", "y", "z"]).map((axis) => eye[axis] - (center?.[axis] ?? 0));
  const far = Math.hypot(x, y, z);
  /** @param {number} some */
  const degrees = (some) => (some * 180) / Math.PI;
  return {
    turn: degrees(Math.atan2(x, -y)),
    lift: degrees(Math.asin(z / far)),
    far,
    centre: [center?.x ?? 0, center?.y ?? 0, center?.z ?? 0],
  };
}

/** @param {SolidView} from @param {number} across @param {number} up @returns {SolidView} */
export function turned(from, across, up) {
  const lift = Math.max(-STEEPEST, Math.min(STEEPEST, from.lift + STEP * up));
  return { ...from, turn: from.turn + STEP * across, lift };
}

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

/** The three axes in centimetres, nothing drawn. */
export function sceneAxes() {
  const axis = {
    visible: false,
    autorange: false,
    range: [-SCENE_CM / 2, SCENE_CM / 2],
    showspikes: false,
  };
  return { xaxis: axis, yaxis: axis, zaxis: axis, aspectmode: "manual", aspectratio: { x: 1, y: 1, z: 1 } };
}

/** Two opposite corners of the scene, by axis. */
export const boxCorners = () => [0, 1, 2].map(() => [-SCENE_CM / 2, SCENE_CM / 2]);

/** @param {string} name @returns {SolidView} */
export const preset = (name) => ({
  turn: views[name].turn,
  lift: views[name].lift,
  far: WHOLE_BODY,
  centre: toCameraUnits(middle),
});

/**
 * Centimetres from the top to the bottom of the picture at one unit of distance: plotly looks through an angle of 45
 * degrees.
 */
export const PICTURE_CM = 2 * Math.tan(Math.PI / 8) * SCENE_CM;
