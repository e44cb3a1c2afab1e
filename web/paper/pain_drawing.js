// @ts-check
/** Empty bodies to draw pain on by hand: lines for the name and the date, and the marks to use. */

/** @import { Drawn } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { viewGroups } from "../map/pattern.js";
import { loadViews, svgElement } from "../map/views.js";
import { drawFigure, wrapFigure } from "./figure.js";
import { makeHandoutHead } from "./handout.js";

const FIRST = "front-back";
const BOX = { width: 186, height: 195 }; // the least room for the bodies, in millimetres
/**
 * What is felt, the name of the mark to draw for it, and the mark; the words say it where a pen does not.
 * @type {[felt: string, name: string, draw: (x: number) => string][]}
 */
const MARKS = [
  [told("Burning"), told("crosses"), (x) => `M${x - 5} -5l10 10m0 -10l-10 10`],
  [told("Aching"), told("dots"), (x) => `M${x - 2.5} 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`],
  [told("Numb"), told("double lines"), (x) => `M${x - 8} -4h16m-16 8h16`],
  [told("Pins and needles"), told("circles"), (x) => `M${x - 5} 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`],
];

/** @param {(x: number) => string} draw */
function sample(draw) {
  const svg = svgElement("svg", { viewBox: "0 -8 72 16", "aria-hidden": "true" });
  svg.append(
    svgElement("path", { d: [12, 36, 60].map(draw).join(""), fill: "none", stroke: "#14181d", "stroke-width": 1.6 }),
  );
  return svg;
}

function key() {
  const items = MARKS.map(([word, name, draw]) =>
    makeElement("li", {}, sample(draw), makeElement("b", { textContent: word }), ` (${name})`),
  );
  return makeElement("ul", { className: "chart-key" }, ...items);
}

function lines() {
  return makeElement(
    "p",
    { className: "chart-lines" },
    ...[told("Name:"), told("Date:")].map((word) => makeElement("span", {}, word, makeElement("i"))),
  );
}

/** The warnings that hold for everybody; they are on every paper. */
function warnings() {
  const always = [...document.querySelectorAll('#red-flags li[data-always="true"]')].map(({ textContent }) =>
    makeElement("li", { textContent }),
  );
  return makeElement(
    "aside",
    { className: "chart-help" },
    makeElement("b", { textContent: `${told("Get help now")} ` }),
    makeElement("ul", {}, ...always),
  );
}

/** @param {Drawn[]} drawn @param {HTMLElement} last */
function page(drawn, last) {
  const svg = wrapFigure(drawFigure(drawn, { box: BOX }), drawn.map(({ view }) => view.name).join(", "));
  return makeElement(
    "section",
    { className: "chart" },
    makeHandoutHead(),
    makeElement("h2", { textContent: told("Where does it hurt?") }),
    lines(),
    makeElement("p", {
      textContent: told("Draw these marks on the body where you feel it. R is the right side, L the left."),
    }),
    key(),
    svg,
    last,
  );
}

/** @param {boolean} all every view, or only front and back @returns {Promise<HTMLElement[]>} a page for each group */
export async function painDrawings(all) {
  const groups = all ? viewGroups() : [FIRST];
  const drawn = await Promise.all(groups.map((group) => loadViews(group)));
  return drawn.map((views) => page(views, warnings()));
}
