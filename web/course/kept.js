// @ts-check
/**
 * What a course system keeps until the next visit, as text: the address of the page, a # and what else is to be known.
 * The address goes through the page's own reading, so that nothing in it is taken on trust.
 */

/** @import { Patch } from "../core/types.js" */

/** Both standards take as much; the younger takes more, and needs none of it. */
export const MOST = 4096;
/** What is marked in a case may be a person's; it stays in the page. @type {Patch} */
const WITHOUT_CASE = {
  case: "",
  pain_left: "",
  pain_right: "",
  worst: "",
  worst_side: "",
  numb_left: "",
  numb_right: "",
  tingling_left: "",
  tingling_right: "",
  found: "",
  absent: "",
};
/** A file of the reader's own is gone with the page, and so is the window a presenter reads from. @type {Patch} */
const WITHOUT_OWN = { lesson: "", step: "1" };

/** @template {Patch} State @param {State} state @returns {State} what of it may be told */
export function tellable(state) {
  return { ...state, ...WITHOUT_CASE, ...(state.lesson === "own" ? WITHOUT_OWN : {}), desk: "" };
}

/**
 * Whole, or without the address, or not at all: never half.
 * @param {string} address @param {URLSearchParams} rest
 */
export function writeKept(address, rest) {
  const found = [`${address}#${rest}`, `#${rest}`].find((text) => text.length <= MOST);
  return found ?? "";
}

/** @param {string} text @returns {{address: string, rest: URLSearchParams}} */
export function readKept(text) {
  const [address, rest = ""] = text.slice(0, MOST + 1).length > MOST ? [""] : text.split("#", 2);
  return { address: /^[\w=&.,%+*-]*$/.test(address) ? address : "", rest: new URLSearchParams(rest) };
}
