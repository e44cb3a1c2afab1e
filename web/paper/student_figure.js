// @ts-check
/**
 * The figure of a student's page: the views that hold the pattern, in place of those that happen to be on the screen.
 */

/** @import { Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { isCompared } from "../map/pattern.js";
import { drawHandoutFigure } from "./handout.js";

const BOX = { width: 186, height: 88, below: 1.7 };

/**
 * What the legend below the map says in words, without its marks, which stand in the figure.
 * @param {Selection} selection
 */
function words(selection) {
  if (isCompared(selection)) return ""; // its lines tell which source is which, and the figure says so
  const texts = [...document.querySelectorAll("#legend .map-name, #legend .grade-note, #legend .source-name")].filter(
    ({ hidden }) => !hidden,
  );
  const outlines = [...document.querySelectorAll("#legend .grade-lines [data-used]")].map(({ textContent }) =>
    textContent.trim(),
  );
  const lines = [
    ...texts.map(({ textContent }) => textContent.trim()),
    outlines.length ? told("Outline, how well known: {outlines}", { outlines: outlines.join("; ") }) : "",
  ];
  return lines.filter(Boolean).join(" · ");
}

/** @returns {Promise<HTMLElement[]>} */
export async function studentFigure() {
  const selection = currentSelection();
  const figure = await drawHandoutFigure(selection, BOX);
  return [
    makeElement(
      "figure",
      { className: "student-figure" },
      figure,
      makeElement("figcaption", { textContent: words(selection) }),
    ),
  ];
}
