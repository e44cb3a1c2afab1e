"use strict";

/** A view as a step: its address, and what its title, sentence and sources may be until the teacher writes better ones. */
(function (painAtlas) {
  const PRESENTING = { lesson: "", step: "1", desk: "" };
  const FIRST = 2; // Of the works on a source, those it rests on most.

  const works = () => painAtlas.files.json("lessons/sources_of.json");
  /** What a view is about, the weightiest first; its area where it is about nothing else. */
  const subjects = (selection) => {
    const { sel, cmp, cond, site, nerve } = selection;
    const some = [sel, cmp, cond, site, nerve].filter(Boolean);
    return some.length ? some : painAtlas.selection.areas(selection);
  };

  /** The state of the page without the lesson that may be playing; the list of lessons is no view of its own. */
  function query(selection) {
    const mode = selection.mode === "learn" ? "explore" : selection.mode;
    return painAtlas.selection.write({ ...selection, ...PRESENTING, mode });
  }

  function words(selection) {
    const { sel, cmp, nerve, site } = selection;
    const name = painAtlas.picker.nameOf;
    const caught = painAtlas.nerveNames.nameOf(site || nerve);
    if (sel && cmp) return [`${name(sel)} and ${name(cmp)}`, `Two sources on one skin: ${name(sel)} and ${name(cmp)}.`];
    if (sel) return [painAtlas.page.sided(selection), `Pain commonly associated with: ${name(sel)}.`];
    if (caught) return [caught, `A nerve and where it is commonly felt: ${caught}.`];
    const places = painAtlas.page.placed(selection);
    if (places) return [places, `What pain here may come from: ${places}.`];
    return ["The body map", "The body map."];
  }

  /** Every work on what a view is about. @returns {Promise<string[]>} keys, the most cited first */
  async function offered(selection) {
    const known = await works();
    return [...new Set(subjects(selection).flatMap((id) => known[id] ?? []))];
  }

  async function step(selection) {
    const known = await works();
    const sources = [...new Set(subjects(selection).flatMap((id) => (known[id] ?? []).slice(0, FIRST)))];
    if (selection.nerve || selection.site) await painAtlas.nerveNames.load().catch(() => {});
    const [title, sentence] = words(selection);
    return { title, sentence, query: query(selection), notes: [], hide: [], focus: "", sources };
  }

  painAtlas.recorderView = { step, query, offered };
})((window.painAtlas = window.painAtlas || {}));
