"use strict";

/** On a narrow page the modes and the tools unfold from one button at the top. */
(function (painAtlas) {
  /** @type {HTMLElement} */
  let button;

  const isOpen = () => button.ariaExpanded === "true";

  function open(shown) {
    button.ariaExpanded = String(shown);
    painAtlas.roving.again();
  }

  painAtlas.menu = {
    start: () => {
      button = document.getElementById("to-menu");
      button.addEventListener("click", () => open(!isOpen()));
      painAtlas.selection.onPaint(({ mode }) => {
        if (mode !== painAtlas.menu.mode) open(false);
        painAtlas.menu.mode = mode;
      });
      document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !isOpen() || !button.checkVisibility()) return;
        event.preventDefault();
        open(false);
        button.focus();
      }, true);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
