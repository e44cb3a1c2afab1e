"use strict";

/**
 * What the reader chose: one frozen object, written in the address, told to everyone who asked.
 * The table of keys comes from dashboard/selection.py by way of the map's host.
 *
 * @typedef {{sel: string, side: string, cmp: string, area: string, view: string, layer: string, map: string,
 *            body: string, mode: string, lang: string, v: string}} Selection
 * @typedef {Object<string, {values: string[], default: string, pattern: string}>} Choices
 */
(function (painAtlas) {
  const NOTHING = "none";
  const UNSEEN_MS = 300;
  const PUSHES = { most: 120, within: 10000 }; // Chromium ignores more than 200 history entries in ten seconds.

  /** @type {Choices} */
  let choices = {};
  /** @type {Object<string, (value: string) => boolean>} */
  let allowed = {};
  /** @type {Readonly<Selection>} */
  let current = Object.freeze({});
  let pushes = [];
  let waiting = 0;
  let later = 0;
  const painters = [];
  const followers = [];

  /** Whether an address may hold a value: one that is listed, or of a form. */
  function allows({ values, pattern }) {
    const listed = new Set(values);
    const form = pattern && new RegExp(`^(?:${pattern})$`);
    return (value) => listed.has(value) || Boolean(form && form.test(value));
  }

  /** The selection an address stands for; see read_selection in dashboard/selection.py. */
  function read(query) {
    const known = {};
    for (const [key, value] of new URLSearchParams(query)) {
      if (Object.hasOwn(allowed, key) && allowed[key](value)) known[key] = value;
    }
    const chosen = {};
    for (const key of Object.keys(choices)) chosen[key] = known[key] ?? choices[key].default;
    if (!("sel" in known) && (chosen.area || chosen.nerve || chosen.site)) chosen.sel = "";
    if (chosen.sel === NOTHING) chosen.sel = "";
    if (!("view" in known)) chosen.view = firstView(chosen);
    return Object.freeze(chosen);
  }

  /** Where a choice is shown when its address names no views. */
  function firstView(selection) {
    return painAtlas.firstView.of(selection, choices.view.default);
  }

  /** What an address stands for; one without any query stands for what this installation opens with, if it says so. */
  function opened(query) {
    return read(query || (document.querySelector("meta[name=default-state]")?.content ?? ""));
  }

  /** The shortest address of a selection. */
  function write(selection) {
    const query = new URLSearchParams();
    for (const key of Object.keys(choices)) {
      const value = key === "sel" && !selection.sel && !selection.area ? NOTHING : selection[key];
      const usual = key === "view" ? firstView(selection) : choices[key].default;
      if (value && (key === "sel" || key === "side" || value !== usual)) query.set(key, value);
    }
    return query.toString();
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
    allowed = Object.fromEntries(Object.entries(table).map(([key, choice]) => [key, allows(choice)]));
    window.addEventListener("popstate", () => become(opened(location.search)));
    become(opened(location.search));
  }

  painAtlas.selection = {
    start,
    choose,
    /** Paint and tell the present choice once more, because something that was missing may have come. */
    again: () => become(current),
    read,
    write,
    /** @returns {Readonly<Selection>} */
    get: () => current,
    /** Called in the same task as the choice; keep it short. */
    onPaint: (paint) => painters.push(paint),
    /** Called once the choice is on the screen. */
    onSettled: (follow) => followers.push(follow),
  };
})((window.painAtlas = window.painAtlas || {}));
