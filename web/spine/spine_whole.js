// @ts-check
/** The whole spine from the side, put together: bones, canal and discs below, roots above, controls on top. */

/** @import { Bone, Bones, RootCourse, Spine, SpineLevel } from "../core/types.js" */

import { told } from "../core/telling.js";
import { svgElement as make } from "../map/views.js";
import {
  drawAtlasAndSkull,
  drawCanal,
  drawCoccyx,
  drawGroup,
  drawSacrum,
  drawText,
  drawVertebra,
} from "./spine_bones.js";
import { hitArea, makeChoice, markChoice } from "./spine_choices.js";
import { INTERSPINOUS, facetLine, interspinous } from "./spine_joints.js";
import { labelledChoices } from "./spine_labels.js";
import { HEIGHT, WIDTH, discFromTheSide, placeBones, smooth } from "./spine_parts.js";
import { drawChip, rootCourses } from "./spine_roots.js";

const REGIONS = [
  ["C1", "C7", told("neck, cervical")],
  ["T1", "T12", told("chest, thoracic")],
  ["L1", "L5", told("low back, lumbar")],
  ["S1", "S5", told("sacrum, fused")],
  ["Co1", "Co4", told("coccyx")],
];
/** How steeply each colour turns. */
const SLOPE = { bone: 0.15, arch: 0.6, disc: 0.15, light: 1, behind: 0 };
const STOPS = 3;

/** Colours that turn with the theme: every stop takes its colour from the style sheet. */
function gradients() {
  const defs = make("defs", {});
  for (const [id, y2] of Object.entries(SLOPE)) {
    const gradient = make("linearGradient", { id: `spine-${id}`, x1: 0, y1: 0, x2: id === "light" ? 0 : 1, y2 });
    for (let at = 0; at < STOPS; at += 1)
      gradient.append(make("stop", { offset: at / (STOPS - 1), class: `${id}-${at}` }));
    defs.append(gradient);
  }
  return defs;
}

/** @param {Bones} bones @param {SpineLevel[]} levels @param {RootCourse[]} courses */
function picture(bones, levels, courses) {
  const discs = levels
    .filter(({ hasDisc }) => hasDisc)
    .map(({ upper, lower }) => make("path", { d: discFromTheSide(bones, upper, lower), class: "disc" }));
  const moving = [...bones.values()].filter(({ region }) => !["atlas", "sacral", "coccygeal"].includes(region));
  const lines = levels.flatMap(({ upper, lower, facet }) => {
    const d = smooth(facetLine(bones.get(upper), bones.get(lower)), false);
    const look = facet ? "" : " plain";
    return [make("path", { d, class: `facet-line${look}` }), make("path", { d, class: `facet-line core${look}` })];
  });
  const nerves = courses.flatMap(({ d, start: [cx, cy], root }) => [
    make("path", { d, class: "nerve-edge" }),
    make("path", { d, class: "nerve", "data-root": root }),
    make("ellipse", { cx: cx.toFixed(1), cy: cy.toFixed(1), rx: 3.6, ry: 2.9, class: "ganglion" }),
  ]);
  const names = [...bones.values()].filter(({ region }) => region !== "coccygeal").map((one) => nameOf(one, drawText));
  const drawn = drawGroup(
    "drawn",
    drawCanal(bones),
    drawGroup("discs", ...discs),
    drawSacrum(bones),
    drawCoccyx(bones),
    drawAtlasAndSkull(bones),
    ...moving.map(drawVertebra),
    ...lines,
    drawGroup("nerves", ...nerves),
    drawGroup("names", ...names),
  );
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}

/**
 * Where the number of a vertebra stands, clear of the root that crosses it; the atlas has no body but a side mass.
 * @type {Record<string, [x: number, y: number]>}
 */
const NUMBER = {
  atlas: [9, 1],
  axis: [0, 3.5],
  cervical: [0, 3.5],
  prominens: [0, 3.5],
  thoracic: [0, -1],
  lumbar: [-6, -2],
};
/** @type {Record<string, [x: number, y: number]>} */
const SACRAL = { S1: [-13, -5], S2: [-9, -4], S3: [-5, -3], S4: [0, -2], S5: [1, -4] };

/** @param {Bone} one @param {typeof drawText} text */
function nameOf(one, text) {
  const [x, y] = one.at(...(SACRAL[one.name] ?? NUMBER[one.region]));
  return text(x, y, one.name, one.name.startsWith("C") ? "small" : "");
}

