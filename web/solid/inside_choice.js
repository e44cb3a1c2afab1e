// @ts-check
/** Which parts inside are shown for a choice, and why: what is chosen, what belongs to it, and what lies near. */

/** @import { InsideParts, InsideRole, InsideShown, Selection, Solid } from "../core/types.js" */

import { centresOf } from "./inside_mesh.js";

/** @typedef {Pick<Selection, "sel" | "cmp" | "nerve" | "side" | "layer">} Choice */

/** In cm: bones so near what is chosen are its neighbours. */
const NEAR = 0.9;
const MOST_NEAR = 6;
const PLEXUS = "plexus_brachial";
const OF_PLEXUS = /^root_(?:c[5-8]|t1)$/;
/** How many vertebrae each region has. @type {[region: string, count: number][]} */
const REGIONS = [
  ["c", 7],
  ["t", 12],
  ["l", 5],
];
const SPINE = REGIONS.flatMap(([region, count]) =>
  Array.from({ length: count }, (_, k) => `vertebra_${region}${k + 1}`),
);

/**
 * The part that a source is drawn as: some are drawn as the whole they belong to.
 * @param {string} id @param {InsideParts} parts
 */
export const drawnAs = (id, parts) => (id.includes("_section_") ? (parts.whole[id] ?? id) : id);

/**
 * The two vertebrae between which a root leaves: those of the neck above the vertebra of their number.
 * @param {string} root
 */
export function bonesOfRoot(root) {
  const [region, number] = [root[5], Number(root.slice(6))];
  if (region === "s") return ["sacrum"];
  const at = SPINE.indexOf(`vertebra_${region}${number}`);
  if (region === "c") return number === 8 ? ["vertebra_c7", "vertebra_t1"] : SPINE.slice(at - 1, at + 1);
  return root === "root_l5" ? ["vertebra_l5", "sacrum"] : SPINE.slice(at, at + 2);
}

/**
 * Nerves by what they have to do with a source.
 * @param {string} sel @param {InsideParts} parts @param {Map<string, string>} partOf
 */
function nervesOf(sel, parts, partOf) {
  const passes = /** @param {string[]} past */ (past) => past.some((solid) => partOf.get(solid) === sel);
  return Object.entries(parts.nerves)
    .filter(([, { roots, muscles, past }]) => roots.includes(sel) || muscles.includes(sel) || passes(past))
    .map(([id]) => id);
}

/** @param {string[]} roots */
const plexusOf = (roots) => (roots.some((root) => OF_PLEXUS.test(root)) ? [PLEXUS] : []);

/**
 * The role of each part that is shown because of a choice, bones apart.
 * @param {Choice} choice @param {InsideParts} parts @param {Map<string, string>} partOf
 */
export function rolesOf({ sel, cmp, nerve, layer }, parts, partOf) {
  /** @type {Map<string, InsideRole>} */
  const roles = new Map();
  /** @param {string[]} ids @param {InsideRole} role */
  const add = (ids, role) => ids.forEach((id) => roles.has(id) || roles.set(id, role));
  add(
    [sel, nerve].filter(Boolean).map((id) => drawnAs(id, parts)),
    "chosen",
  );
  if (cmp) add([drawnAs(cmp, parts)], "other");
  for (const source of [sel, cmp].filter(Boolean)) {
    add(nervesOf(source, parts, partOf), "nerve");
    if (source.startsWith("root_")) add(plexusOf([source]), "nerve");
  }
  const told = [nerve, ...(sel.startsWith("root_") ? nervesOf(sel, parts, partOf) : [])].filter(Boolean);
  if (nerve) {
    add(parts.nerves[nerve]?.roots ?? [], "root");
    add(plexusOf(parts.nerves[nerve]?.roots ?? []), "nerve");
  }
  for (const id of told)
    for (const solid of parts.nerves[id]?.past ?? []) {
      const part = partOf.get(solid);
      if (part?.startsWith("muscle_")) add([part], "muscle");
      else if (part in parts.names) add([part], "near");
    }
  const all = [...new Set(partOf.values())];
  if (layer === "nerves") add([...all.filter((part) => part.startsWith("nerve_")), PLEXUS], "nerve");
  if (layer === "muscles") add(all.filter((part) => part.startsWith("muscle_")), "muscle"); // prettier-ignore
  return roles;
}

