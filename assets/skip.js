"use strict";

/** The first two stops of the page: to the body map, and to the answer, wherever that stands. */
(function (painAtlas) {
  function toMap() {
    painAtlas.studyOrMap.show("map");
    painAtlas.sheet.lower();
    document.querySelector("#solid:not([hidden]) .solid-scene, #body-map [data-area][tabindex='0']")?.focus();
  }

  function toAnswer() {
    const study = document.getElementById("study");
    painAtlas.studyOrMap.show("study");
    painAtlas.sheet.raise();
    (study.hidden ? document.getElementById("panels") : study).focus();
  }

  painAtlas.skip = {
    start: () => {
      for (const link of document.querySelectorAll(".skip")) {
        link.addEventListener("click", (event) => {
          event.preventDefault(); // The address holds the choice, not the place on the page.
          if (link.hash === "#map") toMap();
          else toAnswer();
        });
      }
    },
  };
})((window.painAtlas = window.painAtlas || {}));
