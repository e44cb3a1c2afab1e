// @ts-check
/**
 * The bones of the spine from the side as pictures: vertebrae, atlas and skull, sacrum, coccyx, and the canal behind
 * the bodies.
 */

/** @import { Bone, Bones, Point } from "../core/types.js" */

import { svgElement as make } from "../map/views.js";
import { archFromTheSide, bodyFromTheSide, smooth } from "./spine_parts.js";

/** @param {number} x @param {number} y @param {string} text @param {string} name */
export function drawText(x, y, text, name = "") {
  const made = make("text", { x: x.toFixed(1), y: y.toFixed(1), class: name });
  made.textContent = text;
  return made;
}

/** @param {Bone} bone */
function turned({ x, y, tilt }) {
  return `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${-tilt})`;
}

/** @param {string} name @param {...SVGElement} children */
export function drawGroup(name, ...children) {
  const made = make("g", { class: name });
  made.append(...children);
  return made;
}

/** A piece of bone: its edge, its colour and its light. @param {string} d @param {Attributes} attributes */
export function drawBone(d, attributes = {}) {
  const group = make("g", { class: "bone", ...attributes });
  group.append(make("path", { d, class: "edge" }), make("path", { d, class: "fill" }));
  return group;
}

/** @param {Bone} found */
export function drawVertebra(found) {
  const { name, region, depth, height } = found;
  const group = make("g", { transform: turned(found), "data-vertebra": name, class: `vertebra ${region}` });
  const waist = region === "lumbar" ? 4 : region === "thoracic" ? 2.6 : 1.6;
  const whole = bodyFromTheSide(depth, height, waist);
  group.append(drawBone(`${archFromTheSide(found)}`, { class: "bone arch" }), drawBone(whole, { class: "bone body" }));
  group.append(make("path", { d: whole, class: "light" }));
  if (region === "thoracic")
    group.append(make("ellipse", { cx: depth / 2 - 3, cy: -height / 2 + 4, rx: 3.2, ry: 4, class: "costal" }));
  if (region === "thoracic" || region === "lumbar") group.append(transverse(found));
  return group;
}

/**
 * The transverse process points at the reader: a knob, in the chest with a facet for the rib.
 * @param {Bone} bone @returns {Point}
 */
export function knobOf({ region, depth, height }) {
  return region === "lumbar" ? [depth / 2 + 14, -6] : [depth / 2 + 17, -height * 0.2];
}

/** @param {Bone} found */
function transverse(found) {
  const [cx, cy] = knobOf(found);
  const [rx, ry] = found.region === "lumbar" ? [6, 4] : [5.2, 4.6];
  return make("ellipse", { cx, cy: cy.toFixed(1), rx, ry, class: "knob" });
}

/** @param {Bones} bones */
export function drawAtlasAndSkull(bones) {
  const [one, two] = [bones.get("C1"), bones.get("C2")];
  const group = make("g", {});
  const skull = smooth([
    one.at(-34, -22),
    one.at(-20, -15),
    one.at(-9, -15),
    one.at(0, -10),
    one.at(9, -9),
    one.at(18, -12),
    one.at(28, -15),
    one.at(46, -19),
    one.at(63, -28),
    one.at(75, -45),
    one.at(68, -46),
    one.at(58, -34),
    one.at(42, -26),
    one.at(22, -22),
    one.at(8, -18),
    one.at(-6, -23),
    one.at(-18, -27),
    one.at(-32, -34),
  ]);
  group.append(drawBone(skull, { class: "bone arch skull" }));
  const dens = smooth([
    two.at(-6, -8),
    two.at(-6.5, -24),
    two.at(-4, -34),
    two.at(1, -36),
    two.at(5, -33),
    two.at(6, -23),
    two.at(7, -8),
  ]);
  group.append(drawBone(dens, { class: "bone body" }));
  const ring = smooth([
    one.at(2, -3),
    one.at(14, -5),
    one.at(26, -3),
    one.at(40, -3),
    one.at(47, -1),
    one.at(47, 4),
    one.at(40, 5),
    one.at(24, 4),
    one.at(12, 4),
  ]);
  const mass = smooth([
    one.at(0, -9),
    one.at(8, -6),
    one.at(17, -9),
    one.at(18, 2),
    one.at(19, 9),
    one.at(9, 7),
    one.at(0, 9),
    one.at(-2, 0),
  ]);
  const front = smooth([one.at(-13, -6), one.at(-8, -7), one.at(-6, 0), one.at(-7, 7), one.at(-12, 6), one.at(-14, 0)]);
  const first = make("g", { "data-vertebra": "C1" });
  first.append(
    drawBone(ring, { class: "bone arch" }),
    drawBone(front, { class: "bone arch" }),
    drawBone(mass, { class: "bone arch" }),
  );
  group.append(first);
  return group;
}

/** @param {Bones} bones */
export function drawSacrum(bones) {
  const all = ["S1", "S2", "S3", "S4", "S5"].map((name) => bones.get(name));
  const [s1, s2, s3, s4, s5] = all;
  const h = s1.height / 2;
  const front = [
    s1.at(-24, -h + 1),
    s1.at(-22, 0),
    ...all.slice(1).map((one) => one.at(-one.depth / 2, 0)),
    s5.at(-6, 10),
  ];
  const back = [
    s5.at(5, 11),
    s5.at(10, 2),
    s4.at(19, 8),
    s4.at(22, 0),
    s3.at(27, 8),
    s3.at(32, -2),
    s2.at(38, 8),
    s2.at(42, -2),
    s1.at(49, 14),
    s1.at(54, 2),
    s1.at(46, -6),
    s1.at(41, -14),
    s1.at(40, -h - 8),
    s1.at(36, -h - 11),
    s1.at(31, -h - 4),
    s1.at(25, -h + 1),
  ];
  const group = make("g", { class: "sacrum", "data-vertebra": "S1" });
  group.append(drawBone(smooth([...front, ...back, s1.at(0, -h)]), { class: "bone body" }));
  for (const one of all.slice(0, 4)) {
    const [x, y] = [one.depth / 2, one.height / 2];
    group.append(
      make("path", { d: smooth([one.at(-x + 1, y), one.at(0, y - 1), one.at(x, y)], false), class: "seam" }),
    );
  }
  return group;
}

/** @param {Bones} bones */
export function drawCoccyx(bones) {
  const group = make("g", { "data-vertebra": "Co" });
  for (const name of ["Co4", "Co3", "Co2", "Co1"]) {
    const one = bones.get(name);
    group.append(drawBone(bodyFromTheSide(one.depth, one.height, 1), { class: "bone body", transform: turned(one) }));
  }
  return group;
}

/** The canal behind the bodies, dark through the foramina, with the nerve tissue in it. @param {Bones} bones */
export function drawCanal(bones) {
  const all = [...bones.values()].filter(({ region }) => !["coccygeal"].includes(region));
  /** @param {number} x */
  const line = (x) => all.map((one) => one.at(one.depth / 2 + x * (one.region === "sacral" ? 0.35 : 1), 0));
  return make("path", { d: smooth([...line(-2), ...line(15).reverse()]), class: "canal" });
}
