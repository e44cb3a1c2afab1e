// @ts-check
/** Where parts inside lie: how deep under the skin, and from where they are seen best. */

/** @import { InsideShown, Mesh, SolidSkin, SolidView } from "../core/types.js" */

import { SCENE_CM } from "./stage_camera.js";
import { PICTURE, WHOLE_BODY, nearer, toCameraUnits } from "./solid_camera.js";
import { centresOf } from "./inside_mesh.js";
import { least, skinColour, written } from "./solid_colours.js";

/** Of the picture is left free round what is shown. */
const ROOM = 1.25;
const LEAST_CM = 18;
const SAMPLES = 24;
const SPARSE = 7; // of the vertices that are painted
/** Straight from the front, the back or a side is easier to read than nearly so. */
const STEP = 45;

/**
 * Some of the places of a part, x, y, z each.
 * @param {Pick<InsideShown, "solids" | "side">} shown @returns {number[][]}
 */
export function placesOf({ solids, side }) {
  const found = solids.flatMap((solid) => {
    const centres = centresOf(solid);
    return Array.from({ length: solid.rings }, (_, ring) => [...centres.subarray(3 * ring, 3 * ring + 3)]);
  });
  return side === "right" ? found.map(([x, y, z]) => [-x, y, z]) : found;
}

/** @param {number[][]} places */
export const middleOf = (places) =>
  [0, 1, 2].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / (places.length || 1));

/** The vertex of the skin nearest to a place, and how far it is in cm. @param {Mesh} mesh @param {number[]} place */
export function skinNear({ xyz, half }, [x, y, z]) {
  let [best, vertex] = [Infinity, 0];
  for (let v = 0; v < half.vertices; v += 1) {
    const far = (xyz[0][v] - Math.abs(x)) ** 2 + (xyz[1][v] - y) ** 2 + (xyz[2][v] - z) ** 2;
    if (far < best) [best, vertex] = [far, v];
  }
  return { vertex, cm: Math.sqrt(best) };
}

/**
 * How deep a part lies, in cm: the middle of what some of its places lie at.
 * @param {Mesh} mesh @param {InsideShown} shown
 */
export function depthOf(mesh, shown) {
  const places = placesOf(shown);
  const step = Math.max(1, Math.floor(places.length / SAMPLES));
  const found = places.filter((_, k) => k % step === 0).map((place) => skinNear(mesh, place).cm);
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
}

/** Places of the skin that is painted, on either side. @param {Mesh} mesh @param {SolidSkin|null} skin */
function painted({ xyz, size }, skin) {
  const plain = written(skinColour());
  /** @param {number} v */
  const isPainted = (v) => (skin.intensity ? skin.intensity[v] >= least[1] : skin.vertexcolor[v] !== plain);
  if (!skin || skin.roots) return [];
  const some = Array.from({ length: Math.floor(size / SPARSE) }, (_, k) => SPARSE * k);
  return some.filter(isPainted).map((v) => xyz.map((column) => column[v]));
}

/** @param {Mesh} mesh @param {number[][]} places */
function turnTo(mesh, places) {
  let [x, y] = [0, 0];
  const step = Math.max(1, Math.floor(places.length / SAMPLES));
  for (const place of places.filter((_, k) => k % step === 0)) {
    const { vertex } = skinNear(mesh, place);
    x += Math.sign(place[0] || 1) * mesh.normal[0][vertex];
    y += mesh.normal[1][vertex];
  }
  const turn = (Math.atan2(x, -y) * 180) / Math.PI;
  return Math.round(turn / STEP) * STEP;
}

/**
 * From where what is chosen is seen with the skin it is felt on, or alone.
 * @param {Mesh} mesh @param {InsideShown[]} shown @param {SolidSkin|null} skin
 * @param {[width: number, height: number]} size
 * @returns {SolidView|null}
 */
export function viewOf(mesh, shown, skin, [width, height]) {
  const own = shown.filter(({ role }) => role === "chosen" || role === "other").flatMap(placesOf);
  if (!own.length) return null;
  return boxView([...own, ...painted(mesh, skin)], turnTo(mesh, own), width / height);
}

/**
 * A view that shows all of some places.
 * @param {number[][]} places @param {number} turn @param {number} wide @returns {SolidView}
 */
export function boxView(places, turn, wide) {
  const [low, high] = [Math.min, Math.max].map((most) =>
    [0, 1, 2].map((axis) => places.reduce((some, place) => most(some, place[axis]), place0(places, axis))),
  );
  const centre = low.map((some, axis) => (some + high[axis]) / 2);
  const [across, tall] = [Math.hypot(high[0] - low[0], high[1] - low[1]) / wide, high[2] - low[2]];
  const cm = Math.max(LEAST_CM, ROOM * Math.max(across, tall));
  const far = Math.min(WHOLE_BODY, cm / PICTURE / SCENE_CM);
  return nearer({ turn, lift: 0, far, centre: toCameraUnits(centre) }, 0);
}

/** @param {number[][]} places @param {number} axis */
const place0 = (places, axis) => places[0]?.[axis] ?? 0;

const APART = { cm: 26, deep: 9 };

/**
 * How far a part is moved away from the others, in cm: outwards, the farther the nearer it lies to the skin.
 * @param {Mesh} mesh @param {InsideShown} shown @param {number} depth @param {number} share
 */
export function apartBy(mesh, shown, depth, share) {
  const middle = middleOf(placesOf(shown));
  const { vertex } = skinNear(mesh, middle);
  const way = [Math.sign(middle[0]) * mesh.normal[0][vertex], mesh.normal[1][vertex]];
  if (shown.side === "midline") way[0] = 0;
  const length = Math.hypot(...way) || 1;
  const far = APART.cm * share * Math.max(0, 1 - depth / APART.deep);
  return [(far * way[0]) / length, (far * way[1]) / length, 0];
}
