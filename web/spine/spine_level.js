// @ts-check
/**
 * One level seen from behind, one side cut open: the root that leaves, the root that passes, and what a bulge catches.
 */

/** @import { BulgeKind, DrawnRoot, LevelSize, Point, RootRole, Spine, SpineLevel } from "../core/types.js" */

import { told } from "../core/telling.js";
import { svgElement as make } from "../map/views.js";
import { drawBone, drawGroup } from "./spine_bones.js";
import { drawSpineLevelLabels } from "./spine_level_labels.js";
import { atlasArch, bodyFromBehind, bulgeAt, facetJoint, lamina, levelSize, sacralPlate } from "./spine_level_parts.js";
import { drawRoot } from "./spine_level_roots.js";
import { smooth } from "./spine_parts.js";

const [WIDTH, HEIGHT] = [360, 360];
const MIDDLE = [WIDTH / 2, 166];
/** Which of the arches drawn, from above, is the thin one of the atlas. @type {Record<string, number>} */
const BARS = { C1: 1, C2: 0 };
/** @param {string} d @param {string} name */
const path = (d, name) => make("path", { d, class: name });
/** @param {string} d @param {string} name */
const bone = (d, name = "body") => drawBone(d, { class: `bone ${name}` });

/**
 * Bodies and discs, those above and below cut off by the frame; the sacrum where the last disc ends.
 * @param {SpineLevel} level @param {LevelSize} size
 */
function bodies(level, size) {
  const { half, waist, height, disc, bottom } = size;
  /** @param {number} y */
  const between = (y) => path(bodyFromBehind(half + 2, half - 2, y, y + disc), "disc");
  /** @param {number} y */
  const one = (y) => bone(bodyFromBehind(half, waist, y, y + height));
  const drawn = drawGroup("", ...above(level, size, between, one));
  if (level.lower === "S1") drawn.append(sacrum(size));
  else drawn.append(between(bottom + height), one(bottom), one(bottom + height + disc));
  return drawn;
}

/**
 * The upper vertebra and what lies over it; the atlas has no body, and no disc lies under it.
 * @param {SpineLevel} level @param {LevelSize} size @param {(y: number) => SVGElement} between
 * @param {(y: number) => SVGElement} one
 */
function above(level, { top, bottom, disc, height }, between, one) {
  if (level.upper === "C1") return [ring(bottom)];
  const higher = level.upper === "C2" ? [ring(top)] : [between(top - disc), one(top - disc - height)];
  return [between(-disc / 2), ...higher, one(top)];
}

/** The atlas on the axis: the peg between two side masses, under the condyles of the skull. @param {number} y */
function ring(y) {
  /** @param {number} x @returns {(place: number[]) => Point} */
  const at =
    (x) =>
    ([px, py]) => [x * px, y + py];
  const peg = [
    [-11, 6],
    [-11, -50],
    [-8, -82],
    [0, -90],
    [8, -82],
    [11, -50],
    [11, 6],
  ].map(at(1));
  const sides = [-1, 1].flatMap((x) => [
    bone(
      smooth(
        [
          [26, -98],
          [48, -104],
          [60, -130],
          [56, -190],
          [10, -190],
          [14, -130],
        ].map(at(x)),
      ),
      "body",
    ),
    path(
      smooth(
        [
          [22, -16],
          [40, -10],
          [66, 0],
          [66, 8],
          [22, 8],
        ].map(at(x)),
      ),
      "disc",
    ),
    bone(
      smooth(
        [
          [18, -76],
          [40, -86],
          [64, -88],
          [74, -66],
          [96, -56],
          [96, -40],
          [76, -32],
          [70, -6],
          [44, -14],
          [20, -22],
        ].map(at(x)),
      ),
      "body",
    ),
  ]);
  return drawGroup("", bone(smooth(peg)), ...sides);
}

/** @param {LevelSize} size */
function sacrum({ half, bottom: y }) {
  const whole = smooth([
    [-half + 2, y],
    [0, y + 3],
    [half - 2, y],
    [half + 26, y + 4],
    [half + 58, y + 20],
    [half + 62, y + 46],
    [half + 40, y + 110],
    [half, y + 240],
    [-half, y + 240],
    [-half - 40, y + 110],
    [-half - 62, y + 46],
    [-half - 58, y + 20],
    [-half - 26, y + 4],
  ]);
  return drawGroup(
    "",
    bone(whole),
    ...[-1, 1].map((x) => make("ellipse", { cx: x * (half + 4), cy: y + 104, rx: 14, ry: 10, class: "hole" })),
  );
}

