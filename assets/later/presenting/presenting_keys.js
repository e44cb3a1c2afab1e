"use strict";

/** What a presenter can do: by key, by clicker, and by the buttons that presenting_bar.js makes of the same list. */
(function (painAtlas) {
  const root = document.documentElement;
  const here = painAtlas.presenting;
  const covers = (part) => ({ run: () => here.toggle(part), pressed: ({ covered }) => !covered.has(part) });
  const last = () => here.go(Infinity);

  /** @type {{name: string, text: string, keys: string[], run: () => void, pressed?: (shown: object) => boolean}[]} */
  const actions = [
    { name: "First step", text: "First", keys: ["Home"], run: () => here.go(0) },
    { name: "Previous step", text: "‹ Back", keys: ["ArrowLeft", "PageUp", "Backspace"], run: here.previous },
    { name: "Next step, or reveal", text: "Next ›", keys: ["ArrowRight", " ", "PageDown", "Enter"], run: here.next },
    { name: "Last step", text: "Last", keys: ["End"], run: last },
    { name: "Blank screen", text: "Blank", keys: ["b", "."], run: () => here.darken(!here.shown().blank), pressed: ({ blank }) => blank },
    { name: "Show labels", text: "Labels", keys: ["l"], ...covers("labels") },
    { name: "Show pattern", text: "Pattern", keys: ["p"], ...covers("pattern") },
    { name: "Show panels", text: "Panels", keys: ["n"], ...covers("panels") },
    { name: "Speaker's notes on this screen", text: "Notes", keys: ["m"], run: () => painAtlas.presentingCaption.showNotes(),
      pressed: () => painAtlas.presentingCaption.noted() },
    { name: "Spotlight", text: "Spot", keys: ["s"], run: () => painAtlas.presentingSpotlight.toggle(),
      pressed: () => painAtlas.presentingSpotlight.on() },
    { name: "Zoom to the region", text: "Zoom", keys: ["z"], run: () => painAtlas.presentingZoom.toggle(),
      pressed: () => painAtlas.presentingZoom.on() },
    { name: "Search, views and layers", text: "Tools", keys: ["e"], run: () => root.toggleAttribute("data-tools"),
      pressed: () => root.hasAttribute("data-tools") },
    { name: "Full screen", text: "Full", keys: ["f"], run: fullScreen, pressed: () => Boolean(document.fullscreenElement) },
    { name: "Presenter view in a second window", text: "Presenter view", keys: ["w"], run: () => painAtlas.presentingLink.openDesk() },
    { name: "The keys", text: "Keys", keys: ["?"], run: () => painAtlas.presentingBar.showKeys() },
    { name: "Leave the lesson", text: "Leave", keys: ["Escape"], run: () => here.leave() },
  ];
  const DESK = new Set(["Home", "ArrowLeft", "ArrowRight", "End", "b"]);
  const byKey = new Map(actions.flatMap((action) => action.keys.map((key) => [key, action])));

  let pointed = true; // What has the focus got it from a pointer, so its keys are not wanted; the clicker's are.

  function fullScreen() {
    const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
    if (!done) painAtlas.announce("This browser has no full screen.");
    done?.catch(() => painAtlas.announce("The browser did not allow the full screen."));
  }

  const types = (element) => element.matches?.("select, textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])");

  /** Keys that a thing reached by Tab needs for itself; a clicker's page keys never are. */
  function wanted(element, key) {
    if (pointed || !element.matches) return false;
    if (key === " " || key === "Enter") return element.matches("a, button, summary, input, [role=button], [tabindex='0']");
    return element.matches("[data-area], [role=slider], input") && /^(Arrow|Home|End)/.test(key);
  }

  /** One thing at a time: what lies on top goes first, the lesson last. */
  function escape() {
    if (painAtlas.presentingBar.closeKeys()) return;
    if (painAtlas.presentingSpotlight.on()) return void painAtlas.presentingSpotlight.toggle();
    if (here.shown().blank) return void here.darken(false);
    if (document.fullscreenElement) return void document.exitFullscreen();
    here.leave();
  }

  function press(event) {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const { id, desk } = here.shown();
    if (key === "Tab") pointed = false;
    if ((!id && !desk) || altKey || ctrlKey || metaKey || types(target) || wanted(target, key)) return;
    const action = byKey.get(key.length === 1 ? key.toLowerCase() : key);
    if (desk ? !action || !DESK.has(action.keys[0]) : !action && !painAtlas.presentingSpotlight.arrow(key, true)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat && !painAtlas.presentingSpotlight.arrow(key, true)) return; // A key held down is one step.
    if (desk) return act(action);
    if (key === "Escape") return escape();
    if (painAtlas.presentingSpotlight.arrow(key)) return;
    if (action) act(action);
  }

  function act(action) {
    if (painAtlas.presentingBar.keysShown() && action.keys[0] !== "?") painAtlas.presentingBar.closeKeys();
    action.run();
    painAtlas.presentingBar.press();
  }

  window.addEventListener("keydown", press, true);
  window.addEventListener("pointerdown", () => { pointed = true; }, true);
  painAtlas.presentingKeys = { actions, act };
})((window.painAtlas = window.painAtlas || {}));
