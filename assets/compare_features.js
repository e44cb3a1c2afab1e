"use strict";

/** What two compared sources have in common and what tells them apart, as tables: skin in numbers and names, then features. */
(function (painAtlas) {
  const EMPTY = "<div></div>";

  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** A piece of HTML our own server rendered. */
  function rendered(tag, attributes, ...pieces) {
    const made = make(tag, attributes);
    made.innerHTML = pieces.join("");
    return made;
  }

  function percent(value) {
    if (value === null) return "–";
    if (value > 0 && value < 0.1) return "under 0.1%";
    return `${value < 10 ? +value.toFixed(1) : Math.round(value)}%`;
  }

  /** The skin of both in one sentence, for the panel and for a screen reader. */
  function inWords(one, other, { rows }) {
    const both = rows.find(({ part }) => part === "both");
    if (!both.ofBody) return `${one.name} and ${other.name} share no skin of the whole figure.`;
    return `Both: ${percent(both.ofOne)} of the ${one.name} pattern, ${percent(both.ofOther)} of the ${other.name} pattern, ${percent(both.ofBody)} of the skin.`;
  }

  /** Numbers and names of the skin of each part: the picture in words. */
  function skin(one, other, found) {
    const words = { one: `Only ${one.name}`, both: "Both", other: `Only ${other.name}` };
    const lines = found.rows.map(({ part, ofOne, ofOther, ofBody }) => make("tr", { "data-part": part },
      make("th", { scope: "row" }, painAtlas.compare.sample(part, 2), words[part]),
      make("td", {}, percent(ofOne)), make("td", {}, percent(ofOther)), make("td", {}, percent(ofBody))));
    const columns = ["Where pain is felt", `of the ${one.name} pattern`, `of the ${other.name} pattern`, "of all skin"];
    const head = make("thead", {}, make("tr", {}, ...columns.map((text) => make("th", { scope: "col" }, text))));
    const overlap = found.overlap === null ? "" : ` Overlap, faint parts counted less than the core: ${percent(found.overlap)}.`;
    return make("section", { class: "part skin-of-both" }, make("h3", {}, "Whose skin is it?"),
      make("table", { class: "compare-shares" }, head, make("tbody", {}, ...lines)),
      make("p", { class: "quiet" }, inWords(one, other, found) + overlap), names(one, other));
  }

  function names(one, other) {
    const parts = [
      [`Only ${one.name}`, one.areas.filter((area) => !other.areas.includes(area))],
      ["Both", one.areas.filter((area) => other.areas.includes(area))],
      [`Only ${other.name}`, other.areas.filter((area) => !one.areas.includes(area))],
    ];
    const told = parts.flatMap(([word, areas]) => [
      make("h4", {}, `${word} (${areas.length})`),
      areas.length ? make("ul", { class: "areas" }, ...areas.map(link)) : make("p", { class: "quiet" }, "none"),
    ]);
    return make("details", { class: "more" }, make("summary", {}, "The areas by name"), ...told);
  }

  function link(area) {
    return make("li", {}, make("button", { type: "button", class: "link", "data-choose-area": area }, painAtlas.picker.nameOf(area)));
  }

  function head(part, { name, kind, mechanism, word }) {
    return make("th", { scope: "col" }, painAtlas.compare.sample(part, 2), make("b", {}, name),
      make("span", { class: "kind" }, kind), make("span", { class: "kind", "data-mechanism": mechanism }, word));
  }

  function cell(content) {
    return rendered("td", {}, content === EMPTY ? "<p class=\"quiet\">Nothing more is described for this source.</p>" : content);
  }

  /** One feature: what holds for the mechanisms, once if it is the same for both, then for each source, then the lesson. */
  function feature(one, other) {
    const lines = [make("tr", { class: "feature" }, make("th", { scope: "rowgroup", colspan: "2" }, one.heading))];
    const wide = (content, className) => make("tr", {}, rendered("td", { colspan: "2", class: className }, content));
    if (one.general && one.general === other.general) {
      lines.push(wide(`<b>The same for both.</b> ${one.general}`, "same"));
      if (one.own !== EMPTY || other.own !== EMPTY) lines.push(make("tr", {}, cell(one.own), cell(other.own)));
    } else {
      lines.push(make("tr", {}, cell(one.general + one.own), cell(other.general + other.own)));
    }
    const lesson = one.lesson.length > other.lesson.length ? one.lesson : other.lesson;
    if (lesson) lines.push(wide(lesson, "lesson"));
    return make("tbody", { "data-feature": one.id }, ...lines);
  }

  function features(one, other) {
    const bodies = one.features.map((known, at) => feature(known, other.features[at]));
    return make("table", { class: "compared" }, make("caption", {}, "What tells them apart"),
      make("thead", {}, make("tr", {}, head("one", one), head("other", other))), ...bodies);
  }

  painAtlas.compareFeatures = { skin, features, inWords, make, rendered };
})((window.painAtlas = window.painAtlas || {}));
