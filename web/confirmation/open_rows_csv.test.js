// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { openRowsCsv } from "./open_rows_csv.js";

test("a reason with commas, quotes and line breaks stays one cell", () => {
  const rows = [{ table: "claims", row: "claim1_01", sources: "a; b", reason: 'book, "unread"' }];
  assert.equal(openRowsCsv(rows), 'table,row,sources,reason\nclaims,claim1_01,a; b,"book, ""unread"""\n');
});
