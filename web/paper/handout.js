// @ts-check
/**
 * The page for a patient, about a source or about a place: words written ahead by dashboard/handout/source_page.py and
 * place_handout.py, the figure of this very state, and its link.
 */

/** @import { Drawn, FigureBox, Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchText } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { withSide } from "../core/sides.js";
import { language, told } from "../core/telling.js";
import { svgElement } from "../map/views.js";
import { sourceWithSide } from "../shell/choice_words.js";
import { nameOf } from "../shell/picker.js";
import { dataVersion, shareLink } from "../shell/share.js";
import { drawFigure, wrapFigure } from "./figure.js";
import { LEGEND_SIZE, drawLegendItems, figureTitle, legendMarks, placeMarks } from "./figure_legend.js";
import { areasOf, patternViewsOf, staged } from "./pattern_views.js";
import { drawQrCode } from "./qr_code.js";

const LEAST = 31; // millimetres: a lower figure would be all letters
const [LEAST_LONG, MOST_LONG, PAGE] = [58, 110, 252]; // of the first of two pages, and how high that is
const INCH = { pixels: 96, millimetres: 25.4 };

/** The way back to this very state: a code for a phone beside the title, and the address at the end of the page. */
function link() {
  const address = shareLink();
  const drawn = drawQrCode(address);
  const code = drawn
    ? [
        makeElement(
          "figure",
          { className: "handout-code" },
          drawn,
          makeElement("figcaption", { textContent: told("See it on the body") }),
        ),
      ]
    : [];
  const words = told("Pain Atlas, data version {version}, licence CC BY 4.0. {link}", {
    version: dataVersion(),
    link: address,
  });
  return { code, address: makeElement("p", { className: "handout-address", textContent: words }) };
}

/**
 * The marks of the figure and what they mean, on a line as wide as the figure's place.
 * @param {Selection} selection @param {Drawn} drawn @param {number} wide @param {number} larger
 */
function legend(selection, drawn, wide, larger) {
  const made = staged(drawn.view.group, selection, () =>
    drawLegendItems([...legendMarks(selection, drawn), ...placeMarks(selection)], wide / larger, 14),
  );
  return { ...made, width: made.width * larger, bottom: made.bottom * larger };
}

/**
 * The figure with its marks under it, in letters that can be read in its place, a box of millimetres.
 * @param {Selection} selection @param {FigureBox} box
 */
export async function drawHandoutFigure(selection, box) {
  const views = await patternViewsOf(selection);
  const { group, size, width, height } = drawFigure(views, { selection, box });
  const larger = size / LEGEND_SIZE;
  const keys = legend(selection, views[0], (height + box.below * size) * (box.width / box.height), larger);
  const wide = Math.ceil(Math.max(width, keys.width));
  const bodies = svgElement("g", { transform: `translate(${((wide - width) / 2).toFixed(1)} 0)` });
  bodies.append(group);
  keys.group.setAttribute(
    "transform",
    `translate(${((wide - keys.width) / 2).toFixed(1)} ${height}) scale(${larger.toFixed(3)})`,
  );
  return wrapFigure(
    { group: bodies, width: wide, height: Math.ceil(height + keys.bottom) },
    figureTitle(selection),
    keys.group,
  );
}

export function makeHandoutHead() {
  return makeElement(
    "header",
    { className: "paper-head" },
    makeElement("b", { textContent: "Pain Atlas" }),
    makeElement("span", { textContent: told("For education, not a diagnosis") }),
  );
}

/**
 * How much room the words of a page leave for its figure, and how many lines of letters stand below the bodies.
 * @param {HTMLElement} one @returns {FigureBox}
 */
function room(one) {
  const paper = makeElement("div", { id: "paper" }, one);
  document.body.append(paper);
  const figure = one.querySelector(".handout-figure");
  /** @param {number} pixels */
  const millimetres = (pixels) => (pixels * INCH.millimetres) / INCH.pixels;
  // English words fit one page; longer ones of another language leave the sources to a second.
  if (language !== "en" && millimetres(figure.getBoundingClientRect().height) < LEAST) {
    one.classList.add("long");
    // What stands above the sources, but for the figure itself.
    const above = one.querySelector(".handout-sources").getBoundingClientRect().top - one.getBoundingClientRect().top;
    const words = millimetres(above - figure.getBoundingClientRect().height);
    one.style.setProperty("--figure", `${Math.max(LEAST_LONG, Math.min(MOST_LONG, PAGE - words)).toFixed(1)}mm`);
  }
  const { width, height } = figure.getBoundingClientRect();
  paper.remove();
  return { width: millimetres(width), height: Math.max(LEAST, millimetres(height) - 1), below: 1.7 };
}

/**
 * One page: the words of a file, what it is about as its title, and the figure of a selection.
 * @param {string} file @param {(dataset: DOMStringMap) => string} titled @param {Selection} selection
 */
async function page(file, titled, selection) {
  const one = makeElement("div", { className: "handout", innerHTML: await fetchText(`handouts/${file}.html`) });
  one.querySelector("h2").textContent = titled(one.querySelector("article").dataset);
  one.prepend(makeHandoutHead());
  const { code, address } = link();
  one.append(...code, address);
  one.querySelector(".handout-figure").append(await drawHandoutFigure(selection, room(one)));
  return one;
}

/**
 * A place has a side unless it lies on the midline.
 * @param {string} area @param {string} side @param {boolean} midline
 */
function placeTitle(area, side, midline) {
  return midline ? nameOf(area) : withSide(nameOf(area), side);
}

/** @returns {Promise<HTMLElement[]>} the page of the chosen source */
export async function sourceHandout() {
  const selection = currentSelection();
  return [await page(selection.sel, () => sourceWithSide(selection), selection)];
}

/** @returns {Promise<HTMLElement[]>} a page for every chosen place, with no source on its figure */
export function placeHandouts() {
  const selection = currentSelection();
  return Promise.all(
    areasOf(selection).map((area) => {
      /** @param {DOMStringMap} dataset */
      const titled = ({ midline }) => placeTitle(area, selection.side, midline === "yes");
      return page(`places/${area}`, titled, { ...selection, sel: "", cmp: "", area });
    }),
  );
}
