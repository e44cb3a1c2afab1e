"use strict";

/**
 * The first script of an exported site, put before Dash's own. It answers Dash's two questions itself, because a page
 * opened from a disk may not fetch; where the site is served, it asks early for what the map needs first and keeps the
 * site's own files for a visit without a network. DATA and FIRST stand in the lines before it.
 */
(function (data, first) {
  const network = window.fetch.bind(window);
  window.fetch = (address, options) => {
    const name = String(address?.url ?? address).split("/").pop();
    if (!Object.hasOwn(data, name)) return network(address, options);
    return Promise.resolve(new Response(data[name], { headers: { "Content-Type": "application/json" } }));
  };
  if (!location.protocol.startsWith("http")) return;

  const link = (attributes) => document.head.append(Object.assign(document.createElement("link"), attributes));
  if (first) link({ rel: "preload", href: first, as: "fetch", crossOrigin: "anonymous" });
  link({ rel: "manifest", href: "manifest.webmanifest" });
  // A frame on another site is no app of its own.
  if (!window.isSecureContext || !navigator.serviceWorker || document.documentElement.hasAttribute("data-embed")) return;

  async function keep() {
    await navigator.serviceWorker.register("offline.js");
    const { active } = await navigator.serviceWorker.ready;
    const everything = () => active.postMessage("everything");
    if (window.matchMedia("(display-mode: standalone)").matches) everything();
    window.addEventListener("appinstalled", everything);
  }
  window.addEventListener("load", () => keep().catch((fault) => console.warn(`Not kept for offline use: ${fault}`)));
})(DATA, FIRST);
