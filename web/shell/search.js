// @ts-check
/** The search box: a combobox over every name the picker knows; `/` goes to it, arrows and Enter choose. */

/** @import { SearchEntry, SearchKind, SearchWord } from "../core/types.js" */

import { announce } from "../core/announce.js";
import { makeTag } from "../core/element.js";
import { closingByEscape } from "../core/escape.js";
import { choose, readSelection } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { chooseArea, chooseNerve, chooseStructure } from "./choosing.js";
import { matchingLook } from "./matching.js";
import { allSearchEntries, loadSearchEntries, noticeOf, startSearchEntries } from "./search_entries.js";

const MOST = 14;
const EXAMPLES = [told("lower back"), told("sciatica"), "L5"];
/** @type {Record<SearchKind, (id: string) => unknown>} */
const CHOOSE = {
  structure: (id) => chooseStructure(id),
  area: (id) => chooseArea(id),
  nerve: (id) => chooseNerve({ nerve: id }),
  site: (id) => chooseNerve({ site: id }),
  condition: (id) => choose({ mode: "conditions", cond: id, sel: "", area: "" }),
  lesson: (id) => choose(readSelection(`?lesson=${id}`)),
};
/** @type {HTMLInputElement} */
let input;
/** @type {HTMLElement} */
let list;
/** What each option offers. @type {WeakMap<Element, SearchEntry|SearchWord>} */
const offered = new WeakMap();
let active = -1;
let telling = 0;

/** All else that can be found joins once it is here; until then the search goes without it. */
async function addRest() {
  await loadSearchEntries();
  if (!input.value.trim()) return;
  const chosen = offered.get(list.querySelectorAll("[role=option]")[active]);
  show();
  // Whoever has moved down meanwhile stays where they are.
  const at = [...list.querySelectorAll("[role=option]")].findIndex((one) => offered.get(one) === chosen);
  if (at > 0) activate(at);
}

function show() {
  const text = input.value.trim();
  const { found, guess, near } = matchingLook(text, allSearchEntries());
  const shown = found.slice(0, MOST);
  const heading = text ? headingOf(text, guess, found, near) : "";
  const words = text && !found.length ? (near.length ? near : EXAMPLES) : [];
  list.replaceChildren(
    ...(heading ? [makeTag("li", { class: "none", role: "presentation" }, heading)] : []),
    ...shown.map(option),
    ...words.map((word, at) => option({ name: word, sort: told("Search for this"), word }, at)),
  );
  open(Boolean(text));
  activate(shown.length ? 0 : -1);
  tell(text && heading, shown.length);
}

/**
 * What stands above the offers: a guess is always called one, and what the atlas does not hold is said.
 * @param {string} text @param {string} guess @param {SearchEntry[]} found @param {string[]} near
 */
function headingOf(text, guess, found, near) {
  if (guess) return told("Did you mean “{guess}”?", { guess });
  if (found.length) return noticeOf(text);
  if (near.length) return told("Nothing fits “{text}”. Did you mean one of these?", { text });
  return told(
    "Nothing fits “{text}”. Try a level (L5), a word for the place or the complaint, or choose a place on the body. For example:",
    { text },
  );
}

/**
 * Politely, and only when the typing rests: not a word for every letter.
 * @param {string} heading @param {number} count
 */
function tell(heading, count) {
  clearTimeout(telling);
  const words = count ? `${heading} ${counted("{number} found.", "{number} found.", count)}` : heading;
  if (heading) telling = setTimeout(() => announce(words), 700);
}

/** @param {SearchEntry|SearchWord} entry @param {number} at */
function option(entry, at) {
  const made = makeTag(
    "li",
    { role: "option", id: `found-${at}`, "aria-selected": "false" },
    makeTag("span", { class: "name" }, entry.name),
    makeTag("span", { class: "sort" }, entry.sort),
  );
  offered.set(made, entry);
  return made;
}

/** @param {boolean} shown */
function open(shown) {
  list.hidden = !shown;
  input.setAttribute("aria-expanded", String(shown));
  if (!shown) input.removeAttribute("aria-activedescendant");
}

/** @param {number} at */
function activate(at) {
  const options = list.querySelectorAll("[role=option]");
  active = options.length ? (at + options.length) % options.length : -1;
  options.forEach((some, index) => some.setAttribute("aria-selected", String(index === active)));
  if (active < 0) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", options[active].id);
  options[active].scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement|null} chosen */
function pick(chosen) {
  const entry = offered.get(chosen);
  if (!entry) return undefined;
  if ("word" in entry) {
    input.value = entry.word;
    return show();
  }
  finish();
  return CHOOSE[entry.kind](entry.id);
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) show();
    else activate(active + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter") {
    pick(list.querySelectorAll("[role=option]")[active]);
  }
}

/** The search is over: the keys are the map's, or the lesson's, again. */
function finish() {
  input.value = "";
  open(false);
  input.blur();
}

/** @param {HTMLElement} host the empty place in the header */
export function startSearch(host) {
  const label = told("Search a root, muscle, place or complaint");
  input = makeTag("input", {
    type: "search",
    id: "search-box",
    role: "combobox",
    placeholder: label,
    "aria-label": label,
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-controls": "found",
    autocomplete: "off",
    spellcheck: "false",
    "aria-keyshortcuts": "/",
  });
  list = makeTag("ul", { id: "found", role: "listbox", "aria-label": told("What fits"), hidden: "" });
  host.append(input, makeTag("kbd", { "aria-hidden": "true" }, "/"), list);
  startSearchEntries();
  const escapes = closingByEscape(finish);
  input.addEventListener("focus", () => escapes(true));
  input.addEventListener("blur", () => escapes(false));
  input.addEventListener("focus", () => addRest().catch(() => {}));
  input.addEventListener("input", show);
  input.addEventListener("keydown", press);
  input.addEventListener("blur", () => setTimeout(() => document.activeElement === input || open(false), 150));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => pick(target.closest("[role=option]")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input, textarea")) return;
    event.preventDefault();
    input.focus();
  });
}
