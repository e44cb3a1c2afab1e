// @ts-check
/** The rows that are still open as a table for a spreadsheet. */

/** @import { OpenRow } from "../core/json_files.js" */

const COLUMNS = /** @type {const} */ (["table", "row", "sources", "reason"]);

/** @param {string} text */
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {OpenRow[]} rows */
export const openRowsCsv = (rows) =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))]
    .map((cells) => cells.map(cell).join(","))
    .join("\n")
    .concat("\n");
