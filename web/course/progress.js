// @ts-check
/**
 * What every kind of course does: keep where the reader is, say what is told, and follow the page until it is left.
 *
 * @typedef {ReturnType<typeof startProgress>} Progress
 */

/** @import { Selection } from "../core/types.js" */
/** @import { Session } from "./session.js" */

import { notTaken, sayLine } from "./course_line.js";
import { tellable, writeKept } from "./kept.js";

/**
 * @typedef {{get: () => Selection, write: (selection: Selection) => string}} PageSelection
 * @param {Session} session @param {PageSelection} page @param {URLSearchParams} kept from the last visit, which stays
 * until something is reached @param {string} said what the line says while all is taken
 */
export function startProgress(session, page, kept, said) {
  const { standard, read, tell } = session;
  let place = read(standard.names.place);
  let rest = kept;

  function keep() {
    const address = page.write(tellable(page.get()));
    const text = writeKept(address, rest);
    if (text) tell("cmi.suspend_data", text);
    tell(standard.names.place, (place || address).slice(0, standard.longestPlace));
  }

  function commit() {
    sayLine(session.commit() ? said : notTaken(session.fault()));
  }

  return {
    /**
     * Where the reader is, and what else is to be known there; told at once.
     * @param {string} where @param {Record<string, string>} what
     */
    reached(where, what = {}) {
      [place, rest] = [where, new URLSearchParams(what)];
      keep();
      commit();
    },
    leave() {
      keep();
      session.end();
    },
  };
}
