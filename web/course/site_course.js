// @ts-check
/** The whole atlas as a course: it has no last page, so it is done once it is opened. */

/** @import { Selection } from "../core/types.js" */
/** @import { Progress } from "./progress.js" */
/** @import { Session } from "./session.js" */

import { tellCompleted, tellProgress } from "./report.js";

const LOOK_MS = 3000; // often enough for where somebody is, rare enough for a course system

/** @param {() => Selection} get @param {Session} session @param {Progress} progress */
export function followSiteCourse(get, session, progress) {
  /** @type {Selection|null} */
  let told = null;

  function look() {
    if (get() === told || !session.isOpen()) return;
    told = get();
    progress.reached("");
  }

  tellProgress(session, 1);
  tellCompleted(session);
  look();
  setInterval(look, LOOK_MS);
}
