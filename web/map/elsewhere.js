// @ts-check
/**
 * A line above the map when the views on the page show nothing of what is chosen: where it is, and a button to go
 * there.
 */

/** @import { Drawn, Selection } from "../core/types.js" */

import { SOLID } from "../core/contract.js";
import { makeElement } from "../core/element.js";
import { firstViewOf } from "../core/first_view.js";
import { choose, currentSelection, onSettled } from "../core/selection.js";
import { told } from "../core/telling.js";
import { nameOf } from "../shell/picker.js";
import { patternAmount, patternIsSeen, patternReady, viewGroups } from "./pattern.js";
import { loadViews, mapHost, shownViews, viewsOf } from "./views.js";

/** @type {HTMLElement} */
let line;

/** @param {Drawn[]} views @param {string} area */
const seesArea = (views, area) => views.some(({ areas }) => areas.has(area));

function make() {
  const show = makeElement("button", { type: "button", textContent: told("Show") });
  line = makeElement("p", { id: "elsewhere", hidden: true }, makeElement("span"), show);
  show.addEventListener("click", () => choose({ view: line.dataset.view }));
  mapHost.before(line);
}

/**
 * What is chosen and painted, but not in these views; '' where something of it is seen, or the map shows all sides.
 * @param {Selection} selection
 */
function missing({ sel, area, layer, mode, lesson }) {
  if (mode === "quiz" || lesson || !patternReady()) return "";
  const [place] = area.split(",");
  const views = shownViews();
  if (place) return seesArea(views, place) ? "" : place;
  return sel && layer === "pain" && !patternIsSeen() ? sel : "";
}

/**
 * The first group that has some of it, the best one before the others.
 * @param {string} id @param {Selection} selection
 */
async function groupWith(id, selection) {
  const [usual] = viewGroups();
  for (const group of [firstViewOf(selection, usual), ...viewGroups()]) {
    await loadViews(group);
    const place = id !== selection.sel;
    if (place ? seesArea(viewsOf(group), id) : patternAmount(group, selection) > 0) return group;
  }
  return "";
}

/** @param {Selection} selection */
async function follow(selection) {
  const id = selection.view === SOLID ? "" : missing(selection);
  const group = id && (await groupWith(id, selection).catch(() => ""));
  if (selection !== currentSelection()) return;
  line.hidden = !group || group === selection.view;
  if (line.hidden) return;
  const name = document.querySelector(`.switch [data-key=view][data-value="${group}"]`).textContent;
  line.firstChild.textContent = told("Not in these views: {name}. It is in “{views}”.", {
    name: nameOf(id),
    views: name,
  });
  line.dataset.view = group;
}

export function startElsewhere() {
  make();
  onSettled(follow);
}

export const refreshElsewhere = () => follow(currentSelection());
