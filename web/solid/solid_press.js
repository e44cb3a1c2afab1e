// @ts-check
/** What a press and a pointer on the picture mean: the part inside that lies there, else the area of the skin. */

/** @import { OpenSolid } from "../core/types.js" */

import { withSide } from "../core/sides.js";
import { addsToChoice, chooseAreaOnSide } from "../map/body_map.js";
import { patternIndex } from "../map/pattern.js";
import { hideTip } from "../map/tip.js";
import { nameOf } from "../shell/picker.js";
import { insideAt, pressInside } from "./inside.js";
import { showTip } from "./solid_letters.js";
import { areaAt } from "./solid_screen.js";

/** @param {OpenSolid} open @param {number} x @param {number} y @param {PointerEvent} event */
export function pressSolid(open, x, y, event) {
  if (pressInside(x, y)) return;
  const hit = areaAt(open.stage, open.mesh, x, y);
  if (hit) chooseAreaOnSide(patternIndex().areas[hit.area], hit.side, addsToChoice(event));
}

/** @param {OpenSolid} open @param {number} x @param {number} y */
function wordsAt(open, x, y) {
  const hit = areaAt(open.stage, open.mesh, x, y);
  return insideAt(x, y) || (hit ? withSide(nameOf(patternIndex().areas[hit.area]), hit.side) : "");
}

/** @param {OpenSolid} open @param {number} x @param {number} y @param {PointerEvent} event */
export function pointSolid(open, x, y, event) {
  const words = wordsAt(open, x, y);
  open.turning.classList.toggle("over", Boolean(words));
  if (words) showTip(words, event);
  else hideTip();
}
