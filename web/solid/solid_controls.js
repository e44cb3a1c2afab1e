// @ts-check
/** How the body is turned without a mouse, and how a press on the skin is told from a turn with it. */

/** @import { SolidScene } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { nearer, turned, views } from "./solid_camera.js";

/** How far a pointer may stray between down and up, in pixels. @type {Record<string, number>} */
const STILL = { mouse: 5, pen: 8, touch: 12 };
/** Steps across and up. @type {Record<string, [across: number, up: number]>} */
const TURNS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** @type {Record<string, number>} */
const NEARER = { "+": 1, "=": 1, "-": -1, _: -1 };

/** @param {string} action @param {string|number} key */
const withKey = (action, key) => told("{action} (key {key})", { action, key });

/** @param {string} text @param {string} title @param {() => unknown} press */
function button(text, title, press) {
  const made = makeElement("button", { type: "button", textContent: text, title });
  made.addEventListener("click", press);
  return made;
}

/** @param {SolidScene} scene */
export function makeViewButtons(scene) {
  const bar = makeElement("div", { className: "solid-views" });
  /** @param {string} name @param {HTMLElement[]} made */
  const group = (name, made) => {
    const element = makeElement("div", { className: "switch" }, ...made);
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", name);
    return element;
  };
  const presets = Object.entries(views).map(([name, { name: text, title }], k) => {
    const made = button(text, withKey(title, k + 1), () => scene.see(name));
    made.dataset.seen = name;
    return made;
  });
  /** @type {[text: string, action: string, steps: number][]} */
  const distances = [
    ["−", told("Farther away"), -1],
    ["+", told("Nearer"), 1],
  ];
  const closer = distances.map(([text, action, steps]) => {
    const made = button(text, withKey(action, text), () => scene.change((from) => nearer(from, steps)));
    made.setAttribute("aria-label", action);
    return made;
  });
  const pattern = button(told("To the pattern"), withKey(told("Turn the body so that the pattern faces you"), 0), () =>
    scene.toPattern(),
  );
  bar.append(group(told("Seen from"), presets), group(told("Distance"), closer), group(told("Pattern"), [pattern]));
  return bar;
}

/**
 * Arrow keys turn, plus and minus come nearer, 1 to 5 are the named views, 0 turns to the pattern.
 * @param {HTMLElement} element @param {SolidScene} scene
 */
export function startSolidKeys(element, scene) {
  const names = Object.keys(views);
  element.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== element) return;
    const { key } = event;
    if (key in TURNS) scene.change((from) => turned(from, ...TURNS[key]));
    else if (key in NEARER) scene.change((from) => nearer(from, NEARER[key]));
    else if (names[Number(key) - 1]) scene.see(names[Number(key) - 1]);
    else if (key === "0") scene.toPattern();
    else return;
    event.preventDefault();
  });
}

/**
 * A press is where the pointer goes up near where it went down; everything else is a turn.
 * @param {HTMLElement} element @param {() => void} leave
 * @param {(x: number, y: number, event: PointerEvent) => void} press @param {(x: number, y: number, event:
 *   PointerEvent) => void} point
 */
export function followPointer(element, press, point, leave) {
  /** @type {PointerEvent|null} */
  let down = null;
  let waiting = 0;
  /** @param {PointerEvent} event @returns {[x: number, y: number]} */
  const place = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.x, event.clientY - box.y];
  };
  /** @param {PointerEvent} event */
  const far = (event) => Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
  element.addEventListener(
    "pointerdown",
    (event) => {
      down = event.isPrimary && event.button === 0 ? event : null;
      leave();
    },
    { capture: true },
  );
  window.addEventListener(
    "pointermove",
    (event) => {
      if (down && far(event) > STILL[down.pointerType]) down = null;
    },
    { capture: true },
  );
  window.addEventListener(
    "pointercancel",
    () => {
      down = null;
    },
    { capture: true },
  );
  element.addEventListener(
    "pointerup",
    (event) => {
      if (down && far(event) <= STILL[down.pointerType]) press(...place(event), event);
      down = null;
    },
    { capture: true },
  );
  element.addEventListener("pointermove", (event) => {
    if (event.buttons || event.pointerType === "touch" || waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      point(...place(event), event);
    });
  });
  element.addEventListener("pointerleave", leave);
}
