// @ts-check
/** What is done to a case: marks set and drawn, steps taken back, mirrored, cleared, saved and opened. */

/** @import { CaseRule } from "../core/types.js" */
/** @import { Layer } from "./case_read.js" */

import { announce } from "../core/announce.js";
import { makeTag } from "../core/element.js";
import { loadPart } from "../core/parts.js";
import { choose, currentSelection, repaint } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { patternIndex } from "../map/pattern.js";
import { nameOf } from "../shell/names.js";
import { brushIs, setBrush, startBrush } from "./brush.js";
import { readCaseText, saveCase } from "./case_file.js";
import { actOnNote, showNote } from "./case_note.js";
import { remember, undo } from "./case_past.js";
import { emptyCase, FELT_WORDS, LAYERS, listed, marked, mirrored, SIDES, toggled } from "./case_read.js";
import { takeOrder } from "./order.js";
import { clearDrawing, drawnPoints, eraseArea, isDrawn, mirrorDrawing, takeDrawing } from "./drawing.js";
import { onItsSide } from "./side_words.js";
import { areaOfPoint, coveredAreas, halfOfPoint, knowsSkin, loadSkinPoints, pointCount } from "./skin_points.js";

/** An area counts as marked once a quarter of its skin is drawn on. */
const LEAST_COVERED = 0.25;
/** @type {{rule: CaseRule, study: HTMLElement, layer: Layer, isMidline: (area: string) => boolean}} */
const acting = { rule: null, study: null, layer: "pain", isMidline: () => false };

/** @param {string} text */
const sayOfFile = (text) => {
  acting.study.querySelector(".case-file-said").textContent = text;
};

/** @param {string} area @param {string} side */
export function markArea(area, side) {
  remember();
  const { layer } = acting;
  const patch = toggled(currentSelection(), layer, area, side);
  choose(patch);
  const key = layer === "worst" ? "worst" : `${layer}_${side === "right" ? "right" : "left"}`;
  const on = listed(/** @type {Record<string, string>} */ (patch)[key]).includes(area);
  const values = { place: onItsSide(nameOf(area), side), felt: FELT_WORDS[layer] };
  announce(on ? told("{place}: {felt} marked", values) : told("{place}: {felt} no longer marked", values));
}

/** What the drawing of each layer has put into the address, `side:area`. @type {Record<string, Set<string>>} */
const fromDrawing = {};

/**
 * The areas that the hand-drawn marks of a layer cover go into the address, beside those that were pressed.
 * @param {Exclude<Layer, "worst">} layer @param {Record<"left"|"right", string[]>} covered
 */
function joined(layer, covered) {
  const before = fromDrawing[layer] ?? new Set();
  const now = currentSelection();
  fromDrawing[layer] = new Set(SIDES.flatMap((side) => covered[side].map((area) => `${side}:${area}`)));
  return Object.fromEntries(
    SIDES.map((side) => {
      const pressed = marked(now, layer, side).filter((area) => !before.has(`${side}:${area}`));
      return [`${layer}_${side}`, [...new Set([...pressed, ...covered[side]])].join(",")];
    }),
  );
}

/** A stroke has ended: what it covers is marked; the worst place is painful, too. */
function strokeEnds() {
  const { layer, isMidline } = acting;
  const covered = coveredAreas(drawnPoints(layer), isMidline, LEAST_COVERED);
  const { left, right } = covered;
  if (layer === "worst") {
    const [worst = ""] = [...left, ...right];
    const side = left.length ? "left" : "right";
    const pain = marked(currentSelection(), "pain", side);
    choose({
      worst,
      worst_side: worst ? side : "",
      ...(worst ? { [`pain_${side}`]: [...new Set([...pain, worst])].join(",") } : {}),
    });
  } else choose(joined(layer, covered));
  repaint();
  const count = left.length + right.length;
  announce(
    counted(
      "Drawn: {number} place covered by a quarter or more.",
      "Drawn: {number} places covered by a quarter or more.",
      count,
    ),
  );
}

function pressButtons() {
  const { layer } = acting;
  const { on, erases } = brushIs();
  const how = on ? (erases ? "erase" : "draw") : "press";
  for (const button of document.querySelectorAll("[data-case-layer]"))
    button.setAttribute("aria-pressed", String(button.dataset.caseLayer === layer));
  for (const button of document.querySelectorAll("button[data-brush]"))
    button.setAttribute("aria-pressed", String(button.dataset.brush === how));
}

/** @param {number} point @param {string} side */
const onSide = (point, side) => acting.isMidline(areaOfPoint(point)) || halfOfPoint(point) === side;

/** @param {string} how press, draw or erase */
async function takeUp(how) {
  await loadSkinPoints();
  setBrush({ on: how !== "press", erases: how === "erase" });
  pressButtons();
  const words = {
    press: told("A press marks a whole place."),
    draw: told("Draw on the body."),
    erase: told("Erase what is drawn."),
  };
  announce(words[/** @type {keyof typeof words} */ (how)]);
}

function clear() {
  remember();
  clearDrawing();
  choose({ ...emptyCase(), sel: "" });
  repaint();
}

function mirror() {
  remember();
  if (isDrawn()) mirrorDrawing();
  choose(mirrored(currentSelection(), acting.isMidline));
  repaint();
}

