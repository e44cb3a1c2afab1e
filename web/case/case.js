// @ts-check
/**
 * Work through a case: mark where it hurts, answer what is asked, see what fits and why, and what would settle it.
 * Marks of places and answers stand in the address; what is drawn by hand is in the page and in the reader's own file.
 */

/** @import { CaseCandidate, CaseEntry, CaseRule, CaseState, Selection } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { choose, currentSelection, onPaint } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { registerStudy } from "../shell/study.js";
import { showStudyOrMap } from "../shell/study_or_map.js";
import { markArea, startActs } from "./case_acts.js";
import { answer, followQuestions, pressAnswers, startQuestions } from "./case_ask.js";
import { answerList, markList, measures } from "./case_marked.js";
import { startCaseMarks } from "./case_marks.js";
import { followNote } from "./case_note.js";
import { remember, stateOf } from "./case_past.js";
import { emptyCase, marked, readCase, SIDES } from "./case_read.js";
import { look, lookAnew, showBasis, showResults } from "./case_results.js";
import { clearDrawing } from "./drawing.js";
import { flagWords } from "./flag_words.js";
import { coverRanking, followOrder, isCovering, startOrder } from "./order.js";

/** @type {CaseRule|null} */
let rule = null;
/** @type {HTMLElement} */
let study;
/** @type {Set<string>} */
let midline = new Set();
let shown = "";
let answerIsOpen = false;

/** @param {string} name @returns {HTMLElement} */
const place = (name) => study.querySelector(`.case-${name}`);
/** @param {string} area */
const isMidline = (area) => midline.has(area);
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
      { type: "button", "data-look": "answer", "aria-expanded": String(answerIsOpen) },
      told("What became of it"),
    ),
    why,
  ];
}

/** The marks and answers of a case of the tables. @param {string} id @returns {CaseState} */
function stateOfEntry(id) {
  const patch = { ...emptyCase(), case: id };
  const found = rule.cases.find((one) => one.id === id);
  if (!found) return patch;
  const sides = found.side === "both" ? SIDES : /** @type {const} */ ([found.side === "right" ? "right" : "left"]);
  for (const side of SIDES)
    for (const layer of /** @type {const} */ (["pain", "numb"]))
      patch[`${layer}_${side}`] = found[layer]
        .filter((area) => (isMidline(area) ? side === "left" : sides.some((one) => one === side)))
        .join(",");
  return { ...patch, worst: found.worst, found: found.found.join(","), absent: found.absent.join(",") };
}

/** @param {string} id */
function takeEntry(id) {
  remember();
  clearDrawing();
  choose({ ...stateOfEntry(id), sel: "" });
  if (!id || show(currentSelection()).hidden) return; // An emergency stands in place of the ranking already.
  coverRanking();
  say(show(currentSelection()));
}

/** On which side a pattern is painted beside the drawing. */
function sideShown() {
  const [left, right] = SIDES.map((side) => marked(currentSelection(), "pain", side).some((area) => !isMidline(area)));
  return left && right ? "both" : right ? "right" : "left";
}

/** @param {PageEvent} event */
function press(event) {
  const { target } = event;
  if (target.closest("[data-sign]")) remember();
  answer(event);
  const pattern = target.closest("[data-shows]");
  if (pattern) {
    event.stopPropagation();
    const { shows } = pattern.dataset;
    choose({ sel: currentSelection().sel === shows ? "" : shows, side: sideShown() });
    showStudyOrMap("map");
  }
  const at = target.closest("[data-look]")?.dataset.look;
  if (!at) return;
  if (at === "answer") answerIsOpen = !answerIsOpen;
  else look(/** @type {"behind"|"more"} */ (at));
  show(currentSelection());
  study.querySelector(`[data-look="${at}"]`)?.focus();
}

/** @param {Selection} selection */
function show(selection) {
  if (selection.case !== shown) {
    shown = selection.case;
    answerIsOpen = false;
    lookAnew();
  }
  const focused = study.contains(document.activeElement) ? document.activeElement : null;
  const from = ["flags", "settle"].find((name) => focused && place(name).contains(focused)) ?? "";
  const places = { flags: place("flags"), rank: place("rank"), settle: place("settle") };
  const result = showResults(rule, readCase(rule, selection, isMidline), places);
  place("marks").replaceChildren(
    markList(selection, isMidline),
    ...answerList(rule, selection),
    ...measures(selection, isMidline),
  );
  const marks = place("marks").querySelectorAll("[data-unmark]").length;
  place("count").textContent = ` ${marks ? counted("{number} mark", "{number} marks", marks) : told("no marks")}`;
  place("story").replaceChildren(...story(selection));
  followQuestions(selection);
  pressAnswers(study, selection);
  for (const button of study.querySelectorAll("[data-shows]"))
    button.setAttribute("aria-pressed", String(button.dataset.shows === selection.sel));
  const field = study.querySelector(/** @type {"select"} */ ("[data-case-of]"));
  if (field !== document.activeElement) field.value = selection.case;
  followOrder(selection, result.ranked);
  followNote(place("note"));
  flagOnMap(result.fired);
  document.documentElement.dataset.caseShows = selection.sel ? "yes" : "";
  refocus(/** @type {HTMLElement|null} */ (focused), from);
  return result;
}

