// @ts-check
/**
 * The way of a message through what is drawn: along a root, its plexus and its nerves to the skin; or from where pain
 * starts to the root of its level and to the skin where it is felt, along no nerve.
 */

/** @import { InsideShown, Mesh, Solid, SolidSkin } from "../core/types.js" */

import { middleOf, placesOf } from "./inside_place.js";
import { centresOf } from "./inside_mesh.js";
import { least } from "./solid_colours.js";

/** In cm: a course that begins so near to another one comes from it. */
const JOIN = 1.6;
/** A step from one course to another counts as so many times its length. */
const CHANGE = 3;

/** @typedef {{places: number[][], parts: string[], isCarried: boolean, isToSkin: boolean}} Way */
/** @typedef {(from: string, to: string) => boolean} Branching whether one part may come from another */

/** Each solid of a part as a line of its own. @param {InsideShown[]} shown */
function linesOf(shown) {
  return shown.flatMap(({ part, side, solids }) =>
    solids.map((solid) => ({ part, places: placesOf({ solids: [solid], side }) })),
  );
}

/** @param {number[]} a @param {number[]} b */
const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/**
 * The shortest ways outwards from the first place of the first line to all others (Dijkstra).
 * @param {{part: string, places: number[][]}[]} lines @param {Branching} branches
 */
function ways(lines, branches) {
  const nodes = lines.flatMap(({ places }, line) => places.map((place, k) => ({ line, k, place })));
  const cost = nodes.map((_, n) => (n ? Infinity : 0));
  const from = nodes.map(() => -1);
  const left = new Set(nodes.keys());
  /** @param {typeof nodes[0]} one @param {typeof nodes[0]} other @param {number} length */
  const begins = (one, other, length) =>
    other.k === 0 && one.line !== other.line && length < JOIN && branches(lines[one.line].part, lines[other.line].part);
  while (left.size) {
    let next = -1;
    for (const n of left) if (next < 0 || cost[n] < cost[next]) next = n;
    if (cost[next] === Infinity) break;
    left.delete(next);
    for (const n of left) {
      const length = far(nodes[next].place, nodes[n].place);
      const isNext = nodes[n].line === nodes[next].line && nodes[n].k === nodes[next].k + 1;
      if (!isNext && !begins(nodes[next], nodes[n], length)) continue;
      const sum = cost[next] + length * (isNext ? 1 : CHANGE);
      if (sum < cost[n]) [cost[n], from[n]] = [sum, next];
    }
  }
  return { nodes, cost, from };
}

/**
 * The place of the most painted skin: of all that is painted most, what is farthest from a place.
 * @param {Mesh} mesh @param {SolidSkin|null} skin @param {string} side @param {number[]} start
 */
export function feltAt(mesh, skin, side, start) {
  /** @type {number[]|null} */
  let best = null;
  let [most, away] = [least[0], 0];
  skin?.intensity?.forEach((value, v) => {
    if (value < most) return;
    const place = mesh.xyz.map((column) => column[v]);
    if ((side === "right") !== place[0] < 0 && Math.abs(place[0]) > 2) return;
    const zone = least.findLastIndex((one) => value >= one);
    const length = far(place, start);
    if (least[zone] > most || length > away) [best, most, away] = [place, Math.max(most, least[zone]), length];
  });
  return best;
}

/**
 * Along what is drawn to the end of a nerve of the skin where it is felt, or else as near to it as it leads.
 * @param {InsideShown[]} shown @param {string} chosen @param {number[]|null} felt @param {Set<string>} skinNerves
 * @param {Branching} branches @returns {Way|null}
 */
export function carriedWay(shown, chosen, felt, skinNerves, branches) {
  const own = shown.filter(({ part }) => part === chosen);
  const rest = shown.filter(({ part, role, kind }) => part !== chosen && (role === "nerve" || kind === "plexus"));
  const lines = linesOf([...own, ...rest]);
  if (!lines.length) return null;
  const { nodes, cost, from } = ways(lines, branches);
  const reached = [...nodes.keys()].filter((n) => cost[n] < Infinity);
  const toSkin = reached.filter((n) => skinNerves.has(lines[nodes[n].line].part));
  /** @param {number} n */
  const worth = (n) => (felt ? -far(nodes[n].place, felt) : cost[n]);
  let end = (toSkin.length ? toSkin : reached).reduce((best, n) => (worth(n) > worth(best) ? n : best));
  const found = [];
  for (; end >= 0; end = from[end]) found.unshift(nodes[end]);
  const places = [...found.map(({ place }) => place), ...(felt && toSkin.length ? [felt] : [])];
  const parts = [...new Set(found.map(({ line }) => lines[line].part))];
  return { places, parts, isCarried: true, isToSkin: toSkin.length > 0 };
}

/**
 * By way of the root of its level, where one is drawn.
 * @param {InsideShown[]} shown @param {string} chosen @param {Solid|undefined} level @param {string} side
 * @param {number[]|null} felt @returns {Way|null}
 */
export function referredWay(shown, chosen, level, side, felt) {
  const own = shown.find(({ part }) => part === chosen);
  if (!own || !felt) return null;
  const start = middleOf(placesOf(own));
  const [x, y, z] = level ? centresOf(level) : [];
  const cord = level ? [[side === "right" ? -x : x, y, z]] : [];
  return { places: [start, ...cord, felt], parts: [chosen], isCarried: false, isToSkin: true };
}

/** A way in even steps. @param {number[][]} places @param {number} cm @returns {number[][]} */
export function evenSteps(places, cm) {
  const found = [];
  let rest = 0;
  for (let k = 1; k < places.length; k += 1) {
    const length = far(places[k - 1], places[k]);
    for (let at = rest; at < length; at += cm)
      found.push(places[k].map((some, axis) => places[k - 1][axis] + ((some - places[k - 1][axis]) * at) / length));
    rest = (Math.ceil((length - rest) / cm) * cm - (length - rest) + cm) % cm;
  }
  found.push(places.at(-1));
  return found;
}