/** The parts of the spine at the back, each between its first and its last vertebra. @param {Bones} bones */
function regions(bones) {
  const right = WIDTH - 22;
  const drawn = drawGroup(
    "regions",
    ...REGIONS.flatMap(([first, last, text]) => {
      const [from, to] = [bones.get(first), bones.get(last)];
      const [top, bottom] = [from.y - from.height / 2 + 3, to.y + to.height / 2 - 3];
      const name = drawText(0, 0, text);
      name.setAttribute("transform", `translate(${right + 14} ${((top + bottom) / 2).toFixed(1)}) rotate(-90)`);
      const line = make("path", { d: `M${right - 3} ${top.toFixed(1)}h4V${bottom.toFixed(1)}h-4`, class: "bracket" });
      return first === "Co1" ? [line, drawText(right - 24, (top + bottom) / 2, text)] : [line, name];
    }),
  );
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}

/** @param {RootCourse[]} courses @param {Spine} spine */
function rootChoices(courses, { roots, names }) {
  return courses.map((course) => {
    const row = roots.find(({ root }) => root === course.root);
    const label = drawChip(course, Boolean(row));
    if (!row) return label;
    const reach = make("path", { d: course.d, class: "reach" });
    const made = makeChoice(
      row.structure,
      names[row.structure],
      reach,
      markChoice(course.d),
      label,
      hitArea([course.x, course.y]),
    );
    made.dataset.exits = row.exits;
    return made;
  });
}

/** @param {SpineLevel[]} levels @param {Bones} bones @param {Record<string, string>} names */
function facetChoices(levels, bones, names) {
  return levels
    .filter(({ facet }) => facet)
    .map((level) => {
      const line = facetLine(bones.get(level.upper), bones.get(level.lower));
      return makeChoice(level.facet, names[level.facet], markChoice(smooth(line, false)), hitArea(line[1]));
    });
}

/**
 * A disc of the atlas may stand for two levels: then it is one control with two places.
 * @param {SpineLevel[]} levels @param {Bones} bones @param {Record<string, string>} names
 */
function discChoices(levels, bones, names) {
  const ids = [...new Set(levels.map(({ disc }) => disc).filter(Boolean))];
  return ids.map((id) =>
    makeChoice(
      id,
      names[id],
      ...levels
        .filter(({ disc }) => disc === id)
        .flatMap(({ upper, lower }) => {
          const above = bones.get(upper);
          return [
            markChoice(discFromTheSide(bones, upper, lower)),
            hitArea(above.at(-4, above.height / 2 + above.disc / 2)),
          ];
        }),
    ),
  );
}

/** @param {Bones} bones @param {Record<string, string>} names */
function ligamentChoices(bones, names) {
  return Object.keys(INTERSPINOUS)
    .map((name) => {
      const id = `ligament_interspinous_${name.toLowerCase()}`;
      const { d, at } = interspinous(name, bones);
      return names[id] && makeChoice(id, names[id], make("path", { d, class: "ligament" }), markChoice(d), hitArea(at));
    })
    .filter(Boolean);
}

/**
 * A broken frame for each level; the one that is seen from behind shows.
 * @param {SpineLevel[]} levels @param {Bones} bones
 */
function frames(levels, bones) {
  return drawGroup(
    "frames",
    ...levels.map(({ name, upper, lower }) => {
      const [a, b] = [bones.get(upper), bones.get(lower)];
      const [front, back] = [-Math.max(a.depth, b.depth) / 2 - 5, 34];
      const edge = upper.startsWith("C") ? 0.43 : 0.3; // the numbers of the small bodies stand lower
      const [over, under] = [a.height * edge, -b.height * edge];
      const d = smooth(
        [a.at(front, over), a.at(a.depth / 2 + back, over), b.at(b.depth / 2 + back, under), b.at(front, under)],
        true,
        60,
      );
      return make("path", { d, "data-frame": name, class: "frame" });
    }),
  );
}

/** @param {Spine} spine @returns {SVGSVGElement} the whole spine for what spine.json knows */
export function drawSpineWhole(spine) {
  const bones = placeBones();
  const roots = ["C1", ...spine.roots.map(({ root }) => root), "Co"];
  const courses = rootCourses(roots, bones);
  const svg = make("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "group",
    "aria-label": told("The spine from the side, the front of the body to the left"),
    class: "whole-spine",
  });
  const choices = drawGroup(
    "choices",
    ...ligamentChoices(bones, spine.names),
    ...labelledChoices(bones, spine.names),
    ...rootChoices(courses, spine),
    ...facetChoices(spine.levels, bones, spine.names),
    ...discChoices(spine.levels, bones, spine.names),
  );
  svg.append(gradients(), regions(bones), picture(bones, spine.levels, courses), frames(spine.levels, bones), choices);
  return svg;
}
