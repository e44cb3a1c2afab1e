"use strict";

/** The panel of several places: their warnings first, each with a way to let it go, then the ranked sources by group. */
(function (painAtlas) {
  const SAID_FIRST = 4;
  const URGENCIES = ["Emergency", "Urgent", "Medical check", "Caution"]; // as in dashboard/figures/wording.py

  function make(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...content.filter((part) => part !== null && part !== undefined));
    return made;
  }

  const nameOf = (area) => painAtlas.picker.nameOf(area);

  function heading(areas) {
    const remove = (area) => make("button", { type: "button", class: "remove", "data-remove-area": area, "aria-label": `Remove ${nameOf(area)}` }, "×");
    const item = (area) => make("li", {}, make("span", {}, nameOf(area)), remove(area));
    return make("header", {},
      make("h2", {}, `${areas.length} places together `, make("span", { class: "side", "data-side-word": "no" })),
      make("ul", { class: "places" }, ...areas.map(item)),
      make("p", { class: "lead" }, "What could hurt in these places? Commonly associated with, never proof of a source."));
  }

  /** The warnings of every area, each said once. The parts come from the panels of the single areas, as they are. */
  function warnings(pages) {
    const all = pages.map((page) => page.querySelector(".warning")).filter(Boolean);
    if (!all.length) return null;
    const [first, ...others] = all;
    const list = first.querySelector("ul");
    const said = new Set([...list.children].map(({ textContent }) => textContent));
    for (const line of others.flatMap((other) => [...other.querySelectorAll("ul > li")])) {
      if (!said.has(line.textContent)) list.append(line);
      said.add(line.textContent);
    }
    const rank = ({ textContent }) => URGENCIES.findIndex((word) => textContent.trim().startsWith(word)) >>> 0;
    list.replaceChildren(...[...list.children].sort((a, b) => rank(a) - rank(b)));
    return first;
  }

  const readable = (text, works) => text.replace(/\b[a-z_]+\d{4}\w*\b/g, (key) => works[key] ?? key);

  /** Where it is felt, and a tie, at once; what else its place in the list rests on unfolds. */
  function candidate({ id, name, press, reasons, first = reasons.length, tied }, works) {
    const say = (some) => readable(some.join("; "), works);
    const why = reasons.slice(first, tied ? -1 : undefined);
    return make("li", {},
      make("button", { type: "button", class: "pick", "aria-pressed": "false", ...(press ?? { "data-structure": id }) }, name),
      make("p", { class: "quiet" }, say(reasons.slice(0, first))),
      tied ? make("p", { class: "contested" }, say(reasons.slice(-1))) : null,
      why.length ? make("details", { class: "more why" }, make("summary", {}, "Why in this place"), make("p", { class: "quiet" }, say(why))) : null);
  }

  function group({ id, heading: title, note }, found, works) {
    const items = found.map((one) => candidate(one, works));
    const rest = items.slice(SAID_FIRST);
    return make("div", { class: "group", "data-mechanism": id },
      make("h4", {}, `${title} (${found.length})`),
      note ? make("p", { class: "quiet" }, note) : null,
      make("ol", { class: "ranked" }, ...items.slice(0, SAID_FIRST)),
      rest.length ? make("details", { class: "more" }, make("summary", {}, `${rest.length} more`), make("ol", { class: "ranked", start: String(SAID_FIRST + 1) }, ...rest)) : null);
  }

  function candidates(known, areas) {
    const ranked = painAtlas.places.rank(known, areas);
    const groups = known.groups.map((one) => [one, one.rule === "score" ? ranked.filter(({ group: own }) => own === one.id) : painAtlas.places.covered(one, areas)]);
    const how = "In each group the source that fits all the places best comes first, by how strongly it is felt in them and how often it is involved. The order is for learning; it is no probability.";
    return make("section", { class: "part candidates" }, make("h3", {}, "May come from"), make("p", { class: "quiet" }, how),
      ...groups.filter(([, found]) => found.length).map(([one, found]) => group(one, found, known.works)));
  }

  /** Which roots supply the skin there, folded away under the name of each place. */
  function skins(pages, areas) {
    return pages.map((page, at) => {
      const skin = page.querySelector(".part.skin");
      if (!skin) return null;
      skin.querySelector("h3")?.remove();
      return make("details", { class: "more" }, make("summary", {}, `Nerve roots of this skin: ${nameOf(areas[at])}`), skin);
    });
  }

  function parsed(html) {
    const page = document.createElement("template");
    page.innerHTML = html;
    return page.content;
  }

  /** @param {string[]} areas @returns {Promise<string>} the panel as HTML, like those that are rendered ahead */
  async function panel(areas) {
    const [known, ...texts] = await Promise.all([painAtlas.places.load(), ...areas.map((area) => painAtlas.files.text(`areas/${area}.html`))]);
    const pages = texts.map(parsed);
    return make("article", { "data-panel": areas.join(",") }, heading(areas), warnings(pages), candidates(known, areas), ...skins(pages, areas)).outerHTML;
  }

  painAtlas.placesPanel = { panel };
})((window.painAtlas = window.painAtlas || {}));
