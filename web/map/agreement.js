// @ts-check
/**
 * The agreement layer: how many of the named dermatome maps give each area to the chosen root, or, without a root,
 * whether the maps agree on the area at all. The numbers come from dashboard/figures/agreement.py.
 */

/** @import { AgreementCounts, AgreementGiven, AgreementLabel, Box, Drawn, Selection } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { chosenAreas, currentSelection } from "../core/selection.js";
import { counted, told } from "../core/telling.js";
import { nameOf } from "../shell/picker.js";
import { labelSize } from "./labels.js";
import { tellLayerWords } from "./layers.js";
import { shownViews, svgElement } from "./views.js";

const LETTER = { wide: 0.8, tall: 1.3 }; // room for a letter of a label, as shares of the size of the type
const LEAST = 0.4; // an area this much narrower than its label still has it
const GRID = 9;
const SIGN = { agree: "=", overlap: "≈", disagree: "≠" };
/** @type {AgreementCounts|null} */
let counts = null;
const watched = new ResizeObserver((found) => {
  for (const drawn of shownViews()) if (found.some(({ target }) => target === drawn.svg)) label(drawn);
});

async function loadAgreement() {
  counts ??= await fetchJson("agreement.json");
}

/** @param {Selection} selection */
const rootOf = ({ sel }) => (sel.startsWith("root_") ? sel : "");
/** @param {string} root */
const rootName = (root) => root.slice(5).toUpperCase();

/**
 * How an area is painted: its tone and its label; nothing where no map gives it to the root.
 * @param {string} root @param {string} area
 */
function look(root, area) {
  if (!root) {
    const reading = counts.areas[area];
    return reading ? { tone: reading.agreement, text: `${SIGN[reading.agreement]}${reading.roots.length}` } : null;
  }
  const given = counts.roots[root]?.[area];
  if (!given) return null;
  if (!given.give) return { tone: "beside", text: "" };
  return { tone: tone(given), text: `${given.give}/${given.of}` };
}

/**
 * Three steps by share of the maps and a fourth for all; what one map alone reads stays pale, for nothing agrees with
 * it.
 * @param {AgreementGiven} given
 */
function tone({ give, of }) {
  if (of === 1) return "1";
  return give === of ? "4" : String(Math.ceil((3 * give) / of));
}

/** @param {Drawn} drawn */
function group(drawn) {
  if (!drawn.agreement) {
    drawn.agreement = svgElement("g", { class: "agreement", "aria-hidden": "true" });
    drawn.dermatomes.after(drawn.agreement);
    watched.observe(drawn.svg);
  }
  return drawn.agreement;
}

/** @param {Drawn} drawn @param {Selection} selection @param {string} root */
function fill(drawn, { side }, root) {
  const shown = drawn.view.areas.filter((one) => one.side === "midline" || side === "both" || one.side === side);
  drawn.labels = [];
  const paths = [];
  for (const { area, side: at, d, x, y } of shown) {
    const seen = look(root, area);
    if (!seen) continue;
    const path = svgElement("path", { d, "data-tone": seen.tone });
    paths.push(path);
    if (seen.text) drawn.labels.push({ ...seen, path, place: `${area} ${at}`, x, y });
  }
  group(drawn).replaceChildren(...paths);
  label(drawn);
}

/**
 * Write the numbers that fit, the largest areas first; the others are in the legend when their area is chosen.
 * @param {Drawn} drawn
 */
function label(drawn) {
  const { view, svg, labels = [] } = drawn;
  const scale = Math.min(svg.clientWidth / view.width, svg.clientHeight / view.height);
  if (!(scale > 0)) return;
  const type = labelSize();
  /** @type {Box[]} */
  const taken = [];
  const named = new Set();
  for (const one of labels) one.box ??= one.path.getBBox();
  const bySize = [...labels].sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  const texts = bySize.map((one) => {
    const [wide, tall] = [(one.text.length * LETTER.wide * type) / scale, (LETTER.tall * type) / scale];
    if (one.box.width < LEAST * wide || one.box.height < LEAST * tall || named.has(one.place)) return null;
    one.at ??= inside(one);
    const lower = view.image ? 0 : 1.9 * tall; // a schematic view has the area's name in the middle
    const [x, y] = [one.at.x, one.at.y + lower];
    const box = [x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2];
    if (taken.some((other) => meets(box, other))) return null;
    named.add(one.place);
    taken.push(box);
    return write(one, x, y);
  });
  for (const old of drawn.agreement.querySelectorAll("text")) old.remove();
  drawn.agreement.append(...texts.filter(Boolean));
}

