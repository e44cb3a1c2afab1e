// @ts-check
/**
 * A session with a course system: begun once, ended once. A system that throws is one that did not take it.
 *
 * @typedef {NonNullable<ReturnType<typeof openSession>>} Session
 */

/** @import { CourseApi } from "./find_api.js" */
/** @import { Standard } from "./standard.js" */

const DONE = "true";

/** @param {Standard} standard @param {CourseApi} api @param {() => number} now in milliseconds */
export function openSession(standard, api, now = () => performance.now()) {
  const { calls, names, span } = standard;
  const begun = now();
  let isOpen = true;

  /** @param {keyof Standard["calls"]} call @param {...string} given */
  function ask(call, ...given) {
    try {
      return String(api[calls[call]](...given) ?? "");
    } catch {
      return "";
    }
  }
  /** @param {string} name @param {string|number} value */
  const tell = (name, value) => isOpen && ask("tell", name, String(value)) === DONE;
  /** @param {string} name */
  const read = (name) => (isOpen ? ask("read", name) : "");

  if (ask("begin", "") !== DONE) return null;
  tell(names.leaving, "suspend"); // at once, or what is kept could be lost with a window that dies
  return {
    standard,
    read,
    tell,
    commit: () => isOpen && ask("commit", "") === DONE,
    fault: () => ask("fault"),
    isOpen: () => isOpen,
    /** Only the learner's own work counts; what is looked at again is not told anew. */
    counts: !["browse", "review"].includes(read(names.mode)),
    end() {
      if (!isOpen) return;
      tell(names.time, span((now() - begun) / 1000));
      ask("end", "");
      isOpen = false;
    },
  };
}
