"use strict";

/** What in a lesson the page would not understand: states, works, areas; see dashboard/lessons.py. */
(function (painAtlas) {
  const VERSION = "v";
  const MOST_FIELDS = 100;
  const MOST_BYTES = 1_000_000;
  /** @type {Object<string, {values: string[], pattern: string}>|undefined} */
  let choices;

  /** What an address may hold, as the map's host tells it. */
  function allowed() {
    choices ??= JSON.parse(document.getElementById("body-map").dataset.choices);
    return choices;
  }

  const works = () => painAtlas.files.json("lessons/sources.json");

  /** Keys and values of a query; null where it is none. */
  function pairsOf(query) {
    const fields = query.split("&");
    if (fields.length > MOST_FIELDS || fields.some((field) => !field.includes("="))) return null;
    return fields.map((field) => {
      const at = field.indexOf("=");
      return [field.slice(0, at), field.slice(at + 1)].map((text) => new URLSearchParams(`a=${text}`).get("a"));
    });
  }

  function pairReason(key, value) {
    if (!Object.hasOwn(allowed(), key)) return `unknown key '${key}'; one of ${Object.keys(allowed()).join(", ")}`;
    if (key === VERSION) return "v is told once, as data_version in the front matter, or else every state is out of date tomorrow";
    const { values, pattern } = allowed()[key];
    if (values.includes(value) || (pattern && new RegExp(`^(?:${pattern})$`).test(value))) return "";
    return `${key} may not be '${value}'${values.length && values.length < 16 ? `; one of ${values.join(", ")}` : ""}`;
  }

  function stateReasons(query) {
    const pairs = pairsOf(query);
    if (!pairs) return ["not a state of the page: `?key=value&key=value` is expected"];
    const keys = pairs.map(([key]) => key);
    const reasons = pairs.map(([key, value]) => pairReason(key, value)).filter(Boolean);
    const twice = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].sort();
    reasons.push(...twice.map((key) => `${key} is given twice`));
    if (keys.includes("sel") || keys.includes("area")) return reasons;
    return [...reasons, "neither sel nor area, so the page would open on its example; sel=none for nothing chosen"];
  }

  function stepFaults({ query, focus, sources, lines }, known) {
    const unknown = sources.filter((key) => !Object.hasOwn(known, key)).map((key) => (
      { line: lines.sources, column: "sources", reason: `unknown source '${key}': it is not in sources.bib` }));
    const states = stateReasons(query).map((reason) => ({ line: lines.state, column: "state", reason }));
    if (!focus || allowed().area.values.includes(focus)) return [...unknown, ...states];
    return [...unknown, { line: lines.focus, column: "focus", reason: `unknown area '${focus}': it is not in areas.csv` }, ...states];
  }

  /** A text as a lesson, or every fault of it. @param {string} text @returns {Promise<[object|null, object[]]>} */
  async function read(text) {
    const [lesson, faults] = painAtlas.lessonFile.parse(text);
    if (!lesson) return [null, faults];
    const known = await works();
    const found = painAtlas.lessonFile.sorted(lesson.steps.flatMap((step) => stepFaults(step, known)));
    return found.length ? [null, found] : [lesson, []];
  }

  /** The line of the first byte that is not UTF-8. */
  function strayLine(bytes) {
    const lines = new TextDecoder("utf-8").decode(bytes).split(/\r\n|\r|\n/);
    return Math.max(1, lines.findIndex((line) => line.includes("\ufffd")) + 1);
  }

  /** The text of bytes; null where they are not UTF-8. */
  function decoded(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /** A file as a lesson, or every fault of it. @param {File} file @returns {Promise<[object|null, object[]]>} */
  async function readFile(file) {
    const refuse = (reason, line = 1) => [null, [{ line, column: "-", reason }]];
    if (file.size > MOST_BYTES) return refuse("larger than a megabyte; a lesson is a text file of some pages");
    const bytes = await file.arrayBuffer();
    const text = decoded(bytes);
    return text === null ? refuse("a byte that is not UTF-8; save the file as UTF-8", strayLine(bytes)) : read(text);
  }

  painAtlas.lessonFaults = { read, readFile, works, choices: allowed };
})((window.painAtlas = window.painAtlas || {}));
