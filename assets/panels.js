"use strict";

/** The panels of the chosen area and structure: fetched ready-made, the latest choice wins, a few are kept at hand. */
(function (painAtlas) {
  const KEPT = 24;
  /** @type {Map<string, string>} */
  const kept = new Map();
  let turn = 0;

  async function fragment(name) {
    if (!kept.has(name)) {
      kept.set(name, await painAtlas.files.text(name));
      if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    }
    return kept.get(name);
  }

  /** Fill a place with a panel, or empty it; does nothing if it shows that panel already. */
  async function fill(place, folder, id, now) {
    if (place.dataset.shows === id) return false;
    if (!id) {
      place.replaceChildren();
      place.dataset.shows = "";
      return false;
    }
    let content;
    try {
      content = await fragment(`${folder}/${id}.html`);
    } catch {
      content = "<p class=\"quiet\">This panel could not be loaded. Check the connection and choose again.</p>";
    }
    if (now !== turn) return false;
    place.innerHTML = content;
    place.dataset.shows = id;
    return true;
  }

  function sideWord({ area, side }) {
    const word = document.querySelector("#area-panel [data-side-word]");
    if (word && area) word.textContent = word.dataset.sideWord === "yes" ? "midline" : side === "both" ? "both sides" : side;
  }

  function pressCandidates({ sel }) {
    for (const button of document.querySelectorAll("#area-panel [data-structure]")) {
      button.setAttribute("aria-pressed", String(button.dataset.structure === sel));
    }
  }

  const comparing = () => document.documentElement.hasAttribute("data-comparing");

  function tabs(selection) {
    const { sel, area } = selection;
    const [toArea, toStructure] = [document.getElementById("to-area"), document.getElementById("to-structure")];
    toArea.textContent = area ? painAtlas.picker.nameOf(area) : "";
    toStructure.textContent = sel ? painAtlas.page.sided(selection) : "";
    toArea.hidden = !area;
    toStructure.hidden = !sel;
    document.documentElement.toggleAttribute("data-comparing", Boolean(sel && selection.cmp));
    document.getElementById("compare-panel").hidden = !comparing();
    document.getElementById("clear").hidden = !sel && !area;
    document.getElementById("nothing-chosen").hidden = Boolean(sel || area);
  }

  /** Show what was chosen last: a new area from its top, a new structure from its top. */
  function reveal(place) {
    const panels = document.getElementById("panels");
    if (panels.scrollHeight > panels.clientHeight) panels.scrollTop += place.getBoundingClientRect().top - panels.getBoundingClientRect().top - tabsHeight();
  }

  function tabsHeight() {
    return document.querySelector("#panels .chosen").offsetHeight;
  }

  async function follow(selection) {
    const now = (turn += 1);
    const [area, structure] = [document.getElementById("area-panel"), document.getElementById("structure-panel")];
    tabs(selection);
    const [newArea, newStructure] = await Promise.all([
      fill(area, "areas", selection.area, now), fill(structure, "structures", selection.sel, now),
    ]);
    if (now !== turn) return;
    sideWord(selection);
    pressCandidates(selection);
    if (newArea) reveal(area);
    else if (newStructure && !comparing()) reveal(structure);
  }

  function start() {
    painAtlas.selection.onSettled(follow);
    document.getElementById("to-area").addEventListener("click", () => reveal(document.getElementById("area-panel")));
    document.getElementById("to-structure").addEventListener("click", () => {
      reveal(document.getElementById(comparing() ? "compare-panel" : "structure-panel"));
    });
  }

  painAtlas.panels = { start };
})((window.painAtlas = window.painAtlas || {}));
