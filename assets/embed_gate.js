"use strict";

/** On the page that other sites frame: the scripts that leave the chrome away are loaded, and the page shows after them. */
(function (painAtlas) {
  const root = document.documentElement;
  // A lesson fills a screen of its own, with a presenter's window beside it: both belong to the whole page.
  const WHOLE_PAGE = { lesson: () => false, desk: () => false, mode: (mode) => mode !== "learn" };
  let known = {};

  const isOn = () => root.hasAttribute("data-embed");

  /** Where the whole page is: the folder this page lies in; a disk has no page for a folder. */
  const whole = () => new URL(location.protocol === "file:" ? "index.html" : "./", location.href);

  /** The table of keys without what only the whole page can show. */
  function choices(table) {
    known = table;
    if (!isOn()) return table;
    const narrowed = Object.entries(WHOLE_PAGE).map(([key, keep]) => [key, { ...table[key], values: table[key].values.filter(keep), pattern: "" }]);
    known = { ...table, ...Object.fromEntries(narrowed) };
    return known;
  }

  async function start() {
    if (!isOn()) return;
    try {
      await painAtlas.later.load("embed");
      painAtlas.embed.start(known);
    } catch (fault) {
      console.warn(fault);
      painAtlas.announce("A part of this page could not be loaded. Check the connection and open it again.");
    }
    root.dataset.embed = "shown";
  }

  painAtlas.embedGate = { isOn, whole, choices, start };
})((window.painAtlas = window.painAtlas || {}));
