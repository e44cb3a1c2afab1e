/** Addresses are read as dashboard/address_reading.py reads them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, made } from "../fixtures.mjs";
import { addressFields, addressParts, canonical, readAddress, readValue } from "./address_reading.js";

const choices = made("choices.json");
const LISTED = Object.entries(choices).flatMap(([key, { values }]) => values.map((value) => [key, value]));

for (const { why, query, known: values, unread } of cases("address_cases.json")) {
  test(`an address is read as Python reads it: ${why}`, () => {
    const reading = readAddress(query, choices);
    assert.deepEqual(reading.values, values);
    assert.deepEqual(
      reading.unread.map(({ key, value, over }) => [key, value, over]),
      unread,
    );
  });
}

test("every value of every key is read as itself", () => {
  for (const [key, value] of LISTED)
    assert.deepEqual(readValue(key, value, choices[key]), [value, []], `${key}=${value}`);
});

test("a value in capitals, wrapped, with other joints and a dot is still that value", () => {
  for (const [key, value] of LISTED) {
    const damaged = ` “${value.toUpperCase().replaceAll("_", " ")}”.`;
    assert.deepEqual(readValue(key, damaged, choices[key]), [value, []], `${key}=${damaged}`);
  }
});

test("no two values of a key are read as one", () => {
  for (const [key, { values }] of Object.entries(choices))
    assert.equal(new Set(values.map(canonical)).size, values.length, key);
});

test("several places stand for themselves once each, and no more of them than fit", () => {
  const { area } = choices;
  const many = area.values.slice(0, area.most + 2);
  const [read, unread] = readValue("area", [...many, many[0]].join(","), area);
  assert.equal(read, many.slice(0, area.most).join(","));
  assert.deepEqual(
    unread,
    many.slice(area.most).map((value) => ({ key: "area", value, over: true })),
  );
});

test("no name of an object's own is a key or a value", () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    assert.deepEqual(readAddress(`${name}=1&sel=${name}`, choices).values, {});
  }
});

test("a part without an equals sign is no field, and of several the first parts the key", () => {
  assert.deepEqual(addressFields("sel&side=left=right"), [["side", "left=right"]]);
});

test("of an endless address only the beginning is read", () => {
  const query = `${"x=1&".repeat(150)}sel=none`;
  assert.equal(addressParts(query).length, 100);
  assert.deepEqual(readAddress(query, choices).values, {});
});
