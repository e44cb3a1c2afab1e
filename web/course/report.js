// @ts-check
/** What is told of the work itself: begun, how far, done, and of a quiz the score. */

/** @import { Session } from "./session.js" */

const BEGUN = ["incomplete", "completed", "passed", "failed"];
const DONE = ["completed", "passed", "failed"];

/** @param {number} number */
const short = (number) => +number.toFixed(4);

/** Nothing that was reached before is taken back. @param {Session} session */
export function tellBegun({ standard, read, tell }) {
  const { status } = standard.names;
  if (!BEGUN.includes(read(status))) tell(status, "incomplete");
}

/** @param {Session} session @param {number} share from 0 to 1 */
export function tellProgress({ standard, tell }, share) {
  const { progress } = standard.names;
  if (progress) tell(progress, short(share));
}

/** One word may already say more: who has passed has completed. @param {Session} session */
export function tellCompleted({ standard, read, tell }) {
  const { status } = standard.names;
  if (!DONE.includes(read(status))) tell(status, "completed");
}

/**
 * The least share of right answers that passes: the course system's own where it names one, else the package's.
 * @param {Session} session @param {number} usual from 0 to 1
 */
export function leastToPass({ standard, read }, usual) {
  const told = read(standard.names.least);
  const least = Number(told) / standard.leastOf;
  return told.trim() && least >= 0 && least <= 1 ? least : usual;
}

/**
 * The score of a whole quiz: `raw` of 100, and whether it passes; who has passed stays so.
 * @param {Session} session @param {number} share from 0 to 1 @param {number} usual the package's least share
 */
export function tellScore(session, share, usual) {
  const { standard, read, tell } = session;
  const { score, share: scaled, success } = standard.names;
  if (scaled) tell(scaled, short(share));
  tell(`${score}.raw`, +(100 * share).toFixed(2));
  tell(`${score}.min`, 0);
  tell(`${score}.max`, 100);
  const passes = share >= leastToPass(session, usual);
  if (read(success) !== "passed") tell(success, passes ? "passed" : "failed");
  tellCompleted(session);
}
