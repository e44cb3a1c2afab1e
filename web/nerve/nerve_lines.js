// @ts-check
/**
 * The courses of nerves as lines over the skin, broken where they run deep, and the places where they are caught.
 *
 * @typedef {Omit<NerveCourse, "course">} Nerve all its courses joined
 * @typedef {{side: string, transform: string, x: (x: number) => number}} HalfDrawing where the left half's drawing goes
 */

/** @import { Drawn, HalfPlace, MuscleFile, NerveCourse, NerveFile, NerveSite, Selection } from "../core/types.js" */

import { withSide } from "../core/sides.js";
import { told } from "../core/telling.js";
import { placeMapLabels } from "../map/map_labels.js";
import { svgElement } from "../map/views.js";
import { nerveEntry, nerveNameOf } from "./nerve_names.js";

const SIZE = 11.5;
const REACH = 12.5; // half of what a finger needs, in pixels
const SEEN_FROM = new Set(["back", "side"]);
/** Muscles drawn under the sciatic nerve, and what is written on them. @type {Record<string, string>} */
const BESIDE = {
  muscle_piriformis: told("Piriformis"),
  muscle_biceps_femoris: "",
  muscle_semitendinosus: told("Hamstrings"),
  muscle_semimembranosus: "",
};
/** @type {WeakMap<Drawn, {under: SVGGElement, over: SVGGElement}>} */
const groups = new WeakMap();

/** @param {Drawn} drawn */
function groupsOf(drawn) {
  if (!groups.has(drawn)) {
    const under = svgElement("g", { class: "nerve-muscles", "aria-hidden": "true" });
    const over = svgElement("g", { class: "nerves", role: "group", "aria-label": told("Nerves") });
    drawn.svg.querySelector(".areas").before(under);
    drawn.svg.querySelector(".areas").after(over);
    over.addEventListener("keydown", walk);
    groups.set(drawn, { under, over });
  }
  return groups.get(drawn);
}

/**
 * One stop for the Tab key a view; the arrows walk over nerves and places, Enter or Space chooses.
 * @param {PageEvent<KeyboardEvent>} event
 */
function walk(event) {
  const items = [...event.currentTarget.querySelectorAll("[tabindex]")];
  const at = items.indexOf(event.target);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" || event.key === " ")
    event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  else if (!step) return;
  event.preventDefault();
  if (!step) return;
  const next = items[(at + step + items.length) % items.length];
  items[at].setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus({ preventScroll: false });
}

/**
 * What is seen of each nerve in a view, its courses joined; named on the last of them, where it runs alone.
 * @param {NerveCourse[]} courses @returns {Nerve[]}
 */
function joined(courses) {
  /** @type {Map<string, Nerve>} */
  const nerves = new Map();
  for (const { nerve, d, deep, labels } of courses) {
    const whole = nerves.get(nerve) ?? { nerve, d: "", deep: "", labels: [] };
    nerves.set(nerve, { nerve, d: whole.d + d, deep: whole.deep + deep, labels: [...labels, ...whole.labels] });
  }
  return [...nerves.values()];
}

/**
 * The halves of a view: where the left half's drawing goes, and where its mirror image.
 * @param {HalfPlace} place @returns {HalfDrawing[]}
 */
function halves({ left, right }) {
  return [
    left !== null && { side: "left", transform: `translate(${left} 0)`, x: (/** @type {number} */ x) => x + left },
    right !== null && {
      side: "right",
      transform: `translate(${right} 0) scale(-1 1)`,
      x: (/** @type {number} */ x) => right - x,
    },
  ].filter(Boolean);
}

/** @param {Attributes} attributes @param {string} name @param {...Content} children */
function button(attributes, name, ...children) {
  const made = svgElement("g", {
    role: "button",
    tabindex: "-1",
    "aria-pressed": "false",
    "aria-label": name,
    ...attributes,
  });
  made.append(...children);
  return made;
}

/** @param {Nerve} nerve @param {HalfDrawing} half */
function nerveButton({ nerve, d, deep }, { side, transform }) {
  const paths = [
    ["hit", d + deep],
    ["edge", d],
    ["edge deep", deep],
    ["line", d],
    ["line deep", deep],
  ]
    .filter(([, data]) => data)
    .map(([name, data]) => svgElement("path", { class: name, d: data }));
  const name = withSide(nerveNameOf(nerve), side);
  return button({ "data-choose-nerve": nerve, "data-side": side, transform }, name, ...paths);
}

/** @param {NerveSite} site @param {HalfDrawing} half @param {number} unit */
function siteButton({ site, nerve, x, y }, { side, x: across }, unit) {
  const at = { cx: across(x), cy: y };
  const name = withSide(nerveNameOf(site), side);
  return button(
    { "data-choose-site": site, "data-of": nerve, "data-side": side },
    name,
    svgElement("circle", { class: "hit", ...at, r: REACH * unit }),
    svgElement("circle", { class: "ring", ...at, r: 5 * unit }),
  );
}

/**
 * @param {Drawn} drawn @param {Nerve[]} nerves @param {NerveSite[]} sites @param {Set<string>} chosen
 * @param {(x: number) => number} across
 */
