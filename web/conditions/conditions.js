// @ts-check
/** Conditions: the chosen one is open, and its areas are marked on the body. */

/** @import { Selection } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { choose, chosenAreas, currentSelection, onSettled } from "../core/selection.js";
import { counted } from "../core/telling.js";
import { markAreas } from "../map/body_map.js";
import { viewGroups } from "../map/pattern.js";
import { loadViews, viewsOf } from "../map/views.js";
import { startSifting } from "../shell/sifting.js";
import { registerStudy } from "../shell/study.js";

let last = "";

/** The group of views that shows most of the areas; the present one wins a tie. @param {string[]} areas */
async function bestView(areas) {
  const { view } = currentSelection();
  let best = { view, seen: -1 };
  for (const id of [view, ...viewGroups().filter((other) => other !== view)]) {
    await loadViews(id);
    const seen = areas.filter((area) => viewsOf(id).some((drawn) => drawn.areas.has(area))).length;
    if (seen > best.seen) best = { view: id, seen };
  }
  return best.view;
}

/** A press opens a condition alone on the body, or closes the open one. @param {PageEvent} event */
async function press(event) {
  const button = event.target.closest("[data-key=cond]");
  if (!button) return;
  event.stopPropagation(); // The page would keep the source that was painted before.
  const { value } = button.dataset;
  if (currentSelection().cond === value) {
    choose({ cond: "" });
    return;
  }
  choose({ cond: value, sel: "", area: "" });
  const view = await bestView(button.closest("[data-condition]").dataset.areas.split(" "));
  if (currentSelection().cond === value) choose({ view });
}

/** @param {HTMLElement} element */
function start(element) {
  startSifting(element.querySelector(".conditions"));
  element.addEventListener("click", press);
  onSettled(({ mode }) => mode === "conditions" || leave());
}

/** Whoever comes back is shown the chosen condition again. */
function leave() {
  last = "";
  markAreas([], "left");
}

/** @param {string} cond @param {HTMLElement} element */
function open(cond, element) {
  for (const item of element.querySelectorAll("[data-condition]")) {
    const chosen = item.dataset.condition === cond;
    item.dataset.open = String(chosen);
    item.querySelector("[data-key=cond]").setAttribute("aria-expanded", String(chosen));
  }
}

/**
 * Say what was opened; one that came with the address is brought to the top, one that was pressed stays in view.
 * @param {HTMLElement} item
 */
function tell(item) {
  const name = item.querySelector(".condition-name span").textContent;
  const { length } = item.dataset.areas.split(" ");
  announce(
    counted(
      "{condition}: {number} areas marked on the body",
      "{condition}: {number} areas marked on the body",
      length,
      { condition: name },
    ),
  );
  const study = item.closest("#study");
  if (study.scrollHeight <= study.clientHeight && !window.scrollY) return; // On a phone the map above comes first.
  const [seen, wanted] = [study.getBoundingClientRect(), item.getBoundingClientRect()];
  if (!item.contains(document.activeElement) || wanted.top < seen.top) item.scrollIntoView({ block: "start" });
}

/** @param {Selection} selection @param {HTMLElement} element */
function pressLinks(selection, element) {
  const { sel } = selection;
  const areas = chosenAreas(selection);
  for (const link of element.querySelectorAll("button.map-link")) {
    const { structure, chooseArea } = link.dataset;
    const chosen = structure ? structure === sel : areas.includes(chooseArea);
    link.setAttribute("aria-pressed", String(chosen));
  }
}

/** @param {Selection} selection @param {HTMLElement} element */
function follow(selection, element) {
  const { cond, side } = selection;
  const item = cond ? element.querySelector(`[data-condition="${cond}"]`) : null;
  markAreas(item ? item.dataset.areas.split(" ") : [], side);
  pressLinks(selection, element);
  if (cond === last) return;
  last = cond;
  open(cond, element);
  if (!item) return;
  item.hidden = false;
  tell(item);
}

registerStudy("conditions", { start, follow });
