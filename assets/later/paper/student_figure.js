"use strict";

/** The figure of a student's page: the views that hold the pattern, in place of those that happen to be on the screen. */
(function (painAtlas) {
  const BOX = { width: 186, height: 88, below: 1.7 };
  const { made } = painAtlas.handout;

  /** What the legend below the map says in words, without its marks, which stand in the figure. */
  function words(selection) {
    if (painAtlas.compare.active(selection)) return ""; // its lines tell which source is which, and the figure says so
    const said = [...document.querySelectorAll("#legend .map-name, #legend .grade-note, #legend .source-name")].filter(({ hidden }) => !hidden);
    const outlines = [...document.querySelectorAll("#legend .grade-lines [data-used]")].map(({ textContent }) => textContent.trim());
    const lines = [...said.map(({ textContent }) => textContent.trim()), outlines.length ? `Outline, how well known: ${outlines.join("; ")}` : ""];
    return lines.filter(Boolean).join(" · ");
  }

  /** @returns {Promise<HTMLElement[]>} */
  async function parts() {
    const selection = painAtlas.selection.get();
    const figure = await painAtlas.handout.figure(selection, BOX);
    return [made("figure", { className: "student-figure" }, figure, made("figcaption", { textContent: words(selection) }))];
  }

  painAtlas.studentFigure = { parts };
})((window.painAtlas = window.painAtlas || {}));
