// @ts-check
/**
 * The hall's window and the presenter's tell each other the step, without a server: by a channel of the browser, and by
 * messages between the window and the one it opened where pages from a disk have no channel in common.
 * Only ids, step numbers and two marks travel; every field of a message must be text of its own form.
 *
 * @typedef {Record<keyof typeof FORM, string>} Message
 */

/** @import { ShownStep } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { choose, currentSelection, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { coverStep, darkenHall, goToStep, onShownStep, revealStep, shownStep } from "./presenting.js";
import { tellLink } from "./presenting_desk.js";

const FORM = {
  about: /^presenting$/,
  from: /^(hall|desk)$/,
  says: /^(ask|at)$/,
  lesson: /^[a-z0-9_]{0,60}$/,
  step: /^[1-9][0-9]?$/,
  covered: /^[01]$/,
  blank: /^[01]$/,
  turn: /^[0-9]{1,6}$/,
};
const channel = "BroadcastChannel" in window ? new BroadcastChannel("pain-atlas-presenting") : null;
const ANSWER_MS = 1500;
const onDisk = location.protocol === "file:";
/** @type {Window|null} */
let opened = null;
let turn = 0; // Of the presenter's window: an answer to an older press does not undo a newer one.
let last = "";
let adopting = "";
let taking = false;
let waiting = 0;

const partner = () => (shownStep().desk ? window.opener : opened);

/** @param {string} says @returns {Message} */
function makeMessage(says) {
  const { id, at, pending, blank, desk } = shownStep();
  const place = {
    lesson: id,
    step: String(Math.max(at, 0) + 1),
    covered: pending ? "1" : "0",
    blank: blank ? "1" : "0",
  };
  return { about: "presenting", from: desk ? "desk" : "hall", says, ...place, turn: String(turn % 1000000) };
}

/** @param {string} says */
function send(says) {
  const message = makeMessage(says);
  channel?.postMessage(message);
  if (onDisk || !channel) partner()?.postMessage(message, onDisk ? "*" : window.origin);
}

/** @param {unknown} data @returns {Message|null} a message of this page's kind, or null for anything else*/
function read(data) {
  if (typeof data !== "object" || data === null) return null;
  const message = /** @type {Message} */ (data);
  const names = /** @type {(keyof Message)[]} */ (Object.keys(FORM));
  const right = names.every(
    (name) => Object.hasOwn(message, name) && typeof message[name] === "string" && FORM[name].test(message[name]),
  );
  return right ? message : null;
}

/** Where this window is, in short; never empty. */
function place() {
  const { lesson, step, covered, blank } = makeMessage("at");
  return [lesson, step, covered, blank].join();
}

/**
 * Take over where the other window is, without telling it so: that would be an echo without end.
 * @param {Message} message
 */
function take({ step, covered, blank }) {
  const index = Number(step) - 1;
  taking = true;
  if (index !== shownStep().at) goToStep(index);
  if (covered === "0" && shownStep().pending) revealStep();
  if (covered === "1" && !shownStep().pending) coverStep();
  if ((blank === "1") !== shownStep().blank) darkenHall(blank === "1");
  taking = false;
  last = place();
}

/** @param {unknown} data */
function hear(data) {
  const message = read(data);
  const { id, desk } = shownStep();
  if (!message || message.from === (desk ? "desk" : "hall")) return;
  if (desk) return hearHall(message, id);
  const asked = message.says === "ask";
  if (asked || (id && message.lesson === id)) turn = Number(message.turn);
  if (!asked && id && message.lesson === id) take(message);
  if (asked || message.lesson === id) send("at");
}

/** @param {Message} message @param {string} id @returns {void} */
function hearHall(message, id) {
  if (message.says === "ask") turn = 0; // Newly opened: it counts from the start.
  if (Number(message.turn) < turn) return;
  clearTimeout(waiting);
  tellLink(message.lesson ? "yes" : "left");
  if (!message.lesson) return;
  if (message.lesson === id) return void take(message);
  adopting = [message.lesson, message.step].join();
  choose({ lesson: message.lesson, step: message.step });
}

/**
 * Whatever changed here is told; the presenter's window also waits to hear that the hall has followed.
 * @param {ShownStep} shown
 */
function follow({ id, desk }) {
  const now = place();
  const first = !last;
  if (taking || now === last || (first && !desk && !id)) return;
  last = now;
  if (adopting && now.startsWith(`${adopting},`)) {
    adopting = "";
    return;
  }
  if (desk) expect();
  send(first ? "ask" : "at");
}

function expect() {
  turn += 1;
  clearTimeout(waiting);
  waiting = setTimeout(() => tellLink("no"), ANSWER_MS);
}

export function openDesk() {
  const address = writeSelection({ ...currentSelection(), desk: "notes" });
  opened = window.open(`${location.pathname}?${address}`, "pain-atlas-desk", "popup,width=1120,height=780");
  if (!opened) announce(told("The browser did not open the window. Allow this page to open windows and press again."));
}

channel?.addEventListener("message", ({ data }) => hear(data));
window.addEventListener("message", ({ data, source, origin }) => {
  const isPartner = source !== null && source === partner();
  if (isPartner && (origin === window.origin || (onDisk && (origin === "null" || origin === "file://")))) hear(data);
});

onShownStep(follow);
