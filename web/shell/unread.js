// @ts-check
/**
 * One line on the page: what of a link or a message was not understood, and what is shown instead. It stands above the
 * map, takes its own room and goes with its button, or once what it speaks of has been chosen anew.
 */

/** @import { Key, Selection, Unread } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { addressChoices, chosenAreas, currentSelection, onSettled } from "../core/selection.js";
import { isEmbedded } from "../core/framed.js";
import { sideWord } from "../core/sides.js";
import { language, told } from "../core/telling.js";
import { nerveNameOf } from "../nerve/nerve_names.js";
import { sourceWithSide } from "./choice_words.js";
import { nameOf } from "./picker.js";

/** @type {Record<string, string>} */
const NOUNS = {
  sel: told("source"),
  side: told("side"),
  cmp: told("source to compare with"),
  area: told("area"),
  nerve: told("nerve"),
  site: told("place where a nerve is caught"),
  view: told("view"),
  cond: told("condition"),
  layer: told("layer"),
  grade: told("evidence filter"),
  map: told("dermatome map"),
  body: told("body"),
  mode: told("mode"),
  lesson: told("lesson"),
  step: told("step of the lesson"),
  desk: told("window"),
  quiz: told("quiz"),
  seed: told("number of the quiz"),
  n: told("number of questions"),
  region: told("region"),
  level: told("level"),
  lang: told("language"),
  v: told("data version"),
  panels: told("list of panels"),
  theme: told("theme"),
  accent: told("accent colour"),
};
/** @type {Record<string, string>} */
const SIDES = {
  left: told("the left side is shown"),
  right: told("the right side is shown"),
  both: told("both sides are shown"),
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

/** "a, b and c"; the English of the atlas has no comma before "and". */
const lists = new Intl.ListFormat(language === "en" ? "en-GB" : language);

/** @param {Unread} one */
function named({ key, value }) {
  const noun = NOUNS[key] ?? key;
  if (value) return told("the {noun} “{value}”", { noun, value });
  return /^[aeiou]/.test(noun)
    ? told("an {noun} that cannot be read", { noun })
    : told("a {noun} that cannot be read", { noun });
}

/** @param {Unread[]} unread */
function lost(unread) {
  const faults = unread.filter(({ key, over }) => key !== VERSION && !over);
  if (!faults.length) return "";
  const isElsewhere = isEmbedded() && faults.every(({ key }) => WHOLE_PAGE.has(key));
  const what = lists.format(faults.map(named));
  if (!faults.every(({ value }) => value)) return what;
  return isElsewhere
    ? told("{what}, which is not shown in this frame", { what })
    : told("{what}, which the atlas does not know", { what });
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
  if (key === "side" && hasChoice(selection)) return SIDES[value];
  if (key === "side" && value === "both") return told("side: both");
  if (key === "side") return told("{noun}: {value}", { noun: NOUNS.side, value: sideWord(value) });
  if (!value || CHOSEN.has(key)) return "";
  return told("{noun}: {value}", { noun: NOUNS[key], value: called(key, value) });
}

/** @param {Unread[]} unread @param {Selection} selection */
function shown(unread, selection) {
  const keys = [...new Set(unread.filter(({ key, over }) => key !== VERSION && !over).map(({ key }) => key))];
  const { sel, nerve, site } = selection;
  const names = [sel && sourceWithSide(selection), ...chosenAreas(selection).map(nameOf), nerveNameOf(site || nerve)];
  const chosen = names.filter(Boolean);
  const subject = keys.some((key) => CHOSEN.has(key))
    ? [chosen.length ? told("shown: {names}", { names: chosen.join("; ") }) : told("nothing is chosen")]
    : [];
  const text = [...subject, ...keys.map((key) => instead(key, selection))].filter(Boolean).join("; ");
  return text ? ` ${text[0].toUpperCase()}${text.slice(1)}.` : "";
}

/** @param {Unread[]} unread @param {Selection} selection */
function words(unread, selection) {
  const most = addressChoices().area.most;
  const over = unread.some((one) => one.over)
    ? told("more than {most} areas, of which the first {most} are shown", { most })
    : "";
  const one = lost(unread);
  const what = one && over ? told("{one}; and {over}", { one, over }) : one || over;
  const named = isEmbedded()
    ? told("This map was asked for {what}.", { what })
    : told("This link names {what}.", { what });
  const old = unread.some(({ key }) => key === VERSION) ? ` ${told("The link was made with other data.")}` : "";
  return `${named}${shown(unread, selection)}${old}`;
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
  const shut = makeElement("button", { type: "button", textContent: "×", title: told("Dismiss") });
  shut.setAttribute("aria-label", told("Dismiss this note"));
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