/**
 * The keyboard stays where it was though what it stood on was made anew. Where a question has gone with its answer, the
 * heading of those that are left is next: never a button, which the next press would take for an answer.
 * @param {HTMLElement|null} focused @param {string} from the part of the study in which it was
 */
function refocus(focused, from) {
  if (!focused || study.contains(focused)) return;
  if (from) {
    const heading = [from, "flags", "rank"].map((name) => place(name).querySelector("h4, p")).find(Boolean);
    heading.setAttribute("tabindex", "-1");
    heading.focus();
    return;
  }
  const { sign, answer: given, shows } = focused.dataset;
  const same = sign ? `[data-sign="${sign}"][data-answer="${given}"]` : shows ? `[data-shows="${shows}"]` : "";
  const found = same && [...study.querySelectorAll(same)].find((one) => one.checkVisibility());
  const other = found || place("settle").querySelector("button") || place("start").querySelector("button");
  other.focus({ preventScroll: true });
}

/**
 * On a phone the map takes turns with the study: the first red flag stands there, too.
 * @param {{line: string}[]} fired
 */
function flagOnMap([first]) {
  const map = document.getElementById("map");
  const line = map.querySelector(".case-map-flag") ?? makeTag("p", { class: "case-map-flag", role: "status" });
  line.textContent = first ? flagWords(rule, first.line) : "";
  if (!line.isConnected) map.prepend(line);
}

/** Say what comes first now. @param {ReturnType<typeof showResults>} result */
function say({ fired, ranked, hidden }) {
  const names = new Map(rule.answers.map(({ id, name }) => [id, name]));
  const flags = fired.map(({ line }) => {
    const { when, action } = rule.lines[line];
    return told("Red flag: {danger_sign}: {to_do}", { danger_sign: when, to_do: action });
  });
  const [first] = ranked;
  /** @param {CaseCandidate} one */
  const firstWords = ({ id, score, tied }) => {
    const values = { answer: names.get(id), points: score, others: tied.map((one) => names.get(one)).join(", ") };
    return tied.length
      ? told("First: {answer}, {points} points, tied with {others}", values)
      : told("First: {answer}, {points} points", values);
  };
  const best = hidden || isCovering() || !first ? "" : firstWords(first);
  place("said").textContent = [...flags, best].filter(Boolean).join(". ");
}

/** The cases to choose from, constructed and published apart. @param {HTMLSelectElement} field */
function offerCases(field) {
  const groups = /** @type {const} */ ([
    [false, told("Constructed cases")],
    [true, told("Published cases")],
  ]);
  for (const [published, label] of groups) {
    const cases = rule.cases.filter((one) => one.published === published);
    const options = cases.map(({ id, title }) => makeTag("option", { value: id }, title));
    field.append(makeTag("optgroup", { label }, ...options));
  }
  field.addEventListener("change", () => takeEntry(field.value));
}

/** What is marked and answered is on paper though it is folded on the screen. @param {HTMLDetailsElement} details */
function unfoldOnPaper(details) {
  let wasOpen = details.open;
  addEventListener("beforeprint", () => {
    wasOpen = details.open;
    details.open = true;
  });
  addEventListener("afterprint", () => {
    details.open = wasOpen;
  });
}

/** @param {HTMLElement} element */
async function start(element) {
  study = element.querySelector(".case");
  rule = await fetchJson("case.json");
  midline = new Set(rule.midline);
  startQuestions(place("ask"), rule);
  startOrder(place("order"), rule);
  study.addEventListener("case-order", () => say(show(currentSelection())));
  offerCases(study.querySelector(/** @type {"select"} */ ("[data-case-of]")));
  study.addEventListener("click", press);
  study.addEventListener(
    "toggle",
    ({ target }) => {
      const details = /** @type {HTMLDetailsElement} */ (target);
      if (details.dataset.basis) showBasis(details);
    },
    true,
  );
  unfoldOnPaper(study.querySelector(/** @type {"details"} */ (".case-marked")));
  startCaseMarks(markArea);
  startActs(rule, study, isMidline);
  onPaint((selection) => selection.mode === "case" && say(show(selection)));
  const now = currentSelection();
  const isBare =
    now.case && !now.lesson && Object.entries(stateOf(now)).every(([key, value]) => key === "case" || !value);
  if (isBare) choose(stateOfEntry(now.case));
  say(show(currentSelection()));
}

registerStudy("case", { start });
