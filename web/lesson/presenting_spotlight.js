// @ts-check
/** A bright circle that follows the pointer, a finger or the arrow keys; the rest of the picture is dimmed. */

/** @import { Point } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { closingByEscape } from "../core/escape.js";
import { told } from "../core/telling.js";
import { onShownStep, refreshPresenting } from "./presenting.js";

const STRIDE = 0.03; // of the smaller side of the window, for one press of an arrow
/** @type {Record<string, Point>} */
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** @type {HTMLElement|undefined} */
let light;
let [x, y] = [0, 0];
const escapes = closingByEscape(() => toggleSpotlight());

/** @param {number} toX @param {number} toY */
function move(toX, toY) {
  x = Math.max(0, Math.min(toX, window.innerWidth));
  y = Math.max(0, Math.min(toY, window.innerHeight));
  light?.querySelector("div").style.setProperty("transform", `translate(${x}px, ${y}px)`);
}

function lit() {
  light = makeElement("div", { id: "presenting-spotlight" }, makeElement("div"));
  light.setAttribute("aria-hidden", "true");
  document.body.append(light);
  escapes(true);
  move(x || window.innerWidth / 2, y || window.innerHeight / 2);
}

export function toggleSpotlight() {
  if (!light) lit();
  else out();
  announce(light ? told("Spotlight on") : told("Spotlight off"));
  refreshPresenting();
}

function out() {
  escapes(false);
  light?.remove();
  light = undefined;
}

/** Whether an arrow key is the spotlight's; moves it unless only asked. @param {string} key @param {boolean} asked */
export function arrowMovesSpotlight(key, asked = false) {
  if (!light || !MOVES[key]) return false;
  const stride = STRIDE * Math.min(window.innerWidth, window.innerHeight);
  if (!asked) move(x + MOVES[key][0] * stride, y + MOVES[key][1] * stride);
  return true;
}

window.addEventListener("pointermove", ({ clientX, clientY }) => move(clientX, clientY), { passive: true });
export const spotlightIsOn = () => Boolean(light);
onShownStep(({ id, desk }) => (id && !desk) || out());
