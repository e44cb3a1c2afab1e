// @ts-check
/**
 * A copy of a drawn view that needs no style sheet: what is painted is written down as attributes, what is not is left
 * out. The colours are those of the light page, whatever the reader's screen shows.
 */

/** @import { Drawn } from "../core/types.js" */

import { mapHost, svgElement } from "../map/views.js";

const SHAPES = new Set(["path", "circle", "ellipse", "line", "rect", "polygon", "polyline", "text"]);
const PLACES = [
  "d",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "cx",
  "cy",
  "r",
  "rx",
  "ry",
  "width",
  "height",
  "points",
  "transform",
  "data-pattern",
  "data-role",
];
export const TYPE = "Helvetica, Arial, sans-serif";

/** @param {string|number} value */
const number = (value) => String(+parseFloat(String(value)).toFixed(3));
/** @param {string} value */
const numbers = (value) => value.split(/[ ,]+/).map(number).join(" ");

/**
 * A computed colour as a colour and an opacity, because programs for slides know no others; null for none.
 * @param {string} value @param {number} opacity
 */
function written(value, opacity) {
  const parts = value.match(/^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[, /]+([\d.]+))?\)$/);
  if (value === "none") return null;
  const seen = (parts?.[4] === undefined ? 1 : +parts[4]) * opacity;
  if (!seen) return null;
  const hex = parts
    ? `#${parts
        .slice(1, 4)
        .map((one) => Math.round(+one).toString(16).padStart(2, "0"))
        .join("")}`
    : value;
  return { hex, seen };
}

/** @param {CSSStyleDeclaration} style @returns {Attributes} */
function fillOf(style) {
  const fill = written(style.fill, +style.fillOpacity);
  if (!fill) return { fill: "none" };
  return {
    fill: fill.hex,
    ...(fill.seen < 1 && { "fill-opacity": number(fill.seen) }),
    ...(style.fillRule === "evenodd" && { "fill-rule": "evenodd" }),
  };
}

/** @param {CSSStyleDeclaration} style @returns {Attributes} */
function strokeOf(style) {
  const stroke = parseFloat(style.strokeWidth) ? written(style.stroke, +style.strokeOpacity) : null;
  if (!stroke) return {};
  return {
    stroke: stroke.hex,
    "stroke-width": number(style.strokeWidth),
    "stroke-linecap": style.strokeLinecap,
    "stroke-linejoin": style.strokeLinejoin,
    ...(stroke.seen < 1 && { "stroke-opacity": number(stroke.seen) }),
    ...(style.strokeDasharray !== "none" && { "stroke-dasharray": numbers(style.strokeDasharray) }),
  };
}

/** @param {Element} live @returns {Attributes} */
function placesOf(live) {
  return Object.fromEntries(
    PLACES.filter((name) => live.hasAttribute(name)).map((name) => [name, live.getAttribute(name)]),
  );
}

/** @param {Element} live @param {CSSStyleDeclaration} style @param {Attributes} fill @param {Attributes} stroke */
function words(live, style, fill, stroke) {
  const look = {
    ...placesOf(live),
    "font-family": TYPE,
    "font-size": number(style.fontSize),
    "font-weight": style.fontWeight,
    "text-anchor": style.textAnchor,
    "dominant-baseline": style.dominantBaseline,
  };
  // The halo as a text of its own: not every program knows that a line may lie under its letters.
  return [...(stroke.stroke ? [{ ...look, fill: "none", ...stroke }] : []), { ...look, ...fill }].map((attributes) => {
    const made = svgElement("text", attributes);
    made.textContent = live.textContent;
    return made;
  });
}

/** @param {Element} live @param {CSSStyleDeclaration} style @returns {SVGElement[]} */
function shape(live, style) {
  const [fill, stroke] = [fillOf(style), strokeOf(style)];
  if (fill.fill === "none" && !stroke.stroke) return [];
  if (live.localName === "text") return words(live, style, fill, stroke);
  if (live.localName === "path" && !live.getAttribute("d")) return [];
  return [
    svgElement(/** @type {keyof SVGElementTagNameMap} */ (live.localName), { ...placesOf(live), ...fill, ...stroke }),
  ];
}

/** Fills that are patterns, with what is painted in each. @param {Element} live */
function defs(live) {
  const made = svgElement("defs", {});
  for (const pattern of live.querySelectorAll("pattern")) {
    const names = ["id", "width", "height", "patternUnits"];
    const copy = svgElement("pattern", Object.fromEntries(names.map((name) => [name, pattern.getAttribute(name)])));
    copy.append(...[...pattern.children].flatMap(copies));
    made.append(copy);
  }
  return made;
}

/** @param {Element} live @returns {SVGElement[]} what is painted of a live element and all in it */
function copies(live) {
  const style = getComputedStyle(live);
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return [];
  const faint = style.opacity === "1" ? {} : { opacity: number(style.opacity) };
  if (SHAPES.has(live.localName)) {
    const made = shape(live, style);
    for (const one of made) if (faint.opacity) one.setAttribute("opacity", faint.opacity);
    return made;
  }
  if (live.localName === "defs") return [defs(live)];
  if (live.localName !== "g") return [];
  const inside = [...live.children].flatMap(copies);
  if (!inside.length) return [];
  const group = svgElement("g", { ...placesOf(live), ...faint });
  group.append(...inside);
  return [group];
}

/**
 * Do something while the page counts as light and a view's lines are as thick as in a figure of another size.
 * @template T @param {Drawn} drawn @param {number} pixel @param {() => T} act @returns {T}
 */
function inLight(drawn, pixel, act) {
  const before = drawn.svg.style.getPropertyValue("--pixel");
  mapHost.style.setProperty("color-scheme", "light");
  drawn.svg.style.setProperty("--pixel", `${pixel}px`);
  try {
    return act();
  } finally {
    mapHost.style.removeProperty("color-scheme");
    drawn.svg.style.setProperty("--pixel", before);
  }
}

/** @param {Drawn} drawn @param {Element} live */
export const colourOf = (drawn, live) => inLight(drawn, 1, () => written(getComputedStyle(live).color, 1).hex);
/**
 * What is painted on a view that is on the page, without its picture and its letters. Where letters have a least
 * size, smaller ones are made as large, and the names of a drawing's parts, which would run into each other, left out.
 * @param {Drawn} drawn @param {number} pixel @param {number} least
 */
export const copyPainted = (drawn, pixel, least = 0) =>
  inLight(drawn, pixel, () => {
    const left = least ? "image, .letters, .names, .outline" : "image, .letters, .outline";
    const made = [...drawn.svg.children].filter((one) => !one.matches(left)).flatMap(copies);
    for (const text of made.flatMap((one) => [
      ...(one.localName === "text" ? [one] : []),
      ...one.querySelectorAll("text"),
    ])) {
      if (+text.getAttribute("font-size") < least) text.setAttribute("font-size", number(least));
    }
    return made;
  });
