// @ts-check
/** Which part lies under a point of the picture. */

/** @import { InsideShown, Stage } from "../core/types.js" */

/** Round a press, in pixels: a nerve is thin. */
const ROUND = [0, 4, 7].flatMap((far) => [
  [far, 0],
  [-far, 0],
  [0, far],
  [0, -far],
]);

/**
 * What is thin comes before bones.
 * @param {Stage} stage @param {InsideShown[]} shown @param {number} x @param {number} y @returns {InsideShown|null}
 */
export function pickAt(stage, shown, x, y) {
  /** @type {InsideShown|null} */
  let bone = null;
  for (const [dx, dy] of ROUND) {
    const id = stage.pickInside(x + dx, y + dy)?.replace(/ (?:fibres|site \d+)$/, "");
    const found = shown.find(({ key }) => key === id);
    if (found && found.kind !== "bone") return found;
    if (!dx && !dy) bone ??= found ?? null;
  }
  return bone;
}
