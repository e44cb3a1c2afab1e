// @ts-check
/** The ids somebody may have meant: those that hold all words given, or else look like them; see atlas/names.py. */

const LEAST_ALIKE = 0.6;

/**
 * The longest run that two texts share, the earliest of equal ones: where it begins in each, and its length.
 * @param {string} one @param {string} other
 */
function longestRun(one, other) {
  let best = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    for (let to = 0; to < other.length; to += 1) {
      let long = 0;
      while (at + long < one.length && one[at + long] === other[to + long]) long += 1;
      if (long > best[2]) best = [at, to, long];
    }
  }
  return best;
}

/**
 * The letters that two texts share in the same order: their longest run, and what is shared on either side of it.
 * @param {string} one @param {string} other @returns {number}
 */
function shared(one, other) {
  const [at, to, long] = longestRun(one, other);
  if (!long) return 0;
  const after = shared(one.slice(at + long), other.slice(to + long));
  return shared(one.slice(0, at), other.slice(0, to)) + long + after;
}

/**
 * How alike two texts are, from 0 to 1 (Ratcliff and Obershelp), as Python's difflib counts it.
 * @param {string} one @param {string} other
 */
const likeness = (one, other) => (2 * shared(one, other)) / (one.length + other.length || 1);

/** The ids most like a text, best first. @param {string} given @param {string[]} ids @param {number} most */
export function closestAlike(given, ids, most) {
  return ids
    .map((id) => ({ id, alike: likeness(id, given) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? 1 : -1))
    .slice(0, most)
    .map(({ id }) => id);
}

/** @param {string} given in small letters @param {string[]} ids @param {number} most */
export function closestIds(given, ids, most) {
  const words = given.replaceAll("_", " ").match(/\w+/g) ?? [];
  const holding = ids.filter((id) => words.every((word) => id.replaceAll("_", " ").includes(word)));
  return words.length && holding.length ? holding.slice(0, most) : closestAlike(given, ids, most);
}
