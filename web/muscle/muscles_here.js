// @ts-check
/**
 * What lies under one point, superficial first: named beside the pointer, gone through by clicking again, and listed
 * with buttons, also for the area that was chosen by keyboard.
 */

/** @import { Drawn, Selection } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { choose, chosenAreas, currentSelection, onSettled } from "../core/selection.js";
import { withSide } from "../core/sides.js";
import { counted, told } from "../core/telling.js";
import { mapHost, shownViews } from "../map/views.js";
import { placesInWords } from "../shell/choice_words.js";
import { nameOf } from "../shell/picker.js";
import { LAYER } from "./muscle_files.js";
import { triggerSitesOf } from "./trigger_sites.js";

const NEAR = 10; // screen pixels: a click so near the last one asks for what lies beneath
/** @type {Record<string, string>} */
const DEPTH = { 1: told("superficial"), 2: told("deep"), 3: told("deepest") };
let last = { x: -99, y: -99 };
let shows = "";
let saying = "";
/** @type {HTMLDetailsElement|undefined} */
let box;

/**
 * The muscles under a point of a view's own units: paths, superficial first.
 * @param {Drawn} drawn @param {number} x @param {number} y @returns {SVGPathElement[]}
 */
function under(drawn, x, y) {
  const point = drawn.svg.createSVGPoint();
  /** @type {SVGPathElement[]} */
  const inside = [];
  for (const half of drawn.muscles?.halves ?? []) {
    const left = half.getAttribute("transform").startsWith("translate");
    [point.x, point.y] = [left ? x - drawn.muscles.at.left : drawn.muscles.at.right - x, y];
    const paths = /** @type {SVGPathElement[]} */ ([...half.children]);
    inside.push(...paths.filter((path) => path.isPointInFill(point)).reverse());
  }
  return inside.sort((one, other) => Number(one.dataset.depth) - Number(other.dataset.depth));
}

/** The muscles under the pointer, superficial first. @param {PageEvent<MouseEvent>} event */
function underPointer({ target, clientX, clientY }) {
  const drawn = shownViews().find(({ svg }) => svg.contains(target));
  if (!drawn?.muscles) return [];
  const to = drawn.svg.getScreenCTM().inverse();
  return under(drawn, clientX * to.a + to.e, clientY * to.d + to.f);
}

/** @param {number} number */
const lieHere = (number) => counted("One muscle lies here", "{number} muscles lie here", number);

const active = () => currentSelection().layer === LAYER;

/** @param {PageEvent<MouseEvent>} event */
function point(event) {
  if (!active() || !event.target.closest("[data-muscle]")) return;
  const found = underPointer(event);
  if (!found.length) return;
  const tip = document.getElementById("tip");
  const more = found.length > 1 ? ` · ${lieHere(found.length)}` : "";
  const text = withSide(nameOf(found[0].dataset.muscle), found[0].dataset.side) + more;
  if (tip.textContent !== text) tip.textContent = text;
  tip.hidden = false;
  const left = Math.max(8, Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8));
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(event.clientY + 18)}px)`;
}

/**
 * The first click takes the most superficial, each further one at the same place the next beneath, round and round.
 * @param {PageEvent<MouseEvent>} event
 */
function click(event) {
  if (!active() || !event.target.closest("[data-muscle]")) return;
  const found = underPointer(event);
  if (!found.length) return;
  const again = Math.hypot(event.clientX - last.x, event.clientY - last.y) <= NEAR;
  last = { x: event.clientX, y: event.clientY };
  const now = again ? found.findIndex(({ dataset }) => dataset.muscle === currentSelection().sel) : -1;
  const next = found[(now + 1) % found.length];
  list(found, lieHere(found.length));
  saying = told("{muscle}, {n} of {all} here, superficial first", {
    muscle: nameOf(next.dataset.muscle),
    n: ((now + 1) % found.length) + 1,
    all: found.length,
  });
  const before = currentSelection();
  chooseMuscle(next);
  if (currentSelection() === before) say();
}

/** After what the page says of every choice. */
function say() {
  if (saying) announce(saying);
  saying = "";
}

/** @param {SVGPathElement} path */
function chooseMuscle({ dataset }) {
  const { side } = currentSelection();
  choose({ sel: dataset.muscle, side: side === "both" ? side : dataset.side });
}

/** @param {SVGPathElement} path */
function item(path) {
  const { muscle, depth } = path.dataset;
  const button = makeElement("button", { type: "button" }, `${nameOf(muscle)} `, makeElement("span", {}, DEPTH[depth]));
  button.dataset.muscle = muscle;
  button.addEventListener("click", () => chooseMuscle(path));
  return makeElement("li", {}, button);
}

/**
 * Offer the muscles of one place; `words` says how many there are, and where.
 * @param {SVGPathElement[]} found @param {string} words
 */
function list(found, words) {
  box ??= made();
  box.hidden = found.length === 0;
  box.querySelector("summary").textContent = words;
  box.querySelector("ol").replaceChildren(...found.map(item));
  press(currentSelection());
}

function made() {
  const inside = [makeElement("summary"), makeElement("ol"), makeElement("p")];
  const details = makeElement("details", { id: "muscles-here", open: true }, ...inside);
  details.addEventListener("keydown", walk);
  mapHost.after(makeElement("div", { className: "muscles-here-place" }, details));
  return details;
}

/** Arrows go through the list by depth. @param {PageEvent<KeyboardEvent>} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = [...box.querySelectorAll("button")];
  const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  if (!step || at < 0) return;
  event.preventDefault();
  all[(at + step + all.length) % all.length].focus();
}

/** @param {Selection} selection */
function press({ sel }) {
  for (const button of box.querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(button.dataset.muscle === sel));
  const sites = triggerSitesOf(sel).map(({ number, area }) => `${number} ${nameOf(area)}`);
  box.querySelector("p").textContent = sites.length
    ? told("Commonly described sites: {sites}", { sites: sites.join("; ") })
    : "";
}

/**
 * The muscles under the middle of an area, in the first view on the page that shows it.
 * @param {string} area @param {string} side
 */
function underArea(area, side) {
  for (const drawn of shownViews()) {
    const own =
      drawn.view.areas.find((some) => some.area === area && [side, "midline"].includes(some.side)) ??
      drawn.view.areas.find((some) => some.area === area);
    if (own) return under(drawn, own.x, own.y);
  }
  return [];
}

/** @param {Selection} selection */
export function paintMusclesHere(selection) {
  const on = selection.layer === LAYER;
  if (box) box.classList.toggle("on", on);
  if (!on) return;
  const drawn = shownViews().some(({ muscles }) => muscles);
  const wanted = `${selection.area} ${selection.side} ${mapHost.dataset.group} ${drawn}`;
  const areas = chosenAreas(selection);
  if (areas.length && drawn && shows !== wanted) {
    const found = [...new Set(areas.flatMap((area) => underArea(area, selection.side)))];
    const places = placesInWords(selection);
    list(
      found,
      counted("One muscle lies under {places}", "{number} muscles lie under {places}", found.length, { places }),
    );
  }
  shows = wanted;
  if (!box) list([], lieHere(0));
  box.classList.add("on");
  press(selection);
}

mapHost.addEventListener("pointermove", point);
mapHost.addEventListener("click", click);
onSettled(say);
