// @ts-check
/**
 * What stands above and below a figure that goes out on its own: its title, the marks it uses, and where it comes from.
 */

/** @import { ComparePart, Drawn, LegendItem, Selection, Zone } from "../core/types.js" */

import { ZONES } from "../core/contract.js";
import { withSide } from "../core/sides.js";
import { told } from "../core/telling.js";
import { COMPARE_PARTS, compareWords, drawCompareSample } from "../compare/compare.js";
import { isCompared, patternMark } from "../map/pattern.js";
import { svgElement } from "../map/views.js";
import { placesInWords, sourceWithSide } from "../shell/choice_words.js";
import { nameOf } from "../shell/picker.js";
import { dataVersion } from "../shell/share.js";
import { drawText } from "./figure.js";
import { caseMarks, isCase } from "./figure_case.js";
import { colourOf } from "./figure_copy.js";
import { areasOf } from "./pattern_views.js";

const MARKS = { radius: 7, places: [10, 34, 58], width: 76 };
const SIZE = { title: 40, legend: 28, credit: 24 };
const LETTER = 0.53; // how wide a letter is on average, as a part of its height

/** @param {string} id */
const name = (id) => nameOf(id);

/** What the legend of the page says in words; '' where it is not shown. @param {string} selector */
function legendWords(selector) {
  const place = document.querySelector(`#legend ${selector}`);
  return place && !place.hidden ? place.textContent.trim() : "";
}

/** @param {Drawn} drawn @param {Zone} zone @returns {LegendItem} */
function zone(drawn, { name: zoneName, word: words }) {
  const { mechanism } = drawn.pattern.dataset;
  const { d, width } = patternMark(zoneName, mechanism, MARKS.radius);
  const round = mechanism === "radicular" || mechanism === "myofascial";
  const mark = svgElement("path", {
    d: MARKS.places.map((x) => `M${x} 0${d}`).join(""),
    fill: "none",
    stroke: colourOf(drawn, drawn.pattern),
    "stroke-width": +width.toFixed(2),
    "stroke-linecap": round ? "round" : "butt",
  });
  return { mark, words: told(words) };
}

/**
 * A sample of compare.js, made larger.
 * @param {Drawn} drawn @param {ComparePart} part @param {string} words @returns {LegendItem}
 */
