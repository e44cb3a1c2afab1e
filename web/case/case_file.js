// @ts-check
/** The reader's own file of a case: written as JSON, and read again with every fault told in words. */

/** @import { CaseRule, CaseState, Selection } from "../core/types.js" */

import { saveFile } from "../core/save_file.js";
import { told } from "../core/telling.js";
import { drawingOfFile, isDrawn } from "./drawing.js";
import { orderOf } from "./order.js";
import { emptyCase, listed, marked, SIDES, sideOf } from "./case_read.js";

const MARKS = /** @type {const} */ ([
  "pain_left",
  "pain_right",
  "numb_left",
  "numb_right",
  "tingling_left",
  "tingling_right",
]);
/** The keys that are read, and those that a file may hold besides; words of other columns only the command reads. */
const READ = ["side", "pain_area_ids", "worst_area_id", "worst_side", "sensory_area_ids", ...MARKS, "found", "absent"];
const BESIDE = ["schema", "data_version", "case", "order", "drawing"];
const LONGEST = 1_000_000;
/**
 * What is written: marks by side and signs, and the columns of vignettes.csv that `python -m dashboard case` reads.
 * @param {CaseRule} rule @param {Selection} selection
 * @param {string} version @param {(area: string) => boolean} isMidline
 */
export function fileOf(rule, selection, version, isMidline) {
  /** @param {"pain"|"numb"|"tingling"} layer */
  const onBoth = (layer) => SIDES.flatMap((side) => marked(selection, layer, side));
  return {
    schema: rule.schema,
    data_version: version,
    ...(selection.case ? { case: selection.case } : {}),
    side: sideOf(selection, isMidline),
    pain_area_ids: [...new Set(onBoth("pain"))],
    worst_area_id: selection.worst,
    worst_side: selection.worst_side,
    sensory_area_ids: [...new Set([...onBoth("numb"), ...onBoth("tingling")])],
    ...Object.fromEntries(MARKS.map((key) => [key, listed(selection[key])])),
    found: listed(selection.found),
    absent: listed(selection.absent),
    ...(orderOf()[0] ? { order: orderOf().slice(0, orderOf().findIndex((id) => !id) >>> 0) } : {}),
    ...(isDrawn() ? { drawing: drawingOfFile() } : {}),
  };
}

/**
 * @param {CaseRule} rule
 * @param {Selection} selection @param {string} version @param {(area: string) => boolean} isMidline
 */
export function saveCase(rule, selection, version, isMidline) {
  const text = `${JSON.stringify(fileOf(rule, selection, version, isMidline), null, 1)}\n`;
  saveFile("pain-atlas-case.json", new Blob([text], { type: "application/json" }));
}

/**
 * Marks without their side stand on the side that the file names, or on both.
 * @param {CaseState} patch @param {Record<string, unknown>} row
 * @param {(value: unknown, key: string) => string[]} read
 */
function takeBySide(patch, row, read) {
  const sides = SIDES.filter((side) => row.side === side || !SIDES.some((one) => one === row.side));
  for (const side of sides) {
    patch[`pain_${side}`] = read(row.pain_area_ids, "pain_area_ids").join(",");
    patch[`numb_${side}`] = read(row.sensory_area_ids, "sensory_area_ids").join(",");
  }
}

/**
 * A text as a case: what it chooses, and what of it was not understood; `fault` where it is no case at all.
 * @param {CaseRule} rule @param {string} text @param {string[]} areas
 * @returns {{patch?: CaseState, unread: string[], fault?: string, drawing?: unknown, order?: string[]}}
 */
export function readCaseText(rule, text, areas) {
  if (text.length > LONGEST) return { unread: [], fault: told("The file is larger than a case can be.") };
  let row;
  try {
    row = JSON.parse(text);
  } catch {
    return { unread: [], fault: told("The file is not JSON. A case is the file that Save as file writes.") };
  }
  if (!row || typeof row !== "object" || Array.isArray(row))
    return { unread: [], fault: told("The file holds no case.") };
  if (row.schema !== undefined && row.schema !== rule.schema)
    return { unread: [], fault: told("The file has another schema; allowed is {schema}.", { schema: rule.schema }) };
  if (row.schema === undefined && !READ.some((key) => key in row))
    return { unread: [], fault: told("The file holds no case: none of {keys} is in it.", { keys: READ.join(", ") }) };
  const unread = Object.keys(row)
    .filter((key) => ![...READ, ...BESIDE].includes(key))
    .map((key) => key.slice(0, 40));
  /** @param {unknown} value @param {string} key @param {Set<string>} known */
  const known = (value, key, known) => {
    const texts = Array.isArray(value) ? value : typeof value === "string" ? listed(value.replaceAll(";", ",")) : [];
    if (value !== undefined && value !== null && !Array.isArray(value) && typeof value !== "string") unread.push(key);
    return texts.filter((one) => {
      const is = typeof one === "string" && known.has(one);
      if (!is) unread.push(`${key}: ${String(one).slice(0, 40)}`);
      return is;
    });
  };
  const [places, signs] = [new Set(areas), new Set(rule.signs.map(({ sign_id: id }) => id))];
  const patch = emptyCase();
  for (const key of MARKS) patch[key] = known(row[key], key, places).join(",");
  for (const key of /** @type {const} */ (["found", "absent"])) patch[key] = known(row[key], key, signs).join(",");
  if (!MARKS.some((key) => patch[key])) takeBySide(patch, row, (value, key) => known(value, key, places));
  [patch.worst = ""] = known(row.worst_area_id ? [row.worst_area_id] : [], "worst_area_id", places);
  if (patch.worst && !SIDES.some((side) => listed(patch[`pain_${side}`]).includes(patch.worst)))
    for (const side of SIDES.filter((one) => row.side === one || !SIDES.some((two) => two === row.side)))
      patch[`pain_${side}`] = [...listed(patch[`pain_${side}`]), patch.worst].join(",");
  [patch.worst_side = ""] = known(row.worst_side ? [row.worst_side] : [], "worst_side", new Set(SIDES));
  [patch.case = ""] = known(row.case ? [row.case] : [], "case", new Set(rule.cases.map(({ id }) => id)));
  const order = known(row.order, "order", new Set(rule.answers.map(({ id }) => id)));
  return { patch, unread, drawing: row.drawing, order };
}
