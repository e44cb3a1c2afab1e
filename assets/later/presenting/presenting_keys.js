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
    { name: "Previous step", text: "‹ Back", keys: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"], run: here.previous },
    { name: "Next step, or reveal", text: "Next ›", keys: ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter"], run: here.next },
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
    { name: "Search, views and layers", text: "Tools", keys: ["e"], run: tools,
      pressed: () => root.hasAttribute("data-tools") },
    { name: "Full screen", text: "Full", keys: ["f", "F5"], run: fullScreen, pressed: () => Boolean(document.fullscreenElement) },
    { name: "Presenter view in a second window", text: "Presenter view", keys: ["w"], run: () => painAtlas.presentingLink.openDesk() },
    { name: "The keys", text: "Keys", keys: ["?"], run: () => painAtlas.presentingBar.showKeys() },
    { name: "Leave the lesson", text: "Leave", keys: ["Escape"], run: () => here.leave() },
  ];
  const DESK = new Set(["Home", "ArrowLeft", "ArrowRight", "End", "b"]);
  const byKey = new Map(actions.flatMap((action) => action.keys.map((key) => [key, action])));

  let pointed = true; // What has the focus got it from a pointer, so its keys are not wanted; the clicker's are.

  function tools() {
    toolsOpen(root.toggleAttribute("data-tools"));
    painAtlas.presentingBar.press();
  }

  function fullScreen() {
    const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
    if (!done) painAtlas.announce("This browser has no full screen.");
    done?.catch(() => painAtlas.announce("The browser did not allow the full screen."));
  }

  const TEXT = "textarea, [contenteditable]:not([contenteditable=false]), "
    + "input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit], [type=reset], [type=file])";
  const PRESSED = "a, button, summary, select, input, [role=button]";
  const ARROWED = "select, input, svg [tabindex], [role=slider], [role=radio], [role=tab], .solid-scene";

  /**
   * Whose key it is; KEYS in presenting_bar.js tells the same in words. A text field keeps what is typed in it. Page keys are
   * the lesson's wherever else the focus is. So is every other key, unless the focus came by keyboard to a control that needs it.
   */
  function isLessons({ key, target: element }) {
    if (!element.matches) return true;
    if (element.matches(TEXT)) return false;
    if (pointed || /^Page/.test(key)) return true;
    if (element.matches("select")) return false; // Letters, too, choose in a list.
    if (key === " " || key === "Enter") return !element.matches(PRESSED);
    return !(/^(Arrow|Home|End)/.test(key) && element.matches(ARROWED));
  }

  function press(event) {
    const { key, altKey, ctrlKey, metaKey } = event;
    const { id, desk } = here.shown();
    if (key === "Tab") pointed = false;
    if ((!id && !desk) || altKey || ctrlKey || metaKey || key === "Escape" || !isLessons(event)) return;
    const action = byKey.get(key.length === 1 ? key.toLowerCase() : key);
    if (desk ? !action || !DESK.has(action.keys[0]) : !action && !painAtlas.presentingSpotlight.arrow(key, true)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat && !painAtlas.presentingSpotlight.arrow(key, true)) return; // A key held down is one step.
    if (desk) return act(action);
    if (painAtlas.presentingSpotlight.arrow(key)) return;
    if (action) act(action);
  }

  function act(action) {
    if (painAtlas.presentingBar.keysShown() && action.keys[0] !== "?") painAtlas.presentingBar.closeKeys();
    action.run();
    painAtlas.presentingBar.press();
  }

  const { closing } = painAtlas.escape;
  const [lessonOpen, toolsOpen, blankOpen, fullOpen] = [here.leave, tools, () => here.darken(false), fullScreen].map(closing);

  here.onShown(({ id, desk, blank }) => {
    const hall = Boolean(id) && !desk;
    if (!hall) toolsOpen(false);
    lessonOpen(hall);
    blankOpen(hall && blank);
  });
  document.addEventListener("fullscreenchange", () => fullOpen(Boolean(document.fullscreenElement)));
  window.addEventListener("keydown", press, true);
  window.addEventListener("pointerdown", () => { pointed = true; }, true);
  painAtlas.presentingKeys = { actions, act };
})((window.painAtlas = window.painAtlas || {}));
