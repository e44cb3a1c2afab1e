/** The sources of several places are ranked as dashboard/atlas/sources_of.py ranks them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { frozen, made } from "../fixtures.mjs";
import { learnName } from "../shell/names.js";
import { covered, placesAlso, placesRank } from "./places.js";

const places = frozen(made("places.json"));
const ranked = made("ranked.json");
const ORDERED = frozen({
  candidates: [
    { id: "a", rows: { x: "in x" } },
    { id: "b", rows: { x: "in x", y: "in y" } },
    { id: "c", rows: { z: "in z" } },
    { id: "d", rows: { y: "in y" } },
  ],
});
for (const { name, structure, chooseArea } of made("listed.json")) learnName(structure ?? chooseArea, name);

test("one to eight places have the sources, scores, kinds and reasons that Python gives, in its order", () => {
  assert.ok(ranked.length > 200);
  for (const { areas, sources } of ranked) {
    const found = placesRank(places, areas).map(({ id, tenths, group, reasons }) => [id, tenths / 10, group, reasons]);
    assert.deepEqual(found, sources, areas.join());
  }
});

test("L5 and S1 share the better of their scores, and each names the other last", () => {
  const tied = ranked.flatMap(({ areas }) => {
    const found = placesRank(places, areas);
    const pair = places.tied.map((id) => found.find((one) => one.id === id));
    return pair.every(Boolean) ? [pair] : [];
  });
  assert.ok(tied.length);
  for (const [one, other] of tied) {
    assert.equal(one.tenths, other.tenths);
    assert.deepEqual([one.tied, other.tied], [other.name, one.name]);
    assert.ok(one.reasons.at(-1).includes(other.name));
  }
});

test("no places have no sources", () => {
  assert.deepEqual(placesRank(places, []), []);
  assert.deepEqual(placesAlso(places.also, []), []);
});

test("the first reasons say where it is felt, place by place in the order chosen", () => {
  for (const { areas } of ranked) {
    for (const { first, reasons, id } of placesRank(places, areas)) {
      const where = reasons.filter((reason) => /\(strength /.test(reason));
      assert.equal(first, where.length + Number(areas.length > 1), id);
    }
  }
});

test("nerves, vessels and conditions stand within their group as Python orders them, each once", () => {
  for (const { areas, also } of ranked) {
    const found = placesAlso(places.also, areas);
    assert.deepEqual(found.toSorted(), also.flat().toSorted(), areas.join());
    for (const group of also) {
      assert.deepEqual(
        found.filter((id) => group.includes(id)),
        group,
        areas.join(),
      );
    }
  }
});

test("what has no strength is named for more of the places first, else as the file has it", () => {
  const found = covered(ORDERED, ["x", "y"]).map(({ id, reasons }) => [id, reasons]);
  assert.deepEqual(found, [
    ["b", ["in x", "in y"]],
    ["a", ["in x"]],
    ["d", ["in y"]],
  ]);
});