function takeBack() {
  const none = told("There is no step to take back.");
  const isBack = undo();
  sayOfFile(isBack ? "" : none);
  if (!isBack) announce(none);
  repaint();
}

/** @type {Record<string, () => unknown>} */
const ACTS = {
  clear,
  mirror,
  undo: takeBack,
  save: () => saveCase(acting.rule, currentSelection(), patternIndex().version, acting.isMidline),
  note: () => showNote(acting.study.querySelector(".case-note")),
  open: () => acting.study.querySelector(".case-open").click(),
};

/** Take a file's text as the case. @param {string} text */
async function open(text) {
  await loadSkinPoints();
  const { patch, unread, fault, drawing, order } = readCaseText(acting.rule, text, Object.keys(acting.rule.regions));
  if (!patch) return sayOfFile(fault);
  remember();
  const left = [...unread, ...takeDrawing(drawing, pointCount())];
  choose({ ...patch, sel: "" });
  takeOrder(order);
  repaint();
  const values = { parts: left.slice(0, 10).join("; "), number: left.length - 10 };
  if (!left.length) return sayOfFile(told("The case is open."));
  return sayOfFile(
    left.length > 10
      ? told("Not understood, and left out: {parts} and {number} more.", values)
      : told("Not understood, and left out: {parts}.", values),
  );
}

/** One file is the case; several are a series or a class. @param {FileList|File[]} list */
async function openFiles(list) {
  const files = await Promise.all(
    [...list].map(async (file) => ({ name: file.name, text: await file.text().catch(() => "") })),
  );
  if (files.length === 1) await open(files[0].text);
  if (files.length < 2) return;
  const { showFiles } = await loadPart("series");
  showFiles(acting.study.querySelector(".case-files"), acting.rule, files);
}

/** @param {PageEvent} event */
function press({ target }) {
  const of = target.closest("[data-case-layer]");
  if (of) {
    acting.layer = /** @type {Layer} */ (of.dataset.caseLayer);
    pressButtons();
  }
  const brush = target.closest("[data-brush]");
  if (brush) takeUp(brush.dataset.brush);
  const away = target.closest("[data-unmark]");
  if (away) {
    const { unmark, side, layer } = away.dataset;
    remember();
    if (knowsSkin())
      eraseArea(/** @type {Layer} */ (layer), (point) => areaOfPoint(point) === unmark && onSide(point, side));
    choose(toggled(currentSelection(), /** @type {Layer} */ (layer), unmark, side));
    (acting.study.querySelector("[data-unmark]") ?? acting.study.querySelector("[data-case-layer]")).focus();
  }
  const note = target.closest("[data-note]");
  if (note) actOnNote(acting.study.querySelector(".case-note"), note.dataset.note);
  ACTS[target.closest("[data-do]")?.dataset.do]?.();
}

/** On a phone the map takes turns with the study: what a press marks is chosen there, too. */
function startOnMap() {
  const layers = LAYERS.map(([layer, name]) =>
    makeTag("button", { type: "button", "data-case-layer": layer, "aria-pressed": "false" }, name),
  );
  const brushes = Object.entries({ press: told("Press"), draw: told("Draw"), erase: told("Erase") }).map(
    ([how, name]) => makeTag("button", { type: "button", "data-brush": how, "aria-pressed": "false" }, name),
  );
  /** @type {HTMLElement} */
  const group = makeTag(
    "div",
    { class: "case-on-map", role: "group", "aria-label": told("A press on the map marks") },
    ...layers,
    ...brushes,
    makeTag("button", { type: "button", "data-do": "undo" }, told("Undo")),
  );
  group.addEventListener("click", press);
  document.getElementById("map").prepend(group);
}

/** Files dropped anywhere in the study or on the map. @param {HTMLElement} place */
function takeDrops(place) {
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length || currentSelection().mode !== "case") return;
    event.preventDefault();
    event.stopPropagation();
    openFiles(event.dataTransfer.files);
  });
}

/** Ctrl and Z take a step back, but not out of a field. @param {KeyboardEvent} event */
function takeBackByKey(event) {
  const isField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isField) return;
  if (currentSelection().mode !== "case") return;
  event.preventDefault();
  takeBack();
}

/** @param {CaseRule} rule @param {HTMLElement} study @param {(area: string) => boolean} isMidline */
export function startActs(rule, study, isMidline) {
  Object.assign(acting, { rule, study, isMidline });
  const file = makeTag("input", {
    type: "file",
    accept: ".json",
    multiple: "",
    class: "case-open",
    hidden: "",
    "aria-label": told("Files of cases"),
  });
  file.addEventListener("change", async () => {
    await openFiles(file.files);
    file.value = "";
  });
  study.querySelector(".case-start").append(file);
  study.addEventListener("click", press);
  const size = study.querySelector(/** @type {"select"} */ ("[data-brush-size]"));
  size.addEventListener("change", () => setBrush({ size: /** @type {"small"|"medium"|"large"} */ (size.value) }));
  startOnMap();
  document.addEventListener("keydown", takeBackByKey);
  takeDrops(study);
  takeDrops(document.getElementById("map"));
  setBrush({ layer: () => acting.layer, begins: remember, ends: strokeEnds });
  startBrush();
  pressButtons();
  loadSkinPoints().then(repaint, () => {});
}
