/** What the tests here compare with, as tests/web/fixtures.py writes it; for tests alone. */

import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

/** A file made by Python. @param {string} name */
export function made(name) {
  const folder = process.env.PAIN_ATLAS_FIXTURES;
  if (!folder) throw new Error("PAIN_ATLAS_FIXTURES names no folder; `python -m tests.web.fixtures FOLDER` makes one");
  return JSON.parse(readFileSync(path.join(folder, name), "utf8"));
}

/** A table of cases that Python is held to as well. @param {string} name */
export const cases = (name) => JSON.parse(readFileSync(path.join(ROOT, "tests", name), "utf8"));

/** A compiled file. @param {string} name @returns {Buffer} */
export const compiled = (name) => readFileSync(path.join(ROOT, "data", "compiled", name));

/** The same thing, which throws where anything tries to change it. */
export function frozen(thing) {
  if (thing && typeof thing === "object") Object.values(Object.freeze(thing)).forEach(frozen);
  return thing;
}

/** As on a page in a language, with its sentences; before the modules that tell them are imported. */
export function openPage(lang, sentences) {
  globalThis.window = { document: { documentElement: { lang } }, painAtlas: { sentences } };
}