function compared(drawn, part, words) {
  const mark = svgElement("g", { transform: "scale(2) translate(2 -5)" });
  const path = drawCompareSample(part).querySelector("path");
  path.removeAttribute("class");
  const look = {
    fill: "none",
    stroke: colourOf(drawn, drawn.compare.paths[part]),
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  for (const [key, value] of Object.entries(look)) path.setAttribute(key, value);
  mark.append(path);
  return { mark, words };
}

/**
 * @param {Selection} selection @param {Drawn} drawn
 * @returns {{mark: SVGElement, words: string}[]} the marks of the one pattern on a painted view, or of two that are
 * compared
 */
export function legendMarks(selection, drawn) {
  if (isCompared(selection)) {
    const words = compareWords(selection);
    return COMPARE_PARTS.map((part) => compared(drawn, part, words[part]));
  }
  return drawn.pattern.dataset.pattern ? ZONES.map((one) => zone(drawn, one)) : [];
}

/** A sample of the line round a chosen place, and its name. @param {string} area @returns {LegendItem} */
function place(area) {
  const mark = svgElement("rect", {
    x: 8,
    y: -10,
    width: 50,
    height: 20,
    fill: "#ffe9a8",
    stroke: "#14181d",
    "stroke-width": 3,
  });
  return { mark, words: name(area) };
}

/** @param {Selection} selection */
const caseItems = (selection) => (isCase(selection) ? caseMarks(selection) : []);

/** @param {Selection} selection */
export const placeMarks = (selection) => areasOf(selection).map(place);

/** Marks and words in lines that fit a width. @param {LegendItem[]} items @param {number} width @param {number} top */
export function drawLegendItems(items, width, top) {
  const group = svgElement("g", {});
  let [x, y, used] = [0, top, 0];
  for (const { mark, words } of items) {
    const wide = MARKS.width + words.length * SIZE.legend * LETTER + 34;
    if (x && x + wide > width) [x, y] = [0, y + SIZE.legend * 1.5];
    const placed = svgElement("g", { transform: `translate(${x.toFixed(1)} ${y})` });
    placed.append(mark);
    group.append(placed, drawText(words, x + MARKS.width, y + 9, SIZE.legend));
    x += wide;
    used = Math.max(used, x);
  }
  return { group, width: used, bottom: items.length ? y + SIZE.legend : 0 };
}

/** @param {string} words @param {number} width @param {number} size @returns {string[]} */
function wrapped(words, width, size) {
  const most = Math.floor(width / (size * LETTER));
  return words.split(" ").reduce((/** @type {string[]} */ lines, word) => {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + word.length < most) lines[last] += ` ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** What the picture shows, in one line. @param {Selection} selection */
export function figureTitle(selection) {
  const { sel, cmp, area, side } = selection;
  const source = sourceWithSide(selection);
  if (isCompared(selection)) return withSide(told("{one} and {other}", { one: name(sel), other: name(cmp) }), side);
  if (isCase(selection))
    return sel ? told("A case: what is marked, beside {source}", { source }) : told("A case: what is marked");
  if (sel) return source;
  return area ? withSide(placesInWords(selection), side) : told("Body map");
}

/**
 * Everything in words, from the most to the least wanted: [text, size].
 * @param {Selection} selection @param {Record<string, string>} credits @param {Drawn} drawn
 * @returns {[text: string, size: number][]}
 */
function words(selection, credits, drawn) {
  const { sel, cmp } = selection;
  const outlines = [...document.querySelectorAll("#legend .grade-lines [data-used]")].map(
    ({ textContent }) => textContent,
  );
  const comparing = isCompared(selection);
  // Of two that are compared the lines tell which is which, not how well each is known.
  const painted = !comparing && Boolean(drawn.pattern.dataset.pattern);
  const mapped = legendWords(".map-name");
  const works = [sel, comparing && cmp, mapped && selection.layer !== "agreement" && selection.map]
    .map((id) => credits[id])
    .filter(Boolean);
  return [
    [
      painted && outlines.length ? told("Outline, how well known: {outlines}", { outlines: outlines.join("; ") }) : "",
      SIZE.legend,
    ],
    [mapped, SIZE.legend],
    [legendWords(".grade-note"), SIZE.legend],
    [
      told(
        "Commonly associated with, never a diagnosis. Pain Atlas, licence CC BY 4.0, data version {version}. Body made with anny.",
        { version: dataVersion() },
      ),
      SIZE.credit,
    ],
    [
      works.length ? told("Sources: {works}.", { works: [...new Set(works.join("; ").split("; "))].join("; ") }) : "",
      SIZE.credit,
    ],
  ];
}

/**
 * All of it below a figure of that width, from y = 0; the colours are those of a painted view.
 * @param {Selection} selection @param {Record<string, string>} credits @param {number} width @param {Drawn} drawn
 */
export function drawLegend(selection, credits, width, drawn) {
  const { group, bottom } = drawLegendItems(
    [...caseItems(selection), ...legendMarks(selection, drawn), ...placeMarks(selection)],
    width,
    14,
  );
  let y = bottom;
  for (const [text, size] of words(selection, credits, drawn)) {
    for (const line of text ? wrapped(text, width, size) : []) {
      y += size * 1.35;
      group.append(drawText(line, 0, y, size, size === SIZE.credit ? { fill: "#59636e" } : {}));
    }
  }
  return { group, height: y + SIZE.credit };
}

export const TITLE_SIZE = SIZE.title;
export const LEGEND_SIZE = SIZE.legend;
