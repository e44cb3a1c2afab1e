"use strict";

/** Starts every part once Dash has laid out the page, and answers the controls that choose a structure or an area. */
(function (painAtlas) {
  const byId = (id) => document.getElementById(id);
  const siteTitle = document.title; // As the installation set it.

  /** Say a thing to a screen reader. */
  painAtlas.announce = (text) => { byId("announcement").textContent = text; };

  /** The group of views in which a pattern or an area can be seen, the present one if it can. */
  async function visibleView(shows, groups) {
    const { view } = painAtlas.selection.get();
    for (const id of [view, ...groups]) {
      await painAtlas.views.load(id);
      if (shows(id)) return id;
    }
    return view;
  }

  /** With the choice, so that it is one step back: the closer views where the usual ones would show little of it. */
  function closer(patch) {
    const { view } = painAtlas.selection.get();
    const [usual] = painAtlas.page.groups;
    return view === usual ? { ...patch, view: painAtlas.firstView.of({ area: "", sel: "", ...patch }, usual) } : patch;
  }

  async function chooseStructure(sel) {
    painAtlas.selection.choose(closer({ sel }));
    if (!painAtlas.pattern.ready() || painAtlas.pattern.isSeen()) return;
    await moveTo((view) => painAtlas.pattern.amount(view, painAtlas.selection.get()) > 0);
  }

  /** One area or several, joined by commas, in the view that shows the last. @param {boolean} adds to those chosen */
  async function chooseArea(area, adds = painAtlas.placesAdding?.isOn()) {
    painAtlas.selection.choose(closer({ area: adds ? painAtlas.selection.withArea(area) : area }));
    const last = painAtlas.selection.areas().at(-1);
    const seen = (view) => painAtlas.views.of(view).some(({ areas }) => areas.has(last));
    if (last && !seen(painAtlas.selection.get().view)) await moveTo(seen);
  }

  /** A nerve or a place where one is caught, shown in a layer of nerves; chosen again it is let go. */
  async function chooseNerve({ nerve, site, side }) {
    const current = painAtlas.selection.get();
    const layer = painAtlas.nerveNames.isNerveLayer(current.layer) ? current.layer : "nerves";
    const onSide = !side || current.side === "both" ? current.side : side;
    const again = (site ? current.site === site : current.nerve === nerve && !current.site) && onSide === current.side;
    if (again && side) return painAtlas.selection.choose({ nerve: "", site: "" });
    await Promise.all([painAtlas.nerveNames.load(), painAtlas.later.load("nerves")]);
    const of = site ? painAtlas.nerveNames.entry(site).nerve : nerve;
    painAtlas.selection.choose({ nerve: of, site: site ?? "", side: onSide, layer });
    const seen = await painAtlas.nerves.viewOf(site || nerve, [painAtlas.selection.get().view, ...painAtlas.page.groups]);
    return seen && painAtlas.selection.choose({ view: seen });
  }

  async function moveTo(seen) {
    if (painAtlas.selection.get().view === "3d") return; // The solid body shows all sides.
    painAtlas.selection.choose({ view: await visibleView(seen, painAtlas.page.groups) });
  }

  /** On a phone the map takes turns with the study: it is shown when the study has sent the reader there. */
  function bringMap(target) {
    if (target.closest("#study :is([data-choose-area], a[href^='?'], button[data-structure])")) painAtlas.studyOrMap.show("map");
  }

  function click(event) {
    const { target } = event;
    bringMap(target);
    const structure = target.closest("[data-structure]:not([data-line])");
    if (structure) return chooseStructure(structure.dataset.structure);
    const area = target.closest("[data-choose-area]");
    if (area) return chooseArea(area.dataset.chooseArea, painAtlas.bodyMap.adds(event));
    const nerve = target.closest("[data-choose-nerve], [data-choose-site]");
    if (nerve) return chooseNerve({ nerve: nerve.dataset.chooseNerve, site: nerve.dataset.chooseSite, side: nerve.dataset.side });
    const other = target.closest("[data-compare]");
    if (other) return painAtlas.selection.choose({ cmp: other.dataset.compare, mode: "explore", layer: "pain" });
    const key = target.closest("#study button[data-key], #panels button[data-key], #modes button[data-key]");
    const { key: name, value } = key?.dataset ?? {};
    if (key) return painAtlas.selection.choose(name === "mode" ? painAtlas.studySubject.entering(value) : { [name]: value });
    const link = target.closest("a[href^='?']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    event.preventDefault();
    return painAtlas.selection.choose(painAtlas.selection.read(link.getAttribute("href")));
  }

  function clear() {
    painAtlas.selection.choose({ sel: "", area: "", cmp: "", cond: "", nerve: "", site: "" });
  }

  /** The source with its side; a heart or a gallbladder has no side to choose. */
  function sided({ sel, side }) {
    const name = painAtlas.picker.nameOf(sel);
    return painAtlas.pattern.hasSide(sel) ? `${name}, ${side === "both" ? "both sides" : side}` : name;
  }

  /** The chosen areas in words. */
  const placed = (selection) => painAtlas.selection.areas(selection).map(painAtlas.picker.nameOf).join(" + ");

  async function say(selection) {
    const { sel, area, nerve, site, layer } = selection;
    const name = painAtlas.picker.nameOf;
    if (nerve || site) await painAtlas.nerveNames.load().catch(() => {});
    const named = painAtlas.paintedAreas.follow(selection);
    if (named) await named;
    if (selection !== painAtlas.selection.get()) return;
    const caught = painAtlas.nerveNames.nameOf(site || nerve);
    const said = layer !== "pain" && `${layer.replaceAll("_", " ")} layer`;
    const warning = document.querySelector('#red-flags ul [data-tied="true"]')?.textContent;
    const words = painAtlas.paintedAreas.words(selection);
    const parts = [caught, sel && sided(selection), words, area && `area: ${placed(selection)}`, said, warning && `Warning: ${warning}`];
    if (!(sel && selection.cmp)) painAtlas.announce(parts.filter(Boolean).join("; ") || "Nothing chosen"); // Two compared are told by their panel.
    const title = caught || (sel ? name(sel) : placed(selection));
    document.title = title ? `${title} · ${siteTitle}` : siteTitle;
  }

  function start(host) {
    const { base, index, choices } = host.dataset;
    const known = JSON.parse(index);
    painAtlas.page.groups = known.groups.map(({ id }) => id);
    painAtlas.files.start(base);
    painAtlas.reconnect.start(host);
    painAtlas.picker.start(byId("picker"));
    painAtlas.views.start(host, painAtlas.picker.nameOf);
    painAtlas.firstView.start(JSON.parse(host.dataset.firstViews));
    painAtlas.pattern.start(known, (structure) => painAtlas.picker.entry(structure).dataset.mechanism);
    painAtlas.bodyMap.start(host);
    painAtlas.strip.start(host);
    painAtlas.elsewhere.start();
    painAtlas.toolbar.start(document.querySelector(".toolbar"));
    painAtlas.legend.start(byId("legend"));
    painAtlas.grades?.start(document.querySelector("#legend .grade-note"));
    painAtlas.comparePanel?.start();
    painAtlas.study.start(byId("study"));
    painAtlas.studyOrMap.start();
    painAtlas.folded.start();
    painAtlas.panels.start();
    painAtlas.sheet.start();
    painAtlas.redFlags.start();
    painAtlas.privacy.start(byId("to-privacy"), byId("privacy"));
    painAtlas.search.start(byId("search"));
    painAtlas.theme.start(byId("theme"));
    painAtlas.share.start(byId("share"), known.version);
    painAtlas.print.start(byId("print"));
    painAtlas.selection.onSettled(say);
    painAtlas.menu.start();
    painAtlas.skip.start();
    painAtlas.roving.start();
    painAtlas.presentingGate.start();
    byId("clear").addEventListener("click", clear);
    document.addEventListener("click", click);
    painAtlas.selection.start(painAtlas.embedGate.choices(JSON.parse(choices)));
    painAtlas.embedGate.start();
    if (!painAtlas.embedGate.isOn()) painAtlas.bodyMap.loadRest(known.groups);
  }

  painAtlas.page = { chooseStructure, chooseArea, chooseNerve, sided, placed, groups: [] };

  /** Dash puts the layout into the page some time after this script has run. */
  function startWhenLaidOut() {
    const host = byId("body-map");
    if (host) return start(host);
    const watch = new MutationObserver(() => {
      const found = byId("body-map");
      if (!found || !byId("red-flags")) return;
      watch.disconnect();
      start(found);
    });
    watch.observe(document.documentElement, { childList: true, subtree: true });
    return undefined;
  }

  document.addEventListener("DOMContentLoaded", startWhenLaidOut);
})((window.painAtlas = window.painAtlas || {}));
