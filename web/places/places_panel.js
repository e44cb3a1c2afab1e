// @ts-check
/**
 * The panel of several places: their warnings first, each with a way to let it go, then the ranked sources by group.
 */

/** @import { Candidate, Covered, PlaceGroup, Places } from "../core/types.js" */

import { URGENCIES } from "../core/contract.js";
import { makeTag } from "../core/element.js";
import { fetchJson, fetchText } from "../core/files.js";
import { counted, told } from "../core/telling.js";
import { nameOf } from "../shell/picker.js";
import { covered, placesAlso, placesRank } from "./places.js";

const SHOWN_FIRST = 4;
const ALSO = ["vessels", "conditions", "nerves", "caught"]; // as in dashboard/atlas/also_here.py

/** @param {string[]} areas */
function heading(areas) {
  /** @param {string} area */
  const remove = (area) =>
    makeTag(
      "button",
      {
        type: "button",
        class: "remove",
        "data-remove-area": area,
        "aria-label": told("Remove {place}", { place: nameOf(area) }),
      },
      "×",
    );
  /** @param {string} area */
  const item = (area) => makeTag("li", {}, makeTag("span", {}, nameOf(area)), remove(area));
  return makeTag(
    "header",
    {},
    makeTag(
      "h2",
      {},
      `${told("{n} places together", { n: areas.length })} `,
      makeTag("span", { class: "side", "data-side-word": "no" }),
    ),
    makeTag("ul", { class: "places" }, ...areas.map(item)),
    makeTag(
      "p",
      { class: "lead" },
      told("What could hurt in these places? Commonly associated with, never proof of a source."),
    ),
  );
}

/**
 * The warnings of every area, each danger once, the most urgent first; their works in one list, numbered anew.
 * @param {DocumentFragment[]} pages
 */
function warnings(pages) {
  const boxes = pages.map((page) => page.querySelector(".warnings")).filter(Boolean);
  if (!boxes.length) return null;
  const [lines, works, notes] = [new Map(), new Map(), new Set()];
  for (const box of boxes) {
    const listed = [...box.querySelectorAll(".sources > li")];
    for (const line of box.querySelectorAll(".warning ul > li")) {
      if (lines.has(line.dataset.danger)) continue;
      for (const number of line.querySelectorAll("[data-source-number]")) renumber(number, listed, works);
      lines.set(line.dataset.danger, line);
    }
    for (const note of box.querySelectorAll("details > .quiet")) notes.add(note.outerHTML);
  }
  const [box] = boxes;
  /** @param {HTMLElement} line */
  const rank = ({ dataset }) => URGENCIES.indexOf(dataset.urgency) >>> 0;
  box
    .querySelector(".warning ul")
    .replaceChildren(...[...lines.values()].sort((one, other) => rank(one) - rank(other)));
  box
    .querySelector(".sources")
    .replaceChildren(...[...works.keys()].map((work) => parsed(`<li>${work}</li>`).firstChild));
  for (const note of box.querySelectorAll("details > .quiet")) note.remove();
  box.querySelector("details").insertAdjacentHTML("beforeend", [...notes].join(""));
  return box;
}

/**
 * A number beside a warning, after the joint list of works.
 * @param {HTMLElement} button @param {Element[]} listed @param {Map<string, number>} works
 */
function renumber(button, listed, works) {
  const work = listed[Number(button.dataset.sourceNumber) - 1].innerHTML;
  if (!works.has(work)) works.set(work, works.size + 1);
  const number = String(works.get(work));
  button.dataset.sourceNumber = number;
  button.textContent = number;
  button.setAttribute("aria-label", told("Source {number}", { number }));
}

/** @param {string} text @param {Record<string, string>} works */
const readable = (text, works) => text.replace(/\b[a-z_]+\d{4}\w*\b/g, (key) => works[key] ?? key);

/**
 * Where it is felt, and a tie, at once; what else its place in the list rests on unfolds.
 * @param {Partial<Candidate & Covered>} one @param {Record<string, string>} works
 */
function candidate({ id, name, press, reasons, first = reasons.length, tied }, works) {
  /** @param {string[]} some */
  const say = (some) => readable(some.join("; "), works);
  const why = reasons.slice(first, tied ? -1 : undefined);
  return makeTag(
    "li",
    {},
    makeTag(
      "button",
      { type: "button", class: "pick", "aria-pressed": "false", ...(press ?? { "data-structure": id }) },
      name,
    ),
    makeTag("p", { class: "quiet" }, say(reasons.slice(0, first))),
    tied ? makeTag("p", { class: "contested" }, say(reasons.slice(-1))) : null,
    why.length
      ? makeTag(
          "details",
          { class: "more why" },
          makeTag("summary", {}, told("Why in this place")),
          makeTag("p", { class: "quiet" }, say(why)),
        )
      : null,
  );
}

/**
 * @param {PlaceGroup} placeGroup @param {Partial<Candidate & Covered>[]} found @param {Record<string, string>} works
 */
