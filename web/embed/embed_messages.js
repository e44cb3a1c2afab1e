// @ts-check
/**
 * The messages between a framed page and the page around it; docs/embedding/messages holds a schema for each.
 * Nothing in here trusts what it is given: kinds first, then the reading of an address.
 *
 * @typedef {{method: string, params: Object<string, string>, id?: string|number}} Asked
 */

/** @import { Choice, Choices, Key, Selection, Unread } from "../core/types.js" */

import { readValue } from "../core/address_reading.js";
import { writeSelection } from "../core/selection.js";
import { titleOf } from "./embed_bar.js";
import { readLookValue } from "./embed_look.js";

export const MESSAGE_VERSION = 1;
const LONGEST_ID = 64;
const LONGEST_TEXT = 400;
/**
 * The keys each method takes: all are text, and at least one must be there where `least` is 1.
 * @type {Record<string, {keys: string[], least: number}>}
 */
const METHODS = {
  select: { keys: ["sel", "area", "side"], least: 1 },
  compare: { keys: ["cmp"], least: 1 },
  setSide: { keys: ["side"], least: 1 },
  setView: { keys: ["view"], least: 1 },
  setMode: { keys: ["mode"], least: 1 },
  setLook: { keys: ["panels", "theme", "accent"], least: 1 },
  getState: { keys: [], least: 0 },
};
/** May be '' besides what is listed: nothing chosen. */
const EMPTIED = new Set(["sel", "area", "cmp"]);
/** Codes of JSON-RPC 2.0. @type {Record<"method" | "params", [code: number, message: string]>} */
const ERRORS = { method: [-32601, "Method not found"], params: [-32602, "Invalid params"] };
/** @type {Key[]} */
const STATE = ["sel", "side", "cmp", "area", "view", "layer", "body", "mode", "lang", "v"];
/** @type {Record<string, Choice>} */
let choices = {};

/**
 * A plain object as JSON has it, with no key but these.
 * @param {unknown} data @param {string[]} keys @returns {data is Record<string, unknown>}
 */
function isPlain(data, keys) {
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return false;
  const own = Object.keys(data);
  return own.length <= keys.length && own.every((key) => keys.includes(key));
}

/** @param {unknown} id @returns {id is string|number} */
const isId = (id) =>
  (typeof id === "string" && id.length <= LONGEST_ID) || (typeof id === "number" && Number.isSafeInteger(id));

/**
 * The value a text stands for, and what of it stands for nothing; read as in an address.
 * @param {string} key @param {unknown} text @returns {[value: string, unread: Unread[]]}
 */
function valueOf(key, text) {
  if (typeof text !== "string" || text.length > LONGEST_TEXT) return ["", [{ key, value: "", over: false }]];
  if (!Object.hasOwn(choices, key)) return readLookValue(key, text);
  if (text === "" && EMPTIED.has(key)) return ["", []];
  return readValue(key, text, choices[key]);
}

/** Whether data is the host's offer of a port, in this version of the messages. @param {unknown} data */
export function isConnect(data) {
  return isPlain(data, ["painAtlas", "version"]) && data.painAtlas === "connect" && data.version === MESSAGE_VERSION;
}

/**
 * What a message asks for.
 *
 * @param {unknown} data
 * @returns {{asked?: Asked, fault?: object, unread?: Unread[]}|null} null for what is no request at all; `fault` is the
 *   answer to one that cannot be met, `unread` the values because of which it cannot
 */
export function readMessage(data) {
  if (!isPlain(data, ["jsonrpc", "id", "method", "params"]) || data.jsonrpc !== "2.0") return null;
  const { method, params = {} } = data;
  const id = isId(data.id) ? data.id : undefined;
  if (typeof method !== "string" || (Object.hasOwn(data, "id") && id === undefined)) return null;
  if (!Object.hasOwn(METHODS, method)) return { fault: refusal(id, ERRORS.method) };
  const { keys, least } = METHODS[method];
  if (!isPlain(params, keys) || Object.keys(params).length < least) return { fault: refusal(id, ERRORS.params) };
  const found = Object.entries(params).map(([key, text]) => ({ key, read: valueOf(key, text) }));
  const unread = found.flatMap(({ read: [, lost] }) => lost);
  if (unread.length) return { fault: refusal(id, ERRORS.params), unread };
  return { asked: { method, params: Object.fromEntries(found.map(({ key, read: [value] }) => [key, value])), id } };
}

/**
 * The answer to a request that cannot be met; undefined where none is wanted.
 * @param {string|number|undefined} id @param {[code: number, message: string]} fault
 */
function refusal(id, [code, message]) {
  return id === undefined ? undefined : { jsonrpc: "2.0", id, error: { code, message } };
}

/** What is chosen, with its address and in words. @param {Selection} selection */
export function stateOf(selection) {
  const parts = Object.fromEntries(STATE.map((key) => [key, selection[key]]));
  return { ...parts, query: writeSelection(selection), title: titleOf(selection) };
}

/** @param {Choices} table the keys of the address with what each may hold */
export function startMessages(table) {
  choices = Object.fromEntries(
    /** @type {Key[]} */ (["sel", "area", "side", "cmp", "view", "mode"]).map((key) => [key, table[key]]),
  );
  choices.sel = { ...table.sel, values: table.sel.values.filter((value) => value !== "none") };
}

/** @param {string|number} id @param {object} result */
export const answerMessage = (id, result) => ({ jsonrpc: "2.0", id, result });

/** @param {string} method @param {object} params */
export const notice = (method, params) => ({ jsonrpc: "2.0", method, params });

export const LOADED_MESSAGE = { painAtlas: "loaded", version: MESSAGE_VERSION };
