// @ts-check
/**
 * A note for the record: what was marked and asked, as plain text and as FHIR R4 JSON, as dashboard/case/note.py writes
 * it; no cause, no order, no person.
 */

/** @import { Selection } from "../core/types.js" */

import { told } from "../core/telling.js";
import { listed, marked, SIDES } from "./case_read.js";
import { onItsSide } from "./side_words.js";

/** @typedef {{system: string, code: string, display: string}} NoteCoding */
/**
 * case_note.json, of dashboard/case/note_files.py.
 * @typedef {{
 *   words: Record<"title"|"line"|"left_out"|"found"|"absent"|"no_place"|"no_flag"|"no_side", string>,
 *   layers: Record<string, string>,
 *   groups: Record<string, string>,
 *   areas: Record<string, {name: string, midline: boolean, coding: NoteCoding[]}>,
 *   signs: Record<string, {name: string, group: string}>,
 * }} NoteWords
 */
/**
 * A place; `side` is '' across the midline, or where not told.
 * @typedef {{layer: string, area: string, side: string}} NoteMark
 */
/** @typedef {{marks: NoteMark[], signs: [string, boolean][], leftOut: boolean}} NoteRecord */
/** @typedef {{resourceType: "Observation", status: "final", [part: string]: unknown}} Observation */
/** @typedef {{fullUrl: string, resource: Observation}} Entry */
/** @typedef {{resourceType: "Bundle", type: "collection", entry?: Entry[]}} Bundle */

const FELT = /** @type {const} */ (["pain", "numb", "tingling"]);
const [PAIN, WORST, RED_FLAG] = /** @type {const} */ (["pain", "worst", "red_flag"]);

/**
 * The places in the order of the tables; a worst place that is marked on no side has none.
 * @param {NoteWords} words @param {Selection} selection @returns {NoteMark[]}
 */
function marksOf({ areas, layers }, selection) {
  const worst = selection.worst;
  const isMarked = SIDES.some((side) => marked(selection, PAIN, side).includes(worst));
  /** @param {string} layer @param {string} side @returns {string[]} */
  const held = (layer, side) => {
    if (layer === WORST)
      return ["", side].includes(selection.worst_side) ? held(PAIN, side).filter((area) => area === worst) : [];
    if (!side) return layer === PAIN && worst && !isMarked ? [worst] : [];
    const felt = FELT.find((one) => one === layer);
    return felt ? marked(selection, felt, /** @type {"left"|"right"} */ (side)) : [];
  };
  /** @type {Map<string, NoteMark>} */
  const found = new Map();
  for (const layer of Object.keys(layers))
    for (const area of Object.keys(areas))
      for (const side of [...SIDES, ""])
        if (held(layer, side).includes(area)) {
          const own = areas[area].midline ? "" : side;
          found.set(`${layer}/${area}/${own}`, { layer, area, side: own });
        }
  return [...found.values()];
}

/**
 * What of a selection goes into a note; what no table knows, and what is said to be found and not found, is left out.
 * @param {NoteWords} words @param {Selection} selection @returns {NoteRecord}
 */
function recordOf(words, selection) {
  const [found, absent] = [listed(selection.found), listed(selection.absent)];
  const both = found.filter((sign) => absent.includes(sign));
  const areas = [...SIDES.flatMap((side) => FELT.flatMap((layer) => marked(selection, layer, side))), selection.worst];
  return {
    marks: marksOf(words, selection),
    signs: Object.keys(words.signs)
      .filter((sign) => !both.includes(sign) && (found.includes(sign) || absent.includes(sign)))
      .map((sign) => [sign, found.includes(sign)]),
    leftOut:
      both.length > 0 ||
      areas.some((area) => area && !Object.hasOwn(words.areas, area)) ||
      [...found, ...absent].some((sign) => !Object.hasOwn(words.signs, sign)),
  };
}

/** @param {NoteWords} words @param {NoteMark} mark */
function placeOf({ areas }, { area, side }) {
  const { name, midline } = areas[area];
  return midline || side ? onItsSide(name, side) : told("{area}, side not told", { area: name });
}

/** @param {NoteWords} words @param {NoteRecord} record */
const remarks = ({ words }, { leftOut }) => [...(leftOut ? [words.left_out] : []), words.line];

/** @param {NoteWords} words @param {NoteRecord} record @param {string} group */
const asked = ({ signs }, record, group) => record.signs.filter(([sign]) => signs[sign].group === group);

/** @param {string} heading @param {string[]} items @param {string} none */
function section(heading, items, none) {
  const some = items.length || !none ? items : [none];
  return some.length ? ["", heading, ...some.map((item) => `- ${item}`)] : [];
}

/**
 * The note as lines of plain text, ending with a line end.
 * @param {NoteWords} words @param {Selection} selection
 */
export function noteText(words, selection) {
  const record = recordOf(words, selection);
  const { found, absent, no_place: noPlace, no_flag: noFlag, title } = words.words;
  const places = Object.entries(words.layers).flatMap(([layer, heading]) => {
    const items = record.marks.filter((mark) => mark.layer === layer).map((mark) => placeOf(words, mark));
    return section(heading, items, layer === PAIN ? noPlace : "");
  });
  const signs = Object.entries(words.groups).flatMap(([group, heading]) => {
    const items = asked(words, record, group).map(([sign, is]) => `${words.signs[sign].name}: ${is ? found : absent}`);
    return section(heading, items, group === RED_FLAG ? noFlag : "");
  });
  return [title, ...places, ...signs, "", ...remarks(words, record), ""].join("\n");
}

/** A UUID as URN; `crypto.randomUUID` is not there on a page without TLS. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/**
 * The note as a Bundle of Observations, one a place and one a sign, of no patient.
 * @param {NoteWords} words @param {Selection} selection
 * @param {() => string} newId names each entry, anew each time: two notes that say the same are not one
 * @returns {Bundle}
 */
export function noteFhir(words, selection, newId = randomId) {
  const record = recordOf(words, selection);
  const note = remarks(words, record).map((text) => ({ text }));
  /** @param {string} text @param {boolean} value @param {object} kind @param {object} site @returns {Observation} */
  const observation = (text, value, kind, site) => ({
    resourceType: "Observation",
    status: "final",
    ...kind,
    code: { text },
    valueBoolean: value,
    note,
    ...site,
  });
  const places = record.marks.map((mark) => {
    const { coding } = words.areas[mark.area];
    const bodySite = { ...(coding.length ? { coding } : {}), text: placeOf(words, mark) };
    return observation(words.layers[mark.layer], true, {}, { bodySite });
  });
  const signs = Object.entries(words.groups).flatMap(([group, text]) =>
    asked(words, record, group).map(([sign, found]) =>
      observation(words.signs[sign].name, found, { category: [{ text }] }, {}),
    ),
  );
  const entry = [...places, ...signs].map((resource) => ({ fullUrl: newId(), resource }));
  // FHIR's JSON knows no empty list.
  return { resourceType: "Bundle", type: "collection", ...(entry.length ? { entry } : {}) };
}
