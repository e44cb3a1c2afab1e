"use strict";

/**
 * A framed page answers the page around it: JSON-RPC 2.0 over one MessagePort, which is taken from the parent alone, and
 * only where its origin is listed. Whatever else arrives is counted and left alone.
 */
(function (painAtlas) {
  const onDisk = location.protocol === "file:";
  /** @type {MessagePort|null} */
  let port = null;
  let ignored = 0;
  let known = null;
  let height = 0;

  const ignore = () => { ignored += 1; };

  /** Origins that may ask: this one, and those the installation lists. */
  function origins() {
    const listed = document.querySelector("meta[name=embedders]")?.content ?? "";
    return new Set([window.origin, ...(onDisk ? ["null", "file://"] : []), ...listed.split(" ").filter(Boolean)]);
  }

  const tell = (method, params) => port?.postMessage(painAtlas.embedMessages.notice(method, params));
  const state = () => painAtlas.embedMessages.stateOf(painAtlas.selection.get());

  /** A source is chosen as a click would choose it, so that the view changes where its pattern would not be seen. */
  async function select({ sel, area, side }) {
    if (side !== undefined) painAtlas.selection.choose({ side });
    if (sel) await painAtlas.page.chooseStructure(sel);
    else if (sel !== undefined) painAtlas.selection.choose({ sel });
    if (area) await painAtlas.page.chooseArea(area, false);
    else if (area !== undefined) painAtlas.selection.choose({ area });
  }

  const DO = {
    select,
    compare: ({ cmp }) => painAtlas.selection.choose(cmp ? { cmp, mode: "explore", layer: "pain" } : { cmp }),
    setSide: (params) => painAtlas.selection.choose(params),
    setView: (params) => painAtlas.selection.choose(params),
    setMode: (params) => painAtlas.selection.choose(params),
    setLook: (params) => painAtlas.embedLook.apply(params),
    getState: () => {},
  };

  async function answer(data) {
    const found = painAtlas.embedMessages.read(data);
    if (!found?.asked) ignore();
    if (!found) return;
    if (found.unread) painAtlas.selection.tell(found.unread);
    if (!found.asked) return void (found.fault && port.postMessage(found.fault));
    const { method, params, id } = found.asked;
    try {
      await DO[method](params);
    } catch (fault) {
      console.warn(fault); // A file did not come: the page says so itself, and the state below is the true one.
    }
    if (id !== undefined) port.postMessage(painAtlas.embedMessages.answer(id, state()));
  }

  /** The first port of a listed parent is taken, once the map answers to clicks; no other ever is. */
  function hear(allowed) {
    window.addEventListener("message", ({ data, source, origin, ports }) => {
      const right = source === window.parent && allowed.has(origin) && painAtlas.embedMessages.isConnect(data) && ports.length === 1;
      if (!right || port) return ignore();
      [port] = ports;
      port.onmessage = (event) => answer(event.data);
      port.onmessageerror = ignore;
      return whenReady(() => {
        tell("ready", { version: painAtlas.embedMessages.VERSION, state: state() });
        tell("resized", { height });
      });
    });
  }

  function whenReady(go) {
    const root = document.documentElement;
    if (root.dataset.ready) return void go();
    const watch = new MutationObserver(() => {
      if (!root.dataset.ready) return;
      watch.disconnect();
      go();
    });
    watch.observe(root, { attributes: true, attributeFilter: ["data-ready"] });
  }

  /** Every change but the first, which the host hears of with `ready`. */
  function follow(selection) {
    const changed = known && Object.keys(selection).some((key) => selection[key] !== known[key]);
    known = selection;
    if (changed) tell("selectionChanged", { state: state() });
  }

  /** @param {object} table the keys of the address with what each may hold */
  function start(table) {
    const { look, unread } = painAtlas.embedLook.read(location.search);
    painAtlas.embedLook.apply(look);
    if (unread.length) painAtlas.selection.tell([...painAtlas.addressReading.read(location.search, table).unread, ...unread]);
    painAtlas.embedBar.start();
    painAtlas.embedMessages.start(table);
    known = painAtlas.selection.get();
    painAtlas.selection.onSettled(follow);
    painAtlas.embedHeight.start((wanted) => {
      height = wanted;
      tell("resized", { height });
    });
    if (window.parent === window) return;
    hear(origins());
    // To whoever frames this: it says no more than that the page is here, and only a listed origin is answered.
    window.parent.postMessage(painAtlas.embedMessages.loaded, "*");
  }

  painAtlas.embed = {
    start,
    /** How many messages were left alone, for tests and for whoever wonders why nothing happens. */
    get ignored() { return ignored; },
  };
})((window.painAtlas = window.painAtlas || {}));
