// @ts-check
/** What two compared sources have in common and what tells them apart, as tables: skin in numbers and names, then features. */

/** @import { ComparePart, CompareShares, ComparedFeature, ComparedSource } from "../core/types.js" */

import { nameOf } from "../shell/picker.js";
import { compareSample } from "./compare.js";

const EMPTY = "<div></div>";

/** @type {MakeByAttributes} */
export function compareFeaturesMake(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * A piece of HTML our own server rendered.
 * @param {keyof HTMLElementTagNameMap} tag @param {Attributes} attributes @param {...string} pieces
 */
export function rendered(tag, attributes, ...pieces) {
  const made = compareFeaturesMake(tag, attributes);
  made.innerHTML = pieces.join("");
  return made;
}

/** @param {number|null} value */
function percent(value) {
  if (value === null) return "–";
  if (value > 0 && value < 0.1) return "under 0.1%";
  return `${value < 10 ? +value.toFixed(1) : Math.round(value)}%`;
}

/**
 * The skin of both in one sentence, for the panel and for a screen reader.
 * @param {ComparedSource} one @param {ComparedSource} other @param {CompareShares} shares
 */
export function inWords(one, other, { rows }) {
  const both = rows.find(({ part }) => part === "both");
  if (!both.ofBody) return `${one.name} and ${other.name} share no skin of the whole figure.`;
  return `Both: ${percent(both.ofOne)} of the ${one.name} pattern, ${percent(both.ofOther)} of the ${other.name} pattern, ${percent(both.ofBody)} of the skin.`;
}

/**
 * Numbers and names of the skin of each part: the picture in words.
 * @param {ComparedSource} one @param {ComparedSource} other @param {CompareShares} found
 */
export function compareFeaturesSkin(one, other, found) {
  const words = { one: `Only ${one.name}`, both: "Both", other: `Only ${other.name}` };
  const lines = found.rows.map(({ part, ofOne, ofOther, ofBody }) =>
    compareFeaturesMake(
      "tr",
      { "data-part": part },
      compareFeaturesMake("th", { scope: "row" }, compareSample(part, 2), words[part]),
      compareFeaturesMake("td", {}, percent(ofOne)),
      compareFeaturesMake("td", {}, percent(ofOther)),
      compareFeaturesMake("td", {}, percent(ofBody)),
    ),
  );
  const columns = ["Where pain is felt", `of the ${one.name} pattern`, `of the ${other.name} pattern`, "of all skin"];
  const head = compareFeaturesMake(
    "thead",
    {},
    compareFeaturesMake("tr", {}, ...columns.map((text) => compareFeaturesMake("th", { scope: "col" }, text))),
  );
  const overlap =
    found.overlap === null ? "" : ` Overlap, faint parts counted less than the core: ${percent(found.overlap)}.`;
  return compareFeaturesMake(
    "section",
    { class: "part skin-of-both" },
    compareFeaturesMake("h3", {}, "Whose skin is it?"),
    compareFeaturesMake("table", { class: "compare-shares" }, head, compareFeaturesMake("tbody", {}, ...lines)),
    compareFeaturesMake("p", { class: "quiet" }, inWords(one, other, found) + overlap),
    names(one, other),
  );
}

/** @param {ComparedSource} one @param {ComparedSource} other */
function names(one, other) {
  /** @type {[string, string[]][]} */
  const parts = [
    [`Only ${one.name}`, one.areas.filter((area) => !other.areas.includes(area))],
    ["Both", one.areas.filter((area) => other.areas.includes(area))],
    [`Only ${other.name}`, other.areas.filter((area) => !one.areas.includes(area))],
  ];
  const told = parts.flatMap(([word, areas]) => [
    compareFeaturesMake("h4", {}, `${word} (${areas.length})`),
    areas.length
      ? compareFeaturesMake("ul", { class: "areas" }, ...areas.map(link))
      : compareFeaturesMake("p", { class: "quiet" }, "none"),
  ]);
  return compareFeaturesMake(
    "details",
    { class: "more" },
    compareFeaturesMake("summary", {}, "The areas by name"),
    ...told,
  );
}

/** @param {string} area */
function link(area) {
  return compareFeaturesMake(
    "li",
    {},
    compareFeaturesMake("button", { type: "button", class: "link", "data-choose-area": area }, nameOf(area)),
  );
}

/** @param {ComparePart} part @param {ComparedSource} source */
function head(part, { name, kind, mechanism, word }) {
  return compareFeaturesMake(
    "th",
    { scope: "col" },
    compareSample(part, 2),
    compareFeaturesMake("b", {}, name),
    compareFeaturesMake("span", { class: "kind" }, kind),
    compareFeaturesMake("span", { class: "kind", "data-mechanism": mechanism }, word),
  );
}

/** @param {string} content */
function cell(content) {
  return rendered(
    "td",
    {},
    content === EMPTY ? '<p class="quiet">Nothing more is described for this source.</p>' : content,
  );
}

/**
 * One feature: what holds for the mechanisms, once if it is the same for both, then for each source, then the lesson.
 * @param {ComparedFeature} one @param {ComparedFeature} other
 */
function feature(one, other) {
  const lines = [
    compareFeaturesMake(
      "tr",
      { class: "feature" },
      compareFeaturesMake("th", { scope: "rowgroup", colspan: "2" }, one.heading),
    ),
  ];
  /** @param {string} content @param {string} className */
  const wide = (content, className) =>
    compareFeaturesMake("tr", {}, rendered("td", { colspan: "2", class: className }, content));
  if (one.general && one.general === other.general) {
    lines.push(wide(`<b>The same for both.</b> ${one.general}`, "same"));
    if (one.own !== EMPTY || other.own !== EMPTY)
      lines.push(compareFeaturesMake("tr", {}, cell(one.own), cell(other.own)));
  } else {
    lines.push(compareFeaturesMake("tr", {}, cell(one.general + one.own), cell(other.general + other.own)));
  }
  const lesson = one.lesson.length > other.lesson.length ? one.lesson : other.lesson;
  if (lesson) lines.push(wide(lesson, "lesson"));
  return compareFeaturesMake("tbody", { "data-feature": one.id }, ...lines);
}

/** @param {ComparedSource} one @param {ComparedSource} other */
export function features(one, other) {
  const bodies = one.features.map((known, at) => feature(known, other.features[at]));
  return compareFeaturesMake(
    "table",
    { class: "compared" },
    compareFeaturesMake("caption", {}, "What tells them apart"),
    compareFeaturesMake("thead", {}, compareFeaturesMake("tr", {}, head("one", one), head("other", other))),
    ...bodies,
  );
}
