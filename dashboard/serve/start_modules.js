"use strict";

/**
 * Starts an exported page: by its modules, or by one script that says the same where a browser refuses modules, from a
 * disk and in a frame that is shut off from its own site.
 */
(function ({ dataset }) {
  const refused = location.protocol === "file:" || window.origin === "null";
  const script = document.createElement("script");
  if (!refused) script.type = "module";
  script.src = refused ? dataset.disk : dataset.modules;
  document.head.append(script);
})(document.currentScript);
