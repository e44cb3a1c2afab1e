/** A course system that remembers what it was told; for tests alone. */

import { STANDARDS } from "./standard.js";

/**
 * The interface of a standard over some values; `calls` holds every call with what it was given.
 * @param {string} id @param {Record<string, string>} values
 */
export function pretendedSystem(id, values = {}) {
  const standard = STANDARDS[id];
  const { begin, end, read, tell, commit, fault } = standard.calls;
  const calls = [];
  const done =
    (call, answer) =>
    (...given) => {
      calls.push([call, ...given]);
      return answer(...given);
    };
  const api = {
    [begin]: done("begin", () => "true"),
    [end]: done("end", () => "true"),
    [commit]: done("commit", () => "true"),
    [fault]: () => "0",
    [read]: done("read", (name) => values[name] ?? ""),
    [tell]: done("tell", (name, value) => {
      values[name] = value;
      return "true";
    }),
  };
  return { standard, api, values, calls };
}
