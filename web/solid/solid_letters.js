// @ts-check
/**
 * Words over the picture: the letters R and L beside the body, and the names of the bands, each where it is in sight.
 */

/** @import { Mesh, Point, SolidSkin, Stage } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { PICTURE } from "./solid_camera.js";
import { inSight } from "./solid_screen.js";

/** Each letter and how far from the midline it stands, in cm. @type {[letter: string, x: number][]} */
const BESIDE = [
  [told("L"), 46],
  [told("R"), -46],
];
const HEIGHT = 158;
const ASIDE = 0.4; // of the distance between the letters as seen from the front
/** How near the letters come to the edges, in pixels; at the top, what can be unfolded has its place. */
const EDGES = { side: 12, top: 44, bottom: 14 };
const STILL_MS = 120;
const NO_ROOT = 255;
const ROOM = { wide: 22, tall: 13 };
/** @type {HTMLElement} */
let place;
/** @type {Stage|null} */
let stage = null;
/** @type {Mesh|null} */
let mesh = null;
/** The letters of the sides, of which one is hidden at times, and the names of bands that are in sight. */
/** @type {HTMLElement[]} */
let beside = [];
/** @type {HTMLElement[]} */
let named = [];
let still = 0;
/** @type {{text: string, vertex: number, chosen: boolean}[]} */
let labels = [];

/** @param {string} text @param {number} x @param {number} y @param {string} kind */
function letter(text, x, y, kind) {
  const made = makeElement("span", { className: kind, textContent: text });
  put(made, x, y);
  return made;
}

/** Moved, not laid out: it follows every frame. @param {HTMLElement} made @param {number} x @param {number} y */
function put(made, x, y) {
  made.style.setProperty("translate", `${x.toFixed(1)}px ${y.toFixed(1)}px`);
}

/** Beside the body; where it is seen from a side, only the nearer side has its letter, in front of the body. */
function orientation() {
  const project = stage.projector();
  const [width, height] = stage.size();
  const [left, right] = BESIDE.map(([text, x]) => ({ text, at: project(x, 0, HEIGHT) }));
  const depth = (left.at[2] + right.at[2]) / 2;
  const whole = (2 * BESIDE[0][1] * height) / (PICTURE * depth);
  const nearer = left.at[2] < right.at[2] ? left : right;
  const isAside = Math.abs(left.at[0] - right.at[0]) < ASIDE * whole;
  const shown = isAside ? [{ text: nearer.text, at: project(0, -BESIDE[0][1], HEIGHT) }] : [left, right];
  beside.forEach((made, k) => {
    made.hidden = !shown[k];
    if (!shown[k]) return;
    const { text, at } = shown[k];
    if (made.textContent !== text) made.textContent = text;
    const { side, top, bottom } = EDGES;
    put(made, Math.max(side, Math.min(width - side, at[0])), Math.max(top, Math.min(height - bottom, at[1])));
  });
}

/** Names that would cover another are left out; the chosen root's comes first. */
function names() {
  const places = inSight(
    stage,
    mesh,
    labels.map(({ vertex }) => vertex),
  );
  /** @type {Point[]} */
  const taken = [];
  /** @type {HTMLElement[]} */
  const made = [];
  labels.forEach(({ text, chosen }, k) => {
    if (!places[k]) return;
    const [x, y] = places[k];
    if (taken.some(([u, v]) => Math.abs(u - x) < ROOM.wide && Math.abs(v - y) < ROOM.tall)) return;
    taken.push([x, y]);
    made.push(letter(text, x, y, chosen ? "root chosen" : "root"));
  });
  return made;
}

function name() {
  if (!place.isConnected) return;
  named = names();
  place.append(...named);
}

/** While the body turns only the sides are told; the names come back when it stands still. */
function follow() {
  orientation();
  if (named.length) for (const made of named.splice(0)) made.remove();
  clearTimeout(still);
  if (labels.length) still = setTimeout(name, STILL_MS);
}

/** The vertex in the middle of some skin that looks one way. @param {number[]} vertices */
function middle(vertices) {
  const mean = mesh.xyz.map((column) => vertices.reduce((sum, v) => sum + column[v], 0) / vertices.length);
  /** @param {number} v */
  const far = (v) => mesh.xyz.reduce((sum, column, axis) => sum + (column[v] - mean[axis]) ** 2, 0);
  return vertices.reduce((best, v) => (far(v) < far(best) ? v : best));
}

/**
 * Each band has its name in front, behind, and on both sides of each half.
 * @param {SolidSkin} skin @param {string} chosen
 */
function roots({ roots: of, names: rootNames }, chosen) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  const [nx, ny] = mesh.normal;
  for (let v = 0; v < of.length; v += 1) {
    if (of[v] === NO_ROOT) continue;
    const way = Math.abs(ny[v]) > Math.abs(nx[v]) ? Math.sign(ny[v]) : 2 * Math.sign(nx[v]);
    const name = `${of[v]} ${way} ${mesh.xyz[0][v] < 0}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(v);
  }
  const found = [...groups]
    .filter(([, some]) => some.length > 12)
    .map(([name, some]) => {
      const text = rootNames[Number.parseInt(name, 10)];
      return { text, vertex: middle(some), chosen: text === chosen };
    });
  return found.sort((a, b) => Number(b.chosen) - Number(a.chosen));
}

/** The page's own tip, beside the pointer. @param {string} text @param {PointerEvent} event */
export function showTip(text, { clientX: x, clientY: y }) {
  const element = document.getElementById("tip");
  element.textContent = text;
  element.hidden = false;
  const left = Math.max(8, Math.min(x + 14, window.innerWidth - element.offsetWidth - 8));
  const top = y + 18 + element.offsetHeight > window.innerHeight ? y - element.offsetHeight - 10 : y + 18;
  element.style.setProperty("transform", `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
}

/** @param {HTMLElement} element @param {Stage} drawn @param {Mesh} body */
export function startLetters(element, drawn, body) {
  [place, stage, mesh, named] = [element, drawn, body, []];
  beside = BESIDE.map(([text]) => letter(text, 0, 0, "side"));
  place.replaceChildren(...beside);
  stage.follow(follow);
}

/** They are written with the next picture. @param {SolidSkin} skin @param {string} chosen the chosen root */
export function labelBands(skin, chosen) {
  labels = skin.roots ? roots(skin, chosen) : [];
}
