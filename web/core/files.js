// @ts-check
/**
 * The compiled files: each is asked for once; what fails may be asked for again. A page opened from a disk may not
 * fetch, but it may load scripts: beside every file of an exported site lies a script that brings the same.
 */

/** @import { JsonFile } from "./types.js" */

import { makeElement } from "./element.js";
import { entry } from "./entry.js";

/** @type {Map<string, Promise<unknown>>} */
const asked = new Map();
/** What scripts brought and nobody has taken yet, by name: text as it is, all else in letters with its kind. */
const brought = entry.brought;
const onDisk = location.protocol === "file:";
/** The script of an exported site that brings what a first map is drawn from; it comes after this one. */
const first = document.querySelector("script[data-brings]");
const firstCame = new Promise((done) => {
  for (const end of ["load", "error"]) first?.addEventListener(end, done);
  if (document.readyState === "complete") done(undefined); // It has come, or never will.
  window.addEventListener("load", done);
});
let base = "";
/** @type {(fault: Error) => void} */
let missed = () => {};

/** @param {string} name */
async function got(name) {
  if (first?.dataset.brings.split(" ").includes(name) && !(name in brought)) await firstCame;
  if (name in brought) return taken(name);
  const response = onDisk ? await fromScript(name) : await fetch(base + name).catch(lost);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** @param {Error} fault @returns {never} */
function lost(fault) {
  missed(fault);
  throw fault;
}

/** @param {string} name @returns {Promise<Response>} what the script beside a file brings, as if it had been fetched */
async function fromScript(name) {
  const script = makeElement("script", { src: `${base}${name}.js` });
  await new Promise((done, fail) => {
    script.addEventListener("load", done);
    script.addEventListener("error", () => fail(new Error(`${name} could not be loaded`)));
    document.head.append(script);
  }).finally(() => script.remove());
  if (!(name in brought)) throw new Error(`${name} could not be loaded`);
  return taken(name);
}

/** @param {string} name */
function taken(name) {
  const [content, kind] = brought[name];
  delete brought[name];
  return new Response(kind ? fromLetters(content) : content);
}

/** A plain loop: `Uint8Array.from` takes a third of a second for two megabytes. @param {string} encoded */
function fromLetters(encoded) {
  const letters = atob(encoded);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** @template T @param {string} name @param {(response: Response) => T|Promise<T>} read */
function once(name, read) {
  if (!asked.has(name)) {
    const answer = got(name)
      .then(read)
      .catch((fault) => {
        asked.delete(name);
        throw fault;
      });
    asked.set(name, answer);
  }
  return /** @type {Promise<T>} */ (asked.get(name));
}

/** @param {(fault: Error) => void} follow called when a file did not come because nobody answered */
export const onMissedFile = (follow) => {
  missed = follow;
};

/** @param {Error} fault */
export const tellMissedFile = (fault) => missed(fault);

/** @param {string} folder where the files lie, relative to the page */
export const startFiles = (folder) => {
  base = folder;
};

/** @param {string} name */
export const fileUrl = (name) => base + name;

/** @template {string} Name @param {Name} name @returns {Promise<JsonFile<Name>>} */
export const fetchJson = (name) => once(name, (response) => response.json());

/** @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
export const fetchBytes = (name) => once(name, async (response) => new Uint8Array(await response.arrayBuffer()));

/** Text is not kept: the panels keep the few they need, the browser's cache the rest. @param {string} name */
export const fetchText = async (name) => (await got(name)).text();

/**
 * An address of a picture that may be drawn into another one; from a disk that is the picture itself.
 * @param {string} address @returns {Promise<string>}
 */
export async function pictureUrl(address) {
  if (!onDisk) return address;
  const name = address.slice(base.length);
  const read = new FileReader();
  const blob = await (await got(name)).blob();
  return new Promise((done) => {
    read.addEventListener("load", () => done(String(read.result)));
    read.readAsDataURL(blob);
  });
}
