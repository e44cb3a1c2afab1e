// @ts-check
/**
 * Where the course system's interface is: in this window, in one of up to seven above it, or in the window that opened
 * this one and those above that. A window of another origin tells nothing and is passed by.
 *
 * @typedef {Record<string, (...given: string[]) => unknown>} CourseApi
 */

const MOST_PARENTS = 7;

/** @param {Window} frame @param {string} name @returns {any} null where nothing of that name may be read */
function read(frame, name) {
  try {
    return /** @type {any} */ (frame)[name] ?? null;
  } catch {
    return null;
  }
}

/** @param {Window} start @param {string} name @returns {CourseApi|null} */
function climb(start, name) {
  let frame = start;
  for (let climbed = 0; frame && climbed <= MOST_PARENTS; climbed += 1) {
    const found = read(frame, name);
    if (found) return found;
    const above = read(frame, "parent");
    if (above === frame) return null;
    frame = above;
  }
  return null;
}

/** Whether the atlas itself opened this window, which then is no course of its own. @param {Window} own */
export function isOpenedByAtlas(own) {
  const opener = read(own, "opener");
  return Boolean(opener && read(opener, "painAtlas"));
}

/** @param {string} name `API` or `API_1484_11` @param {Window} own @returns {CourseApi|null} */
export function findApi(name, own) {
  const opener = read(own, "opener");
  return climb(own, name) ?? (opener ? climb(opener, name) : null);
}
