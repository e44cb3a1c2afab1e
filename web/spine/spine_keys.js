// @ts-check
/**
 * The spine by keyboard and pointer: one stop for the Tab key in each picture, arrows to the nearest control, a name
 * for each.
 */

/** @import { Point } from "../core/types.js" */

import { hideTip } from "../map/tip.js";

/** @type {Record<string, Point>} */
const STEP = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const CHOICE = "[role=button][data-structure]";

/** @param {Element} control @returns {Point} */
function centre(control) {
  const box = control.querySelector(".hit").getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** @param {HTMLElement[]} all @param {HTMLElement} from @param {Point} step */
function neighbour(all, from, [dx, dy]) {
  const [x, y] = centre(from);
  const found = all
    .filter((one) => one !== from)
    .map((one) => {
      const [px, py] = centre(one);
      const along = (px - x) * dx + (py - y) * dy;
      return { one, along, aside: Math.abs((px - x) * dy) + Math.abs((py - y) * dx) };
    })
    .filter(({ along, aside }) => along > 1 && aside < 3 * along + 40);
  return found.sort((a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside)[0]?.one;
}

/** @param {HTMLElement} host @param {Element} control */
function stopAt(host, control) {
  for (const one of host.querySelectorAll(CHOICE)) one.setAttribute("tabindex", one === control ? "0" : "-1");
}

/** @param {HTMLElement} host @param {PageEvent<KeyboardEvent>} event */
function keydown(host, event) {
  const from = event.target.closest(CHOICE);
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...host.querySelectorAll(CHOICE)];
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    from.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    return;
  }
  /** @type {Record<string, HTMLElement>} */
  const ends = { Home: all[0], End: all.at(-1) };
  const next = event.key in STEP ? neighbour(all, from, STEP[event.key]) : ends[event.key];
  if (!next && !(event.key in STEP)) return;
  event.preventDefault();
  next?.focus();
}

/**
 * The name beside the pointer, in the map's own tip.
 * @param {HTMLElement} control @param {number} x @param {number} y
 */
function name(control, x, y) {
  const tip = document.getElementById("tip");
  if (!tip) return;
  tip.textContent = control.getAttribute("aria-label");
  tip.hidden = false;
  const left = Math.min(x + 14, window.innerWidth - tip.offsetWidth - 8);
  tip.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(Math.min(y + 18, window.innerHeight - tip.offsetHeight - 4))}px)`;
}

/** @param {HTMLElement} host */
export function startSpineKeys(host) {
  host.addEventListener("keydown", (event) => keydown(host, event));
  host.addEventListener("focusin", ({ target }) => {
    const control = target.closest(CHOICE);
    if (!control) return;
    stopAt(host, control);
    const box = control.querySelector(".hit").getBoundingClientRect();
    if (control.matches(":focus-visible")) name(control, box.right - 10, box.bottom - 14);
  });
  host.addEventListener("pointermove", ({ target, clientX, clientY }) => {
    const control = target.closest(CHOICE);
    if (control) name(control, clientX, clientY);
    else hideTip();
  });
  for (const end of ["pointerleave", "focusout"]) host.addEventListener(end, () => hideTip());
}

/**
 * Make the chosen control, or the first, the one stop; put the focus back where the picture was drawn anew.
 * @param {HTMLElement} host @param {string} chosen @param {boolean} focus
 */
export function enterSpineKeys(host, chosen, focus) {
  const all = [...host.querySelectorAll(CHOICE)];
  const control = all.find((one) => one.dataset.structure === chosen) ?? all[0];
  stopAt(host, control);
  if (focus) control.focus();
}
