// @ts-check
/** The list of everything that is still open, in the study of the evidence: shown when unfolded, and to take away. */

/** @import { OpenRow } from "../core/json_files.js" */

import { makeElement } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { saveFile } from "../core/save_file.js";
import { told } from "../core/telling.js";
import { openRowsCsv } from "./open_rows_csv.js";

/** @param {OpenRow[]} rows @param {string} table */
function ofTable(rows, table) {
  const some = rows.filter((row) => row.table === table);
  return makeElement(
    "details",
    { className: "more" },
    makeElement("summary", { textContent: `${some[0].name} (${some.length})` }),
    makeElement(
      "ul",
      {},
      ...some.map(({ row, reason }) => makeElement("li", {}, makeElement("b", { textContent: row }), ` ${reason}`)),
    ),
  );
}

/** @param {HTMLElement} host */
export async function showOpenRows(host) {
  const rows = /** @type {OpenRow[]} */ (await fetchJson("confirmations/open.json"));
  const save = makeElement("button", { type: "button", textContent: told("Download as CSV") });
  save.addEventListener("click", () => {
    saveFile("pain_atlas-open_rows.csv", new Blob([openRowsCsv(rows)], { type: "text/csv" }));
  });
  const tables = [...new Set(rows.map((row) => row.table))];
  host.replaceChildren(save, ...tables.map((table) => ofTable(rows, table)));
}
