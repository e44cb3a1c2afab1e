"use strict";

/** Where there is no room for both, a study and the map take turns: the study first, a button to the other. */
(function (painAtlas) {
  const root = document.documentElement;
  let mode = "";

  const button = () => document.getElementById("study-or-map");

  /** @param {"study"|"map"} part */
  function show(part) {
    root.dataset.turn = part;
    const name = document.querySelector(`#modes [data-value="${mode}"]`)?.textContent ?? "study";
    button().textContent = part === "map" ? `‹ Back to: ${name}` : "Show the map ›";
    painAtlas.roving.again();
  }

  /** Another study begins with itself. */
  function follow(selection) {
    if (selection.mode === mode) return;
    mode = selection.mode;
    show("study");
  }

  painAtlas.studyOrMap = {
    show,
    start: () => {
      button().addEventListener("click", () => show(root.dataset.turn === "map" ? "study" : "map"));
      painAtlas.selection.onPaint(follow);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
