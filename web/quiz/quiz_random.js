// @ts-check
/**
 * Chance that is the same for everybody: mulberry32, a 32-bit generator that any seed starts and that gives the same
 * row of numbers in every browser (integer arithmetic only). Not for secrets.
 */

/** @param {number} seed @returns {() => number} numbers from 0 up to 1 */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The same things in another order (Fisher and Yates).
 * @template T @param {readonly T[]} things @param {() => number} next @returns {T[]}
 */
export function shuffled(things, next) {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}
