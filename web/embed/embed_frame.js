// @ts-check
/**
 * A framed page answers the page around it: JSON-RPC 2.0 over one MessagePort, which is taken from the parent alone,
 * and only where its origin is listed. Whatever else arrives is counted and left alone.
 */

/** @import { Choices, Key, Patch, Selection } from "../core/types.js" */

import { readAddress } from "../core/address_reading.js";
import { expose } from "../core/entry.js";
import { choose, currentSelection, onSettled, tellUnread } from "../core/selection.js";
import { chooseArea, chooseStructure } from "../shell/choosing.js";
import { startEmbedBar } from "./embed_bar.js";
import { startEmbedHeight } from "./embed_height.js";
import { applyLook, readLook } from "./embed_look.js";
import {
  LOADED_MESSAGE,
  MESSAGE_VERSION,
  answerMessage,
  isConnect,
  notice,
  readMessage,
  startMessages,
  stateOf,
} from "./embed_messages.js";

const onDisk = location.protocol === "file:";
/** @type {MessagePort|null} */
let port = null;
/** How many messages were left alone, for tests and for whoever wonders why nothing happens. */
const counted = { ignored: 0 };
expose({ embed: counted });
/** @type {Selection|null} */
let lastSelection = null;
let height = 0;

const ignore = () => {
  counted.ignored += 1;
};

/** Origins that may ask: this one, and those the installation lists. */
function origins() {
  const listed = document.querySelector("meta[name=embedders]")?.content ?? "";
  return new Set([window.origin, ...(onDisk ? ["null", "file://"] : []), ...listed.split(" ").filter(Boolean)]);
}

/** @param {string} method @param {object} params */
const tell = (method, params) => port?.postMessage(notice(method, params));
const state = () => stateOf(currentSelection());

/**
 * A source is chosen as a click would choose it, so that the view changes where its pattern would not be seen.
 * @param {Pick<Patch, "sel" | "area" | "side">} patch
 */
async function select({ sel, area, side }) {
  if (side !== undefined) choose({ side });
  if (sel) await chooseStructure(sel);
  else if (sel !== undefined) choose({ sel });
  if (area) await chooseArea(area, false);
  else if (area !== undefined) choose({ area });
}

/** What each method does. @type {Record<string, (params: Record<string, string>) => unknown>} */
const DO = {
  select,
  compare: ({ cmp }) => choose(cmp ? { cmp, mode: "explore", layer: "pain" } : { cmp }),
  setSide: (params) => choose(params),
  setView: (params) => choose(params),
  setMode: (params) => choose(params),
  setLook: (params) => applyLook(params),
  getState: () => {},
};

/** @param {unknown} data @returns {Promise<void>} */
async function answer(data) {
  const found = readMessage(data);
  if (!found?.asked) ignore();
  if (!found) return;
  if (found.unread) tellUnread(found.unread);
  if (!found.asked) return void (found.fault && port.postMessage(found.fault));
  const { method, params, id } = found.asked;
  try {
    await DO[method](params);
  } catch (fault) {
    console.warn(fault); // A file did not come: the page says so itself, and the state below is the true one.
  }
  if (id !== undefined) port.postMessage(answerMessage(id, state()));
}

/**
 * The first port of a listed parent is taken, once the map answers to clicks; no other ever is.
 * @param {Set<string>} allowed
 */
function hear(allowed) {
  window.addEventListener("message", ({ data, source, origin, ports }) => {
    const right = source === window.parent && allowed.has(origin) && isConnect(data) && ports.length === 1;
    if (!right || port) return ignore();
    [port] = ports;
    port.onmessage = (event) => answer(event.data);
    port.onmessageerror = ignore;
    return whenReady(() => {
      tell("ready", { version: MESSAGE_VERSION, state: state() });
      tell("resized", { height });
    });
  });
}

/** @param {() => void} go @returns {void} */
function whenReady(go) {
  const root = document.documentElement;
  if (root.dataset.ready) return void go();
  const watch = new MutationObserver(() => {
    if (!root.dataset.ready) return;
    watch.disconnect();
    go();
  });
  watch.observe(root, { attributes: true, attributeFilter: ["data-ready"] });
}

/** Every change but the first, which the host hears of with `ready`. @param {Selection} selection */
function follow(selection) {
  const keys = /** @type {Key[]} */ (Object.keys(selection));
  const changed = lastSelection && keys.some((key) => selection[key] !== lastSelection[key]);
  lastSelection = selection;
  if (changed) tell("selectionChanged", { state: state() });
}

/** @param {Choices} table the keys of the address with what each may hold */
export function startFrame(table) {
  const { look, unread } = readLook(location.search);
  applyLook(look);
  if (unread.length) tellUnread([...readAddress(location.search, table).unread, ...unread]);
  startEmbedBar();
  startMessages(table);
  lastSelection = currentSelection();
  onSettled(follow);
  startEmbedHeight((wanted) => {
    height = wanted;
    tell("resized", { height });
  });
  if (window.parent === window) return;
  hear(origins());
  // To whoever frames this: it says no more than that the page is here, and only a listed origin is answered.
  window.parent.postMessage(LOADED_MESSAGE, "*");
}

export { isConnect, readMessage, startMessages } from "./embed_messages.js";
