// @ts-check
/** More places: a button at the head of the area's panel, a long press on the map, and a way to let each place go. */

/** @import { Point, Selection } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { choose, chosenAreas } from "../core/selection.js";
import { told } from "../core/telling.js";
import { chooseAreaOnSide } from "../map/body_map.js";
import { mapHost } from "../map/views.js";
import { isAdding, setAdding } from "./adding.js";

const LONG_MS = 500;
const STILL_PX = 10;
let pressing = 0;
/** @type {Point|null} */
let from = null;
let taken = false;

const button = () => document.querySelector("#area-panel .add-place");

function tell() {
  button()?.setAttribute("aria-pressed", String(isAdding()));
  mapHost.classList.toggle("adding", isAdding());
}

/** @param {boolean} on */
function turn(on) {
  setAdding(on);
  tell();
}

/** Under the heading of whichever panel of areas is there now. @param {Selection} selection */
export function offerPlace({ area }) {
  if (!area) turn(false);
  const header = document.querySelector("#area-panel article > header");
  if (!header || header.querySelector(".add-place")) return;
  const made = makeElement("button", {
    type: "button",
    className: "add-place",
    textContent: told("Add another place"),
    title: told("With a keyboard: hold Shift. On a touch screen: press long."),
  });
  made.addEventListener("click", () => {
    turn(!isAdding());
    announce(
      isAdding() ? told("The next place you choose is added.") : told("The next place you choose stands alone."),
    );
  });
  header.append(made);
  tell();
}

/** @param {PageEvent} event */
function remove({ target }) {
  const one = target.closest("#area-panel [data-remove-area]")?.dataset.removeArea;
  if (!one) return;
  choose({
    area: chosenAreas()
      .filter((area) => area !== one)
      .join(","),
  });
  document.getElementById("to-area").focus();
}

function stop() {
  clearTimeout(pressing);
  from = null;
}

/**
 * A finger that rests on a place adds it; the click that follows when it is lifted is no second choice.
 * @param {PageEvent<PointerEvent>} event
 */
function press({ pointerType, isPrimary, clientX, clientY, target }) {
  stop();
  taken = false;
  const path = pointerType === "touch" && isPrimary && target.closest("[data-area]");
  if (!path) return;
  from = [clientX, clientY];
  pressing = setTimeout(() => {
    taken = true;
    chooseAreaOnSide(path.dataset.area, path.dataset.side, true);
  }, LONG_MS);
}

/** @param {PointerEvent} event */
function move({ clientX, clientY }) {
  if (from && Math.hypot(clientX - from[0], clientY - from[1]) > STILL_PX) stop();
}

/** @param {Event} event */
function swallow(event) {
  if (!taken) return;
  event.preventDefault();
  event.stopPropagation();
  taken = event.type !== "click" && taken;
}

function start() {
  mapHost.addEventListener("pointerdown", press);
  mapHost.addEventListener("pointermove", move);
  for (const kind of ["pointerup", "pointercancel", "scroll"]) mapHost.addEventListener(kind, stop);
  mapHost.addEventListener("click", swallow, true);
  mapHost.addEventListener("contextmenu", (event) => (from || taken) && event.preventDefault());
  document.getElementById("area-panel").addEventListener("click", remove);
}

start();
