// @ts-check
/**
 * What is pressed by a label behind the spine: the sacroiliac joint and its ligaments, the rib joints, the junction of
 * chest and low back.
 */

/** @import { Bones, Point } from "../core/types.js" */

import { language, told } from "../core/telling.js";
import { svgElement as make } from "../map/views.js";
import { drawText, knobOf } from "./spine_bones.js";
import { makeChoice, markChoice } from "./spine_choices.js";
import { JUNCTION, RIBS, ligamentBar, sacroiliac } from "./spine_joints.js";
import { WIDTH, smooth } from "./spine_parts.js";

const APART = 25;
const LETTER = language === "en" ? 6 : 7; // how wide one is in the words of these labels
const SACRAL = [
  ["joint_sacroiliac", told("SI joint")],
  ["joint_sacroiliac_section_0", told("section 0")],
  ["joint_sacroiliac_section_1", told("section 1")],
  ["joint_sacroiliac_section_2", told("section 2")],
  ["joint_sacroiliac_section_3", told("section 3")],
  ["ligament_long_posterior_sacroiliac", told("SI ligament")],
];

/**
 * A label with a line to what it names.
 * @param {string} id @param {string} name @param {string} text @param {Point} at @param {Point} target
 * @param {...SVGElement} shapes
 */
function labelled(id, name, text, [x, y], [tx, ty], ...shapes) {
  const width = Math.max(26, text.length * LETTER + 10);
  const box = make("rect", { x: (x - width).toFixed(1), y: (y - 11).toFixed(1), width, height: 22, rx: 7 });
  const label = make("g", { class: "chip" });
  label.append(box, drawText(x - width / 2, y, text));
  const hit = make("rect", { x: (x - width).toFixed(1), y: (y - 12).toFixed(1), width, height: 24, class: "hit" });
  const leader = make("path", {
    d: `M${tx.toFixed(1)} ${ty.toFixed(1)}L${(x - width).toFixed(1)} ${y.toFixed(1)}`,
    class: "leader",
  });
  return makeChoice(id, name, leader, ...shapes, label, hit);
}

/** @param {Bones} bones @param {Record<string, string>} names */
function sacral(bones, names) {
  const { ear, middle, strip } = sacroiliac(bones);
  const [s2, s3, s4] = ["S2", "S3", "S4"].map((name) => bones.get(name));
  const long = smooth([s2.at(38, 10), s3.at(31, 6), s4.at(24, 4)], false);
  /** @type {[target: Point, d: string][]} */
  const places = [[middle, ear]];
  for (const at of strip) places.push([at, ligamentBar(at)]);
  places.push([s3.at(31, 6), long]);
  const top = bones.get("L5").y + 8;
  return SACRAL.map(([id, text], at) => {
    const [target, d] = places[at];
    const place = [WIDTH - 30, top + at * APART];
    return (
      names[id] &&
      labelled(id, names[id], text, place, target, make("path", { d, class: at ? "bar" : "surface" }), markChoice(d))
    );
  }).filter(Boolean);
}

/** @param {Bones} bones @param {Record<string, string>} names */
function ribs(bones, names) {
  const id = "joint_costotransverse_thoracic";
  const knobs = RIBS.map((name) => {
    const [x, y] = knobOf(bones.get(name));
    const [cx, cy] = bones.get(name).at(x, y);
    return `M${(cx - 4).toFixed(1)} ${cy.toFixed(1)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`;
  }).join("");
  const t5 = bones.get("T4");
  return names[id]
    ? [
        labelled(
          id,
          names[id],
          told("T2–T7 ribs"),
          [WIDTH - 30, t5.y - 46],
          t5.at(t5.depth / 2 + 18, -6),
          markChoice(knobs),
        ),
      ]
    : [];
}

/** @param {Bones} bones @param {Record<string, string>} names */
function junction(bones, names) {
  const id = "joint_thoracolumbar_junction";
  const [first, last] = JUNCTION.map((name) => bones.get(name));
  const right = WIDTH - 58;
  const d = `M${right - 6} ${first.y.toFixed(1)}h6V${last.y.toFixed(1)}h-6`;
  const middle = (first.y + last.y) / 2;
  return names[id]
    ? [
        labelled(
          id,
          names[id],
          "T11–L1",
          [WIDTH - 30, middle],
          [right, middle],
          make("path", { d, class: "leader" }),
          markChoice(d),
        ),
      ]
    : [];
}

/** @param {Bones} bones @param {Record<string, string>} names */
export const labelledChoices = (bones, names) => [
  ...sacral(bones, names),
  ...ribs(bones, names),
  ...junction(bones, names),
];
