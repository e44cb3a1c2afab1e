// @ts-check
/** Starts every part once Dash has laid out the page, and answers the controls that choose a structure or an area. */

/** @import { Selection } from "../core/types.js" */

import { startComparePanel } from "../compare/compare_panel.js";
import { startMarks } from "../confirmation/marks.js";
import { announce } from "../core/announce.js";
import { readChoices } from "../core/choices.js";
import { startFiles } from "../core/files.js";
import { startFirstView } from "../core/first_view.js";
import { choose, currentSelection, onSettled, readSelection, startSelection } from "../core/selection.js";
import { isEmbedded } from "../core/framed.js";
import { told } from "../core/telling.js";
import { narrowChoices, startEmbed } from "../embed/embed_gate.js";
import { startPresentingGate } from "../lesson/presenting_gate.js";
import { addsToChoice, startBodyMap } from "../map/body_map.js";
import { startElsewhere } from "../map/elsewhere.js";
import { startGrades } from "../map/grades.js";
import { startLegend } from "../map/legend.js";
import { followPaintedAreas, sayPaintedAreas } from "../map/painted_areas.js";
import { startPattern } from "../map/pattern.js";
import { startStrip } from "../map/strip.js";
import { loadRestOfViews, startToolbar } from "../map/toolbar.js";
import { startViews } from "../map/views.js";
import { loadNerveNames, nerveNameOf } from "../nerve/nerve_names.js";
import { startPrint } from "../paper/print.js";
import { placesInWords, sourceWithSide } from "./choice_words.js";
import { chooseArea, chooseNerve, chooseStructure } from "./choosing.js";
import { startFolded } from "./folded.js";
import { startMenu } from "./menu.js";
import { startPanels } from "./panels.js";
import { nameOf, pickerEntry, startPicker } from "./picker.js";
import { startPrivacy } from "./privacy.js";
import { startReconnect } from "./reconnect.js";
import { startRedFlags } from "./red_flags.js";
import { startRoving } from "./roving.js";
import { startSearch } from "./search.js";
import { startShare } from "./share.js";
import { startSheet } from "./sheet.js";
import { startSkip } from "./skip.js";
import { startStudy } from "./study.js";
import { showStudyOrMap, startStudyOrMap } from "./study_or_map.js";
import { patchForMode } from "./study_subject.js";
import { startTheme } from "./theme.js";

/** @param {string} id */
const byId = (id) => document.getElementById(id);
const siteTitle = document.title; // As the installation set it.
/** What is said of a layer; nothing of the usual one. @type {Record<string, string>} */
const LAYERS = {
  dermatome: told("dermatome layer"),
  overlay: told("overlay layer"),
  agreement: told("agreement layer"),
  muscles: told("muscles layer"),
  nerves: told("nerves layer"),
  nerve_field: told("nerve field layer"),
  both_fields: told("both fields layer"),
};

/**
 * On a phone the map takes turns with the study: it is shown when the study has sent the reader there.
 * @param {HTMLElement} target
 */
function bringMap(target) {
  if (target.closest("#study :is([data-choose-area], a[href^='?'], button[data-structure])")) showStudyOrMap("map");
}

/** @param {PageEvent<MouseEvent>} event */
function click(event) {
  const { target } = event;
  bringMap(target);
  const structure = target.closest("[data-structure]:not([data-line])");
  if (structure) return chooseStructure(structure.dataset.structure);
  const area = target.closest("[data-choose-area]");
  if (area) return chooseArea(area.dataset.chooseArea, addsToChoice(event));
  const nerve = target.closest("[data-choose-nerve], [data-choose-site]");
  if (nerve)
    return chooseNerve({ nerve: nerve.dataset.chooseNerve, site: nerve.dataset.chooseSite, side: nerve.dataset.side });
  const other = target.closest("[data-compare]");
  if (other) return choose({ cmp: other.dataset.compare, mode: "explore", layer: "pain" });
  const key = target.closest("#study button[data-key], #panels button[data-key], #modes button[data-key]");
  const { key: name, value } = key?.dataset ?? {};
  if (key) return choose(name === "mode" ? patchForMode(value) : { [name]: value });
  const link = target.closest("a[href^='?']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  event.preventDefault();
  return choose(readSelection(link.getAttribute("href")));
}

function clear() {
  choose({ sel: "", area: "", cmp: "", cond: "", nerve: "", site: "" });
}

/** @param {Selection} selection */
async function say(selection) {
  const { sel, area, nerve, site, layer } = selection;
  const name = nameOf;
  if (nerve || site) await loadNerveNames().catch(() => {});
  const named = followPaintedAreas(selection);
  if (named) await named;
  if (selection !== currentSelection()) return;
  const caught = nerveNameOf(site || nerve);
  const warning = document.querySelector('#red-flags ul [data-tied="true"]')?.textContent;
  const words = sayPaintedAreas(selection);
  const parts = [
    caught,
    sel && sourceWithSide(selection),
    words,
    area && told("area: {places}", { places: placesInWords(selection) }),
    LAYERS[layer],
    warning && told("Warning: {warning}", { warning }),
  ];
  // Two that are compared are told by their panel.
  if (!(sel && selection.cmp) && (selection.mode !== "case" || sel))
    announce(parts.filter(Boolean).join("; ") || told("Nothing chosen"));
  const title = caught || (sel ? name(sel) : placesInWords(selection));
  document.title = title ? `${title} · ${siteTitle}` : siteTitle;
}

/** @param {HTMLElement} host */
function start(host) {
  const { base, index, choices } = host.dataset;
  const patterns = JSON.parse(index);
  startFiles(base);
  startReconnect(host);
  startPicker(byId("picker"));
  startViews(host, nameOf);
  startFirstView(JSON.parse(host.dataset.firstViews));
  startPattern(patterns, (structure) => pickerEntry(structure).dataset.mechanism);
  startBodyMap();
  startStrip(host);
  startMarks();
  startElsewhere();
  startToolbar(document.querySelector(".toolbar"));
  startLegend(byId("legend"));
  startGrades(document.querySelector("#legend .grade-note"), patterns.areas);
  startComparePanel();
  startStudy(byId("study"));
  startStudyOrMap();
  startFolded();
  startPanels();
  startSheet();
  startRedFlags();
  startPrivacy(byId("to-privacy"), document.querySelector("dialog#privacy"));
  startSearch(byId("search"));
  startTheme(byId("theme"));
  startShare(byId("share"), patterns.version);
  startPrint(byId("print"));
  onSettled(say);
  startMenu();
  startSkip();
  startRoving();
  startPresentingGate();
  byId("clear").addEventListener("click", clear);
  document.addEventListener("click", click);
  startSelection(narrowChoices(readChoices(choices)));
  startEmbed();
  if (!isEmbedded()) loadRestOfViews(patterns.groups);
}

// The layout stands in the page: a module runs when all of it has been read, the one script of a disk maybe before.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => start(byId("body-map")));
else start(byId("body-map"));
