/** A state is allowed or refused with the words of dashboard/state_reasons.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, made } from "../fixtures.mjs";
import { STATE_REASONS } from "./checked_contract.js";
import { SUBJECTS } from "./contract.js";
import { stateReasons } from "./state_reasons.js";

const choices = made("choices.json");
const table = cases("state_cases.json");
const NO_SUBJECT = STATE_REASONS.subject.replace("{subjects}", SUBJECTS.join(", "));

for (const { why, query, reasons, subject = true } of table) {
  test(`a state has the reasons against it that Python has: ${why}`, () => {
    assert.deepEqual(stateReasons(query, choices, { needsSubject: false }), reasons);
    const missing = subject ? [] : [NO_SUBJECT];
    assert.deepEqual(stateReasons(query, choices, { needsSubject: true }), [...reasons, ...missing]);
  });
}

test("every kind of reason is given somewhere in the table", () => {
  const given = [...table.flatMap(({ reasons }) => reasons), NO_SUBJECT].join("\n");
  for (const [kind, words] of Object.entries(STATE_REASONS)) {
    const [longest] = words.split(/\{\w+\}/).sort((a, b) => b.length - a.length);
    assert.ok(given.includes(longest), kind);
  }
});

test("a huge state is told in short", () => {
  for (const query of [`sel=${"x".repeat(2_000_000)}`, `${"x".repeat(2_000_000)}=1`]) {
    const [reason] = stateReasons(query, choices, { needsSubject: false });
    assert.ok(reason.includes("(2,000,000 characters)") && reason.length < 400, reason);
  }
});
