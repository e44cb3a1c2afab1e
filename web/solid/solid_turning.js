// @ts-check
/** How pointers move the body: one turns it, two or the other button shift it, a pinch or the wheel comes nearer. */

/** @import { SolidView } from "../core/types.js" */

import { dragged, nearer, shifted } from "./solid_camera.js";

const WHEEL_STEP = 260; // pixels of the wheel for one step nearer
const LINE = 16; // pixels
const DONE_MS = 150;

/** The middle and the width of what one or two pointers hold. @param {PointerEvent[]} held */
function hold(held) {
  const [one, other = one] = held;
  return {
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
    wide: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  };
}

/** Steps nearer that make a pinch this much wider. @param {number} times */
const stepsOf = (times) => Math.log(times) / Math.log(1.25);

/** @param {PointerEvent} event */
const shifts = ({ buttons, ctrlKey, shiftKey }) => Boolean(buttons & 6) || ctrlKey || shiftKey;

/**
 * @param {HTMLElement} element
 * @param {(how: (from: SolidView) => SolidView) => void} change while it goes on
 * @param {() => void} done once it is over
 */
export function followTurning(element, change, done) {
  /** @type {Map<number, PointerEvent>} */
  const held = new Map();
  let wheeling = 0;

  /** @param {PointerEvent} event */
  function move(event) {
    if (!held.has(event.pointerId)) return;
    const height = element.clientHeight;
    const before = hold([...held.values()]);
    held.set(event.pointerId, event);
    const now = hold([...held.values()]);
    const [across, down] = [(now.x - before.x) / height, (now.y - before.y) / height];
    if (held.size === 1 && !shifts(event)) return change((from) => dragged(from, -across, down));
    const steps = before.wide && now.wide ? stepsOf(now.wide / before.wide) : 0;
    return change((from) => nearer(shifted(from, across, down), steps));
  }

  /** @param {PointerEvent} event */
  function letGo({ pointerId }) {
    if (held.delete(pointerId) && !held.size) done();
  }

  element.addEventListener("pointerdown", (event) => {
    if (held.size > 1) return;
    held.set(event.pointerId, event);
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener("pointermove", move);
  for (const end of /** @type {const} */ (["pointerup", "pointercancel", "lostpointercapture"]))
    element.addEventListener(end, letGo);
  element.addEventListener("contextmenu", (event) => event.preventDefault());
  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode ? LINE : 1);
      change((from) => nearer(from, -pixels / WHEEL_STEP));
      clearTimeout(wheeling);
      wheeling = setTimeout(done, DONE_MS);
    },
    { passive: false },
  );
}
