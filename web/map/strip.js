// @ts-check
/**
 * Views that do not fit side by side on a narrow page stand in a strip: swiped, or turned with two buttons that say so.
 */

/** @import { Drawn, Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { currentSelection, onSettled } from "../core/selection.js";
import { told } from "../core/telling.js";
import { patternAmounts, patternReady } from "./pattern.js";
import { shownViews } from "./views.js";

/** @type {HTMLElement} */
let pager;
/** @type {HTMLElement} */
let host;
let last = "";

const figures = () => /** @type {HTMLElement[]} */ ([...host.children]);

function make() {
  /** @param {number} by @param {string} text @param {string} name */
  const button = (by, text, name) => {
    const made = makeElement("button", {
      type: "button",
      textContent: text,
      ariaLabel: name,
    });
    made.addEventListener("click", () => bring(at() + by));
    return made;
  };
  pager = makeElement("div", { id: "view-pager" });
  pager.setAttribute("role", "group");
  pager.setAttribute("aria-label", told("Views in this group"));
  pager.append(button(-1, "‹", told("View before")), makeElement("span"), button(1, "›", told("Next view")));
  host.after(pager);
}

/** @param {HTMLElement} element */
const centre = ({ offsetLeft, offsetWidth }) => offsetLeft + offsetWidth / 2;

/** The view nearest to the middle of the strip. */
function at() {
  const middle = host.scrollLeft + host.clientWidth / 2 + host.offsetLeft;
  const away = figures().map((figure) => Math.abs(centre(figure) - middle));
  return away.indexOf(Math.min(...away));
}

/** @param {number} index */
function bring(index) {
  const figure = figures()[Math.min(host.children.length - 1, Math.max(0, index))];
  if (!figure) return;
  host.scrollTo({ left: centre(figure) - host.offsetLeft - host.clientWidth / 2 });
  tell(Number([...host.children].indexOf(figure)));
}

function tell(index = at()) {
  pager.hidden = host.dataset.strip !== "true";
  if (pager.hidden || !host.children[index]) return;
  const name = host.children[index].querySelector("figcaption").textContent;
  pager.children[1].textContent = told("{view} · {n} of {all}", {
    view: name,
    n: index + 1,
    all: host.children.length,
  });
  const [before, next] = pager.querySelectorAll("button");
  before.disabled = index === 0;
  next.disabled = index === host.children.length - 1;
}

/** The view with most of the place, or else of the pattern. @param {Selection} selection */
function best({ sel, area, side, view }) {
  const drawn = shownViews();
  const [place] = area.split(",");
  /** @param {Drawn} drawn */
  const size = ({ areas, view: { width } }) =>
    Math.max(
      0,
      ...(areas.get(place) ?? [])
        .filter(({ dataset }) => side === "both" || dataset.side === "midline" || dataset.side === side)
        .map((path) => {
          const box = path.getBBox();
          return (box.width * box.height) / width;
        }),
    );
  const sizes = place ? drawn.map(size) : sel && patternReady() ? patternAmounts(view, { sel, side }) : [];
  return Math.max(0, ...sizes) > 0 ? sizes.indexOf(Math.max(...sizes)) : -1;
}

/** A new choice, or the same in other views: bring the view with most of it. @param {Selection} selection */
function followStrip(selection) {
  tell();
  const key = [
    host.dataset.strip,
    host.dataset.group,
    selection.sel,
    selection.area,
    selection.side,
    patternReady(),
  ].join();
  if (key === last || host.dataset.strip !== "true") return;
  last = key;
  const index = best(selection);
  if (index >= 0) bring(index);
}

/** Whether views stand in a strip has been decided anew. */
export const refreshStrip = () => pager && followStrip(currentSelection());

/** @param {HTMLElement} element */
export function startStrip(element) {
  host = element;
  make();
  host.addEventListener("scroll", () => tell(), { passive: true });
  onSettled(followStrip);
}
