// @ts-check
/**
 * What two compared sources have in common and what tells them apart, as tables: skin in numbers and names, then
 * features.
 */

/** @import { ComparePart, CompareShares, ComparedFeature, ComparedSource } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { nameOf } from "../shell/picker.js";
import { drawCompareSample } from "./compare.js";

const EMPTY = "<div></div>";

/**
 * A piece of HTML our own server rendered.
 * @param {keyof HTMLElementTagNameMap} tag @param {Attributes} attributes @param {...string} pieces
 */
export function fromHtml(tag, attributes, ...pieces) {
  const made = makeTag(tag, attributes);
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
export function sayShares(one, other, { rows }) {
  const both = rows.find(({ part }) => part === "both");
  if (!both.ofBody) return `${one.name} and ${other.name} share no skin of the whole figure.`;
  return `Both: ${percent(both.ofOne)} of the ${one.name} pattern, ${percent(both.ofOther)} of the ${other.name} pattern, ${percent(both.ofBody)} of the skin.`;
}

/**
 * Numbers and names of the skin of each part: the picture in words.
 * @param {ComparedSource} one @param {ComparedSource} other @param {CompareShares} found
 */
export function describeSkin(one, other, found) {
  const words = { one: `Only ${one.name}`, both: "Both", other: `Only ${other.name}` };
  const lines = found.rows.map(({ part, ofOne, ofOther, ofBody }) =>
    makeTag(
      "tr",
      { "data-part": part },
      makeTag("th", { scope: "row" }, drawCompareSample(part, 2), words[part]),
      makeTag("td", {}, percent(ofOne)),
      makeTag("td", {}, percent(ofOther)),
      makeTag("td", {}, percent(ofBody)),
    ),
  );
  const columns = ["Where pain is felt", `of the ${one.name} pattern`, `of the ${other.name} pattern`, "of all skin"];
  const head = makeTag("thead", {}, makeTag("tr", {}, ...columns.map((text) => makeTag("th", { scope: "col" }, text))));
  const overlap =
    found.overlap === null ? "" : ` Overlap, faint parts counted less than the core: ${percent(found.overlap)}.`;
  return makeTag(
    "section",
    { class: "part skin-of-both" },
    makeTag("h3", {}, "Whose skin is it?"),
    makeTag("table", { class: "compare-shares" }, head, makeTag("tbody", {}, ...lines)),
    makeTag("p", { class: "quiet" }, sayShares(one, other, found) + overlap),
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
  const lists = parts.flatMap(([word, areas]) => [
    makeTag("h4", {}, `${word} (${areas.length})`),
    areas.length ? makeTag("ul", { class: "areas" }, ...areas.map(link)) : makeTag("p", { class: "quiet" }, "none"),
  ]);
  return makeTag("details", { class: "more" }, makeTag("summary", {}, "The areas by name"), ...lists);
}

/** @param {string} area */
function link(area) {
  return makeTag(
    "li",
    {},
    makeTag("button", { type: "button", class: "link", "data-choose-area": area }, nameOf(area)),
  );
}

/** @param {ComparePart} part @param {ComparedSource} source */
function head(part, { name, kind, mechanism, word }) {
  return makeTag(
    "th",
    { scope: "col" },
    drawCompareSample(part, 2),
    makeTag("b", {}, name),
    makeTag("span", { class: "kind" }, kind),
    makeTag("span", { class: "kind", "data-mechanism": mechanism }, word),
  );
}

/** @param {string} content */
function cell(content) {
  return fromHtml(
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
  const lines = [makeTag("tr", { class: "feature" }, makeTag("th", { scope: "rowgroup", colspan: "2" }, one.heading))];
  /** @param {string} content @param {string} className */
  const wide = (content, className) => makeTag("tr", {}, fromHtml("td", { colspan: "2", class: className }, content));
  if (one.general && one.general === other.general) {
    lines.push(wide(`<b>The same for both.</b> ${one.general}`, "same"));
    if (one.own !== EMPTY || other.own !== EMPTY) lines.push(makeTag("tr", {}, cell(one.own), cell(other.own)));
  } else {
    lines.push(makeTag("tr", {}, cell(one.general + one.own), cell(other.general + other.own)));
  }
  const lesson = one.lesson.length > other.lesson.length ? one.lesson : other.lesson;
  if (lesson) lines.push(wide(lesson, "lesson"));
  return makeTag("tbody", { "data-feature": one.id }, ...lines);
}

/** @param {ComparedSource} one @param {ComparedSource} other */
export function featureTable(one, other) {
  const bodies = one.features.map((ofOne, at) => feature(ofOne, other.features[at]));
  return makeTag(
    "table",
    { class: "compared" },
    makeTag("caption", {}, "What tells them apart"),
    makeTag("thead", {}, makeTag("tr", {}, head("one", one), head("other", other))),
    ...bodies,
  );
}
