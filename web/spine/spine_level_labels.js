// @ts-check
/**
 * The words and controls over one level: both roots, the disc and the facet joint, the vertebrae, the sides.
 *
 * @typedef {{spine: Spine, level: SpineLevel, sign: number, roots: DrawnRoot[], middle: Point}} Labelled `sign`:
 *   -1 where the left side is cut open
 */

/** @import { DrawnRoot, Point, Spine, SpineLevel } from "../core/types.js" */

import { language, told } from "../core/telling.js";
import { svgElement as make } from "../map/views.js";
import { drawText } from "./spine_bones.js";
import { makeChoice } from "./spine_choices.js";
import { facetJoint, levelSize } from "./spine_level_parts.js";

const [LETTER, SMALL, LEAST, ROOT_WIDE] = [7, 5.8, 62, 72];
const LONGEST = 12; // letters of a line of a plate; longer words of other languages take two

/** @param {string} text */
function inLines(text) {
  const at = text.length > LONGEST ? text.indexOf(" ") : -1;
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** How wide a plate must be for its lines. @param {string[]} lines @param {number} least */
const widthOf = (lines, least) =>
  Math.max(least, ...lines.map((line, at) => Math.ceil(line.length * (at ? SMALL : LETTER)) + 6));

/** A label of one or more lines around a point. @param {Point} at @param {string[]} lines @param {number} width */
function plate([x, y], lines, width) {
  const height = 8 + 14 * lines.length;
  const made = make("g", { class: "chip" });
  made.append(make("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: 7 }));
  lines.forEach((line, at) => made.append(drawText(x, y - height / 2 + 12 + 14 * at, line, at ? "small" : "")));
  return made;
}

/** @param {Point} at @param {number} width @param {number} height */
function hit([x, y], width, height) {
  return make("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: 6, class: "hit" });
}

/**
 * Only in the low back does the lower root run over this disc; further up it leaves one level lower and never meets
 * it.
 * @param {SpineLevel} level @param {string} role
 */
function says({ upper, lower }, role) {
  if (role === "exiting") return told("leaves here");
  return upper.startsWith("L") || lower === "L1" ? told("passes") : told("leaves below");
}

/** @param {Labelled} all @param {DrawnRoot} root */
function rootLabel({ spine, level, sign, middle }, { role, root, d, end, isCaught }) {
  const id = spine.roots.find((one) => one.root === root).structure;
  const lines = [root, says(level, role), ...(isCaught ? [told("✱ caught")] : [])];
  const width = language === "en" ? ROOT_WIDE : widthOf(lines, ROOT_WIDE);
  // What is wider than usual grows towards the middle, or it would leave the picture.
  const away = Math.min(end[0] + (root === "S1" ? 56 : 42), 142) - (width - ROOT_WIDE) / 2;
  const at = [middle[0] + sign * away, middle[1] + end[1] + 16];
  const turned = `translate(${middle.join(" ")}) scale(${sign} 1)`;
  const mark = make("path", { d, class: "mark", transform: turned });
  const reach = make("path", { d, class: "reach", transform: turned });
  const made = makeChoice(
    id,
    isCaught
      ? told("{root}, {way}, caught by the bulge", { root: spine.names[id], way: says(level, role) })
      : told("{root}, {way}", { root: spine.names[id], way: says(level, role) }),
    reach,
    mark,
    plate(at, lines, width),
    hit(at, width, 8 + 14 * lines.length),
  );
  made.classList.toggle("caught", isCaught);
  made.dataset.role = role;
  return made;
}

/**
 * The disc and the facet joint have their labels at the kept side; those without a pattern are named, not pressed.
 * @param {Labelled} all @param {string} id @param {string} text @param {number} y @param {Point} target
 */
function partLabel({ spine, sign, middle }, id, text, y, [tx, ty]) {
  const lines = inLines(text);
  const width = language === "en" ? LEAST : widthOf(lines, LEAST);
  const [x, py] = [middle[0] - sign * (145 - (width - LEAST) / 2), middle[1] + y];
  const edge = x + (sign * width) / 2;
  const leader = make("path", { d: `M${edge} ${py}L${middle[0] + sign * tx} ${middle[1] + ty}`, class: "leader" });
  if (id) return makeChoice(id, spine.names[id], leader, plate([x, py], lines, width), hit([x, py], width, 29));
  const plain = plate([x, py], lines, width);
  plain.classList.add("plain");
  plain.append(leader);
  return plain;
}

/** @param {Labelled} all */
function parts(all) {
  const { level } = all;
  const size = levelSize(level);
  const line = facetJoint(size);
  const joint = partLabel(all, level.facet, told("facet joint"), 4, line[1]);
  if (!level.hasDisc) return [joint];
  return [partLabel(all, level.disc, told("disc {level}", { level: level.name }), -27, [-size.half - 1, -4]), joint];
}

/** @param {Labelled} all */
function vertebrae({ level, sign, middle }) {
  const { upperPedicle, lowerPedicle } = levelSize(level);
  /** @type {[name: string, y: number][]} */
  const named = [
    [level.upper, upperPedicle],
    [level.lower, lowerPedicle],
  ];
  return named.map(([name, y]) => drawText(middle[0] - sign * 155, middle[1] + y - 2, name, "large"));
}

/** @param {Labelled} all */
function sides({ middle }) {
  const [left, right] = [told("left side"), told("right side")];
  /** @param {string} text @param {number} least */
  const inside = (text, least) => Math.max(least, Math.ceil((text.length * SMALL) / 1.7)); // how far its middle lies
  return [drawText(inside(left, 34), 14, left, "side"), drawText(2 * middle[0] - inside(right, 36), 14, right, "side")];
}

/** @param {Labelled} all */
export function drawSpineLevelLabels(all) {
  const made = make("g", { class: "choices" });
  made.append(...vertebrae(all), ...sides(all), ...parts(all), ...all.roots.map((root) => rootLabel(all, root)));
  return made;
}
