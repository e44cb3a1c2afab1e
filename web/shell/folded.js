// @ts-check
/** The parts of a source's panel that a reader has unfolded stay so from one source to the next. */

const PART = "#structure-panel details.folded";
/** @type {Set<string>} what the unfolded parts are about */
const open = new Set();
/** @param {Element} part */
const nameOf = (part) => part.classList[1]; // "part", then what it is about

export const startFolded = () =>
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!target.matches(PART)) return;
      if (/** @type {HTMLDetailsElement} */ (target).open) open.add(nameOf(target));
      else open.delete(nameOf(target));
    },
    true,
  );
/** A new panel is in its place: unfold what was unfolded before. @param {HTMLElement} place */
export function restoreFolded(place) {
  for (const part of place.querySelectorAll("details.folded")) part.open = open.has(nameOf(part));
}
