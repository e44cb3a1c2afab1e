// @ts-check
/**
 * How what comes from outside is read: addresses, attributes and messages of embeds, states of lessons. The rules are
 * those of dashboard/address_reading.py, which says why each is there; tests/address_cases.json holds both to them.
 */

/** @import { Choice, Reading, Unread } from "./types.js" */

const DATA_VERSION = "v";
const MOST_FIELDS = 100;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const SPACE = "\\x00-\\x20\\x7f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const WRAPPING = "\"'`“”„‘’‚«»‹›<>()\\[\\]{}.,:!?*|\\\\/=…";
const ENDS = new RegExp(`^[${SPACE}${WRAPPING}]+|[${SPACE}${WRAPPING}]+$`, "g");
const JOINTS = new RegExp(`[${SPACE}_\\u2010-\\u2013-]+`, "g");
const QUOTED_PRINTABLE = /^3d/;
const PLAIN = /^ ?["'“‘(<[]?([A-Za-z0-9_-]{1,40})[ "'”’)>\].,:!?]*$/;
/** @type {WeakMap<Choice, {listed: Set<string>, form: RegExp|null, forms?: Map<string, string>}>} */
const rules = new WeakMap();

/** @param {string} text */
export const canonical = (text) =>
  text
    .replace(INVISIBLE, "")
    .replace(ENDS, "")
    .replace(JOINTS, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
/** @param {string} text */
const decoded = (text) => new URLSearchParams(`a=${text.replaceAll("&", "%26")}`).get("a");

/**
 * A text that was not understood, as it may be repeated; '' where it is more than a plain word.
 * @param {string} text
 */
export const shownValue = (text) => text.match(PLAIN)?.[1] ?? "";

/** @param {Choice} choice */
function rule(choice) {
  const { values, pattern } = choice;
  if (!rules.has(choice))
    rules.set(choice, { listed: new Set(values), form: pattern ? new RegExp(`^(?:${pattern})$`) : null });
  return rules.get(choice);
}

/** @param {Choice} choice @param {string} value */
function allowsOne(choice, value) {
  const { listed, form } = rule(choice);
  return listed.has(value) || Boolean(form?.test(value));
}

/** The single value a text stands for; '' where it stands for none. @param {Choice} choice @param {string} text */
function readOne(choice, text) {
  if (allowsOne(choice, text)) return text;
  const own = rule(choice);
  const word = shownValue(text).toLowerCase();
  if (own.form?.test(word)) return word;
  own.forms ??= new Map(choice.values.map((value) => [canonical(value), value]));
  const plain = canonical(text);
  for (const tried of [plain, plain.replace(QUOTED_PRINTABLE, "")]) {
    if (own.forms.has(tried)) return own.forms.get(tried);
  }
  return (choice.initials && choice.values.find((value) => value[0] === plain)) || "";
}

/** What stands between the separators of an address, decoded. @param {string} query */
export const addressParts = (query) =>
  decoded(decoded(query))
    .replace(/&(?:amp;)+/gi, "&")
    .split(/[&;]/)
    .slice(0, MOST_FIELDS);

/**
 * Keys, in their compared form, with their texts, in order.
 * @param {string} query @returns {[key: string, text: string][]}
 */
export function addressFields(query) {
  return addressParts(query)
    .filter((part) => part.includes("="))
    .map((part) => {
      const at = part.indexOf("=");
      return [canonical(part.slice(0, at)), part.slice(at + 1)];
    });
}

/**
 * The value a text stands for, '' for none, and the parts of it that stand for nothing.
 * @param {string} key @param {string} text @param {Choice} choice @returns {[string, Unread[]]}
 */
export function readValue(key, text, choice) {
  const listed = choice.most > 1 ? text.split(",").filter(canonical) : [text];
  /** @type {string[]} */
  const found = [];
  /** @type {Unread[]} */
  const unread = [];
  for (const part of listed.length ? listed : [text]) {
    const one = readOne(choice, part);
    if (!one) unread.push({ key, value: shownValue(part), over: false });
    else if (!found.includes(one) && found.length === (choice.most ?? 1)) unread.push({ key, value: one, over: true });
    else if (!found.includes(one)) found.push(one);
  }
  return [found.join(","), unread];
}

/**
 * What an address says.
 * @param {string} query @param {Record<string, Choice>} choices
 * @returns {Reading}
 */
export function readAddress(query, choices) {
  /** @type {Reading} */
  const reading = { values: {}, unread: [], blank: new Set() };
  for (const [key, text] of addressFields(query)) {
    if (!Object.hasOwn(choices, key)) continue;
    if (/^ *$/.test(text)) {
      reading.blank.add(key);
      continue;
    }
    const [one, lost] = readValue(key, text, choices[key]);
    if (one) reading.values[key] = one;
    reading.unread.push(...lost);
  }
  const faults = reading.unread.filter(({ key }) => key !== DATA_VERSION);
  reading.unread = faults.length ? [...faults, ...reading.unread.filter(({ key }) => key === DATA_VERSION)] : [];
  return reading;
}
