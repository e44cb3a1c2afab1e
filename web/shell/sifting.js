// @ts-check
/** A long list searched as one types and narrowed by selects; dashboard/figures/sifting.py writes its parts. */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { told } from "../core/telling.js";
import { match, matchingWords } from "./matching.js";

const SAY_AFTER_MS = 500;

/** @typedef {{item: HTMLElement, names: string[][], rank: number}} Entry */

/** @param {HTMLElement} host */
function field(host) {
  const placeholder = `${host.dataset.example} …`;
  const input = makeElement("input", { type: "search", autocomplete: "off", spellcheck: false, placeholder });
  host.querySelector(".sift-box").append(input);
  return input;
}

/** @param {HTMLElement} list @returns {Entry[]} */
function collect(list) {
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  return items.map((item, rank) => ({ item, rank, names: [matchingWords(item.textContent)] }));
}

/**
 * Entries in which every typed word begins a word; where there is none, those that allow for slips of the finger.
 * @param {string} text @param {Entry[]} entries
 */
function fitting(text, entries) {
  const typed = matchingWords(text);
  /** @param {Entry} entry */
  const begins = ({ names: [words] }) => typed.every((word) => words.some((some) => some.startsWith(word)));
  const exact = entries.filter(begins);
  return exact.length ? { found: exact, close: false } : { found: match(text, entries), close: true };
}

/** Bring the list of one part of a study alive. @param {HTMLElement} part */
export function startSifting(part) {
  const [host, list, none] = [".sifting", ".sifted", ".sift-none"].map((name) => part.querySelector(name));
  const input = field(host);
  const selects = [...host.querySelectorAll("select")];
  const count = host.querySelector(".sift-count");
  /** @type {Entry[]|null} */
  let entries = null;
  let saying = 0;

  /** @param {Entry} entry */
  function wanted({ item }) {
    return selects.every(({ value, dataset }) => !value || item.dataset[dataset.sift].split(" ").includes(value));
  }

  function sift() {
    entries ??= collect(list);
    const { found, close } = fitting(input.value, entries);
    const shown = new Set(found.filter(wanted).map(({ item }) => item));
    for (const { item } of entries) item.hidden = !shown.has(item);
    const narrowed = Boolean(input.value.trim()) || selects.some(({ value }) => value);
    none.hidden = shown.size > 0;
    host.querySelector(".sift-clear").hidden = !narrowed;
    say(shown.size, narrowed, close);
  }

  /** @param {number} shown @param {boolean} narrowed @param {boolean} close */
  function say(shown, narrowed, close) {
    const { noun } = host.dataset;
    const number = entries.length;
    const found = narrowed
      ? told("{shown} of {number} {noun}", { shown, number, noun })
      : told("{number} {noun}", { number, noun });
    count.textContent = close && shown ? told("{found}, spelt alike", { found }) : found;
    clearTimeout(saying);
    saying = setTimeout(() => announce(shown ? count.textContent : told("No match: {found}", { found })), SAY_AFTER_MS);
  }

  function clear() {
    input.value = "";
    for (const select of selects) select.value = "";
    sift();
    input.focus();
  }

  input.addEventListener("input", sift);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !input.value) return;
    event.stopPropagation(); // The field is emptied first; Escape once more closes the study.
    event.preventDefault();
    clear();
  });
  for (const select of selects) select.addEventListener("change", sift);
  for (const button of part.querySelectorAll(".sift-clear")) button.addEventListener("click", clear);
}
