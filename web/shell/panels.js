// @ts-check
/**
 * The panels of the chosen nerve, area and structure: fetched ready-made, the latest choice wins, a few are kept at
 * hand.
 */

/** @import { Selection } from "../core/types.js" */

import { fetchText } from "../core/files.js";
import { loadPart } from "../core/parts.js";
import { onSettled } from "../core/selection.js";
import { sideWord } from "../core/sides.js";
import { told } from "../core/telling.js";
import { isNerveLayer, loadNerveNames, nerveNameOf } from "../nerve/nerve_names.js";
import { placesInWords, sourceWithSide } from "./choice_words.js";
import { restoreFolded } from "./folded.js";

const KEPT = 24;
/** @type {Map<string, string>} */
const kept = new Map();
let turn = 0;

/** @param {string} folder @param {string} id */
async function fragment(folder, id) {
  const name = `${folder}/${id}.html`;
  if (!kept.has(name)) {
    kept.set(name, await (id.includes(",") ? several(id) : fetchText(name)));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  }
  return kept.get(name);
}

/** Several areas together cannot be rendered ahead: the page ranks their sources itself. @param {string} areas */
async function several(areas) {
  const places = await loadPart("places");
  return places.placesPanel(areas.split(","));
}

/**
 * The panel of the nerve place: where a nerve is caught, a nerve, or in a nerve layer the list of all.
 * @param {Selection} selection @returns {[folder: string, id: string]}
 */
function nervePanel({ nerve, site, layer }) {
  if (site) return ["entrapment", site];
  if (nerve) return ["nerves", nerve];
  return isNerveLayer(layer) ? ["nerves", "all"] : ["nerves", ""];
}

/**
 * Fill a place with a panel, or empty it; does nothing if it shows that panel already.
 * @param {HTMLElement} place @param {string} folder @param {string} id @param {number} now
 */
async function fill(place, folder, id, now) {
  if (place.dataset.shows === id) return false;
  if (!id) {
    place.replaceChildren();
    place.dataset.shows = "";
    return false;
  }
  let content;
  let shows = id;
  try {
    content = await fragment(folder, id);
  } catch {
    shows = ""; // asked for again with the next choice, or when the server is back
    const sentence = told("This panel could not be loaded. Check the connection and choose again.");
    content = `<article><p class="quiet">${sentence}</p></article>`;
  }
  if (now !== turn) return false;
  place.innerHTML = content;
  restoreFolded(place);
  place.dataset.shows = shows;
  return true;
}

/** @param {Selection} selection */
function writeSide({ area, side }) {
  const word = document.querySelector("#area-panel [data-side-word]");
  if (word && area) word.textContent = sideWord(word.dataset.sideWord === "yes" ? "midline" : side);
}

/** @param {Selection} selection */
function pressCandidates({ sel }) {
  for (const button of document.querySelectorAll("#area-panel [data-structure]")) {
    button.setAttribute("aria-pressed", String(button.dataset.structure === sel));
  }
}

const comparing = () => document.documentElement.hasAttribute("data-comparing");

/** @param {Selection} selection */
function tabs(selection) {
  const { sel, area, nerve, site } = selection;
  const [toNerve, toArea, toStructure] = ["to-nerve", "to-area", "to-structure"].map((id) =>
    document.getElementById(id),
  );
  toNerve.textContent = nerveNameOf(site || nerve);
  toNerve.hidden = !toNerve.textContent;
  toArea.textContent = placesInWords(selection);
  toStructure.textContent = sel ? sourceWithSide(selection) : "";
  toArea.hidden = !area;
  toStructure.hidden = !sel;
  document.documentElement.toggleAttribute("data-comparing", Boolean(sel && selection.cmp));
  document.getElementById("compare-panel").hidden = !comparing();
  const chosen = Boolean(sel || area || nerve || site);
  document.getElementById("clear").hidden = !chosen;
  document.getElementById("nothing-chosen").hidden = chosen || isNerveLayer(selection.layer);
}

/** Show what was chosen last: a new area from its top, a new structure from its top. @param {HTMLElement} place */
function reveal(place) {
  const panels = document.getElementById("panels");
  if (panels.scrollHeight > panels.clientHeight)
    panels.scrollTop += place.getBoundingClientRect().top - panels.getBoundingClientRect().top - tabsHeight();
}

function tabsHeight() {
  return document.querySelector("#panels .chosen").offsetHeight;
}

/** @param {Selection} selection */
async function follow(selection) {
  const now = (turn += 1);
  const [nerve, area, structure] = ["nerve-panel", "area-panel", "structure-panel"].map((id) =>
    document.getElementById(id),
  );
  tabs(selection);
  const [newNerve, newArea, newStructure, places] = await Promise.all([
    fill(nerve, ...nervePanel(selection), now),
    fill(area, "areas", selection.area, now),
    fill(structure, "structures", selection.sel, now),
    selection.area ? loadPart("places").catch(/** @returns {null} */ () => null) : null,
    selection.nerve || selection.site ? loadNerveNames().catch(() => {}) : undefined,
  ]);
  if (now !== turn) return;
  tabs(selection);
  writeSide(selection);
  places?.offerPlace(selection);
  pressCandidates(selection);
  if (newNerve && (selection.nerve || selection.site)) reveal(nerve);
  else if (newArea) reveal(area);
  else if (newStructure && !comparing()) reveal(structure);
}

export function startPanels() {
  onSettled(follow);
  document.getElementById("to-nerve").addEventListener("click", () => reveal(document.getElementById("nerve-panel")));
  document.getElementById("to-area").addEventListener("click", () => reveal(document.getElementById("area-panel")));
  document.getElementById("to-structure").addEventListener("click", () => {
    reveal(document.getElementById(comparing() ? "compare-panel" : "structure-panel"));
  });
}
