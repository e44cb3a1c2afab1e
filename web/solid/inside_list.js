// @ts-check
/** All that is shown inside as a list of buttons from the skin inwards: the twin of the picture for the keyboard. */

/** @import { InsideShown } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { choose } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { isChoosable, insideWords } from "./inside_names.js";

/** @param {InsideShown} shown @param {(shown: InsideShown) => void} press @param {(key: string) => void} mark */
function entry(shown, press, mark) {
  const button = makeElement("button", { type: "button", className: "link", textContent: insideWords(shown) });
  button.dataset.insidePart = shown.key;
  if (shown.role === "chosen") button.setAttribute("aria-current", "true");
  if (!isChoosable(shown.part)) button.title = told("Is named only: a source or a nerve can be chosen");
  button.addEventListener("click", () => press(shown));
  button.addEventListener("focus", () => mark(shown.key));
  button.addEventListener("pointerenter", () => mark(shown.key));
  return makeElement("li", {}, button);
}

/** The flat map names what lies under one point, skin first. */
function underPoint() {
  const button = makeElement("button", { type: "button", className: "link" });
  button.textContent = told("What lies under one point, on the flat map");
  button.addEventListener("click", () => choose({ view: "front-back", layer: "muscles" }));
  return makeElement("p", {}, button);
}

/** @param {(shown: InsideShown) => void} press @param {(key: string) => void} mark */
export function makeList(press, mark) {
  const summary = makeElement("summary", { textContent: told("In this picture") });
  const list = makeElement("ol", {});
  list.setAttribute("aria-label", told("In this picture, from the skin inwards"));
  const element = makeElement("details", { className: "inside-list", hidden: true }, summary, list, underPoint());
  return {
    element,
    /** @param {InsideShown[]} ordered */
    fill(ordered) {
      const belong = ordered.filter(({ role }) => role !== "far");
      const near = belong.length ? belong : ordered;
      summary.textContent = counted("In this picture: one part", "In this picture: {number} parts", near.length);
      list.replaceChildren(...near.map((one) => entry(one, press, mark)));
    },
  };
}
