// @ts-check
/** The figure as a file for slides: SVG with everything in it, or PNG at twice its size. */

import { makeElement } from "../core/element.js";
import { fetchJson, pictureUrl } from "../core/files.js";
import { saveFile } from "../core/save_file.js";
import { currentSelection } from "../core/selection.js";
import { svgElement } from "../map/views.js";
import { drawFigure, drawText } from "./figure.js";
import { TITLE_SIZE, drawLegend, figureTitle } from "./figure_legend.js";
import { areasOf, patternViewsOf, staged } from "./pattern_views.js";

const MARGIN = 40;
const TITLE = 60;
const TIMES = 2;
const WIDE = 1200; // title and legend want it, however narrow the figure

/**
 * A picture of the body as PNG in the file itself: programs for slides do not read WebP.
 * @param {SVGImageElement} image
 */
async function embed(image) {
  const picture = new Image();
  picture.src = await pictureUrl(image.getAttribute("href"));
  await picture.decode();
  const canvas = makeElement("canvas", {
    width: picture.naturalWidth,
    height: picture.naturalHeight,
  });
  canvas.getContext("2d").drawImage(picture, 0, 0);
  image.setAttribute("href", canvas.toDataURL("image/png"));
}

/** @param {string} words */
function titled(words) {
  const title = svgElement("title", {});
  title.textContent = words;
  return title;
}

/** @returns {Promise<SVGSVGElement>} figure, title, legend and credit on white, with nothing to fetch */
async function standalone() {
  const selection = currentSelection();
  const credits = await fetchJson("handouts/credits.json");
  const views = await patternViewsOf(selection);
  const figure = drawFigure(views, { selection });
  const wide = Math.max(WIDE, figure.width);
  const below = staged(views[0].view.group, selection, () => drawLegend(selection, credits, wide, views[0]));
  const [width, height] = [wide + 2 * MARGIN, Math.ceil(TITLE + figure.height + below.height + 2 * MARGIN)];
  const svg = svgElement("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
  });
  const words = figureTitle(selection);
  const inner = svgElement("g", { transform: `translate(${MARGIN} ${MARGIN})` });
  /** @param {SVGElement} group @param {number} x @param {number} y */
  const placed = (group, x, y) => {
    const made = svgElement("g", { transform: `translate(${x} ${y})` });
    made.append(group);
    return made;
  };
  inner.append(
    drawText(words, 0, TITLE_SIZE * 0.9, TITLE_SIZE, { "font-weight": 600 }),
    placed(figure.group, (wide - figure.width) / 2, TITLE),
    placed(below.group, 0, TITLE + figure.height + 12),
  );
  svg.append(titled(words), svgElement("rect", { width, height, fill: "#fff" }), inner);
  await Promise.all([...svg.querySelectorAll("image")].map(embed));
  return svg;
}

/** @param {SVGSVGElement} svg */
const written = (svg) => new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });

/** @param {SVGSVGElement} svg @returns {Promise<Blob>} */
async function drawn(svg) {
  const picture = new Image();
  const address = URL.createObjectURL(written(svg));
  try {
    picture.src = address;
    await picture.decode();
    const [width, height] = ["width", "height"].map((name) => TIMES * Number(svg.getAttribute(name)));
    const canvas = makeElement("canvas", { width, height });
    canvas.getContext("2d").drawImage(picture, 0, 0, width, height);
    return await new Promise((done) => {
      canvas.toBlob(done, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {Blob} blob @param {string} ending */
function save(blob, ending) {
  const { sel, area, cmp } = currentSelection();
  const subject = sel || areasOf({ area }).join("-");
  saveFile(`${["pain_atlas", subject, cmp].filter(Boolean).join("-")}.${ending}`, blob);
}

export const saveSvg = async () => save(written(await standalone()), "svg");

export const savePng = async () => save(await drawn(await standalone()), "png");
