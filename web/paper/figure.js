// @ts-check
/**
 * Views as one picture of fixed size, the same on every screen: for paper and for slides.
 *
 * @typedef {keyof typeof LOOKS} Look
 * @typedef {{width: number, height: number}} Sized
 * @typedef {Sized & {placed: PlacedView[]}} Laid one way to lay out the views
 * @typedef {(drawn: Drawn, scale: number) => SVGElement[]} DrawInk
 */

/** @import { Drawn, Figure, FigureBox, PlacedView, Selection } from "../core/types.js" */

import { fileUrl } from "../core/files.js";
import { bodyFile, svgElement } from "../map/views.js";
import { GAP, TALL, rightEnd, waysToArrange } from "./figure_arrange.js";
import { TYPE, copyPainted } from "./figure_copy.js";
import { staged } from "./pattern_views.js";

const LETTERS = 30; // how tall letters are, in units of the figure
const PIXEL = 1.45; // a line of the screen in units of the figure
const POINT = 25.4 / 72; // in millimetres
const LEAST = 9.3; // points: what is smaller cannot be read by everybody
const EDGE = 20;
const LETTER = 0.56; // how wide a letter is, as a share of its size
const SLIDE = { width: 16, height: 8 }; // the form a figure without a place of its own is made for

const centred = { "text-anchor": "middle" };

/** @param {string} words @param {number} x @param {number} y @param {number} size @param {Attributes} more */
export function drawText(words, x, y, size, more = {}) {
  const made = svgElement("text", {
    x: +x.toFixed(1),
    y: +y.toFixed(1),
    "font-family": TYPE,
    "font-size": +size.toFixed(1),
    fill: "#1c2733",
    ...more,
  });
  made.textContent = words;
  return made;
}

/** How the body looks: with its picture; to draw on, paler with a bold outline; to copy, the outline alone. */
const LOOKS = {
  painted: { picture: 1, line: 1.2, ink: "#59636e" },
  blank: { picture: 0.3, line: 3, ink: "#14181d" },
  plain: { picture: 0, line: 4, ink: "#000" },
};

/** @param {Drawn} drawn @param {number} scale @param {Look} look */
function body({ view }, scale, look) {
  const { picture, line, ink } = LOOKS[look];
  const image = {
    href: fileUrl(bodyFile(view.image)),
    width: view.width,
    height: view.height,
    ...(picture < 1 && { opacity: picture }),
  };
  const outline = {
    d: view.outline,
    fill: view.image || !picture ? "none" : "#f4efe9",
    stroke: ink,
    "stroke-width": +(line / scale).toFixed(2),
    "stroke-linejoin": "round",
  };
  return [...(view.image && picture ? [svgElement("image", image)] : []), svgElement("path", outline)];
}

/**
 * A name in lines of so many letters, or of a longer word alone.
 * @param {string} name @param {number} most @returns {string[]}
 */
function inLines(name, most) {
  return name.split(" ").reduce((/** @type {string[]} */ lines, word) => {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + word.length < most) lines[last] += ` ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** The fewest letters a line with which a name takes no more than two. @param {string} name */
function lettersInTwo(name) {
  let most = Math.ceil(name.length / 2);
  while (inLines(name, most).length > 2) most += 1;
  return Math.max(...inLines(name, most).map(({ length }) => length));
}

/**
 * The name of a narrow view takes two lines, and the view the room for it, so that it does not run into its
 * neighbour's.
 * @param {number} size @returns {(drawn: Drawn) => number}
 */
const roomOf =
  (size) =>
  ({ view }) =>
    LETTER * size * lettersInTwo(view.name) - GAP / 2;

/** @param {Pick<PlacedView, "drawn" | "scale">} placed @param {number} size */
function captionOf({ drawn: { view }, scale }, size) {
  const fits = Math.floor((view.width * scale + GAP / 2) / (LETTER * size));
  return inLines(view.name, Math.max(lettersInTwo(view.name) + 1, fits));
}

/** @param {PlacedView} placed @param {SVGElement[]} painted @param {number} size @param {Look} look */
function drawView({ drawn, x, y, scale }, painted, size, look) {
  const { view } = drawn;
  const group = svgElement("g", {
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})`,
    "data-view": view.id,
  });
  const letters = view.letters.map((one) =>
    drawText(one.text, one.x, one.y, size / scale, { ...centred, "font-weight": 700 }),
  );
  group.append(...body(drawn, scale, look), ...painted, ...letters);
  const [middle, foot] = [x + (view.width * scale) / 2, y + view.height * scale];
  const lines = captionOf({ drawn, scale }, size);
  return [group, ...lines.map((line, at) => drawText(line, middle, foot + 1.15 * size * (at + 1), size, centred))];
}