/** @param {string} part @param {Solid[]} solids */
const crosses = (part, solids) => solids.some(({ middle }) => middle) || part.startsWith("vertebra_");

/** @param {Solid[]} solids @returns {Map<string, Solid[]>} */
export function byPart(solids) {
  /** @type {Map<string, Solid[]>} */
  const found = new Map();
  for (const solid of solids) {
    if (!found.has(solid.part)) found.set(solid.part, []);
    found.get(solid.part).push(solid);
  }
  return found;
}

/**
 * The least distance of two parts of the left half, by some of their points.
 * @param {Solid[]} one @param {Solid[]} other
 */
function distance(one, other) {
  let least = Infinity;
  const places = one.flatMap((solid) => [...centresOf(solid), ...solid.xyz.filter((_, k) => k % 6 < 3)]);
  for (const { xyz } of other)
    for (let k = 0; k < xyz.length; k += 3)
      for (let at = 0; at < places.length; at += 3) {
        const [dx, dy, dz] = [xyz[k] - places[at], xyz[k + 1] - places[at + 1], xyz[k + 2] - places[at + 2]];
        least = Math.min(least, dx * dx + dy * dy + dz * dz);
      }
  return Math.sqrt(least);
}

/** The bones nearest to what is chosen. @param {Map<string, Solid[]>} drawn @param {Map<string, InsideRole>} roles */
function nearBones(drawn, roles) {
  const chosen = [...roles].filter(([, role]) => role === "chosen" || role === "other").map(([part]) => part);
  const roots = chosen.filter((part) => part.startsWith("root_")).flatMap(bonesOfRoot);
  const solids = chosen.filter((part) => !part.startsWith("root_")).flatMap((part) => drawn.get(part) ?? []);
  if (!solids.length) return roots;
  const far = [...drawn]
    .filter(([, [{ kind }]]) => kind === "bone")
    .map(([part, bones]) => /** @type {const} */ ([part, distance(solids, bones)]))
    .filter(([, cm]) => cm < NEAR);
  return [
    ...roots,
    ...far
      .sort((a, b) => a[1] - b[1])
      .slice(0, MOST_NEAR)
      .map(([part]) => part),
  ];
}

/** The sides on which a part stands. @param {boolean} isMiddle @param {boolean} isBone @param {string} side */
function sidesOf(isMiddle, isBone, side) {
  if (isMiddle) return ["midline"];
  return isBone || side === "both" ? ["left", "right"] : [side];
}

/**
 * @param {Choice} choice @param {InsideParts} parts @param {Map<string, string>} partOf @param {Solid[]} solids
 * @returns {InsideShown[]} what is shown, what is chosen first
 */
export function shownFor(choice, parts, partOf, solids) {
  const drawn = byPart(solids);
  const roles = rolesOf(choice, parts, partOf);
  for (const part of nearBones(drawn, roles)) if (!roles.has(part)) roles.set(part, "near");
  for (const [part, [{ kind }]] of drawn)
    if (!roles.has(part) && (kind === "bone" || kind === "disc")) roles.set(part, "far");
  return [...roles].flatMap(([part, role]) => {
    const own = drawn.get(part);
    if (!own) return [];
    const isBone = role === "far" || role === "near";
    return sidesOf(crosses(part, own), isBone, choice.side).map((side) => ({
      key: `${part} ${side}`,
      part,
      kind: own[0].kind,
      side,
      // The neighbours of what is chosen lie on its side.
      role: role === "near" && side !== "midline" && choice.side !== "both" && side !== choice.side ? "far" : role,
      solids: own,
    }));
  });
}
