// @ts-check
/**
 * A lesson read aloud, and played by itself at a stand. Both are off until somebody asks for them, and forgotten with
 * the page. Only voices of this machine speak: the others send what they read to a server.
 */

/** @import { LessonStep, ShownStep } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { goToStep, nextStep, onShownStep, refreshPresenting, shownStep } from "./presenting.js";

/** How long a step stays that nobody reads aloud: time to look, and time for each word. */
const LOOK_MS = 4000;
const WORD_MS = 400;
/** After the last word, before the next step. */
const BREATH_MS = 2500;
const now = { speaks: false, plays: false, timer: 0, state: "" };
/** @type {SpeechSynthesisUtterance|null} what is being said; what was broken off may end late */
let present = null;

export const isSpeaking = () => now.speaks;
export const isPlaying = () => now.plays;

/** A voice of this machine for the language of the lesson, or of the page; undefined where there is none. */
function ownVoice() {
  const lang = shownStep().lesson?.language || document.documentElement.lang;
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(lang.toLowerCase()));
}

/** @param {LessonStep} step @param {() => void} then once it is said */
function say({ title, sentence }, then) {
  const voice = ownVoice();
  if (!voice) return then(); // Without one the browser might take a voice that sends the words away.
  const said = new SpeechSynthesisUtterance(`${title}. ${sentence}`);
  [said.voice, said.lang] = [voice, voice.lang];
  for (const over of ["end", "error"]) said.addEventListener(over, () => said === present && then());
  present = said;
  return speechSynthesis.speak(said);
}

function hush() {
  clearTimeout(now.timer);
  present = null;
  globalThis.speechSynthesis?.cancel();
}

/** What comes after a step: what it covers, the next one, and after the last the first again. */
function goOn() {
  const { lesson, at, pending } = shownStep();
  if (pending || at + 1 < lesson.steps.length) nextStep();
  else goToStep(0);
}

/** @param {number} ms */
function goOnIn(ms) {
  clearTimeout(now.timer);
  if (now.plays) now.timer = setTimeout(goOn, ms);
}

/** @param {ShownStep} shown @param {boolean} isNew */
function perform({ step, blank }, isNew) {
  hush();
  if (blank || !step) return;
  if (now.speaks && isNew) say(step, () => goOnIn(BREATH_MS));
  else goOnIn(LOOK_MS + (isNew ? WORD_MS * step.sentence.split(" ").length : 0));
}

/** Seen and heard; it goes with the step. */
function tellSilent() {
  const text = told(
    "This browser has no voice of its own for the language of the lesson. The words stay on the screen.",
  );
  announce(text);
  const place = document.querySelector("#presenting .telling");
  if (place && !place.querySelector(".voice-note"))
    place.append(makeElement("p", { className: "voice-note", textContent: text }));
}

export function toggleVoice() {
  if (!now.speaks && !ownVoice()) {
    tellSilent();
    return;
  }
  now.speaks = !now.speaks;
  announce(now.speaks ? told("The sentences are read aloud.") : told("The sentences are no longer read aloud."));
  perform(shownStep(), true);
}

export function togglePlaying() {
  now.plays = !now.plays;
  announce(
    now.plays
      ? told("The lesson goes on by itself, and begins again after its end.")
      : told("The lesson waits for you."),
  );
  perform(shownStep(), now.plays);
}

onShownStep((shown, moved, settled) => {
  const { id, at, pending, blank, desk, step } = shown;
  if (id && !desk && step) {
    const state = [id, at, pending, blank].join(" ");
    const isOther = !settled && (moved || state !== now.state);
    now.state = state;
    if (isOther && (now.speaks || now.plays)) perform(shown, moved);
    return;
  }
  if (!now.speaks && !now.plays) return;
  Object.assign(now, { speaks: false, plays: false });
  hush();
  refreshPresenting();
});
