"use strict";

/** The search box: a combobox over every name the picker knows; `/` goes to it, arrows and Enter choose. */
(function (painAtlas) {
  const MOST = 12;
  /** @type {HTMLInputElement} */
  let input;
  /** @type {HTMLUListElement} */
  let list;
  let entries = [];
  let active = -1;

  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function collect() {
    return painAtlas.picker.entries().map((button, rank) => {
      const { name, names, sort, structure, chooseArea } = button.dataset;
      const known = [name, ...names.split("|").filter(Boolean)];
      return { name, latin: known[1], sort, structure, area: chooseArea, rank, names: known.map(painAtlas.matching.words) };
    });
  }

  /** Nerves join once their names are here; until then the search goes without them. */
  async function addNerves() {
    const { nerves, sites } = await painAtlas.nerveNames.load();
    if (entries.some(({ nerve }) => nerve)) return;
    const made = (sort, key) => ({ id, name, latin, plain }, at) => ({
      name, latin, sort, [key]: id, rank: entries.length + at, names: [name, latin, plain ?? ""].filter(Boolean).map(painAtlas.matching.words),
    });
    entries = [...entries, ...nerves.map(made("Nerve", "nerve")), ...sites.map(made("Nerve caught here", "site"))];
    if (input.value.trim()) show();
  }

  function show() {
    const text = input.value.trim();
    const found = text ? painAtlas.matching.match(text, entries).slice(0, MOST) : [];
    list.replaceChildren(...found.map(option));
    if (text && !found.length) list.append(make("li", { class: "none" }, "Nothing fits. Try a level (L5), a muscle, a joint, an organ, a nerve or a body area."));
    open(Boolean(text));
    activate(found.length ? 0 : -1);
  }

  function option(entry, at) {
    const made = make("li", { role: "option", id: `found-${at}`, "aria-selected": "false" },
      make("span", { class: "name" }, entry.name), make("span", { class: "sort" }, entry.sort));
    made.entry = entry;
    return made;
  }

  function open(shown) {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) input.removeAttribute("aria-activedescendant");
  }

  function activate(at) {
    const options = list.querySelectorAll("[role=option]");
    active = options.length ? (at + options.length) % options.length : -1;
    options.forEach((some, index) => some.setAttribute("aria-selected", String(index === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function pick(chosen) {
    if (!chosen?.entry) return;
    const { structure, area, nerve, site } = chosen.entry;
    finish();
    if (structure) painAtlas.page.chooseStructure(structure);
    else if (area) painAtlas.page.chooseArea(area);
    else painAtlas.page.chooseNerve({ nerve, site });
  }

  function press(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      else activate(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      pick(list.querySelectorAll("[role=option]")[active]);
    }
  }

  /** The search is over: the keys are the map's, or the lesson's, again. */
  function finish() {
    input.value = "";
    open(false);
    input.blur();
  }

  /** @param {HTMLElement} host the empty place in the header */
  function start(host) {
    input = make("input", {
      type: "search", id: "search-box", role: "combobox", placeholder: "Search a root, muscle, joint, organ, nerve or body area",
      "aria-label": "Search a root, muscle, joint, organ, nerve or body area", "aria-expanded": "false", "aria-autocomplete": "list",
      "aria-controls": "found", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/",
    });
    list = make("ul", { id: "found", role: "listbox", "aria-label": "What fits", hidden: "" });
    host.append(input, make("kbd", { "aria-hidden": "true" }, "/"), list);
    entries = collect();
    const escapes = painAtlas.escape.closing(finish);
    input.addEventListener("focus", () => escapes(true));
    input.addEventListener("blur", () => escapes(false));
    input.addEventListener("focus", () => addNerves().catch(() => {}));
    input.addEventListener("input", show);
    input.addEventListener("keydown", press);
    input.addEventListener("blur", () => setTimeout(() => open(false), 150));
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => pick(target.closest("[role=option]")));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.target.matches("input, textarea")) return;
      event.preventDefault();
      input.focus();
    });
  }

  painAtlas.search = { start };
})((window.painAtlas = window.painAtlas || {}));
