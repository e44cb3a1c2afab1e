// @ts-check
/** A red flag in words. */

/** @import { CaseRule } from "../core/types.js" */

import { told } from "../core/telling.js";

/** The danger sign, and what to do. @param {CaseRule} rule @param {string} line */
export function flagWords({ lines }, line) {
  return told("{danger_sign}: {to_do}.", { danger_sign: lines[line].when, to_do: lines[line].action });
}
