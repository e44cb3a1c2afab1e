// @ts-check
/**
 * Groups that are one stop for the Tab key: arrows go to the neighbour on the screen, Home and End to the ends, and in
 * lists letters to the next entry that begins with them. Tab comes back to where one was.
 *
 * @typedef {HTMLButtonElement|HTMLSelectElement|HTMLAnchorElement} Item
 * @typedef {{group: HTMLElement, list: boolean}} Group `list`: letters seek in it
 */

import { onSettled } from "../core/selection.js";

const ITEMS = "button, select, a[href]";
/** @type {Record<string, number>} */
const STEP = { ArrowLeft: -1, ArrowRight: 1 };
const TYPED_MS = 700;
/** @type {Group[]} */
const groups = [];
let typed = "";
let typedAt = 0;

/** @param {HTMLElement} group */
const itemsOf = (group) => /** @type {Item[]} */ ([...group.querySelectorAll(ITEMS)]);
/** Those that can be reached. @param {HTMLElement} group */
const items = (group) => itemsOf(group).filter((one) => !("disabled" in one && one.disabled) && one.checkVisibility());

/**
 * Make one entry the stop: the focused one, else the pressed one of a list, else where one was.
 * @param {Group} group
 */
function settle({ group, list }) {
  const all = items(group);
  const stop =
    all.find((one) => one === document.activeElement) ??
    (list ? all.find((one) => one.ariaPressed === "true") : undefined) ??
    all.find((one) => one.dataset.stop !== undefined) ??
    all[0];
  for (const one of itemsOf(group)) {
    one.tabIndex = one === stop ? 0 : -1;
    if (one === stop) one.dataset.stop = "";
    else delete one.dataset.stop;
  }
}

export const refreshRoving = () => groups.forEach(settle);

/** @param {Element} one */
function middle(one) {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/**
 * The entry in the next row above or below that stands nearest to this column.
 * @param {Item[]} all @param {Item} from @param {number} direction
 */
function acrossRows(all, from, direction) {
  const here = middle(from);
  const beyond = all.map((one) => ({ one, at: middle(one) })).filter(({ at }) => (at.y - here.y) * direction > 6);
  const row = Math.min(...beyond.map(({ at }) => (at.y - here.y) * direction));
  const near = beyond.filter(({ at }) => (at.y - here.y) * direction < row + 6);
  return near.sort((a, b) => Math.abs(a.at.x - here.x) - Math.abs(b.at.x - here.x))[0]?.one;
}

/** @param {Item[]} all @param {Item} from @param {string} key */
function byLetters(all, from, key) {
  const now = performance.now();
  typed = (now - typedAt < TYPED_MS ? typed : "") + key.toLowerCase();
  typedAt = now;
  const at = all.indexOf(from) + (typed.length > 1 ? 0 : 1);
  return [...all.slice(at), ...all.slice(0, at)].find((one) => one.textContent.trim().toLowerCase().startsWith(typed));
}

/**
 * @param {KeyboardEvent} event @param {boolean} list @param {Item[]} all @param {Item} from @returns {Item|undefined}
 */
function target(event, list, all, from) {
  const { key } = event;
  if (key in STEP) return all[(all.indexOf(from) + STEP[key] + all.length) % all.length];
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if ((key === "ArrowUp" || key === "ArrowDown") && from.tagName !== "SELECT")
    return acrossRows(all, from, key === "ArrowUp" ? -1 : 1);
  return list && key.length === 1 && key !== " " && key !== "/" ? byLetters(all, from, key) : undefined;
}

/** @param {PageEvent<KeyboardEvent>} event @param {Group} group */
function press(event, { group, list }) {
  const from = /** @type {Item} */ (event.target.closest(ITEMS));
  if (!from || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  const next = target(event, list, items(group), from);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** @param {HTMLElement} group its buttons, links and native lists become one stop @param {boolean} list letters seek */
function addRoving(group, list = false) {
  const one = { group, list };
  groups.push(one);
  group.addEventListener("keydown", (event) => press(event, one));
  group.addEventListener("focusin", () => settle(one));
  settle(one);
}

export function startRoving() {
  for (const group of document.querySelectorAll("#modes, #top .tools, #picker .kinds, .toolbar")) addRoving(group);
  for (const list of document.querySelectorAll("#picker .list")) addRoving(list, true);
  onSettled(refreshRoving);
  window.addEventListener("resize", refreshRoving);
}
