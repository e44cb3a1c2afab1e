/** The course system's interface is found where the standards say, and nowhere else. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { findApi, isOpenedByAtlas } from "./find_api.js";

const API = { LMSInitialize: () => "true" };

/** Windows in windows, the innermost first; the outermost is its own parent. */
function nested(count, properties = {}) {
  const top = { ...properties };
  top.parent = top;
  let frame = top;
  for (let at = 0; at < count; at += 1) frame = { parent: frame };
  return frame;
}

/** A window of another origin: everything but where it stands throws. */
const foreign = (parent) =>
  new Proxy(
    { parent },
    {
      get(frame, name) {
        if (name === "parent") return frame.parent;
        throw new Error("SecurityError");
      },
    },
  );

test("the interface is found in the window itself and up to seven above it", () => {
  for (const above of [0, 1, 7]) assert.equal(findApi("API", nested(above, { API })), API, above);
  assert.equal(findApi("API", nested(8, { API })), null);
});

test("only the name of the standard counts, and an end without one is no interface", () => {
  assert.equal(findApi("API_1484_11", nested(2, { API })), null);
  assert.equal(findApi("API", nested(3)), null);
});

test("a window of another origin is passed by", () => {
  const own = { parent: foreign(nested(0, { API })) };
  assert.equal(findApi("API", own), API);
  assert.equal(findApi("API", { parent: foreign(nested(0)) }), null);
});

test("the window that opened this one is asked last, and those above it", () => {
  const other = {};
  const own = { ...nested(0), opener: nested(2, { API }) };
  own.parent = own;
  assert.equal(findApi("API", own), API);
  assert.equal(findApi("API", { ...nested(1, { API: other }), opener: nested(0, { API }) }), other);
});

test("a window that the atlas opened is no visit of its own", () => {
  assert.ok(isOpenedByAtlas({ opener: { painAtlas: {} } }));
  assert.ok(!isOpenedByAtlas({ opener: { API } }));
  assert.ok(!isOpenedByAtlas({ opener: null, painAtlas: {} }));
  assert.ok(!isOpenedByAtlas({ opener: foreign(null) }));
});
