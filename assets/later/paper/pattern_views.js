"use strict";

/**
 * The views that hold what is chosen, as dashboard/figures/pattern_views.py names them, painted wherever they stand: a
 * figure draws views of several groups, most of which are not on the page, and in three dimensions none is.
 */
(function (painAtlas) {
  const FIRST = "front-back";

  /** What layers that come later ask for by themselves, a file for each group, when they are painted. */
  const OWN = { muscles: ["muscles", "trigger_sites"], nerves: ["nerves"], nerve_field: ["nerve_fields"], both_fields: ["nerve_fields"] };
  const ownOf = ({ layer, sel }) => OWN[layer] ?? (sel.startsWith("muscle_") ? ["trigger_sites"] : []);

  /** An address may name several areas. */
  const areasOf = ({ area }) => (area ? area.split(",") : []);
  const sourcesOf = (selection) => [selection.sel, painAtlas.compare.active(selection) && selection.cmp].filter(Boolean);

  const known = () => painAtlas.files.json("pattern_views.json");

  /** Views of one side as those of the chosen side or sides. */
  function sided(ids, side, fixed, { views }) {
    if (fixed || side === "left") return ids;
    const turned = ids.map((id) => views[id].mirror);
    return side === "right" ? turned : [...ids, ...turned];
  }

  /** The ids of all views that hold these sources and places, and of those wanted in any case. */
  function idsOf({ sources, areas, side, always = [] }, choice) {
    const wanted = new Set([...always, ...sources.flatMap((source) => sided(choice.structures[source] ?? [], side, !painAtlas.pattern.hasSide(source), choice))]);
    for (const area of areas) {
      const views = sided(choice.areas[area] ?? [], side, false, choice);
      if (!views.some((id) => wanted.has(id))) for (const id of views) wanted.add(id);
    }
    return Object.keys(choice.views).filter((id) => wanted.has(id));
  }

  const found = (ids, groups) => ids.map((id) => groups.flatMap((group) => painAtlas.views.of(group)).find(({ view }) => view.id === id));
  const groupsOf = (ids, choice) => [...new Set(ids.map((id) => choice.views[id].group))];

  /** The views that hold what is named, with the outlines of their patterns, whatever is chosen on the page. */
  async function holding(subject) {
    const choice = await known();
    const ids = idsOf(subject, choice);
    const groups = groupsOf(ids, choice);
    await Promise.all([painAtlas.pattern.load(), ...groups.flatMap((group) => [painAtlas.views.load(group), painAtlas.pattern.loadContours(group)])]);
    return found(ids, groups);
  }

  /** What painting these groups needs. */
  async function fetched(groups, selection) {
    await Promise.all(groups.map((group) => painAtlas.views.load(group)));
    const bands = painAtlas.bodyMap.bands(selection.layer);
    await Promise.all([
      painAtlas.pattern.load(), painAtlas.grades.load(),
      ...groups.flatMap((view) => [painAtlas.pattern.loadContours(view), painAtlas.layers.need({ ...selection, view }), bands && painAtlas.dermatome.load(view)]),
    ]);
  }

  /** Let the layers that come later ask for what they paint on these groups, and wait until they have it. */
  async function primed(groups, selection) {
    const own = ownOf(selection);
    if (!own.length) return;
    for (const group of groups) staged(group, selection, () => {});
    await Promise.all(groups.flatMap((group) => own.map((name) => painAtlas.files.json(painAtlas.views.bodyFile(`${name}_${group}.json`)))));
    await new Promise((done) => { setTimeout(done); });
  }

  /** @returns {Promise<import("../../views.js").Drawn[]>} the views that hold a selection; else those on the page */
  async function of(selection) {
    const choice = await known();
    const ids = idsOf({ sources: sourcesOf(selection), areas: areasOf(selection), side: selection.side }, choice);
    const shown = painAtlas.page.groups.includes(selection.view) ? selection.view : FIRST;
    const groups = ids.length ? groupsOf(ids, choice) : [shown];
    await fetched(groups, selection);
    await primed(groups, selection);
    return ids.length ? found(ids, groups) : painAtlas.views.of(shown);
  }

  /** Do something while the views of a group count as shown and are painted, in a place nobody sees if need be. */
  function staged(group, selection, act) {
    const { host } = painAtlas.bodyMap;
    const before = { group: host.dataset.group, body: host.dataset.body };
    const stage = Object.assign(document.createElement("div"), { hidden: true });
    Object.assign(host.dataset, { group, body: selection.body });
    stage.append(...painAtlas.views.shown().map(({ svg }) => svg).filter((svg) => !svg.isConnected));
    host.append(stage);
    try {
      painAtlas.bodyMap.paintShown({ ...selection, view: group });
      return act();
    } finally {
      stage.remove();
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete host.dataset[name];
        else host.dataset[name] = value;
      }
      if (before.group) painAtlas.bodyMap.paintShown(painAtlas.selection.get());
    }
  }

  painAtlas.patternViews = { of, holding, staged, areasOf, sourcesOf };
})((window.painAtlas = window.painAtlas || {}));
