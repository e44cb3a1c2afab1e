"use strict";

/**
 * Keeps an exported site's own files for a visit without a network, and nothing of the reader's: no address, no choice.
 * VERSION, FIRST (needed to open the page) and REST (all else) stand in the lines before it. Every file but the pages
 * is named by its content, so a kept one is never out of date; a page is asked for anew as long as somebody answers.
 */
(function (version, first, rest) {
  const scope = self.registration.scope;
  const name = `pain-atlas ${scope} ${version}`;
  const here = (path) => new URL(path, scope).href;
  const own = new Set([...first, ...rest].map(here));
  // The panels' folder is named by its content, so these are kept like any other file.
  const isPage = (path) => path === "./" || (path.endsWith(".html") && !path.startsWith("atlas/"));
  const pages = new Set([...first, ...rest].filter(isPage).map(here));
  const TOGETHER = 4;

  const bare = (address) => address.split(/[?#]/)[0];

  async function keptOr(request) {
    const cache = await caches.open(name);
    const kept = await cache.match(request.url);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  }

  /** A page as it is now, or as it was kept; its query stays with the reader. */
  async function page(request, address) {
    try {
      return await fetch(request);
    } catch (fault) {
      const kept = await (await caches.open(name)).match(address);
      if (kept) return kept;
      throw fault;
    }
  }

  /** The rest, a few at a time, for a reader who installed the site. */
  async function everything() {
    const cache = await caches.open(name);
    const missing = [];
    for (const address of own) if (!(await cache.match(address))) missing.push(address);
    const worker = async () => {
      for (let next = missing.shift(); next; next = missing.shift()) await cache.add(next).catch(() => {});
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
  }

  async function forgetOlder() {
    const older = (await caches.keys()).filter((other) => other.startsWith(`pain-atlas ${scope} `) && other !== name);
    await Promise.all(older.map((other) => caches.delete(other)));
    await self.clients.claim();
  }

  self.addEventListener("install", (event) => {
    event.waitUntil(caches.open(name).then((cache) => cache.addAll(first.map(here))));
  });
  self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
  self.addEventListener("message", (event) => {
    if (event.data === "everything") event.waitUntil(everything());
  });
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET") return;
    const asked = bare(request.url);
    const address = asked === here("index.html") ? scope : asked;
    if (pages.has(address)) event.respondWith(page(request, address));
    else if (own.has(request.url)) event.respondWith(keptOr(request));
  });
})(VERSION, FIRST, REST);
