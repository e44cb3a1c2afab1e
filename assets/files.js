"use strict";

/** The compiled files: each is asked for once; what fails may be asked for again. */
(function (painAtlas) {
  /** @type {Map<string, Promise<any>>} */
  const asked = new Map();
  let base = "";

  function once(name, read) {
    if (!asked.has(name)) {
      const answer = fetch(base + name)
        .then((response) => {
          if (!response.ok) throw new Error(`${name}: ${response.status}`);
          return read(response);
        })
        .catch((fault) => {
          asked.delete(name);
          throw fault;
        });
      asked.set(name, answer);
    }
    return asked.get(name);
  }

  painAtlas.files = {
    /** @param {string} folder where the files lie, relative to the page */
    start: (folder) => { base = folder; },
    url: (name) => base + name,
    json: (name) => once(name, (response) => response.json()),
    bytes: (name) => once(name, async (response) => new Uint8Array(await response.arrayBuffer())),
    /** Text is not kept: the panels keep the few they need, the browser's cache the rest. */
    text: async (name) => {
      const response = await fetch(base + name);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.text();
    },
  };
})((window.painAtlas = window.painAtlas || {}));