/**
 * The place of the label: where areas are named, unless a bent area does not reach there.
 * @param {AgreementLabel} label
 */
function inside({ path, box, x, y }) {
  const places = [new DOMPoint(x, y)];
  for (let at = 0; at < GRID * GRID; at += 1) {
    const [across, down] = [(at % GRID) + 0.5, Math.floor(at / GRID) + 0.5];
    places.push(new DOMPoint(box.x + (box.width * across) / GRID, box.y + (box.height * down) / GRID));
  }
  if (path.isPointInFill(places[0])) return places[0];
  /** @param {DOMPoint} place */
  const far = (place) => Math.hypot(place.x - box.x - box.width / 2, place.y - box.y - box.height / 2);
  const found = places.slice(1).filter((place) => path.isPointInFill(place));
  return found.sort((a, b) => far(a) - far(b))[0] ?? places[0];
}

/** @param {Box} a @param {Box} b */
function meets(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** @param {AgreementLabel} label @param {number} x @param {number} y */
function write({ text, tone: seen }, x, y) {
  const made = svgElement("text", { x, y, "data-tone": seen });
  made.textContent = text;
  return made;
}

/** Show or hide the layer in the views on the page; painting again changes nothing. @param {Selection} selection */
export function paintAgreement(selection) {
  const on = selection.layer === "agreement";
  if (on && !counts) return loadAgreement().then(arrive, () => {});
  const root = rootOf(selection);
  for (const drawn of shownViews()) {
    if (!on) {
      drawn.agreement?.classList.remove("on");
      continue;
    }
    group(drawn).classList.add("on");
    const wanted = `${root} ${selection.side}`;
    if (drawn.agreement.dataset.shows === wanted) continue;
    drawn.agreement.dataset.shows = wanted;
    fill(drawn, selection, root);
  }
  return undefined;
}

function arrive() {
  const selection = currentSelection();
  paintAgreement(selection);
  tellLayerWords();
}

/** @param {string[]} maps */
const names = (maps) => maps.map((map) => counts.maps[map]).join("; ");

/** @param {string} area @param {AgreementCounts["areas"][string]} reading */
function sayReading(area, { of: number, agreement, roots }) {
  const words = { area, number, roots: roots.join(", ") };
  if (agreement === "agree") return told("{area}: {number} maps read it and agree on {roots}.", words);
  if (agreement === "overlap") return told("{area}: {number} maps read it and overlap on {roots}.", words);
  return told("{area}: {number} maps read it and share no main root among {roots}.", words);
}

/** What the maps say of a chosen area, in words. @param {string} area @param {Selection} selection */
function sayArea(area, selection) {
  const root = rootOf(selection);
  const name = nameOf(area);
  if (!root) {
    const reading = counts.areas[area];
    return reading ? sayReading(name, reading) : told("{area}: read by fewer than two of these maps.", { area: name });
  }
  const given = counts.roots[root]?.[area];
  const words = { area: name, root: rootName(root) };
  if (!given) return told("{area}: not given to {root} by any of these maps.", words);
  const reading = given.give
    ? counted(
        "{number} of {all} maps give it to {root} ({maps})",
        "{number} of {all} maps give it to {root} ({maps})",
        given.give,
        { ...words, all: given.of, maps: names(given.maps) },
      )
    : told("none of {all} maps gives it to {root} first", { ...words, all: given.of });
  return given.beside.length
    ? told("{area}: {reading}; beside another root: {maps}.", { ...words, reading, maps: names(given.beside) })
    : told("{area}: {reading}.", { ...words, reading });
}

/** The legend of the layer, with what it says of the chosen area; '' in other layers. @param {Selection} selection */
export function agreementLegend(selection) {
  if (selection.layer !== "agreement" || !counts) return "";
  const root = rootOf(selection);
  const how = root
    ? told(
        "3/4: three of the four named maps that read this skin give it to {root}; darker, a larger share. Dashed edge, no number: only beside another root.",
        { root: rootName(root) },
      )
    : told(
        "Main root in the named maps: = agree, ≈ overlap, ≠ none in common; the number counts the roots named. Choose a nerve root to see its skin.",
      );
  const doubt = told("Maps: {maps} (read off descriptions, as their figures could not be seen).", {
    maps: names(Object.keys(counts.maps)),
  });
  return [...chosenAreas(selection).map((area) => sayArea(area, selection)), how, doubt].filter(Boolean).join(" ");
}
