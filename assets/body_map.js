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

  /** Mark the chosen areas; painting again changes nothing. */
  function paintArea(selection) {
    const { side } = selection;
    const chosen = painAtlas.selection.areas(selection);
    for (const path of pressed) path.setAttribute("aria-pressed", "false");
    pressed = painAtlas.views.shown().flatMap(({ areas }) => chosen.flatMap((area) => areas.get(area) ?? [])).filter((path) => on(path, side));
    for (const path of pressed) path.setAttribute("aria-pressed", "true");
  }

  function on(path, side) {
    return path.dataset.side === "midline" || side === "both" || path.dataset.side === side;
  }

  const isShown = ({ view, body }) => host.dataset.group === view && host.dataset.body === body;

  function paint(selection) {
    if (selection.view === SOLID) return void painAtlas.solid?.paint(selection);
    painAtlas.solid?.close();
    if (isShown(selection) || show(selection)) paintShown(selection);
  }

  /** Paint the views that count as shown: those on the page, or those a figure for paper is drawn from. */
  function paintShown(selection) {
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
    painAtlas.centre.follow(painAtlas.selection.get());
  }

  /** Bring the chosen views to the page; false while they still have to be fetched. */
  function show(selection) {
    if (!painAtlas.views.of(selection.view).length) {
      complete(selection);
      return false;
    }
    paintArea({}); // The views that go must not come back with an area that is no longer chosen.
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
    painAtlas.paintedAreas.follow(painAtlas.selection.get());
    if (now !== settling) return;
    painAtlas.strip.again();
    painAtlas.elsewhere.again();
    painAtlas.centre.follow(painAtlas.selection.get());
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
    if (missing || !isShown(selection)) return void complete(selection).catch(fault);
    return painAtlas.centre.follow(selection);
  }

  /**
   * Choose an area on a side, or let it go where it is chosen.
   *
   * @param {string} side left, right or midline
   * @param {boolean} adds to the areas chosen, or takes it from them
   */
  function chooseArea(area, side, adds = painAtlas.placesAdding?.isOn()) {
    const current = painAtlas.selection.get();
    const sided = side === "midline" || current.side === "both" ? current.side : side;
    if (adds && current.area) return add(area, sided);
    const isChosen = current.area === area && current.side === sided;
    return painAtlas.selection.choose(isChosen ? { area: "" } : { area, side: sided });
  }

  /** One side holds for all places; where two differ, both are shown rather than one place moved across in silence. */
  function add(area, side) {
    const current = painAtlas.selection.get();
    const isOther = current.side !== side;
    const joined = isOther && painAtlas.selection.areas().includes(area) ? current.area : painAtlas.selection.withArea(area);
    painAtlas.selection.choose({ area: joined, side: isOther ? "both" : side });
  }

  /** Whether a press adds to what is chosen; without a key the page's own switch decides. */
  const adds = ({ shiftKey, ctrlKey, metaKey }) => shiftKey || ctrlKey || metaKey || undefined;

  const choose = ({ dataset }, event) => chooseArea(dataset.area, dataset.side, adds(event));

  /** @param {HTMLElement} element the empty host in the page */
  function start(element) {
    host = element;
    painAtlas.bodyMap.host = host;
    host.addEventListener("click", (event) => {
      const path = event.target.closest("[data-area]");
      if (path) choose(path, event);
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

  painAtlas.bodyMap = { start, paint, paintShown, mark, bands, chooseArea, adds, loadRest, host: null };
})((window.painAtlas = window.painAtlas || {}));
