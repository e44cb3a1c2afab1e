// @ts-check
/** A lesson as a course: done when every step of it has been seen. */

/** @import { ShownStep } from "../core/types.js" */
/** @import { Progress } from "./progress.js" */
/** @import { Session } from "./session.js" */

import { tellCompleted, tellProgress } from "./report.js";

/** Steps counted from 1, as text; what is none is left out. @param {string} text @param {number} steps */
export function readSeen(text, steps) {
  const numbers = text.split(".").filter((one) => /^[1-9]\d?$/.test(one));
  return new Set(numbers.map(Number).filter((number) => number <= steps));
}

/**
 * @param {typeof import("../lesson/presenting_hall.js")} hall @param {string} id of the lesson
 * @param {URLSearchParams} kept @param {Session} session @param {Progress} progress
 */
export function followLessonCourse(hall, id, kept, session, progress) {
  /** @type {Set<number>|null} */
  let seen = null;
  let last = 0;

  /** @param {ShownStep} shown */
  function follow({ lesson, id: shown, at }) {
    if (shown !== id || !lesson || at < 0 || at + 1 === last) return;
    last = at + 1;
    const steps = lesson.steps.length;
    seen ??= readSeen(kept.get("seen") ?? "", steps);
    seen.add(last);
    tellProgress(session, seen.size / steps);
    if (seen.size === steps) tellCompleted(session);
    progress.reached(String(last), { seen: [...seen].sort((one, other) => one - other).join(".") });
  }

  // Once the page has followed: before that the address is still that of the step before.
  hall.onShownStep((shown, _, settled) => settled && follow(shown));
  follow(hall.shownStep());
}