function group({ id, heading: title, note }, found, works) {
  const items = found.map((one) => candidate(one, works));
  const rest = items.slice(SHOWN_FIRST);
  return makeTag(
    "div",
    { class: "group", "data-mechanism": id },
    makeTag("h4", {}, `${title} (${found.length})`),
    note ? makeTag("p", { class: "quiet" }, note) : null,
    makeTag("ol", { class: "ranked" }, ...items.slice(0, SHOWN_FIRST)),
    rest.length
      ? makeTag(
          "details",
          { class: "more" },
          makeTag("summary", {}, counted("{number} more", "{number} more", rest.length)),
          makeTag("ol", { class: "ranked", start: String(SHOWN_FIRST + 1) }, ...rest),
        )
      : null,
  );
}

/** @param {Places} places @param {string[]} areas */
function candidates(places, areas) {
  const ranked = placesRank(places, areas);
  const groups = places.groups.map((one) => ({
    one,
    found: one.rule === "score" ? ranked.filter(({ group: own }) => own === one.id) : covered(one, areas),
  }));
  const how = told(
    "In each group the source that fits all the places best comes first, by how strongly it is felt in them and how often it is involved. The order is for learning; it is no probability.",
  );
  return makeTag(
    "section",
    { class: "part candidates" },
    makeTag("h3", {}, told("May come from")),
    makeTag("p", { class: "quiet" }, how),
    ...groups.filter(({ found }) => found.length).map(({ one, found }) => group(one, found, places.works)),
  );
}

/**
 * Which roots supply the skin there, folded away under the name of each place.
 * @param {DocumentFragment[]} pages @param {string[]} areas
 */
function skins(pages, areas) {
  return pages.map((page, at) => {
    const skin = page.querySelector(".part.skin");
    if (!skin) return null;
    skin.querySelector("h3")?.remove();
    return makeTag(
      "details",
      { class: "more" },
      makeTag("summary", {}, told("Nerve roots of this skin: {place}", { place: nameOf(areas[at]) })),
      skin,
    );
  });
}

/** @param {string} html */
function parsed(html) {
  const page = document.createElement("template");
  page.innerHTML = html;
  return page.content;
}

/**
 * What else to think of in any of the areas: the entries of their own panels, each once, put in their joint order.
 * @param {DocumentFragment[]} pages @param {Places} places @param {string[]} areas
 */
function also(pages, places, areas) {
  const entries = new Map();
  const groups = new Map();
  for (const group of pages.flatMap((page) => [...page.querySelectorAll(".also-here .group")])) {
    const { group: name } = group.dataset;
    if (!groups.has(name))
      groups.set(name, { heading: group.querySelector("h4").textContent.replace(/ \(.*/, ""), ids: new Set() });
    for (const entry of group.querySelectorAll("[data-entry]")) {
      if (!entries.has(entry.dataset.entry)) entries.set(entry.dataset.entry, entry);
      groups.get(name).ids.add(entry.dataset.entry);
    }
  }
  const [part] = pages.map((page) => page.querySelector(".also-here")).filter(Boolean);
  if (!part) return null;
  const order = placesAlso(places.also, areas);
  const made = ALSO.filter((name) => groups.has(name)).map((name) => {
    const { heading, ids } = groups.get(name);
    const some = order.filter((id) => ids.has(id)).map((id) => entries.get(id));
    return alsoGroup(name, `${heading} (${some.length})`, some);
  });
  part.replaceChildren(part.querySelector("h3"), part.querySelector("p"), ...made);
  return part;
}

/**
 * What cannot wait is said at once, and some more; the rest unfolds.
 * @param {string} name @param {string} heading @param {HTMLElement[]} entries
 */
function alsoGroup(name, heading, entries) {
  const first = Math.max(SHOWN_FIRST, entries.filter(({ dataset }) => dataset.urgency).length);
  const rest = entries.slice(first);
  return makeTag(
    "div",
    { class: "group", "data-group": name },
    makeTag("h4", {}, heading),
    makeTag("ul", { class: "also" }, ...entries.slice(0, first)),
    rest.length
      ? makeTag(
          "details",
          { class: "more" },
          makeTag("summary", {}, counted("{number} more", "{number} more", rest.length)),
          makeTag("ul", { class: "also" }, ...rest),
        )
      : null,
  );
}

export const loadPlaces = () => fetchJson("places.json");

/** @param {string[]} areas @returns {Promise<string>} the panel as HTML, like those that are rendered ahead */
export async function placesPanel(areas) {
  const [places, ...texts] = await Promise.all([loadPlaces(), ...areas.map((area) => fetchText(`areas/${area}.html`))]);
  const pages = texts.map(parsed);
  return makeTag(
    "article",
    { "data-panel": areas.join(",") },
    heading(areas),
    warnings(pages),
    candidates(places, areas),
    also(pages, places, areas),
    ...skins(pages, areas),
  ).outerHTML;
}

export { offerPlace } from "./places_adding.js";
export { covered, placesAlso, placesRank } from "./places.js";
