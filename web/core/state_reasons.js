// @ts-check
/**
 * Why a state cannot be kept: what of a query the page would not understand, each fault in one sentence. The rules are
 * those of dashboard/state_reasons.py; tests/state_cases.json holds both to them.
 */

/** @import { Choice, Choices, Key } from "./types.js" */

import { addressFields, addressParts, canonical, readValue } from "./address_reading.js";
import { closestAlike, closestIds } from "./closest.js";
import { STATE_REASONS } from "./checked_contract.js";
import { SUBJECTS } from "./contract.js";
import { language, told } from "./telling.js";

const VERSION = "v";
const LONGEST = 60; // letters of what was given, as it is said again
const MOST_NEAR = 3;
const MOST_LISTED = 12;
/** Ids hold nothing else, so nothing else tells which of them was meant. */
const NOT_OF_AN_ID = /[^a-z0-9_-]+/g;
/** What would break a line of a message, or could not be seen in it. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** @param {string[]} ids */
const near = (ids) => (ids.length ? told(STATE_REASONS.near, { near: ids.join(", ") }) : "");
/** @param {readonly string[]} ids */
const listed = (ids) => (ids.length ? told(STATE_REASONS.listed, { listed: ids.join(", ") }) : "");
/** @param {string} text */
const ofAnId = (text) => canonical(text).replace(NOT_OF_AN_ID, " ").slice(0, LONGEST);

/** What was given, in one line, a long one cut with its length. @param {string} text */
function quoted(text) {
  const signs = [...text];
  const shown = signs
    .slice(0, LONGEST)
    .join("")
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const long = signs.length > LONGEST;
  return long
    ? told("'{text}…' ({number} characters)", { text: shown, number: signs.length.toLocaleString(language) })
    : `'${shown}'`;
}

/** @param {string} key @param {string[]} keys */
function keyReason(key, keys) {
  return told(STATE_REASONS.key, { given: quoted(key) }) + (near(closestAlike(ofAnId(key), keys, 1)) || listed(keys));
}

/** @param {string} key @param {string} text @param {Choice} choice */
function valueReasons(key, text, choice) {
  const ids = choice.pattern ? [] : choice.values; // The values of a key with a form are examples of it.
  return readValue(key, text, choice)[1].map(({ value, over }) => {
    if (over) return told(STATE_REASONS.over, { key, most: choice.most });
    const given = value || text;
    const meant = near(closestIds(ofAnId(given), ids, MOST_NEAR)) || (ids.length <= MOST_LISTED && listed(ids));
    return told(STATE_REASONS.value, { key, given: quoted(given) }) + (meant || "");
  });
}

/** @param {string} key @param {string} text @param {Choices} choices */
function pairReasons(key, text, choices) {
  if (!Object.hasOwn(choices, key)) return [keyReason(key, Object.keys(choices))];
  return key === VERSION ? [told(STATE_REASONS.version)] : valueReasons(key, text, choices[/** @type {Key} */ (key)]);
}

/**
 * Every reason against a state, each once; none where the page understands all of it.
 *
 * @param {string} query @param {Choices} choices @param {{needsSubject: boolean}} asked whether it must say what is
 *   chosen, so that it can never mean the example of a first visit
 * @returns {string[]}
 */
export function stateReasons(query, choices, { needsSubject }) {
  if (!addressParts(query).every((part) => part.includes("="))) return [told(STATE_REASONS.no_state)];
  const pairs = addressFields(query);
  const keys = pairs.map(([key]) => key);
  const twice = keys.filter((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
  /** @param {string} key */
  const name = (key) => (Object.hasOwn(choices, key) ? key : quoted(key));
  const lost = needsSubject && !SUBJECTS.some((key) => keys.includes(key));
  const reasons = [
    ...pairs.flatMap(([key, text]) => pairReasons(key, text, choices)),
    ...twice.map((key) => told(STATE_REASONS.twice, { key: name(key) })),
    ...(lost ? [told(STATE_REASONS.subject, { subjects: SUBJECTS.join(", ") })] : []),
  ];
  return [...new Set(reasons)];
}
