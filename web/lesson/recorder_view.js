// @ts-check
/**
 * A view as a step: its address, and what its title, sentence and sources may be until the teacher writes better ones.
 */

/** @import { Selection, WrittenStep } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { chosenAreas, writeSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { loadNerveNames, nerveNameOf } from "../nerve/nerve_names.js";
import { placesInWords, sourceWithSide } from "../shell/choice_words.js";
import { nameOf } from "../shell/picker.js";

const PRESENTING = { lesson: "", step: "1", desk: "" };
const FIRST = 2; // Of the works on a source, those it rests on most.

const works = () => fetchJson("lessons/sources_of.json");
/** What a view is about, the weightiest first; its area where it is about nothing else. @param {Selection} selection */
const subjects = (selection) => {
  const { sel, cmp, cond, site, nerve } = selection;
  const some = [sel, cmp, cond, site, nerve].filter(Boolean);
  return some.length ? some : chosenAreas(selection);
};

/**
 * The state of the page without the lesson that may be playing; the list of lessons is no view of its own.
 * @param {Selection} selection
 */
export function queryOf(selection) {
  const mode = selection.mode === "learn" ? "explore" : selection.mode;
  return writeSelection({ ...selection, ...PRESENTING, mode });
}

/** @param {Selection} selection @returns {[title: string, sentence: string]} */
function words(selection) {
  const { sel, cmp, nerve, site } = selection;
  const name = nameOf;
  const caught = nerveNameOf(site || nerve);
  const both = { one: name(sel), other: name(cmp) };
  if (sel && cmp) return [told("{one} and {other}", both), told("Two sources on one skin: {one} and {other}.", both)];
  if (sel) return [sourceWithSide(selection), told("Pain commonly associated with: {source}.", { source: name(sel) })];
  if (caught) return [caught, told("A nerve and where it is commonly felt: {nerve}.", { nerve: caught })];
  const places = placesInWords(selection);
  if (places) return [places, told("What pain here may come from: {places}.", { places })];
  return [told("The body map"), told("The body map.")];
}

/**
 * Every work on what a view is about.
 * @param {Selection} selection @returns {Promise<string[]>} keys, the most cited first
 */
export async function worksOn(selection) {
  const keys = await works();
  return [...new Set(subjects(selection).flatMap((id) => keys[id] ?? []))];
}

/** @param {Selection} selection @returns {Promise<WrittenStep>} */
export async function stepOfView(selection) {
  const keys = await works();
  const sources = [...new Set(subjects(selection).flatMap((id) => (keys[id] ?? []).slice(0, FIRST)))];
  if (selection.nerve || selection.site) await loadNerveNames().catch(() => {});
  const [title, sentence] = words(selection);
  return { title, sentence, query: queryOf(selection), notes: [], hide: [], focus: "", sources };
}
