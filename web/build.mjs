/**
 * Makes what a browser gets, assets/, of what is written here: `node web/build.mjs [FOLDER]`.
 *
 * - web/<name>.<hash>.js: the page's modules, those of a part in a file of their own;
 * - web/disk.<hash>.js: the same as one script, because browsers refuse modules from a disk;
 * - web/course.<hash>.js and .css: what the page of a course package has beside; nobody else is sent them;
 * - atlas.css for a first visit, parts/<part>.css for each part that is opened later; not_started.js as it is;
 * - parts/stage.js: the stage of the body in three dimensions with the library that draws it, as a classic script, so
 *   that neither the modules nor the one script for disks hold it.
 */

import { build, transform } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import path from "node:path";
import { rollup } from "rollup";

const HERE = import.meta.dirname;
const OUT = path.resolve(process.argv[2] ?? path.join(HERE, "..", "assets"));
/** Style sheets of each part, in their order; all others are the first visit's. */
const PARTS = {
  case: ["case/case.css", "case/order.css"],
  conditions: ["shell/sifting.css", "conditions/conditions.css"],
  confirmation: ["confirmation/confirmation.css"],
  embed: ["embed/embed.css"],
  evidence: ["evidence/charts.css", "confirmation/strips.css"],
  facts: ["shell/sifting.css", "facts/claims.css"],
  learn: ["lesson/lessons.css", "lesson/recorder.css"],
  mechanism: ["mechanism/mechanism_picture.css"],
  muscles: ["map/map_labels.css", "muscle/muscles.css"],
  nerves: ["map/map_labels.css", "nerve/nerve_layers.css"],
  paper: ["paper/paper.css"],
  places: ["places/places.css"],
  presenting: ["lesson/presenting.css", "lesson/presenting_bar.css", "lesson/presenting_desk.css"],
  quiz: ["quiz/quiz.css", "quiz/quiz_sheet.css"],
  series: ["case/series.css"],
  solid: ["solid/solid.css", "solid/inside.css"],
  spine: ["spine/spine.css"],
  unread: ["shell/unread.css"],
};
/** Not among the parts, because every page lists those. */
const COURSE = "course/course.css";
const TARGET = "es2022";

const minified = async (text, loader) =>
  (await transform(text, { loader, minify: true, target: TARGET, legalComments: "none" })).code;

/** Made smaller, chunk by chunk; names stay those of the modules. */
const smaller = { name: "smaller", renderChunk: (code) => minified(code, "js") };

/** One file for a first visit, and one for each part, which is run when it is first imported. */
async function modules() {
  const made = await rollup({ input: { atlas: path.join(HERE, "atlas.js") }, plugins: [smaller], onLog: refuse });
  const names = { entryFileNames: "[name].[hash:16].js", chunkFileNames: "[name].[hash:16].js", hashCharacters: "hex" };
  await made.write({ dir: path.join(OUT, "web"), format: "es", ...names });
  await made.close();
}

function refuse(level, { message }) {
  if (level === "warn") throw new Error(message);
}

/** A module and all it needs as one script, named by its content. */
async function script(name, entry) {
  await named(name, ".js", await joined(entry));
}

/** @param {"none"|"eof"} legalComments licences that must go with what is not our own */
async function joined(entry, legalComments = "none") {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, entry)],
    bundle: true,
    format: "iife",
    minify: true,
    target: TARGET,
    legalComments,
    write: false,
  });
  return outputFiles[0].contents;
}

async function named(name, suffix, contents) {
  const digest = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  await write(`web/${name}.${digest}${suffix}`, contents);
}

async function styles(names) {
  const texts = await Promise.all(names.map((name) => readFile(path.join(HERE, name), "utf8")));
  return minified(texts.join("\n"), "css");
}

/** The sheets of a first visit: colours and sizes before whatever uses them, then by name. */
async function firstSheets() {
  const ofParts = new Set([COURSE, ...Object.values(PARTS).flat()]);
  const all = (await readdir(HERE, { recursive: true })).filter((name) => name.endsWith(".css"));
  const first = all.filter((name) => !name.startsWith("node_modules") && !ofParts.has(name.replaceAll("\\", "/")));
  return first.sort((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1)).sort((a, b) => isTokens(b) - isTokens(a));
}

const isTokens = (name) => Number(name.endsWith("tokens.css"));

async function write(name, text) {
  await mkdir(path.dirname(path.join(OUT, name)), { recursive: true });
  await writeFile(path.join(OUT, name), text);
}

for (const folder of ["web", "parts"]) await rm(path.join(OUT, folder), { recursive: true, force: true });
await modules();
// What belongs to a part waits in the one script until the part is first imported, as with the modules.
await script("disk", "atlas.js");
await script("course", "course/course.js");
await write("parts/stage.js", await joined("solid/stage_library.js", "eof"));
await named("course", ".css", await styles([COURSE]));
await write("atlas.css", await styles(await firstSheets()));
for (const [part, names] of Object.entries(PARTS)) await write(`parts/${part}.css`, await styles(names));
await write("not_started.js", await readFile(path.join(HERE, "shell/not_started.js"), "utf8"));
