// @ts-check
/** A name for a lesson's file made of its title. */

const LONGEST_ID = 60;

/** @param {string} title */
export function idOfTitle(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, LONGEST_ID)
    .replace(/^_+|_+$/g, "");
}
