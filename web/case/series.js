// @ts-check
/**
 * Several case files opened together: as one person over time, or as a class. They are read in this page, and neither
 * kept nor sent.
 */

/** @import { CaseRule, Selection } from "../core/types.js" */
/** @import { BadFile, CaseFile, OpenFiles } from "./series_types.js" */

import { announce } from "../core/announce.js";
import { makeTag } from "../core/element.js";
import { counted, told } from "../core/telling.js";
import { loadViews } from "../map/views.js";
import { readCaseText } from "./case_file.js";
import { readCase } from "./case_read.js";
import { flagWords } from "./flag_words.js";
import { showGroup } from "./group.js";
import { flagsOfCase } from "./rule.js";
import { showPerson } from "./series_person.js";
import { readFiles } from "./series_read.js";
import { halfOfPoint, loadSkinPoints, pointCount, skinOfAreas, skinOfPoints, wholeSkin } from "./skin_points.js";
import { smallBodyFills } from "./small_body.js";

const VIEWS = "front-back";
/** More files than that are rather a class than one person. */
const MOST_VISITS = 12;
const [PERSON, CLASS] = ["person", "class"];
const KINDS = /** @type {const} */ ([
  [PERSON, told("One person over time"), showPerson],
  [CLASS, told("A class"), showGroup],
]);
let latest = 0;

/** @param {number} number */
const filesWords = (number) => counted("{number} file", "{number} files", number);

/** @param {BadFile[]} bad */
function badList(bad) {
  if (!bad.length) return [];
  const items = bad.map(({ name, reason }) => makeTag("li", {}, makeTag("b", {}, name), ` ${reason}`));
  return [
    makeTag("h5", {}, counted("{number} file that holds no case", "{number} files that hold no case", bad.length)),
    makeTag("ul", { class: "series-bad" }, ...items),
  ];
}

/** What of the good files was not understood. @param {CaseFile[]} good */
function leftOutList(good) {
  const some = good.filter(({ leftOut }) => leftOut.length);
  if (!some.length) return [];
  const items = some.map(({ name, leftOut }) => {
    const parts = leftOut.slice(0, 10).join("; ");
    const words =
      leftOut.length > 10 ? told("{parts} and {number} more", { parts, number: leftOut.length - 10 }) : parts;
    return makeTag("li", {}, makeTag("b", {}, name), ` ${words}`);
  });
  const summary = counted(
    "Not understood and left out, in {number} file",
    "Not understood and left out, in {number} files",
    some.length,
  );
  return [
    makeTag(
      "details",
      { class: "more" },
      makeTag("summary", {}, summary),
      makeTag("ul", { class: "series-left-out" }, ...items),
    ),
  ];
}

/** @param {string[]} names */
const inFiles = (names) =>
  names.length > 3
    ? counted("In {number} file.", "In {number} files.", names.length)
    : told("In {files}.", { files: names.join(", ") });

/** The red flags of all files, each with the files in which it is, emergencies first. @param {OpenFiles} open */
function flagList({ rule, good }) {
  const midline = new Set(rule.midline);
  /** @type {Map<string, {urgency: string, names: string[]}>} */
  const found = new Map();
  for (const { state, name } of good) {
    const read = readCase(rule, /** @type {Selection} */ (/** @type {unknown} */ (state)), (area) => midline.has(area));
    for (const { line, urgency } of flagsOfCase(rule, read)) {
      if (!found.has(line)) found.set(line, { urgency, names: [] });
      found.get(line).names.push(name);
    }
  }
  if (!found.size) return [];
  const emergencyFirst = [...found].sort(
    ([, one], [, other]) => Number(one.urgency !== "emergency") - Number(other.urgency !== "emergency"),
  );
  const items = emergencyFirst.map(([line, { urgency, names }]) =>
    makeTag("li", { "data-urgency": urgency }, makeTag("b", {}, flagWords(rule, line)), ` ${inFiles(names)}`),
  );
  return [makeTag("h5", {}, told("Red flags in these files")), makeTag("ul", { class: "series-flags" }, ...items)];
}

/** @param {HTMLElement} place @param {OpenFiles} open */
function chooser(place, open) {
  const isClass = open.good.length > MOST_VISITS || open.good.some(({ order }) => order.length);
  const buttons = KINDS.map(([kind, word]) => makeTag("button", { type: "button", "data-kind": kind }, word));
  /** @param {string} chosen */
  const show = (chosen) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.kind === chosen));
    const [, , view] = KINDS.find(([kind]) => kind === chosen);
    place.replaceChildren(...view(open));
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.kind));
  show(isClass ? CLASS : PERSON);
  return makeTag("div", { class: "series-kinds", role: "group", "aria-label": told("These files are") }, ...buttons);
}

/** @param {HTMLElement} host */
function closeButton(host) {
  const close = makeTag("button", { type: "button", class: "series-close" }, told("Close these files"));
  close.addEventListener("click", () => {
    host.replaceChildren();
    announce(told("The files are closed."));
  });
  return close;
}

/** @param {HTMLElement} host @param {OpenFiles} open @param {BadFile[]} bad */
function show(host, open, bad) {
  const { good, views } = open;
  const total = good.length + bad.length;
  const place = makeTag("div", { class: "series-shown" });
  const values = { files: filesWords(total), cases: counted("{number} case", "{number} cases", good.length) };
  const said = bad.length
    ? counted(
        "{files}: {cases}, {number} that holds none",
        "{files}: {cases}, {number} that hold none",
        bad.length,
        values,
      )
    : told("{files}: {cases}", values);
  const series = makeTag(
    "section",
    { class: "series", "aria-label": told("Several case files") },
    makeTag("h4", {}, said),
    makeTag("p", { class: "quiet" }, told("They are read in this page only: nothing is stored, nothing is sent.")),
    ...badList(bad),
    ...leftOutList(good),
    ...flagList(open),
    good.length ? chooser(place, open) : "",
    smallBodyFills(views),
    place,
    closeButton(host),
  );
  host.replaceChildren(series);
  announce(`${said}.`);
}

/**
 * Show several case files in an empty element of the study.
 * @param {HTMLElement} host @param {CaseRule} rule @param {{name: string, text: string}[]} files
 */
export async function showFiles(host, rule, files) {
  const turn = (latest += 1);
  const reading = counted("Reading {number} file …", "Reading {number} files …", files.length);
  host.replaceChildren(makeTag("p", { role: "status" }, reading));
  try {
    const [views] = await Promise.all([loadViews(VIEWS), loadSkinPoints()]);
    if (turn !== latest) return;
    const { good, bad } = readFiles(rule, files, readCaseText, pointCount());
    const skin = { ofAreas: skinOfAreas, ofPoints: skinOfPoints, halfOf: halfOfPoint, whole: wholeSkin() };
    show(host, { rule, good, views, skin, areas: Object.keys(rule.regions) }, bad);
  } catch (fault) {
    console.warn(fault);
    if (turn === latest)
      host.replaceChildren(
        makeTag("p", {}, told("The files could not be shown. Check the connection and open them again.")),
      );
  }
}
