// @ts-check
/**
 * Work through a case: mark where it hurts, answer what is asked, see what fits and why, and what would settle it.
 * All of it stands in the address; nothing is stored.
 */

/** @import { CaseEntry, CaseRule, CaseState, Selection } from "../core/types.js" */
/** @import { Layer } from "./case_read.js" */

import { announce } from "../core/announce.js";
import { makeTag } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { choose, currentSelection, onPaint } from "../core/selection.js";
import { patternIndex } from "../map/pattern.js";
import { nameOf } from "../shell/names.js";
import { registerStudy } from "../shell/study.js";
import { showStudyOrMap } from "../shell/study_or_map.js";
import { answer, followQuestions, pressAnswers, startQuestions } from "./case_ask.js";
import { readCaseText, saveCase } from "./case_file.js";
import { startCaseMarks } from "./case_marks.js";
import { emptyCase, LAYERS, listed, marked, mirrored, readCase, SIDES, toggled } from "./case_read.js";
import { look, lookAnew, showBasis, showResults } from "./case_results.js";

/** @type {CaseRule|null} */
let rule = null;
/** @type {HTMLElement} */
let study;
/** @type {Layer} */
let layer = "pain";
/** @type {Set<string>} */
let midline = new Set();
let shown = "";
let answerIsOpen = false;

/** @param {string} name @returns {HTMLElement} */
const place = (name) => study.querySelector(`.case-${name}`);
/** @param {string} area */
const isMidline = (area) => midline.has(area);

/** @param {string} area @param {string} side */
function mark(area, side) {
  const now = currentSelection();
  const patch = toggled(now, layer, area, side);
  choose(patch);
  const word = LAYERS.find(([id]) => id === layer)[1].toLowerCase();
  const key = layer === "worst" ? "worst" : `${layer}_${side === "right" ? "right" : "left"}`;
  const on = listed(/** @type {Record<string, string>} */ (patch)[key]).includes(area);
  announce(`${nameOf(area)}${side === "midline" ? "" : `, ${side}`}: ${word} ${on ? "marked" : "no longer marked"}`);
}

/** What is marked, side by side, each with a way to take it away. @param {Selection} selection */
function markList(selection) {
  const items = SIDES.flatMap((side) =>
    /** @type {const} */ (["pain", "numb", "tingling"]).flatMap((one) =>
      marked(selection, one, side).map((area) => {
        const where = isMidline(area) ? "" : `, ${side}`;
        const what =
          one === "pain" && selection.worst === area ? "pain, worst" : one === "tingling" ? "pins and needles" : one;
        return makeTag(
          "li",
          { "data-layer": one },
          `${nameOf(area)}${where}: ${what} `,
          makeTag(
            "button",
            {
              type: "button",
              "data-unmark": area,
              "data-side": side,
              "data-layer": one,
              "aria-label": `Take away ${nameOf(area)}${where}, ${what}`,
            },
            "Take away",
          ),
        );
      }),
    ),
  );
  return items.length
    ? makeTag("ul", { class: "case-list" }, ...items)
    : makeTag("p", { class: "quiet" }, "No marks yet.");
}

/** @param {Selection} selection @returns {CaseEntry|undefined} */
const entry = (selection) => rule.cases.find(({ id }) => id === selection.case);

/**
 * What is told of a case from the tables, and what became of it once that is asked for.
 * @param {Selection} selection
 */
function story(selection) {
  const found = entry(selection);
  if (!found) return [];
  const why = makeTag("div", { class: "case-answer" });
  if (answerIsOpen) why.innerHTML = found.why;
  return [
    makeTag("p", {}, makeTag("b", {}, `${found.title}. `), found.story),
    makeTag(
      "button",
      { type: "button", "data-do": "answer", "aria-expanded": String(answerIsOpen) },
      "What became of it",
    ),
    why,
  ];
}

/** @param {string} id @returns {Partial<CaseState> & {sel?: string}} */
function patchOf(id) {
  const found = rule.cases.find((one) => one.id === id);
  if (!found) return emptyCase();
  const patch = emptyCase();
  const sides = found.side === "both" ? SIDES : /** @type {const} */ ([found.side === "right" ? "right" : "left"]);
  for (const side of sides) {
    patch[`pain_${side}`] = found.pain
      .filter((area) => side === "left" || !isMidline(area) || sides.length === 1)
      .join(",");
    patch[`numb_${side}`] = found.numb
      .filter((area) => side === "left" || !isMidline(area) || sides.length === 1)
      .join(",");
  }
  return {
    ...patch,
    case: id,
    worst: found.worst,
    found: found.found.join(","),
    absent: found.absent.join(","),
    sel: "",
  };
}

/** @param {PageEvent} event */
function press(event) {
  answer(event);
  const { target } = event;
  const take = target.closest("[data-unmark]");
  if (take) {
    const { unmark, side, layer: of } = take.dataset;
    choose(toggled(currentSelection(), /** @type {Layer} */ (of), unmark, side));
    place("marks").querySelector("button, [data-layer]")?.focus?.();
  }
  const chosen = target.closest("[data-case-layer]");
  if (chosen) {
    layer = /** @type {Layer} */ (chosen.dataset.caseLayer);
    pressLayers();
  }
  const pattern = target.closest("[data-shows]");
  if (pattern) {
    event.stopPropagation();
    const { shows } = pattern.dataset;
    choose({ sel: currentSelection().sel === shows ? "" : shows, side: sideShown() });
    showStudyOrMap("map");
  }
  act(target.closest("[data-do]")?.dataset.do);
}

