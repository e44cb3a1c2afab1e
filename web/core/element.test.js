/** An element has what it was asked to have, and nothing empty in it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { makeTag, makeElement } from "./element.js";

/** As much of an element as is needed here: its tag, its attributes, what stands in it. */
class Element {
  attributes = {};
  inside = [];

  constructor(tag) {
    this.tag = tag;
  }

  append(...inside) {
    this.inside.push(...inside);
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }
}

Object.assign(globalThis, { document: { createElement: (tag) => new Element(tag) } });

test("properties are set as they are, and make no attributes", () => {
  const made = makeElement("input", { className: "quiet", checked: false });
  assert.deepEqual([made.tag, made.className, made.checked, made.attributes], ["input", "quiet", false, {}]);
});

test("attributes are written as text, an empty one too, and make no properties", () => {
  const made = makeTag("td", { colspan: 2, hidden: "" });
  assert.deepEqual([made.tag, made.attributes], ["td", { colspan: "2", hidden: "" }]);
  assert.ok(!("colspan" in made) && !("hidden" in made));
});

test("what stands in an element keeps its order, and what is empty is left out", () => {
  const item = makeElement("li");
  for (const make of [makeElement, makeTag])
    assert.deepEqual(make("ul", {}, "", "one", null, item, undefined, "two").inside, ["one", item, "two"]);
});

test("an element without anything is only its tag", () => {
  const made = makeElement("p");
  assert.deepEqual([made.tag, made.attributes, made.inside], ["p", {}, []]);
});
