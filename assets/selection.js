"use strict";

/**
 * What the reader chose: one frozen object, written in the address, told to everyone who asked.
 * The table of keys comes from dashboard/selection.py by way of the map's host.
 *
 * @typedef {{sel: string, side: string, cmp: string, area: string, view: string, layer: string, map: string,
 *            body: string, mode: string, lang: string, v: string}} Selection
 * @typedef {Object<string, import("./address_reading.js").Choice>} Choices
 */
(function (painAtlas) {
  const NOTHING = "none";
  // See OWN_SUBJECT, SUBJECTS and COMPANIONS in dashboard/selection.py.
  const OWN_SUBJECT = new Set(["facts", "conditions", "learn", "quiz"]);
  const SUBJECTS = ["sel", "area", "nerve", "site"];
  const COMPANIONS = ["cmp", "cond", "lesson"];
  const UNSEEN_MS = 300;
  const PUSHES = { most: 120, within: 10000 }; // Chromium ignores more than 200 history entries in ten seconds.

  /** @type {Choices} */
  let choices = {};
  /** @type {Readonly<Selection>} */
  let current = Object.freeze({});
  let pushes = [];
  let waiting = 0;
  let later = 0;
  const painters = [];
  const followers = [];

  /** The selection an address stands for; see read_selection in dashboard/selection.py. */
  function read(query) {
    return stateOf(painAtlas.addressReading.read(query, choices));
  }

  function stateOf({ known, unread, blank }) {
    const chosen = {};
    for (const key of Object.keys(choices)) chosen[key] = known[key] ?? choices[key].default;
    const isLost = (key) => unread.some((one) => one.key === key);
    const named = SUBJECTS.some((key) => known[key] || isLost(key)) || COMPANIONS.some(isLost) || blank.has("sel")
      || OWN_SUBJECT.has(chosen.mode);
    if (!known.sel && named) chosen.sel = "";
    if (chosen.sel === NOTHING) chosen.sel = "";
    if (!("view" in known)) chosen.view = firstView(chosen);
    return Object.freeze(chosen);
  }

  const areas = ({ area } = current) => (area ? area.split(",") : []);

  /** Where a choice is shown when its address names no views. */
  function firstView(selection) {
    return painAtlas.firstView.of(selection, choices.view.default);
  }

  /** Show what an address stands for; one without any query stands for what this installation opens with, if it says so. */
  function open(query) {
    const reading = painAtlas.addressReading.read(query || (document.querySelector("meta[name=default-state]")?.content ?? ""), choices);
    become(stateOf(reading));
    tell(reading.unread);
  }

  /** Say what of an address or a message was not understood, and what is shown instead. */
  async function tell(unread) {
    if (!unread.length && !painAtlas.unread) return;
    await painAtlas.later.load("unread").catch(() => {});
    painAtlas.unread?.tell(unread);
  }

  /** The chosen areas with one more, or without it where it is among them; beyond the most that fit nothing is added. */
  function withArea(area) {
    const chosen = areas();
    if (chosen.includes(area)) return chosen.filter((one) => one !== area).join(",");
    if (chosen.length >= choices.area.most) painAtlas.announce(`At most ${choices.area.most} places together.`);
    return [...chosen, area].slice(0, choices.area.most).join(",");
  }

  /** The shortest address of a selection. */
  function write(selection) {
    const query = new URLSearchParams();
    for (const key of Object.keys(choices)) {
      const value = key === "sel" && !selection.sel && !selection.area ? NOTHING : selection[key];
      const usual = key === "view" ? firstView(selection) : choices[key].default;
      if (value && (key === "sel" || key === "side" || value !== usual)) query.set(key, value);
    }
    return query.toString().replaceAll("%2C", ",");
  }

  /** Change the selection: paint, then the address, in this very task; whatever may wait comes after the frame. */
  function choose(patch) {
    const next = Object.freeze({ ...current, ...patch });
    if (Object.keys(next).every((key) => next[key] === current[key])) return;
    become(next);
    remember();
  }

  function become(next) {
    current = next;
    for (const paint of painters) paint(current);
    if (!waiting) afterPaint();
  }

  /** Once the frame with the painting is out; a page that is not shown has no frames and waits a moment only. */
  function afterPaint() {
    waiting = setTimeout(settle, UNSEEN_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      clearTimeout(waiting);
      waiting = setTimeout(settle);
    }));
  }

  /** Painting is on the screen: tell the panels and the store. */
  function settle() {
    waiting = 0;
    for (const follow of followers) follow(current);
    window.dash_clientside?.set_props?.("selection", { data: { ...current } });
  }

  /** One entry a choice, as long as the browser takes them; a burst beyond that rewrites the last entry. */
  function remember() {
    if (painAtlas.embedGate.isOn()) return; // A frame's entries would stand in the way of the other site's Back.
    const now = performance.now();
    pushes = pushes.filter((at) => now - at < PUSHES.within);
    if (pushes.length < PUSHES.most) {
      pushes.push(now);
      history.pushState(null, "", `${location.pathname}?${write(current)}`);
    } else if (!later) {
      later = setTimeout(() => {
        later = 0;
        history.replaceState(null, "", `${location.pathname}?${write(current)}`);
      }, PUSHES.within / 10);
    }
  }

  /** Take the table of keys, read the address, and follow Back and Forward. */
  function start(table) {
    choices = table;
    window.addEventListener("popstate", () => open(location.search));
    open(location.search);
  }

  painAtlas.selection = {
    start,
    choose,
    /** Paint and tell the present choice once more, because something that was missing may have come. */
    again: () => become(current),
    read,
    write,
    /** Whether a mode's study has a subject of its own, so that a source chosen before would be left over in it. */
    hasOwnSubject: (mode) => OWN_SUBJECT.has(mode),
    tell,
    /** The chosen areas, in the order in which they were chosen. @returns {string[]} */
    areas,
    withArea,
    /** @returns {Object<string, import("./address_reading.js").Choice>} what each key may hold */
    choices: () => choices,
    /** @returns {Readonly<Selection>} */
    get: () => current,
    /** Called in the same task as the choice; keep it short. */
    onPaint: (paint) => painters.push(paint),
    /** Called once the choice is on the screen. */
    onSettled: (follow) => followers.push(follow),
  };
})((window.painAtlas = window.painAtlas || {}));
