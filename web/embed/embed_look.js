// @ts-check
/**
 * How a framed page looks: which panels stand beside the map, light or dark, and the accent colour of the other site.
 * The address says it (`panels`, `theme`, `accent`), and the method setLook; what cannot be read is told on the page.
 *
 * @typedef {{panels?: string, theme?: string, accent?: string}} Look
 */

/** @import { Unread } from "../core/types.js" */

import { addressFields, shownValue } from "../core/address_reading.js";

const PANELS = ["map", "toolbar", "nerve", "area", "structure"];
const THEMES = ["auto", "light", "dark"];
const ACCENT = /^#?[0-9a-f]{6}$/i;
const CONTRAST = 4.6; // a little above the 4.5 of text, because colours are rounded
const GROUNDS = { light: [255, 255, 255], dark: [27, 32, 38] };
const root = document.documentElement;

/** @param {string} text */
const panelsOf = (text) => [...new Set(text.split(","))];

/**
 * Whether a value may be told for a part of the look; '' asks for the default.
 * @type {Record<string, (text: string) => boolean>}
 */
const FORMS = {
  panels: (text) => text === "" || (text.length < 80 && panelsOf(text).every((panel) => PANELS.includes(panel))),
  theme: (text) => text === "" || THEMES.includes(text),
  accent: (text) => text === "" || ACCENT.test(text),
};

/** @param {number[]} colour */
const luminance = (colour) => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** @param {number[]} one @param {number[]} other */
function contrast(one, other) {
  const [more, less] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}

/** @param {number[]} one @param {number[]} other @param {number} share */
const mixed = (one, other, share) => one.map((part, at) => Math.round(part + (other[at] - part) * share));
/** @param {number[]} colour */
const written = (colour) => `rgb(${colour.join(" ")})`;

/**
 * The colour, moved away from the ground until text in it can be read there.
 * @param {number[]} colour @param {number[]} ground
 */
function readable(colour, ground) {
  const end = luminance(ground) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  let found = colour;
  // On the wash of the accent, too, which is the ground of what is pressed.
  /** @param {number[]} some */
  const enough = (some) => contrast(some, mixed(ground, some, 0.12)) >= CONTRAST;
  for (let share = 0.05; !enough(found) && share <= 1; share += 0.05) found = mixed(colour, end, share);
  return found;
}

/** One accent for light and dark, each with the text that can be read on it and a wash of it. @param {string} text */
function accentOf(text) {
  const digits = text.replace("#", "");
  const colour = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  const [light, dark] = [readable(colour, GROUNDS.light), readable(colour, GROUNDS.dark)];
  /** @param {number[]} one @param {number[]} other */
  const pair = (one, other) => `light-dark(${written(one)}, ${written(other)})`;
  return {
    "--accent": pair(light, dark),
    "--accent-wash": pair(mixed(GROUNDS.light, light, 0.12), mixed(GROUNDS.dark, dark, 0.12)),
    "--on-accent": pair([255, 255, 255], [13, 22, 32]),
  };
}

/** @param {string} text */
function paintAccent(text) {
  for (const name of ["--accent", "--accent-wash", "--on-accent"]) root.style.removeProperty(name);
  if (!text) return;
  for (const [name, value] of Object.entries(accentOf(text))) root.style.setProperty(name, value);
}

/** Take over each part of the look that is told. @param {Look} look */
export function applyLook({ panels, theme, accent }) {
  if (panels !== undefined) root.dataset.panels = panelsOf(panels || "map").join(" ");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else if (theme !== undefined) delete root.dataset.theme;
  if (accent !== undefined) paintAccent(accent);
}

/**
 * The value a text stands for, and what stands for nothing; capitals, quotes and spaces are no fault.
 * @param {string} key @param {string} text @returns {[value: string, unread: Unread[]]}
 */
export function readLookValue(key, text) {
  const plain = text
    .replace(/[\s"'“”‘’]/g, "")
    .replace(/[.,;)>\]]+$/, "")
    .toLowerCase();
  const isKnown = Object.hasOwn(FORMS, key) && FORMS[key](plain) && (plain || !text);
  return isKnown ? [plain, []] : ["", [{ key, value: shownValue(text), over: false }]];
}

/**
 * What the address says of the look, the default where it says nothing that can be read; and what could not be.
 * @param {string} query @returns {{look: Look, unread: Unread[]}}
 */
export function readLook(query) {
  /** @type {Record<string, string>} */
  const look = Object.fromEntries(Object.keys(FORMS).map((key) => [key, ""]));
  /** @type {Unread[]} */
  const unread = [];
  for (const [key, text] of addressFields(query)) {
    if (!Object.hasOwn(FORMS, key)) continue;
    const [found, lost] = readLookValue(key, text);
    if (!lost.length) look[key] = found;
    unread.push(...lost);
  }
  return { look, unread };
}
