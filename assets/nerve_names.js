"use strict";

/** What nerves and the places where they are caught are called; asked for when a nerve is first chosen or searched. */
(function (painAtlas) {
  const LAYERS = new Set(["nerves", "nerve_field", "both_fields"]);
  /** @type {{nerves: object[], sites: object[], areas: object}|null} see dashboard/panels/nerve.py */
  let known = null;
  const entries = new Map();

  async function load() {
    if (known) return known;
    known = await painAtlas.files.json("nerves.json");
    for (const entry of [...known.nerves, ...known.sites]) entries.set(entry.id, entry);
    return known;
  }

  painAtlas.nerveNames = {
    load,
    /** What is known of a nerve or a site; undefined until it is loaded. */
    entry: (id) => entries.get(id),
    nameOf: (id) => entries.get(id)?.name ?? "",
    /** The nerves of an area of skin: `{primary, shared}`, ids each. */
    ofArea: (area) => known?.areas[area],
    isNerveLayer: (layer) => LAYERS.has(layer),
  };
})((window.painAtlas = window.painAtlas || {}));
