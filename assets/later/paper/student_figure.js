"use strict";

/** The figure of a student's page: the views that hold the pattern, in place of those that happen to be on the screen. */
(function (painAtlas) {
  const BOX = { width: 186, height: 88, below: 1.7 };
  const { made } = painAtlas.handout;

  /** What the legend below the map says in words, without its marks, which stand in the figure. */
  function words() {
    const said = [...document.querySelectorAll("#legend .map-name, #legend .grade-note, #legend .source-name")].filter(({ hidden }) => !hidden);
    const outlines = [...document.querySelectorAll("#legend .grade-lines [data-used]")].map(({ textContent }) => textContent.trim());
    const lines = [...said.map(({ textContent }) => textContent.trim()), outlines.length ? `Outline, how well known: ${outlines.join("; ")}` : ""];
    return lines.filter(Boolean).join(" · ");
  }

  /** @returns {Promise<HTMLElement[]>} */
  async function parts() {
    return [made("figure", { className: "student-figure" }, await painAtlas.handout.figure(painAtlas.selection.get(), BOX), made("figcaption", { textContent: words() }))];
  }

  painAtlas.studentFigure = { parts };
})((window.painAtlas = window.painAtlas || {}));