/** The atlas has no pedicle. @param {SpineLevel} level @param {LevelSize} size */
function pedicles({ upper }, { px, rx, ry, upperPedicle, lowerPedicle }) {
  const places = upper === "C1" ? [lowerPedicle] : [upperPedicle, lowerPedicle];
  return drawGroup(
    "",
    ...places.flatMap((cy) => [
      make("ellipse", { cx: px, cy, rx, ry, class: "pedicle" }),
      make("ellipse", { cx: px, cy, rx: rx - 3, ry: ry - 3, class: "marrow" }),
    ]),
  );
}

/** @param {SpineLevel} level @param {LevelSize} size */
function sac(level, { sac: half, cord }) {
  /** @param {number} x */
  const strip = (x) => `M${-x} ${-HEIGHT}V${HEIGHT}H${x}V${-HEIGHT}Z`;
  const inside = cord
    ? [path(strip(cord), "cord")]
    : [-20, -13, -6, 2, 9, 16, 23].map((x) => path(`M${x} ${-HEIGHT}V${HEIGHT}`, "filament"));
  if (level.name === "T12/L1") inside.splice(2, 3, path(strip(10), "cord")); // the cord ends near here
  return drawGroup("", path(strip(half), "sac"), ...inside);
}

/**
 * The kept side: arch over arch, and the edge where the spinous processes were taken off.
 * @param {SpineLevel} level @param {LevelSize} size
 */
function arches(level, size) {
  const { region, upperPedicle, lowerPedicle } = size;
  const step = lowerPedicle - upperPedicle;
  const places = [-1, 0, 1, 2].slice(0, level.lower === "S1" ? 3 : 4).map((at) => upperPedicle + at * step);
  /** @param {number} p @param {number} at */
  const outline = (p, at) =>
    level.lower === "S1" && at === 2
      ? sacralPlate(p)
      : BARS[level.upper] === at
        ? atlasArch(p)
        : lamina(size, p, p + step);
  const drawn = places.map((p, at) => bone(outline(p, at), "arch"));
  if (level.upper === "C1") drawn.shift();
  const cuts = places.slice(level.upper === "C1" ? 2 : 0).map((p) => path(`M-3 ${p + 6}V${p + step - 64}`, "cut"));
  const d = smooth(facetJoint(size), false);
  return drawGroup(
    "",
    ...(region === "lumbar" ? drawn : drawn.reverse()),
    ...cuts,
    path(d, "facet-line"),
    path(d, "facet-line core"),
  );
}

/** @param {SpineLevel} level @param {BulgeKind} kind @param {DrawnRoot[]} roots @param {number[]|null} shown */
function picture(level, kind, roots, shown) {
  const size = levelSize(level);
  const [x, y, rx, ry] = shown ?? [];
  /** @param {string} name */
  const ellipse = (name) => (shown ? [make("ellipse", { cx: x, cy: y, rx, ry, class: name })] : []);
  return drawGroup(
    "drawn",
    bodies(level, size),
    pedicles(level, size),
    ...ellipse("bulge"),
    sac(level, size),
    ...ellipse("bulge rim"),
    ...roots.map(({ drawn }) => drawn),
    arches(level, size),
  );
}

/** @param {Spine} spine @param {SpineLevel} level @param {string} side @param {BulgeKind} kind */
export function drawSpineLevel(spine, level, side, kind) {
  const sign = side === "left" ? -1 : 1;
  const shown = level.hasDisc ? bulgeAt(level, kind) : null;
  const roots = /** @type {RootRole[]} */ (["traversing", "exiting"]).map((role) => drawRoot(level, role, kind, shown));
  const svg = make("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "group",
    class: "one-level",
    "data-level": level.name,
    "aria-label":
      side === "left"
        ? told("{level} from behind, the left side cut open", { level: level.name })
        : told("{level} from behind, the right side cut open", { level: level.name }),
  });
  const drawn = picture(level, kind, roots, shown);
  drawn.setAttribute("transform", `translate(${MIDDLE.join(" ")}) scale(${sign} 1)`);
  drawn.setAttribute("aria-hidden", "true");
  svg.append(drawn, drawSpineLevelLabels({ spine, level, sign, roots, middle: MIDDLE }));
  return svg;
}
