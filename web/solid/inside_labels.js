// @ts-check
/** Names beside the picture with a line to what they name, for what is chosen and what lies next to it. */

/** @import { InsideShown, Stage } from "../core/types.js" */

import { svgElement } from "../map/views.js";
import { shortName } from "./inside_names.js";
import { placesOf } from "./inside_place.js";

const [FEWEST, MOST] = [3, 10];
const PER_NAME = 42; // pixels of the picture's height for each
/** Of the size of the letters: how wide one is, about, and how high a row. */
const [LETTER, BOLD, ROW] = [0.54, 0.64, 1.45];
const ASIDE = 46; // pixels from what is named to its name
const EDGE = 8;
/** Which are named first. */
const FIRST = ["chosen", "other", "root", "nerve", "near", "muscle"];

/** @typedef {{key: string, text: string, role: string, places: number[][]}} Named */
/** @typedef {(key: string, place: number[]) => number[]|null} Where where a place of a part is now; null if cut away */
/** @typedef {{left: number, right: number, below: number}} Taken pixels at the sides where controls stand */
/** @typedef {{named: Named, at: number[], x: number, y: number, isLeft: boolean}} Laid */

/** One name once a side, the most important first. @param {InsideShown[]} shown @returns {Named[]} */
export function namedOf(shown) {
  const wanted = shown.filter(({ role }) => FIRST.includes(role));
  wanted.sort((a, b) => FIRST.indexOf(a.role) - FIRST.indexOf(b.role));
  const seen = new Set();
  return wanted.flatMap((one) => {
    const text = shortName(one.part);
    if (seen.has(`${text} ${one.side}`)) return [];
    seen.add(`${text} ${one.side}`);
    return [{ key: one.key, text, role: one.role, places: placesOf(one) }];
  });
}

/**
 * The place of a part that is in the picture and nearest to its own middle.
 * @param {Named} named @param {Stage} stage @param {Where} where
 */
function anchor({ key, places }, stage, where) {
  const project = stage.projector();
  const [width, height] = stage.size();
  const inside = places
    .map((place) => where(key, place))
    .filter(Boolean)
    .map(([x, y, z]) => project(x, y, z))
    .filter(([x, y, ahead]) => ahead > 0 && x > 4 && y > 8 && x < width - 4 && y < height - 8);
  return inside[Math.floor(inside.length / 2)];
}

/**
 * Names in two columns of rows that do not touch, each on the side to which it is nearer.
 * @param {Named[]} named @param {Stage} stage @param {Taken} taken @param {number} size of the letters
 * @param {Where} where
 * @returns {Laid[]}
 */
export function laidOut(named, stage, taken, size, where) {
  const [width, height] = stage.size();
  const row = ROW * size;
  /** @param {Named} one */
  const roomOf = ({ text, role }) => size * (role === "chosen" || role === "other" ? BOLD : LETTER) * text.length;
  const found = named.flatMap((one) => {
    const at = anchor(one, stage, where);
    return at ? [{ named: one, at }] : [];
  });
  const kept = found.slice(0, Math.max(FEWEST, Math.min(MOST, Math.floor(height / PER_NAME))));
  const middle = kept.reduce((sum, { at }) => sum + at[0], 0) / (kept.length || 1);
  const edge = EDGE + taken.left;
  const first = Math.min(...kept.map(({ at }) => at[0])) - ASIDE;
  /** A name that has no room on the left stands on the right. @param {typeof kept[0]} one */
  const standsLeft = ({ named: one, at }) => at[0] < middle && first - roomOf(one) > edge;
  return [true, false].flatMap((isLeft) => {
    const own = kept.filter((one) => standsLeft(one) === isLeft).sort((a, b) => a.at[1] - b.at[1]);
    let last = EDGE;
    const xs = own.map(({ at }) => at[0]);
    const column = isLeft ? Math.min(...xs) - ASIDE : Math.max(...xs) + ASIDE;
    const rows = own.map(({ named: one, at }) => {
      const room = roomOf(one);
      last = Math.max(last + row, at[1]);
      const most = width - room - EDGE - (last - row < taken.below ? taken.right : 0);
      const x = isLeft ? Math.max(column, room + edge) : Math.min(column, most);
      return { named: one, at, x, y: last, isLeft };
    });
    const over = Math.max(0, (rows.at(-1)?.y ?? 0) - height + row);
    return rows.map((one, k) => ({ ...one, y: Math.max(one.y - over, row * (k + 1)) }));
  });
}

/** @param {Laid} laid */
function label({ named, at, x, y, isLeft }) {
  const line = svgElement("path", {
    d: `M${x + (isLeft ? 3 : -3)} ${y - 4}L${at[0].toFixed(1)} ${at[1].toFixed(1)}`,
  });
  const dot = svgElement("circle", { cx: at[0].toFixed(1), cy: at[1].toFixed(1), r: 2.6 });
  const text = svgElement("text", { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": isLeft ? "end" : "start" });
  text.textContent = named.text;
  const group = svgElement("g", { "data-role": named.role, "data-part": named.key });
  group.append(line, dot, text);
  return group;
}

/**
 * @param {SVGElement} host @param {Named[]} named @param {Stage} stage @param {Taken} taken @param {Where} where
 */
export function drawLabels(host, named, stage, taken, where) {
  const [width, height] = stage.size();
  host.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const size = parseFloat(getComputedStyle(host).fontSize);
  host.replaceChildren(...laidOut(named, stage, taken, size, where).map(label));
}

/** Mark the name of a part, as its button is marked. @param {SVGElement} host @param {string} key */
export function markLabel(host, key) {
  for (const group of host.querySelectorAll("[data-part]"))
    group.classList.toggle("marked", group.getAttribute("data-part") === key);
}
