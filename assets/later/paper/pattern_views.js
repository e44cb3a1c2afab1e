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

  /** The ids of all views in which a selection is to be seen; none where neither source nor area is chosen. */
  function chosen(selection, choice) {
    const { side } = selection;
    const wanted = new Set(sourcesOf(selection).flatMap((source) => sided(choice.structures[source] ?? [], side, !painAtlas.pattern.hasSide(source), choice)));
    for (const area of areasOf(selection)) {
      const views = sided(choice.areas[area] ?? [], side, false, choice);
      if (!views.some((id) => wanted.has(id))) for (const id of views) wanted.add(id);
    }
    return Object.keys(choice.views).filter((id) => wanted.has(id));
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
    const ids = chosen(selection, choice);
    const shown = painAtlas.page.groups.includes(selection.view) ? selection.view : FIRST;
    const groups = ids.length ? [...new Set(ids.map((id) => choice.views[id].group))] : [shown];
    await fetched(groups, selection);
    await primed(groups, selection);
    const all = groups.flatMap((group) => painAtlas.views.of(group));
    return ids.length ? ids.map((id) => all.find(({ view }) => view.id === id)) : all;
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
      if (before.group) painAtlas.bodyMap.paintShown(selection);
    }
  }

  painAtlas.patternViews = { of, staged, areasOf, sourcesOf };
})((window.painAtlas = window.painAtlas || {}));
