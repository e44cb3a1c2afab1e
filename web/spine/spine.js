// @ts-check
/** The spine study: the whole spine, and the chosen level with its bulge; both follow what is chosen on the page. */

/** @import { BulgeKind, Selection, Spine } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { registerStudy } from "../shell/study.js";
import { enterSpineKeys, startSpineKeys } from "./spine_keys.js";
import { drawSpineLevel } from "./spine_level.js";
import { drawSpineWhole } from "./spine_whole.js";

/** @type {BulgeKind[]} */
const KINDS = ["paracentral", "lateral"];
const FIRST = "L4/5";
/** @type {Spine} */
let spine;
let level = FIRST;
/** @type {BulgeKind} */
let kind = "paracentral";
let last = "";

/** @param {string} name */
const levelOf = (name) => spine.levels.find((one) => one.name === name);

/** The structures that are drawn and named in the close-up of a level. @param {string} name */
function shownAt(name) {
  const { exiting, traversing, disc, facet } = levelOf(name);
  return [disc, facet, ...[exiting, traversing].map((root) => spine.roots.find((one) => one.root === root).structure)];
}

/**
 * The level to look at for a structure: what was pressed beside a level stays there; a root is shown where it is
 * caught.
 * @param {string} sel @param {boolean} stays
 */
function levelFor(sel, stays) {
  if (stays && shownAt(level).includes(sel)) return level;
  if (spine.structures[sel]?.includes(level)) return level;
  if (spine.structures[sel]) return spine.structures[sel][0];
  const root = spine.roots.find(({ structure }) => structure === sel);
  if (!root) return level;
  const catching = spine.levels.filter((one) => one[kind].includes(root.root)).map(({ name }) => name);
  return catching[0] ?? (levelOf(root.exits) ? root.exits : "L5/S1");
}

/** Beside a low-back disc it is far-lateral, in the neck and chest foraminal. @param {string} value */
function place(value) {
  if (value === "paracentral") return told("paracentral");
  return levelOf(level).upper.startsWith("L") || level === "T12/L1" ? told("far-lateral") : told("foraminal");
}

/** @param {BulgeKind} value @param {HTMLElement} element */
function radio(value, element) {
  const input = makeElement("input", { type: "radio", name: "spine-bulge", value, checked: value === kind });
  input.addEventListener("change", () => {
    kind = value;
    show(element);
    announce(element.querySelector(".spine-words [data-level]:not([hidden]) [data-kind]:not([hidden])").textContent);
  });
  return makeElement("label", {}, input, makeElement("span"));
}

/** @param {HTMLElement} element */
function controls(element) {
  const select = makeElement("select", {}, ...spine.levels.map(({ name }) => new Option(name, name)));
  select.addEventListener("change", () => {
    level = select.value;
    show(element);
  });
  const legend = makeElement("legend", {}, told("Disc bulge"));
  return makeElement(
    "div",
    { className: "spine-controls" },
    makeElement("label", {}, `${told("Level")} `, select),
    makeElement("fieldset", {}, legend, ...KINDS.map((one) => radio(one, element))),
  );
}

/**
 * Words of the present level, kind of bulge and, for a root that no disc catches alone, of that root.
 * @param {HTMLElement} element @param {string} sel
 */
function showWords(element, sel) {
  for (const words of element.querySelectorAll(".spine-words > [data-level]"))
    words.hidden = words.dataset.level !== level;
  for (const words of element.querySelectorAll(".spine-words [data-kind]")) words.hidden = words.dataset.kind !== kind;
  for (const words of element.querySelectorAll(".spine-words > [data-root]")) words.hidden = words.dataset.root !== sel;
}

/** Draw the level anew and press what is chosen, wherever it stands. @param {HTMLElement} element */
function show(element) {
  const { sel, side } = currentSelection();
  const host = element.querySelector(".spine-level .picture");
  const shows = [level, kind, side === "left" ? "left" : "right"].join();
  const active = /** @type {HTMLElement} */ (document.activeElement);
  const focused = host.contains(active) ? active.dataset.structure : "";
  if (host.dataset.shows !== shows) {
    host.dataset.shows = shows;
    host.replaceChildren(drawSpineLevel(spine, levelOf(level), side === "left" ? "left" : "right", kind));
    enterSpineKeys(host, focused || sel, Boolean(focused));
  }
  element.querySelector(".spine-controls select").value = level;
  for (const input of element.querySelectorAll(".spine-controls input")) {
    input.disabled = !levelOf(level).hasDisc;
    input.nextSibling.textContent = place(input.value);
  }
  showWords(element, sel);
  for (const control of element.querySelectorAll("[data-structure]"))
    control.setAttribute("aria-pressed", String(control.dataset.structure === sel));
  for (const frame of element.querySelectorAll(".whole-spine .frame"))
    frame.classList.toggle("shown", frame.dataset.frame === level);
}

/** @param {HTMLElement} element */
async function start(element) {
  const whole = element.querySelector(".spine-whole");
  try {
    spine = await fetchJson("spine.json");
  } catch {
    whole.textContent = told("The picture could not be loaded. The table below says the same in words.");
    return;
  }
  const host = element.querySelector(".spine-level");
  const picture = makeElement("div", { className: "picture" });
  host.append(controls(element), picture);
  whole.append(drawSpineWhole(spine));
  for (const part of [whole, picture]) startSpineKeys(part);
  enterSpineKeys(whole, currentSelection().sel, false);
  if (element.isConnected) follow(currentSelection(), element); // Else the study was left meanwhile.
}

/**
 * Bring the chosen part of the whole spine into view, unless it was pressed there or the page itself would scroll.
 * @param {HTMLElement} element @param {string} sel
 */
function reveal(element, sel) {
  const scroller = element.closest("#study");
  const control = element.querySelector(`.whole-spine [data-structure="${sel}"]`);
  if (!control || control.contains(document.activeElement) || scroller.scrollHeight <= scroller.clientHeight) return;
  const [seen, wanted] = [scroller.getBoundingClientRect(), control.querySelector(".hit").getBoundingClientRect()];
  if (wanted.top < seen.top || wanted.bottom > seen.bottom)
    scroller.scrollTop += wanted.top - seen.top - seen.height / 2;
}

/** @param {Selection} selection @param {HTMLElement} element */
function follow({ sel }, element) {
  if (!spine || !element.querySelector(".spine-controls")) return;
  if (sel !== last) level = levelFor(sel, element.querySelector(".spine-beside").contains(document.activeElement));
  show(element);
  if (sel !== last) reveal(element, sel);
  last = sel;
}

registerStudy("spine", { start, follow });
