// @ts-check
/** What a presenter can do: by key, by clicker, and by the buttons that presenting_bar.js makes of the same list. */

/** @import { PresenterAction } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { closingByEscape } from "../core/escape.js";
import { told } from "../core/telling.js";
import { slidesAreOffered, takeSlides } from "./lesson_slides.js";
import {
  darkenHall,
  goToStep,
  leaveLesson,
  nextStep,
  onShownStep,
  previousStep,
  refreshPresenting,
  shownStep,
  togglePart,
} from "./presenting.js";
import { notesAreShown, showNotes } from "./presenting_caption.js";
import { closeKeys, keysShown, showKeys } from "./presenting_help.js";
import { openDesk } from "./presenting_link.js";
import { arrowMovesSpotlight, spotlightIsOn, toggleSpotlight } from "./presenting_spotlight.js";
import { isPlaying, isSpeaking, togglePlaying, toggleVoice } from "./presenting_voice.js";
import { isZoomedIn, toggleZoom } from "./presenting_zoom.js";

const root = document.documentElement;
/** @param {string} part @returns {Pick<PresenterAction, "run" | "pressed">} */
const covers = (part) => ({ run: () => togglePart(part), pressed: ({ covered }) => !covered.has(part) });
const last = () => goToStep(Infinity);

/** @type {PresenterAction[]} */
export const actions = [
  { name: told("First step"), text: told("First"), keys: ["Home"], run: () => goToStep(0) },
  {
    name: told("Previous step"),
    text: told("‹ Back"),
    keys: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"],
    run: previousStep,
  },
  {
    name: told("Next step, or reveal"),
    text: told("Next ›"),
    keys: ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter"],
    run: nextStep,
  },
  { name: told("Last step"), text: told("Last"), keys: ["End"], run: last },
  {
    name: told("Blank screen"),
    text: told("Blank"),
    keys: ["b", "."],
    run: () => darkenHall(!shownStep().blank),
    pressed: ({ blank }) => blank,
  },
  { name: told("Show labels"), text: told("Labels"), keys: ["l"], ...covers("labels") },
  { name: told("Show pattern"), text: told("Pattern"), keys: ["p"], ...covers("pattern") },
  { name: told("Show panels"), text: told("Panels"), keys: ["n"], ...covers("panels") },
  {
    name: told("Speaker's notes on this screen"),
    text: told("Notes"),
    keys: ["m"],
    run: () => showNotes(),
    pressed: () => notesAreShown(),
  },
  {
    name: told("Spotlight"),
    text: told("Spot"),
    keys: ["s"],
    run: () => toggleSpotlight(),
    pressed: () => spotlightIsOn(),
  },
  {
    name: told("Zoom to the region"),
    text: told("Zoom"),
    keys: ["z"],
    run: () => toggleZoom(),
    pressed: () => isZoomedIn(),
  },
  {
    name: told("Read the sentences aloud"),
    text: told("Speak"),
    keys: ["v"],
    run: () => toggleVoice(),
    pressed: () => isSpeaking(),
  },
  {
    name: told("Go on by itself, again and again"),
    text: told("Play"),
    keys: ["g"],
    run: () => togglePlaying(),
    pressed: () => isPlaying(),
  },
  {
    name: told("Search, views and layers"),
    text: told("Tools"),
    keys: ["e"],
    run: tools,
    pressed: () => root.hasAttribute("data-tools"),
  },
  {
    name: told("Full screen"),
    text: told("Full"),
    keys: ["f", "F5"],
    run: fullScreen,
    pressed: () => Boolean(document.fullscreenElement),
  },
  { name: told("Presenter view in a second window"), text: told("Presenter view"), keys: ["w"], run: () => openDesk() },
  ...(slidesAreOffered()
    ? [
        {
          name: told("Slides of this lesson for PowerPoint"),
          text: told("Slides"),
          keys: ["d"],
          run: () => takeSlides(shownStep().id),
        },
      ]
    : []),
  { name: told("The keys"), text: told("Keys"), keys: ["?"], run: () => showKeys(actions) },
  { name: told("Leave the lesson"), text: told("Leave"), keys: ["Escape"], run: () => leaveLesson() },
];
const DESK = new Set(["Home", "ArrowLeft", "ArrowRight", "End", "b"]);
const byKey = new Map(actions.flatMap((action) => action.keys.map((key) => [key, action])));

let pointed = true; // What has the focus got it from a pointer, so its keys are not wanted; the clicker's are.

function tools() {
  toolsOpen(root.toggleAttribute("data-tools"));
  refreshPresenting();
}

function fullScreen() {
  const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
  if (!done) announce(told("This browser has no full screen."));
  done?.catch(() => announce(told("The browser did not allow the full screen.")));
}

const TEXT =
  "textarea, [contenteditable]:not([contenteditable=false]), " +
  "input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit], [type=reset], [type=file])";
const PRESSED = "a, button, summary, select, input, [role=button]";
const ARROWED = "select, input, svg [tabindex], [role=slider], [role=radio], [role=tab], .solid-scene";

/**
 * Whose key it is; KEYS in presenting_help.js tells the same in words. A text field keeps what is typed in it. Page
 * keys are the lesson's wherever else the focus is. So is every other key, unless the focus came by keyboard to a
 * control that needs it.
 * @param {KeyboardEvent} event
 */
function isLessons({ key, target }) {
  const element = /** @type {HTMLElement} */ (target);
  if (!element.matches) return true;
  if (element.matches(TEXT)) return false;
  if (pointed || /^Page/.test(key)) return true;
  if (element.matches("select")) return false; // Letters, too, choose in a list.
  if (key === " " || key === "Enter") return !element.matches(PRESSED);
  return !(/^(Arrow|Home|End)/.test(key) && element.matches(ARROWED));
}

/** @param {KeyboardEvent} event */
function press(event) {
  const { key, altKey, ctrlKey, metaKey } = event;
  const { id, desk } = shownStep();
  if (key === "Tab") pointed = false;
  if ((!id && !desk) || altKey || ctrlKey || metaKey || key === "Escape" || !isLessons(event)) return;
  const action = byKey.get(key.length === 1 ? key.toLowerCase() : key);
  if (desk ? !action || !DESK.has(action.keys[0]) : !action && !arrowMovesSpotlight(key, true)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.repeat && !arrowMovesSpotlight(key, true)) return; // A key held down is one step.
  if (desk) return runAction(action);
  if (arrowMovesSpotlight(key)) return;
  if (action) runAction(action);
}

/** @param {PresenterAction} action */
export function runAction(action) {
  if (keysShown() && action.keys[0] !== "?") closeKeys();
  action.run();
  refreshPresenting();
}

const [lessonOpen, toolsOpen, blankOpen, fullOpen] = [leaveLesson, tools, () => darkenHall(false), fullScreen].map(
  closingByEscape,
);

onShownStep(({ id, desk, blank }) => {
  const hall = Boolean(id) && !desk;
  if (!hall) toolsOpen(false);
  lessonOpen(hall);
  blankOpen(hall && blank);
});
document.addEventListener("fullscreenchange", () => fullOpen(Boolean(document.fullscreenElement)));
window.addEventListener("keydown", press, true);
window.addEventListener(
  "pointerdown",
  () => {
    pointed = true;
  },
  true,
);
