"use strict";

/** Opens and closes the dialog that says what becomes of a reader's choices. */
(function (painAtlas) {
  painAtlas.privacy = {
    /** @param {HTMLButtonElement} button @param {HTMLDialogElement} dialog */
    start: (button, dialog) => {
      button.addEventListener("click", () => dialog.showModal());
      dialog.querySelector(".close").addEventListener("click", () => dialog.close());
      // Escape closes the dialog; it must not also clear what is chosen on the map.
      dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") event.stopPropagation(); });
      dialog.addEventListener("close", () => button.focus());
    },
  };
})((window.painAtlas = window.painAtlas || {}));
