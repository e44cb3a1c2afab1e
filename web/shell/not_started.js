"use strict";

/**
 * Where the page cannot start, the warnings that stand in its HTML stay, and this says so. A frame that is shut off
 * from its own site (`sandbox` without `allow-same-origin`) may load scripts and nothing else, so it never starts.
 */
(function () {
  const PATIENCE_MS = 20000;
  /** As in core/telling.js, which may not be here. */
  const told = (text) => {
    const sentences = (window.painAtlas && window.painAtlas.sentences) || {};
    return (sentences[text] || [text])[0];
  };
  const isShutOff = () => window.origin === "null" && location.protocol !== "file:";

  function say() {
    const note = document.getElementById("not-started");
    if (!note || document.documentElement.dataset.ready === "true") return;
    note.textContent = isShutOff()
      ? told("This frame does not allow the atlas to start. Its address: {address}").replace(
          "{address}",
          () => location.href,
        )
      : told("The atlas has not started yet.");
    note.hidden = false;
    document.documentElement.dataset.notStarted = "";
  }

  document.addEventListener("DOMContentLoaded", () => (isShutOff() ? say() : setTimeout(say, PATIENCE_MS)));
})();
