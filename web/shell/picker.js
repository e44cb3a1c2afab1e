// @ts-check
/** The lists of structures and areas: which list shows, and which entry is pressed. */

/** @import { PickerEntry, Selection } from "../core/types.js" */

import { learnName } from "./names.js";

import { chosenAreas, onSettled } from "../core/selection.js";
import { refreshRoving } from "./roving.js";

/** @type {Record<string, string>} */
const KIND_OF = { root: "roots", muscle: "muscles", viscus: "organs" };
/** @type {HTMLElement} */
let picker;
const narrow = window.matchMedia("(max-width: 59.99rem)");
/** @type {Map<string, PickerEntry>} */
const entries = new Map();
/** @type {string[]} */
let pressed = [];

/** @param {string} kind */
function showKind(kind) {
  for (const button of picker.querySelectorAll("[data-kind]")) {
    button.setAttribute("aria-pressed", String(button.dataset.kind === kind));
    picker.querySelector(`#list-${button.dataset.kind}`).hidden = button.dataset.kind !== kind;
  }
  refreshRoving();
}

/** @param {string} structure */
function kindOf(structure) {
  return KIND_OF[structure.split("_")[0]] ?? "joints";
}

/**
 * Press the chosen structure and areas, and bring the structure's list to the front when another was chosen.
 * @param {Selection} selection
 */
function follow(selection) {
  const { sel } = selection;
  for (const id of pressed) entries.get(id).setAttribute("aria-pressed", "false");
  pressed = [sel, ...chosenAreas(selection)].filter(Boolean);
  for (const id of pressed) entries.get(id).setAttribute("aria-pressed", "true");
  if (sel === follow.last) return;
  follow.last = sel;
  if (!sel) return;
  const button = entries.get(sel);
  if (button.contains(document.activeElement)) return;
  showKind(kindOf(sel));
  scrollIn(button);
}
follow.last = "";

/** Scroll the list alone: the page must not move under the reader. @param {HTMLElement} button */
function scrollIn(button) {
  const list = button.closest(narrow.matches ? ".drawer" : "#picker-drawer");
  const [seen, wanted] = [list.getBoundingClientRect(), button.getBoundingClientRect()];
  if (wanted.top < seen.top || wanted.bottom > seen.bottom) {
    list.scrollTop += wanted.top - seen.top - seen.height / 3;
  }
}

/** Beside the map the lists are open; on a narrow page they lie over it until something is chosen. */
function fold() {
  picker.querySelector("details").open = !narrow.matches;
}

function close() {
  const inside = picker.contains(document.activeElement);
  picker.querySelector("details").open = false;
  if (inside) picker.querySelector("summary").focus({ preventScroll: true });
}

/** @param {KeyboardEvent} event */
function closeByKey(event) {
  if (event.key !== "Escape" || !narrow.matches || !picker.querySelector("details").open) return;
  event.preventDefault();
  close();
}

/** @param {HTMLElement} element the picker */
export function startPicker(element) {
  picker = element;
  for (const list of picker.querySelectorAll("[data-entries]")) {
    list.innerHTML = list.dataset.entries;
    list.removeAttribute("data-entries");
  }
  for (const button of picker.querySelectorAll("[data-name]")) {
    const id = button.dataset.structure ?? button.dataset.chooseArea;
    entries.set(id, button);
    learnName(id, button.dataset.name);
  }
  picker.addEventListener("click", ({ target }) => {
    const kind = target.closest("[data-kind]");
    if (kind) showKind(kind.dataset.kind);
    else if (narrow.matches && target.closest(".pick, .tries a")) close();
  });
  document.addEventListener("keydown", closeByKey, true);
  showKind("roots");
  fold();
  narrow.addEventListener("change", fold);
  onSettled(follow);
}

/** @param {string} id @returns {PickerEntry|undefined} the entry of a structure or an area */
export const pickerEntry = (id) => entries.get(id);

export const pickerEntries = () => [...entries.values()];

export { nameOf } from "./names.js";
