"use strict";

/**
 * The lesson that is being recorded: one frozen draft after the other, each change with a way back.
 *
 * @typedef {{id: string, title: string, summary: string, audience: string, minutes: string, data_version: string,
 *            steps: object[]}} Draft a step also has a `key` of its own, by which it is known wherever it moves
 */
(function (painAtlas) {
  const { write, bare, taken, NEEDED, SHAPES } = painAtlas.lessonFile;
  const MOST_STEPS = 60; // as many as an address can name
  const START = { id: "my_lesson", title: "My lesson", summary: "A lesson of my own.", audience: "Students", minutes: "10" };
  const SOUND = { id: "a", title: "A", summary: "A", audience: "A", minutes: "1" };
  const tellers = [];
  const past = [];
  /** @type {Draft|null} */
  let draft = null;
  let saved = null;
  let recording = false;
  let keys = 0;

  const keyed = (step) => Object.freeze({ ...step, key: (keys += 1) });
  const unsaved = () => Boolean(draft && draft !== saved && (draft.steps.length || past.length));

  function warn(event) {
    event.preventDefault();
  }

  /** A page with nothing to lose asks nothing when it is left. */
  function tell(typed = false) {
    window.removeEventListener("beforeunload", warn);
    if (unsaved()) window.addEventListener("beforeunload", warn);
    for (const teller of tellers) teller(typed);
  }

  /** `what` names the change for the way back; typing in one field is one change. */
  function become(next, what, field = "") {
    if (!field || past.at(-1)?.field !== field || draft === saved) past.push({ draft, what, field });
    draft = Object.freeze(next);
    tell(Boolean(field));
  }

  function undo() {
    const { draft: before, what } = past.pop();
    draft = before;
    recording = recording && Boolean(draft);
    painAtlas.announce(`Undone: ${what}`);
    tell();
  }

  function record(on) {
    if (on && !draft) draft = Object.freeze({ ...START, data_version: painAtlas.share.version(), steps: [] });
    recording = on;
    tell();
  }

  const withSteps = (steps, what, field) => become({ ...draft, steps: Object.freeze(steps) }, what, field);

  /** The view the page shows now, as a step; recorded from the list of lessons it is the map that is meant. */
  async function add() {
    if (draft.steps.length >= MOST_STEPS) return painAtlas.announce(`A lesson holds at most ${MOST_STEPS} steps.`);
    const step = await painAtlas.recorderView.step(painAtlas.selection.get());
    withSteps([...draft.steps, keyed(step)], `step ${draft.steps.length + 1} added`);
    return painAtlas.announce(`Step ${draft.steps.length} added: ${step.title}`);
  }

  function move(at, to) {
    if (to < 0 || to >= draft.steps.length) return;
    const steps = [...draft.steps];
    steps.splice(to, 0, ...steps.splice(at, 1));
    withSteps(steps, `step ${at + 1} moved`);
    painAtlas.announce(`${steps[to].title}: now step ${to + 1} of ${steps.length}`);
  }

  function remove(at) {
    withSteps(draft.steps.filter((_, index) => index !== at), `step ${at + 1} deleted`);
    painAtlas.announce(`Step ${at + 1} deleted. Undo brings it back.`);
  }

  /** @param {number} at @param {object} patch @param {string} [field] of what is typed, letter by letter */
  function edit(at, patch, field = "") {
    const steps = draft.steps.map((step, index) => (index === at ? Object.freeze({ ...step, ...patch }) : step));
    withSteps(steps, `step ${at + 1} changed`, field && `${field} ${draft.steps[at].key}`);
  }

  /** A file in the place of the draft, which Undo brings back. */
  function open(lesson) {
    past.push({ draft, what: `“${lesson.title}” opened`, field: "" });
    draft = Object.freeze({ ...lesson, steps: Object.freeze(lesson.steps.map(({ lines, ...step }) => keyed(step))) });
    saved = draft;
    tell();
  }

  function headReasons() {
    const blank = NEEDED.filter((key) => !bare(draft[key])).map((key) => [key, `${key} is blank`]);
    const shaped = Object.entries(SHAPES).filter(([key, [shape]]) => draft[key] && !shape.test(draft[key]));
    return [...blank, ...shaped.map(([key, [, words]]) => [key, `${key} may be: ${words}`])];
  }

  async function stepReasons(step) {
    if (taken(step.sentence)) return [["sentence", "a sentence cannot begin with #, ?, >, Hide:, Focus: or Sources:"]];
    const [, faults] = await painAtlas.lessonFaults.read(write({ ...SOUND, steps: [step] }));
    return faults.map(({ column, reason }) => [column, reason]);
  }

  /** What must be mended before the file can be written. @returns {Promise<{at: number, field: string, reason: string}[]>} */
  async function missing() {
    const { steps } = draft;
    const found = headReasons().map(([field, reason]) => ({ at: -1, field, reason }));
    if (!steps.length) found.push({ at: -1, field: "", reason: "there is no step yet" });
    for (const [at, reasons] of (await Promise.all(steps.map(stepReasons))).entries()) {
      found.push(...reasons.map(([field, reason]) => ({ at, field, reason })));
    }
    return found;
  }

  painAtlas.recorder = {
    get: () => draft,
    recording: () => recording,
    unsaved,
    /** What Undo would take back, or nothing. */
    undoable: () => past.at(-1)?.what,
    about: (patch, field) => become({ ...draft, ...patch }, `${field} changed`, field),
    text: () => write(draft),
    markSaved: () => { saved = draft; tell(); },
    record, add, move, remove, edit, open, undo, missing,
    /** @param {(typed: boolean) => void} teller told of every change; `typed`: by letters in a field */
    onChange: (teller) => tellers.push(teller),
  };
})((window.painAtlas = window.painAtlas || {}));
