// @ts-check
/** The message of what is chosen, shown once on its way; where motion is not wanted, the way as a still row of dots. */

/** @import { InsideShown, Mesh, Selection, Solid, SolidSkin, Stage } from "../core/types.js" */

import { told } from "../core/telling.js";
import { patternIndex } from "../map/pattern.js";
import { nerveEntry, nervesOfArea } from "../nerve/nerve_names.js";
import { ballOf } from "./inside_mesh.js";
import { insideName } from "./inside_names.js";
import { carriedWay, evenSteps, feltAt, referredWay } from "./inside_way.js";
import { middleOf, placesOf, skinNear } from "./inside_place.js";

const KIND = "message";
const PULSE = { radius: 0.85, colour: "rgb(255, 255, 255)", ms: 3600 };
/** cm between dots, and their radius. */
const DOTS = { carried: [2.6, 0.3], referred: [2.2, 0.42] };
const COLOUR = { carried: "rgb(40, 90, 170)", referred: "rgb(60, 60, 66)" };
const still = window.matchMedia("(prefers-reduced-motion: reduce)");
let frame = 0;

/**
 * @param {Selection} selection @param {InsideShown[]} shown @param {Mesh} mesh @param {SolidSkin|null} skin
 * @param {Solid|undefined} level the root of the source's level
 */
export function wayOf({ sel, nerve, side }, shown, mesh, skin, level) {
  const chosen = nerve || sel;
  const own = shown.find(({ part, role }) => part === chosen && role === "chosen");
  if (!own) return null;
  const onSide = side === "right" ? "right" : "left";
  const start = middleOf(placesOf(own));
  const felt = feltAt(mesh, skin, onSide, start);
  const ofSide = shown.filter((one) => one.side === onSide || one.side === "midline");
  const isCarried = chosen.startsWith("root_") || chosen.startsWith("nerve_");
  return isCarried
    ? carriedWay(ofSide, chosen, nerve ? null : felt, felt ? skinNervesAt(mesh, felt) : new Set(), comesFrom)
    : referredWay(ofSide, chosen, level, onSide, felt);
}

/** The nerves of the skin at a place. @param {Mesh} mesh @param {number[]} place */
function skinNervesAt(mesh, place) {
  const area = patternIndex().areas[mesh.half.area[skinNear(mesh, place).vertex]];
  const { primary = [], shared = [] } = nervesOfArea(area) ?? {};
  return new Set(primary.length ? primary : shared);
}

/** Roots lead to the plexus and to nerves, these to their branches. @param {string} from @param {string} to */
function comesFrom(from, to) {
  if (from === to) return true;
  if (nerveEntry(from)) return Boolean(nerveEntry(from).branches.includes(to));
  return !to.startsWith("root_");
}

/** @param {NonNullable<ReturnType<typeof wayOf>>} way */
export function sayWay({ parts, isCarried, isToSkin }) {
  const names = parts.map(insideName).join(" → ");
  if (!isCarried) return told("Dotted: pain from here is felt there, not carried there along one nerve.");
  if (isToSkin) return told("Felt along: {way} → skin.", { way: names });
  return told("Felt along: {way}.", { way: names });
}

/** @param {Stage} stage */
export function stopMessage(stage) {
  cancelAnimationFrame(frame);
  frame = 0;
  stage.clearInside(KIND);
}

/**
 * Once, and then its row of dots goes; where motion is not wanted the row stays, if it was asked for.
 * @param {Stage} stage @param {NonNullable<ReturnType<typeof wayOf>>} way @param {boolean} isAsked
 */
export function playMessage(stage, way, isAsked) {
  stopMessage(stage);
  if (still.matches && !isAsked) return;
  const how = way.isCarried ? "carried" : "referred";
  const [step, radius] = DOTS[how];
  const dots = evenSteps(way.places, step);
  dots.forEach((place, k) => {
    stage.show(`message ${k}`, { ...ballOf(radius), colour: COLOUR[how], kind: KIND });
    stage.offset(`message ${k}`, ...at(place));
  });
  if (still.matches) return;
  const steps = evenSteps(way.places, 0.5);
  stage.show("pulse", { ...ballOf(PULSE.radius), colour: PULSE.colour, kind: KIND });
  const start = performance.now();
  const move = () => {
    const share = Math.min(1, (performance.now() - start) / PULSE.ms);
    stage.offset("pulse", ...at(steps[Math.round(share * (steps.length - 1))]));
    if (share < 1) frame = requestAnimationFrame(move);
    else stopMessage(stage);
  };
  move();
}

/** @param {number[]} place @returns {[x: number, y: number, z: number]} */
const at = ([x, y, z]) => [x, y, z];
