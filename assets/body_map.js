"use strict";

/** The body map: shows the views, answers to pointer, touch and keyboard, and paints the selection. */
(function (painAtlas) {
  /** @type {HTMLElement} */
  let host;
  const SOLID = "3d";
  let pressed = [];
  let marked = [];
  let marks = { areas: new Set(), side: "left" };
  let settling = 0;

  /** Mark the chosen area; painting again changes nothing. */
  function paintArea({ area, side }) {
    for (const path of pressed) path.setAttribute("aria-pressed", "false");
    pressed = area ? painAtlas.views.shown().flatMap(({ areas }) => areas.get(area) ?? []).filter((path) => on(path, side)) : [];
    for (const path of pressed) path.setAttribute("aria-pressed", "true");
  }

  function on(path, side) {
    return path.dataset.side === "midline" || side === "both" || path.dataset.side === side;
  }

  const isShown = ({ view, body }) => host.dataset.group === view && host.dataset.body === body;

  function paint(selection) {
    if (selection.view === SOLID) return void painAtlas.solid?.paint(selection);
    painAtlas.solid?.close();
    if (!isShown(selection) && !show(selection)) return;
    paintArea(selection);
    painAtlas.pattern.paint(selection);
    painAtlas.compare?.paint(selection);
    painAtlas.dermatome.paint(selection);
    painAtlas.overlay?.paint(selection);
    painAtlas.agreement?.paint(selection);
    painAtlas.nervePath?.paint(selection);
    painAtlas.layers.paint(selection);
    paintMarks();
  }

  /** The areas of a condition, all at once; asked for again with every painting because views come and go. */
  function paintMarks() {
    if (!marked.length && !marks.areas.size) return;
    for (const path of marked) path.classList.remove("marked");
    marked = painAtlas.views.shown().flatMap(({ areas }) => [...marks.areas].flatMap((area) => areas.get(area) ?? []));
    marked = marked.filter((path) => on(path, marks.side));
    for (const path of marked) path.classList.add("marked");
  }

  function mark(areas, side) {
    marks = { areas: new Set(areas), side };
    paintMarks();
  }

  /** Bring the chosen views to the page; false while they still have to be fetched. */
  function show(selection) {
    if (!painAtlas.views.of(selection.view).length) {
      complete(selection);
      return false;
    }
    pressed = [];
    painAtlas.views.show(selection.view);
    painAtlas.areaKeys.enter();
    return true;
  }

  /** Fetch what the selection still needs, then paint what is chosen by then. */
  async function complete(selection) {
    const { view, layer } = selection;
    const now = (settling += 1);
    await painAtlas.views.load(view);
    const needs = [painAtlas.pattern.load(), painAtlas.pattern.loadContours(view), painAtlas.layers.need(selection)];
    if (bands(layer)) needs.push(painAtlas.dermatome.load(view));
    paint(painAtlas.selection.get());
    document.documentElement.dataset.ready = "true";
    for (const need of needs) need.then(() => now === settling && paint(painAtlas.selection.get()), fault);
    await Promise.allSettled(needs);
    if (now !== settling) return;
    painAtlas.strip.again();
    painAtlas.elsewhere.again();
  }

  /** Layers that show dermatome bands: alone, one with the pain, or under the fields of the nerves. */
  function bands(layer) {
    return layer === "dermatome" || layer === "overlay" || layer === "both_fields";
  }

  function fault() {
    painAtlas.announce("A part of the map could not be loaded. Check the connection and choose again.");
  }

  /** The body in three dimensions, loaded when it is first asked for. */
  async function turn(selection) {
    await painAtlas.later.load("solid");
    await painAtlas.solid.open(host, selection);
    if (painAtlas.selection.get().view !== SOLID) painAtlas.solid.close();
    document.documentElement.dataset.ready = "true";
  }

  /** What a choice needs and is not here yet. */
  function follow(selection) {
    if (selection.view === SOLID) return void turn(selection).catch(fault);
    const missing = !painAtlas.pattern.contours[selection.view] || !painAtlas.layers.ready(selection)
      || (bands(selection.layer) && !painAtlas.dermatome.has(selection.view));
    return missing || !isShown(selection) ? void complete(selection).catch(fault) : undefined;
  }

  /** Choose an area on a side, or let it go where it is chosen. @param {string} side left, right or midline */
  function chooseArea(area, side) {
    const current = painAtlas.selection.get();
    const sided = side === "midline" || current.side === "both" ? current.side : side;
    const isChosen = current.area === area && current.side === sided;
    painAtlas.selection.choose(isChosen ? { area: "" } : { area, side: sided });
  }

  const choose = ({ dataset }) => chooseArea(dataset.area, dataset.side);

  /** @param {HTMLElement} element the empty host in the page */
  function start(element) {
    host = element;
    painAtlas.bodyMap.host = host;
    host.addEventListener("click", (event) => {
      const path = event.target.closest("[data-area]");
      if (path) choose(path);
    });
    painAtlas.areaKeys.start(host, choose);
    painAtlas.tip.start(host);
    painAtlas.selection.onPaint(paint);
    painAtlas.selection.onSettled(follow);
  }

  /** The other views, one after the other, when nothing else is to do. */
  async function loadRest(groups) {
    for (const { id } of groups) {
      await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
      await painAtlas.views.load(id);
    }
    painAtlas.toolbar.markViews();
  }

  painAtlas.bodyMap = { start, paint, mark, bands, chooseArea, loadRest, host: null };
})((window.painAtlas = window.painAtlas || {}));
