// @ts-check
/** What a presenter can do: by key, by clicker, and by the buttons that presenting_bar.js makes of the same list. */

/** @import { PresenterAction } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { closingByEscape } from "../core/escape.js";
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
  { name: "First step", text: "First", keys: ["Home"], run: () => goToStep(0) },
  { name: "Previous step", text: "‹ Back", keys: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"], run: previousStep },
  {
    name: "Next step, or reveal",
    text: "Next ›",
    keys: ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter"],
    run: nextStep,
  },
  { name: "Last step", text: "Last", keys: ["End"], run: last },
  {
    name: "Blank screen",
    text: "Blank",
    keys: ["b", "."],
    run: () => darkenHall(!shownStep().blank),
    pressed: ({ blank }) => blank,
  },
  { name: "Show labels", text: "Labels", keys: ["l"], ...covers("labels") },
  { name: "Show pattern", text: "Pattern", keys: ["p"], ...covers("pattern") },
  { name: "Show panels", text: "Panels", keys: ["n"], ...covers("panels") },
  {
    name: "Speaker's notes on this screen",
    text: "Notes",
    keys: ["m"],
    run: () => showNotes(),
    pressed: () => notesAreShown(),
  },
  {
    name: "Spotlight",
    text: "Spot",
    keys: ["s"],
    run: () => toggleSpotlight(),
    pressed: () => spotlightIsOn(),
  },
  {
    name: "Zoom to the region",
    text: "Zoom",
    keys: ["z"],
    run: () => toggleZoom(),
    pressed: () => isZoomedIn(),
  },
  {
    name: "Read the sentences aloud",
    text: "Speak",
    keys: ["v"],
    run: () => toggleVoice(),
    pressed: () => isSpeaking(),
  },
  {
    name: "Go on by itself, again and again",
    text: "Play",
    keys: ["g"],
    run: () => togglePlaying(),
    pressed: () => isPlaying(),
  },
  {
    name: "Search, views and layers",
    text: "Tools",
    keys: ["e"],
    run: tools,
    pressed: () => root.hasAttribute("data-tools"),
  },
  {
    name: "Full screen",
    text: "Full",
    keys: ["f", "F5"],
    run: fullScreen,
    pressed: () => Boolean(document.fullscreenElement),
  },
  { name: "Presenter view in a second window", text: "Presenter view", keys: ["w"], run: () => openDesk() },
  ...(slidesAreOffered()
    ? [
        {
          name: "Slides of this lesson for PowerPoint",
          text: "Slides",
          keys: ["d"],
          run: () => takeSlides(shownStep().id),
        },
      ]
    : []),
  { name: "The keys", text: "Keys", keys: ["?"], run: () => showKeys(actions) },
  { name: "Leave the lesson", text: "Leave", keys: ["Escape"], run: () => leaveLesson() },
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
  if (!done) announce("This browser has no full screen.");
  done?.catch(() => announce("The browser did not allow the full screen."));
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
