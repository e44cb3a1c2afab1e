"use strict";

/** Paper: the sources are opened and the address is written down while the page prints. */
(function (painAtlas) {
  let opened = [];

  function before() {
    opened = [...document.querySelectorAll("#structure-panel .evidence details:last-of-type:not([open])")];
    for (const part of opened) part.open = true;
    document.getElementById("printed").textContent = `Pain Atlas. ${location.href}`;
  }

  function after() {
    for (const part of opened) part.open = false;
    opened = [];
  }

  painAtlas.print = {
    start: (button) => {
      button.addEventListener("click", () => window.print());
      window.addEventListener("beforeprint", before);
      window.addEventListener("afterprint", after);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
