// @ts-check
/** From where the body is seen: named views, turning and coming nearer in steps, and what is seen in words. */

/** @import { Axes, PlotlyCamera, SolidView } from "../core/types.js" */

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
 * @type {Record<string, {name: string, turn: number, lift: number, say: string}>}
 */
export const views = {
  front: { name: "Front", turn: 0, lift: 0, say: "from the front" },
  back: { name: "Back", turn: 180, lift: 0, say: "from the back" },
  left: { name: "Left", turn: 90, lift: 0, say: "from the person’s left" },
  right: { name: "Right", turn: -90, lift: 0, say: "from the person’s right" },
  below: { name: "From below", turn: 0, lift: -STEEPEST, say: "from below, the front at the top" },
};
const ROUND = [
  "the front",
  "the front left",
  "the left",
  "the back left",
  "the back",
  "the back right",
  "the right",
  "the front right",
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
  if (lift < -65) return "Seen from below, the front at the top: the person’s left is on the right of the picture.";
  if (lift > 65) return "Seen from above.";
  const eighth = ((Math.round(turn / 45) % 8) + 8) % 8;
  const tilted = lift < -20 ? " and below" : lift > 20 ? " and above" : "";
  const side = {
    0: "the person’s left is on the right of the picture",
    4: "the person’s left is on the left of the picture",
  }[eighth];
  return `Seen from ${ROUND[eighth]}${tilted}${side ? `: ${side}` : ""}.`;
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
