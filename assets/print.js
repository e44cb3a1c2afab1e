"use strict";

/** Paper: the button asks what to print; the sources are opened and the link is written down while the page prints. */
(function (painAtlas) {
  const MAP = { width: 718, height: 330 }; // pixels of the printed map without its captions, see print.css
  let opened = [];

  /** The map is drawn smaller on paper than on the screen; its letters must not be. */
  function enlarge() {
    const { host } = painAtlas.bodyMap;
    const smaller = Math.min(MAP.width / host.clientWidth, MAP.height / host.clientHeight);
    if (smaller > 0 && smaller < Infinity) host.style.setProperty("--printed", (1 / smaller).toFixed(3));
  }

  function before() {
    enlarge();
    opened = [...document.querySelectorAll("#structure-panel :is(.folded, .evidence details:last-of-type):not([open])")];
    for (const part of opened) part.open = true;
    const link = painAtlas.share.link();
    const code = painAtlas.qrCode?.draw(link);
    document.getElementById("printed").replaceChildren(`Pain Atlas, data version ${painAtlas.share.version()}. ${link}`, ...(code ? [code] : []));
  }

  function after() {
    for (const part of opened) part.open = false;
    opened = [];
  }

  /** The dialog is loaded when it is first wanted; without it there is still the page as it stands. */
  async function ask(button) {
    try {
      await painAtlas.later.load("paper");
    } catch {
      return window.print();
    }
    return painAtlas.printDialog.open(button);
  }

  painAtlas.print = {
    start: (button) => {
      button.setAttribute("aria-haspopup", "dialog");
      button.addEventListener("click", () => ask(button));
      window.addEventListener("beforeprint", before);
      window.addEventListener("afterprint", after);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
