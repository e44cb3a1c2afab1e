"use strict";

/** Scripts and style sheets that are asked for when they are first needed; the page's head tells their addresses. */
(function (painAtlas) {
  /** @type {Map<string, Promise<void>>} */
  const asked = new Map();
  const offered = () => JSON.parse(document.querySelector("meta[name=later]").content);

  function element(address) {
    if (address.split("?")[0].endsWith(".css")) {
      return Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
    }
    return Object.assign(document.createElement("script"), { src: address, async: false });
  }

  /** One file, once; one that does not come may be asked for again. */
  function fetched(address) {
    if (!asked.has(address)) {
      const made = element(address);
      asked.set(address, new Promise((done, fail) => {
        made.addEventListener("load", () => done());
        made.addEventListener("error", () => {
          asked.delete(address);
          made.remove();
          const fault = new Error(`${address} could not be loaded`);
          painAtlas.reconnect.missed(fault);
          fail(fault);
        });
        document.head.append(made);
      }));
    }
    return asked.get(address);
  }

  painAtlas.later = {
    /** Everything offered under a name, in its order; does nothing where nothing is offered. @param {string} name */
    load: (name) => Promise.all((offered()[name] ?? []).map(fetched)),
  };
})((window.painAtlas = window.painAtlas || {}));