/**
 * One way to lay out the views for letters of a size, with what their names need below them.
 * @param {PlacedView[]} placed @param {number} size @returns {Laid}
 */
function measured(placed, size) {
  const last = placed.filter(({ drawn, y, scale }) => y + drawn.view.height * scale > TALL - 1);
  const below = (1.15 * Math.max(...last.map((one) => captionOf(one, size).length)) + 0.35) * size;
  return { placed, width: rightEnd(placed), height: 0.9 * size + TALL + below };
}

/** @param {Sized} size @param {FigureBox} box @param {number} size */
const unit = ({ width, height }, box, size) =>
  Math.min(box.width / (width + 2 * EDGE), box.height / (height + (box.below ?? 0) * size));

/**
 * How much of a box is body, in square units of the box.
 * @param {Laid} laid @param {FigureBox} box @param {number} size
 */
function shown({ placed, width, height }, box, size) {
  const areas = placed.map(({ drawn, scale }) => drawn.view.width * drawn.view.height * scale * scale);
  return areas.reduce((sum, one) => sum + one, 0) * unit({ width, height }, box, size) ** 2;
}

/** The way that shows the bodies largest in a box. @param {Drawn[]} all @param {number} size @param {FigureBox} box */
function laid(all, size, box) {
  const between = (0.9 + 2 * 1.15 + 0.3) * size;
  const found = waysToArrange(all, between, roomOf(size)).map((placed) => measured(placed, size));
  return found.reduce((best, one) => (shown(one, box, size) > shown(best, box, size) ? one : best));
}

/**
 * How large letters must be drawn to be read in a figure that fills a box of millimetres.
 * @param {Drawn[]} all @param {FigureBox} box
 */
function sizeFor(all, box) {
  let size = LETTERS;
  for (let turn = 0; turn < 8; turn += 1) size = (LEAST * POINT) / unit(laid(all, size, box), box, size);
  return size;
}

/**
 * What is painted on the views of every group, in attributes.
 * @param {PlacedView[]} placed @param {Selection} selection @param {number} letters
 */
function copied(placed, selection, letters) {
  /** @type {Map<Drawn, SVGElement[]>} */
  const found = new Map();
  for (const group of new Set(placed.map(({ drawn }) => drawn.view.group))) {
    const here = placed.filter(({ drawn }) => drawn.view.group === group);
    staged(group, selection, () => {
      for (const { drawn, scale } of here)
        found.set(drawn, copyPainted(drawn, PIXEL / scale, letters && letters / scale));
    });
  }
  return found;
}

/**
 * @param {Drawn[]} all
 * @param {{selection?: Selection, box?: FigureBox, ink?: DrawInk}} how painted with a selection; else with what `ink`
 *   makes for a view and a scale, in lines that a copier keeps; else empty. The box is where it will stand
 * @returns {Figure}
 */
export function drawFigure(all, { selection, box, ink } = {}) {
  const size = box ? sizeFor(all, box) : LETTERS;
  const { placed, width, height } = laid(all, size, box ?? SLIDE);
  const painted = selection
    ? copied(placed, selection, box && size)
    : new Map(placed.map(({ drawn, scale }) => [drawn, ink?.(drawn, scale) ?? []]));
  const look = selection ? "painted" : ink ? "plain" : "blank";
  const group = svgElement("g", { transform: `translate(0 ${(0.9 * size).toFixed(1)})` });
  group.append(...placed.flatMap((one) => drawView(one, painted.get(one.drawn), size, look)));
  return { group, width: Math.ceil(width), height: Math.ceil(height), size };
}

/**
 * An SVG that holds a drawn figure and what is given with it.
 * @param {Pick<Figure, "group" | "width" | "height">} figure @param {string} label @param {...SVGElement} more
 */
export function wrapFigure({ group, width, height }, label, ...more) {
  const svg = svgElement("svg", {
    viewBox: `${-EDGE} 0 ${width + 2 * EDGE} ${height}`,
    role: "img",
    "aria-label": label,
  });
  svg.append(group, ...more);
  return svg;
}