/** On which side a pattern is painted beside the drawing. */
function sideShown() {
  const now = currentSelection();
  const [left, right] = SIDES.map((side) => marked(now, "pain", side).filter((area) => !isMidline(area)).length);
  return left && right ? "both" : right ? "right" : "left";
}

/** @param {string|undefined} what */
function act(what) {
  const now = currentSelection();
  if (what === "clear") {
    lookAnew();
    choose({ ...emptyCase(), sel: "" });
  } else if (what === "mirror") choose(mirrored(now, isMidline));
  else if (what === "undo") history.back();
  else if (what === "save") saveCase(rule, now, patternIndex().version, isMidline);
  else if (what === "open") place("open").click();
  else if (what === "behind" || what === "more") {
    look(what);
    show(now);
  } else if (what === "answer") {
    answerIsOpen = !answerIsOpen;
    show(now);
    place("story").querySelector("button")?.focus();
  }
}

function pressLayers() {
  for (const button of study.querySelectorAll("[data-case-layer]"))
    button.setAttribute("aria-pressed", String(button.dataset.caseLayer === layer));
}

/** @param {Selection} selection */
function show(selection) {
  if (selection.case !== shown) {
    shown = selection.case;
    answerIsOpen = false;
    lookAnew();
  }
  const places = { flags: place("flags"), rank: place("rank"), settle: place("settle") };
  const focused = /** @type {HTMLElement|null} */ (
    study.contains(document.activeElement) ? document.activeElement : null
  );
  const result = showResults(rule, readCase(rule, selection, isMidline), places);
  place("marks").replaceChildren(markList(selection));
  place("story").replaceChildren(...story(selection));
  followQuestions(selection);
  pressAnswers(study, selection);
  for (const button of study.querySelectorAll("[data-shows]"))
    button.setAttribute("aria-pressed", String(button.dataset.shows === selection.sel));
  const field = study.querySelector(/** @type {"select"} */ ("[data-case-of]"));
  if (field !== document.activeElement) field.value = selection.case;
  refocus(focused);
  return result;
}

/** The keyboard stays where it was though what it stood on was made anew. @param {HTMLElement|null} focused */
function refocus(focused) {
  if (!focused || study.contains(focused)) return;
  const { sign, answer: given, shows } = focused.dataset;
  const same = sign ? `[data-sign="${sign}"][data-answer="${given}"]` : shows ? `[data-shows="${shows}"]` : "";
  const found = same && [...study.querySelectorAll(same)].find((one) => one.offsetParent);
  if (found) found.focus({ preventScroll: true });
  else place("settle").querySelector("button")?.focus({ preventScroll: true });
}

/** Say what comes first now. @param {ReturnType<typeof showResults>} result */
function say({ fired, ranked, hidden }) {
  const names = new Map(rule.answers.map(({ id, name }) => [id, name]));
  const flags = fired.map(({ line }) => `${rule.lines[line].when}: ${rule.lines[line].action}`);
  const [first] = ranked;
  const tied = first?.tied.length ? `, tied with ${first.tied.map((id) => names.get(id)).join(", ")}` : "";
  const best = hidden || !first ? "" : `First: ${names.get(first.id)}, ${first.score} points${tied}`;
  place("said").textContent = [...flags.map((text) => `Red flag: ${text}`), best].filter(Boolean).join(". ");
}

/** @param {string} text */
function take(text) {
  const { patch, unread, fault } = readCaseText(rule, text, Object.keys(rule.regions));
  place("file-said").textContent =
    fault ?? (unread.length ? `Not understood, and left out: ${unread.slice(0, 10).join("; ")}.` : "The case is open.");
  if (patch) choose({ ...patch, sel: "" });
}

/** @param {FileList|undefined} list */
async function openFiles(list) {
  const [file] = list ?? [];
  if (!file) return;
  take(await file.text().catch(() => ""));
}

/** @param {HTMLElement} element */
async function start(element) {
  study = element.querySelector(".case");
  rule = await fetchJson("case.json");
  midline = new Set(rule.midline);
  startQuestions(place("ask"), rule);
  const field = study.querySelector(/** @type {"select"} */ ("[data-case-of]"));
  for (const [published, label] of /** @type {const} */ ([
    [false, "Constructed cases"],
    [true, "Published cases"],
  ]))
    field.append(
      makeTag(
        "optgroup",
        { label },
        ...rule.cases
          .filter((one) => one.published === published)
          .map(({ id, title }) => makeTag("option", { value: id }, title)),
      ),
    );
  field.addEventListener("change", () => choose(patchOf(field.value)));
  const open = makeTag("input", {
    type: "file",
    accept: ".json",
    class: "case-open",
    hidden: "",
    tabindex: "-1",
    "aria-label": "A file of a case",
  });
  place("start").append(open);
  open.addEventListener("change", () => {
    openFiles(open.files);
    open.value = "";
  });
  study.addEventListener("click", press);
  study.addEventListener(
    "toggle",
    (event) => {
      const details = /** @type {HTMLDetailsElement} */ (event.target);
      if (details.dataset.basis) showBasis(details);
    },
    true,
  );
  pressLayers();
  startCaseMarks(mark);
  onPaint((selection) => selection.mode === "case" && say(show(selection)));
  say(show(currentSelection()));
}

registerStudy("case", { start });
