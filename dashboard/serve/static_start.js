"use strict";

/**
 * What an exported site runs before its own scripts: where the site is served, it keeps the site's own files for a visit
 * without a network.
 */
(function () {
  if (!location.protocol.startsWith("http")) return;

  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "manifest.webmanifest" }));
  // A frame that is shut off from its site may not even ask for the worker; one on another site is no app of its own.
  if (window.origin === "null") return;
  if (!window.isSecureContext || !navigator.serviceWorker || document.documentElement.hasAttribute("data-embed")) return;

  async function keep() {
    await navigator.serviceWorker.register("offline.js");
    const { active } = await navigator.serviceWorker.ready;
    const everything = () => active.postMessage("everything");
    if (window.matchMedia("(display-mode: standalone)").matches) everything();
    window.addEventListener("appinstalled", everything);
  }
  window.addEventListener("load", () => keep().catch((fault) => console.warn(`Not kept for offline use: ${fault}`)));
})();
