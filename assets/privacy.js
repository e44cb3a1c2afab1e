"use strict";

/** Opens and closes the dialog that says what becomes of a reader's choices. */
(function (painAtlas) {
  painAtlas.privacy = {
    /** @param {HTMLButtonElement} button @param {HTMLDialogElement} dialog */
    start: (button, dialog) => {
      button.addEventListener("click", () => painAtlas.escape.show(dialog));
      dialog.querySelector(".close").addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => button.focus());
    },
  };
})((window.painAtlas = window.painAtlas || {}));
