"use strict";

/**
 * The element <pain-atlas> for another site's page: a sandboxed frame that sizes itself, follows the element's
 * attributes and tells what its reader chooses. docs/embedding/README.md is its manual.
 *
 * The frame is asked from where this script came from, and only that origin is listened to.
 */
(function () {
  const script = document.currentScript ?? document.querySelector('script[src$="embed.js"]');
  const PAGE = new URL("embed.html", script.src);
  const ON_DISK = PAGE.protocol === "file:";
  const VERSION = 1;
  // Popups: "Open in Pain Atlas" opens a tab of its own, which is an ordinary page again.
  const SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox";
  const START_HEIGHT = 520;
  const HEIGHTS = [200, 1600];
  const LONGEST = 800; // characters of any text that is taken over
  const KEY = { select: "sel", area: "area", side: "side", compare: "cmp", view: "view", mode: "mode", lang: "lang", panels: "panels", theme: "theme", accent: "accent" };
  /** Attributes that a running frame follows, each by a method of the messages; the others ask for a new frame. */
  const METHOD = {
    select: ["select", "sel"], area: ["select", "area"], side: ["setSide", "side"], compare: ["compare", "cmp"], view: ["setView", "view"], mode: ["setMode", "mode"],
    panels: ["setLook", "panels"], theme: ["setLook", "theme"], accent: ["setLook", "accent"],
  };
  /** What a removed attribute stands for; a view has none and stays. */
  const WITHOUT = { side: "left", mode: "explore" };

  const clamp = (height) => Math.round(Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], height)));
  const isPlain = (data) => typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
  const isText = (value) => typeof value === "string" && value.length <= LONGEST;
  const isState = (state) => isPlain(state) && Object.keys(state).length <= 24 && Object.values(state).every(isText);
  const fromAtlas = (origin) => origin === PAGE.origin || (ON_DISK && (origin === "null" || origin === "file://"));

  class PainAtlas extends HTMLElement {
    static observedAttributes = [...Object.keys(KEY), "state", "height"];

    #frame = null;
    #port = null;
    #state = null;
    #next = 1;
    #height = START_HEIGHT;
    /** @type {Map<number, {done: Function, fail: Function}>} */
    #asked = new Map();
    /** Requests made before the frame was ready. */
    #waiting = [];
    #hear = (event) => this.#shake(event);

    /** How many messages of the frame were left alone because they were not what they should be. */
    ignored = 0;

    connectedCallback() {
      this.style.display ||= "block";
      window.addEventListener("message", this.#hear);
      this.#build();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#hear);
      this.#drop("the element was taken out of the page");
    }

    attributeChangedCallback(name, before, value) {
      if (!this.#frame || before === value) return;
      if (name === "height") return void this.#resize();
      if (!(name in METHOD)) return void this.#build();
      const [method, key] = METHOD[name];
      const param = value ?? WITHOUT[name] ?? "";
      if (name === "view" && !param) return;
      this.call(method, { [key]: param }).catch((fault) => console.warn(`<pain-atlas ${name}="${param}">: ${fault.message}`));
    }

    /** What is shown, as the frame told it last; null before `ready`. */
    get state() { return this.#state; }

    /**
     * Ask the frame, with the state afterwards as the answer; asked before `ready` it waits.
     *
     * @param {string} method select, compare, setSide, setView, setMode, setLook or getState
     * @param {Object<string, string>} params
     * @returns {Promise<object>} rejected with the frame's words where it cannot do that
     */
    call(method, params = {}) {
      return new Promise((done, fail) => {
        const id = this.#next;
        this.#next += 1;
        this.#asked.set(id, { done, fail });
        const message = { jsonrpc: "2.0", id, method, params };
        if (this.#state) this.#port.postMessage(message);
        else this.#waiting.push(message);
      });
    }

    /** A new frame in place of the old one: another address in the old one would stand in the way of Back. */
    #build() {
      this.#drop("the frame was opened again");
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", SANDBOX);
      frame.setAttribute("referrerpolicy", "no-referrer");
      frame.setAttribute("loading", "lazy");
      frame.title = "Pain Atlas";
      frame.src = this.#address();
      for (const [name, value] of [["display", "block"], ["width", "100%"], ["border", "0"]]) frame.style.setProperty(name, value);
      this.#frame = frame;
      this.#resize();
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(frame);
    }

    #drop(why) {
      this.#port?.close();
      for (const { fail } of this.#asked.values()) fail(new Error(why));
      this.#asked.clear();
      this.#frame?.remove();
      [this.#frame, this.#port, this.#state, this.#waiting] = [null, null, null, []];
    }

    #address() {
      const query = new URLSearchParams(this.getAttribute("state") ?? "");
      for (const [name, key] of Object.entries(KEY)) if (this.hasAttribute(name)) query.set(key, this.getAttribute(name));
      return `${PAGE.href}?${query}`;
    }

    /** As tall as the attribute says, or as the page in the frame would like to be. */
    #resize() {
      const fixed = Number(this.getAttribute("height"));
      this.#frame.style.setProperty("height", `${fixed > 0 ? clamp(fixed) : this.#height}px`);
    }

    /** The frame says that its page is loaded: it gets one end of a channel, and nobody else does. */
    #shake({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      if (!fromAtlas(origin) || !isPlain(data) || data.painAtlas !== "loaded" || data.version !== VERSION) {
        this.ignored += 1;
        return;
      }
      this.#port?.close();
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = (event) => this.#read(event.data);
      source.postMessage({ painAtlas: "connect", version: VERSION }, ON_DISK ? "*" : PAGE.origin, [port2]);
    }

    #read(data) {
      if (isPlain(data) && data.jsonrpc === "2.0" && this.#take(data)) return;
      this.ignored += 1;
    }

    /** Whether a message was one of those that may come. */
    #take({ id, method, params, result, error }) {
      if (method === undefined) return this.#answered(id, result, error);
      if (!isPlain(params)) return false;
      if (method === "resized") return this.#resized(params.height);
      if (!isState(params.state) || (method !== "ready" && method !== "selectionChanged")) return false;
      const before = this.#state;
      this.#become(params.state);
      if (method === "ready") this.#start();
      else this.#tellChange(before ?? {}, params.state);
      return true;
    }

    #answered(id, result, error) {
      if (!this.#asked.has(id)) return false;
      const { done, fail } = this.#asked.get(id);
      this.#asked.delete(id);
      if (isState(result)) done(result);
      else fail(new Error(isPlain(error) && isText(error.message) ? error.message : "The frame gave no answer that can be read"));
      return true;
    }

    #resized(height) {
      if (typeof height !== "number" || !Number.isFinite(height)) return false;
      this.#height = clamp(height);
      this.#resize();
      return true;
    }

    #become(state) {
      this.#state = Object.freeze({ ...state });
      this.#frame.title = `Pain Atlas: ${state.title ?? ""}`;
    }

    #start() {
      const waiting = this.#waiting.splice(0);
      this.#tell("ready");
      for (const message of waiting) this.#port.postMessage(message);
    }

    #tellChange(before, now) {
      if (["sel", "cmp", "side"].some((key) => before[key] !== now[key])) this.#tell("select");
      if (before.area !== now.area) this.#tell("area");
    }

    #tell(name) {
      this.dispatchEvent(new CustomEvent(name, { detail: this.#state }));
    }
  }

  if (!customElements.get("pain-atlas")) customElements.define("pain-atlas", PainAtlas);
})();