function names(drawn, nerves, sites, chosen, across) {
  const reach = 6 * (parseFloat(drawn.svg.style.getPropertyValue("--pixel")) || 1);
  const rings = sites.map(({ x, y }) => [across(x) - reach, y - reach, across(x) + reach, y + reach]);
  const wanted = nerves
    .filter(({ nerve }) => !chosen.size || chosen.has(nerve))
    .map(({ nerve, labels }) => ({
      id: nerve,
      text: nerveEntry(nerve)?.short ?? "",
      aside: true,
      places: labels.map(([x, y]) => [across(x), y]),
    }));
  return placeMapLabels(drawn, wanted, SIZE, rings);
}

/**
 * @param {Drawn} drawn @param {NerveFile} file @param {Set<string>} chosen @param {string} side
 * @returns {SVGElement[]}
 */
function draw(drawn, file, chosen, side) {
  const place = file.views[drawn.view.id];
  if (!place) return [];
  const { courses, sites } = file.cameras[place.camera];
  const unit = parseFloat(drawn.svg.style.getPropertyValue("--pixel")) || 1;
  const nerves = joined(courses);
  const sides = halves(place);
  // Names stand on the chosen side only.
  const named = sides.find((half) => half.side === (side === "right" ? "right" : "left"));
  const buttons = sides.flatMap((half) => [
    ...nerves.map((nerve) => nerveButton(nerve, half)),
    ...sites.map((site) => siteButton(site, half, unit)),
  ]);
  buttons[0]?.setAttribute("tabindex", "0");
  // Sites after all lines, so that a line never covers one.
  buttons.sort((a, b) => Number("chooseSite" in a.dataset) - Number("chooseSite" in b.dataset));
  return named ? [...buttons, ...names(drawn, nerves, sites, chosen, named.x)] : buttons;
}

/**
 * New lines in the place of the old ones; who had come here with the keyboard stays at the same nerve.
 * @param {SVGGElement} over @param {SVGElement[]} parts
 */
function redraw(over, parts) {
  const focus = over.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : "";
  over.replaceChildren(...parts);
  if (focus) parts.find((part) => part.getAttribute("aria-label") === focus)?.focus({ preventScroll: true });
}

/** @param {string} side @param {SVGElement|HTMLElement} element */
const sided = (side, { dataset }) => side === "both" || dataset.side === side;

/**
 * @param {Drawn} drawn @param {NerveFile} file @param {Selection} selection
 * @param {Set<string>} chosen the chosen nerve and its branches
 */
export function paintNerveLines(drawn, file, selection, chosen) {
  const { over } = groupsOf(drawn);
  const { nerve, site, side } = selection;
  over.classList.add("on");
  const wanted = [[...chosen].join(), side, drawn.svg.style.getPropertyValue("--pixel")].join("|");
  if (over.dataset.painted !== wanted) redraw(over, draw(drawn, file, chosen, side));
  over.dataset.painted = wanted;
  over.classList.toggle("some", Boolean(nerve));
  for (const some of over.querySelectorAll("[role=button]")) {
    const own = some.dataset.chooseNerve ?? some.dataset.of;
    const pressed = some.dataset.chooseSite ? some.dataset.chooseSite === site : own === nerve;
    some.classList.toggle("branch", chosen.has(own) && sided(side, some));
    some.classList.toggle("chosen", pressed && sided(side, some));
    some.setAttribute("aria-pressed", String(pressed && sided(side, some)));
  }
}

/**
 * Piriformis and the hamstrings as outlines under the sciatic nerve.
 * @param {Drawn} drawn @param {string} side @param {MuscleFile|null} muscles
 */
export function paintMuscles(drawn, muscles, side) {
  const { under } = groupsOf(drawn);
  const place = muscles?.views[drawn.view.id];
  const seen = Boolean(place) && SEEN_FROM.has(place.camera);
  under.dataset.shown = String(seen);
  const wanted = `${side} ${drawn.svg.style.getPropertyValue("--pixel")}`;
  if (!seen || under.dataset.painted === wanted) return;
  under.dataset.painted = wanted;
  under.replaceChildren();
  const here = muscles.cameras[place.camera];
  const names = Object.keys(BESIDE).filter((name) => here[name]);
  const sides = halves(place);
  for (const half of sides) {
    under.append(
      ...names.map((name) =>
        svgElement("path", { d: here[name].d, transform: half.transform, "data-muscle": name, "data-side": half.side }),
      ),
    );
  }
  // Named on the half that bears no names of nerves, where there is one.
  const { x } = sides.find((half) => half.side !== (side === "right" ? "right" : "left")) ?? sides[0];
  const labels = names
    .filter((name) => BESIDE[name])
    .map((name) => ({
      id: name,
      text: BESIDE[name],
      aside: true,
      places: [[x(here[name].x), here[name].y]],
    }));
  under.append(...placeMapLabels(drawn, labels, SIZE));
}

/** @param {Drawn} drawn */
export function hideNerveLines(drawn) {
  groups.get(drawn)?.over.classList.remove("on");
  if (groups.has(drawn)) groups.get(drawn).under.dataset.shown = "false";
}

/** Whether a file of courses shows a nerve or a site. @param {NerveFile} file @param {string} id */
export const showsNerve = (file, id) =>
  Object.values(file.cameras).some(
    ({ courses, sites }) => courses.some(({ nerve }) => nerve === id) || sites.some(({ site }) => site === id),
  );
