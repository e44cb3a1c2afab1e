// @ts-check
/**
 * One line on the page: what of a link or a message was not understood, and what is shown instead. It stands above the
 * map, takes its own room and goes with its button, or once what it speaks of has been chosen anew.
 */

/** @import { Key, Selection, Unread } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { addressChoices, chosenAreas, currentSelection, onSettled } from "../core/selection.js";
import { isEmbedded } from "../core/framed.js";
import { nerveNameOf } from "../nerve/nerve_names.js";
import { sourceWithSide } from "./choice_words.js";
import { nameOf } from "./picker.js";

/** @type {Record<string, string>} */
const NOUNS = {
  sel: "source",
  side: "side",
  cmp: "source to compare with",
  area: "area",
  nerve: "nerve",
  site: "place where a nerve is caught",
  view: "view",
  cond: "condition",
  layer: "layer",
  grade: "evidence filter",
  map: "dermatome map",
  body: "body",
  mode: "mode",
  lesson: "lesson",
  step: "step of the lesson",
  desk: "window",
  quiz: "quiz",
  seed: "number of the quiz",
  n: "number of questions",
  region: "region",
  level: "level",
  lang: "language",
  v: "data version",
  panels: "list of panels",
  theme: "theme",
  accent: "accent colour",
};
// What a frame on another site leaves to the whole page: known, but not shown there.
const WHOLE_PAGE = new Set(["lesson", "step", "desk", "mode"]);
/** @type {Set<string>} */
const CHOSEN = new Set(["sel", "area", "nerve", "site", "cmp", "cond"]);
const VERSION = "v";
/** @type {HTMLElement|undefined} */
let line;
/** @type {Record<string, string>|null} the keys it is about, with what was shown instead */
let about = null;

/** @param {string[]} parts */
const listed = (parts) =>
  parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** @param {Unread} one */
function named({ key, value }) {
  const noun = NOUNS[key] ?? key;
  if (value) return `the ${noun} “${value}”`;
  return /^[aeiou]/.test(noun) ? `an ${noun} that cannot be read` : `a ${noun} that cannot be read`;
}

/** @param {Unread[]} unread */
function lost(unread) {
  const faults = unread.filter(({ key, over }) => key !== VERSION && !over);
  if (!faults.length) return "";
  const isElsewhere = isEmbedded() && faults.every(({ key }) => WHOLE_PAGE.has(key));
  const reason = faults.every(({ value }) => value)
    ? `, which ${isElsewhere ? "is not shown in this frame" : "the atlas does not know"}`
    : "";
  return `${listed(faults.map(named))}${reason}`;
}

/** What a control of the page calls a value. @param {string} key @param {string} value */
function called(key, value) {
  const control = document.querySelector(
    `[data-key="${key}"][data-value="${value}"], [data-key="${key}"] option[value="${value}"]`,
  );
  return control?.textContent || value;
}

/** @param {Selection} selection */
const hasChoice = (selection) => [...CHOSEN].some((key) => selection[/** @type {Key} */ (key)]);

/** What is shown in place of a key's value that was not read. @param {string} key @param {Selection} selection */
function instead(key, selection) {
  const value = selection[/** @type {Key} */ (key)];
  if (key === "side" && !hasChoice(selection)) return `side: ${value}`;
  if (key === "side") return value === "both" ? "both sides are shown" : `the ${value} side is shown`;
  if (!value || CHOSEN.has(key)) return "";
  return `${NOUNS[key]}: ${called(key, value)}`;
}

/** @param {Unread[]} unread @param {Selection} selection */
function shown(unread, selection) {
  const keys = [...new Set(unread.filter(({ key, over }) => key !== VERSION && !over).map(({ key }) => key))];
  const { sel, nerve, site } = selection;
  const names = [sel && sourceWithSide(selection), ...chosenAreas(selection).map(nameOf), nerveNameOf(site || nerve)];
  const chosen = names.filter(Boolean);
  const subject = keys.some((key) => CHOSEN.has(key))
    ? [chosen.length ? `shown: ${chosen.join("; ")}` : "nothing is chosen"]
    : [];
  const text = [...subject, ...keys.map((key) => instead(key, selection))].filter(Boolean).join("; ");
  return text ? ` ${text[0].toUpperCase()}${text.slice(1)}.` : "";
}

/** @param {Unread[]} unread @param {Selection} selection */
function words(unread, selection) {
  const most = addressChoices().area.most;
  const over = unread.some((one) => one.over) ? `more than ${most} areas, of which the first ${most} are shown` : "";
  const old = unread.some(({ key }) => key === VERSION) ? " The link was made with other data." : "";
  const who = isEmbedded() ? "This map was asked for" : "This link names";
  return `${who} ${[lost(unread), over].filter(Boolean).join("; and ")}.${shown(unread, selection)}${old}`;
}

function hide() {
  line?.remove();
  line = undefined;
  about = null;
}

/** The line is in the page before its text, so that a screen reader hears the text come. @param {string} text */
function put(text) {
  line = makeElement("div", { id: "unread" });
  const sentence = makeElement("p");
  sentence.setAttribute("role", "status");
  const shut = makeElement("button", { type: "button", textContent: "×", title: "Dismiss" });
  shut.setAttribute("aria-label", "Dismiss this note");
  shut.addEventListener("click", hide);
  line.append(sentence, shut);
  document.getElementById("map").prepend(line);
  setTimeout(() => {
    sentence.textContent = text;
  });
}

/** @param {Unread[]} unread nothing takes the line away */
export function tellUnreadLine(unread) {
  hide();
  if (!unread.length) return;
  const selection = currentSelection();
  about = Object.fromEntries(unread.map(({ key }) => [key, selection[/** @type {Key} */ (key)]]));
  put(words(unread, selection));
}

/** Once what could not be read has been chosen on the page, the line would speak of the past. */
onSettled((selection) => {
  if (about && Object.entries(about).some(([key, value]) => selection[/** @type {Key} */ (key)] !== value)) hide();
});
