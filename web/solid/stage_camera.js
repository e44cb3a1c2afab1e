// @ts-check
/**
 * Where the eye of the solid body stands, and where a place of the body comes to lie in the picture; numbers only, so
 * that it holds without a canvas.
 */

/** @import { SolidView } from "../core/types.js" */

/** One unit of `far` and `centre` in cm. */
export const SCENE_CM = 374;
/** From the top to the bottom of the picture. */
export const ANGLE = 45;
/** Nothing is seen nearer or farther, in cm. */
export const REACH = { near: 4, far: 900 };

/** @param {number} degrees */
const radians = (degrees) => (degrees * Math.PI) / 180;

/** The centre and the eye in cm. @param {SolidView} view */
export function standing({ turn, lift, far, centre }) {
  const [x, y, z] = centre.map((some) => some * SCENE_CM);
  const [away, up] = [far * SCENE_CM * Math.cos(radians(lift)), far * SCENE_CM * Math.sin(radians(lift))];
  const eye = [x + away * Math.sin(radians(turn)), y - away * Math.cos(radians(turn)), z + up];
  return { centre: [x, y, z], eye };
}

/** Unit vectors to the right, up and ahead, as the eye has them; up is never straight ahead. @param {SolidView} view */
export function bearings({ turn, lift }) {
  const [sinTurn, cosTurn] = [Math.sin(radians(turn)), Math.cos(radians(turn))];
  const [sinLift, cosLift] = [Math.sin(radians(lift)), Math.cos(radians(lift))];
  return {
    right: [cosTurn, sinTurn, 0],
    up: [-sinLift * sinTurn, sinLift * cosTurn, cosLift],
    ahead: [-cosLift * sinTurn, cosLift * cosTurn, -sinLift],
  };
}

/**
 * From centimetres to the picture: x, y in pixels and the distance ahead in cm.
 * @param {SolidView} view @param {number} width @param {number} height
 * @returns {(x: number, y: number, z: number) => number[]}
 */
export function projectorOf(view, width, height) {
  const { eye } = standing(view);
  const { right, up, ahead } = bearings(view);
  const scale = height / 2 / Math.tan(radians(ANGLE / 2));
  /** @param {number[]} way @param {number} x @param {number} y @param {number} z */
  const along = (way, x, y, z) => way[0] * (x - eye[0]) + way[1] * (y - eye[1]) + way[2] * (z - eye[2]);
  return (x, y, z) => {
    const depth = along(ahead, x, y, z);
    return [
      width / 2 + (scale * along(right, x, y, z)) / depth,
      height / 2 - (scale * along(up, x, y, z)) / depth,
      depth,
    ];
  };
}
