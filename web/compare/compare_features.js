// @ts-check
/**
 * What two compared sources have in common and what tells them apart, as tables: skin in numbers and names, then
 * features.
 */

/** @import { ComparePart, CompareShares, ComparedFeature, ComparedSource } from "../core/types.js" */

import { makeTag } from "../core/element.js";
import { percent } from "../core/numerals.js";
import { told } from "../core/telling.js";
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
function share(value) {
  if (value === null) return "–";
  if (value > 0 && value < 0.1) return told("under {share}", { share: percent(0.1) });
  return percent(value < 10 ? +value.toFixed(1) : Math.round(value));
}

/**
 * The skin of both in one sentence, for the panel and for a screen reader.
 * @param {ComparedSource} one @param {ComparedSource} other @param {CompareShares} shares
 */
export function sayShares(one, other, { rows }) {
  const both = rows.find(({ part }) => part === "both");
  const names = { one: one.name, other: other.name };
  if (!both.ofBody) return told("{one} and {other} share no skin of the whole figure.", names);
  return told("Both: {ofOne} of the {one} pattern, {ofOther} of the {other} pattern, {ofBody} of the skin.", {
    ...names,
    ofOne: share(both.ofOne),
    ofOther: share(both.ofOther),
    ofBody: share(both.ofBody),
  });
}

/** @param {ComparedSource} source */
const onlyWords = ({ name }) => told("Only {source}", { source: name });

/**
 * Numbers and names of the skin of each part: the picture in words.
 * @param {ComparedSource} one @param {ComparedSource} other @param {CompareShares} found
 */
export function describeSkin(one, other, found) {
  const words = { one: onlyWords(one), both: told("Both"), other: onlyWords(other) };
  const lines = found.rows.map(({ part, ofOne, ofOther, ofBody }) =>
    makeTag(
      "tr",
      { "data-part": part },
      makeTag("th", { scope: "row" }, drawCompareSample(part, 2), words[part]),
      makeTag("td", {}, share(ofOne)),
      makeTag("td", {}, share(ofOther)),
      makeTag("td", {}, share(ofBody)),
    ),
  );
  const columns = [
    told("Where pain is felt"),
    ...[one, other].map(({ name }) => told("of the {source} pattern", { source: name })),
    told("of all skin"),
  ];
  const head = makeTag("thead", {}, makeTag("tr", {}, ...columns.map((text) => makeTag("th", { scope: "col" }, text))));
  const overlap =
    found.overlap === null
      ? ""
      : ` ${told("Overlap, faint parts counted less than the core: {share}.", { share: share(found.overlap) })}`;
  return makeTag(
    "section",
    { class: "part skin-of-both" },
    makeTag("h3", {}, told("Whose skin is it?")),
    makeTag("table", { class: "compare-shares" }, head, makeTag("tbody", {}, ...lines)),
    makeTag("p", { class: "quiet" }, sayShares(one, other, found) + overlap),
    names(one, other),
  );
}

/** @param {ComparedSource} one @param {ComparedSource} other */
function names(one, other) {
  /** @type {[string, string[]][]} */
  const parts = [
    [onlyWords(one), one.areas.filter((area) => !other.areas.includes(area))],
    [told("Both"), one.areas.filter((area) => other.areas.includes(area))],
    [onlyWords(other), other.areas.filter((area) => !one.areas.includes(area))],
  ];
  const lists = parts.flatMap(([word, areas]) => [
    makeTag("h4", {}, `${word} (${areas.length})`),
    areas.length
      ? makeTag("ul", { class: "areas" }, ...areas.map(link))
      : makeTag("p", { class: "quiet" }, told("none")),
  ]);
  return makeTag("details", { class: "more" }, makeTag("summary", {}, told("The areas by name")), ...lists);
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
    content === EMPTY ? `<p class="quiet">${told("Nothing more is described for this source.")}</p>` : content,
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
    lines.push(wide(`<b>${told("The same for both.")}</b> ${one.general}`, "same"));
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
    makeTag("caption", {}, told("What tells them apart")),
    makeTag("thead", {}, makeTag("tr", {}, head("one", one), head("other", other))),
    ...bodies,
  );
}
