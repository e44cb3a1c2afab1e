"use strict";

/** A button for every key: a slim bar that goes away when nothing moves and comes back with pointer, touch or Tab. */
(function (painAtlas) {
  // Whose key it is, as isLessons in presenting_keys.js has it.
  const KEYS = "Page up and Page down turn the step wherever the focus is, and so do all other keys after a click. What the Tab key "
    + "has reached keeps the keys it needs: Enter and Space press it, arrows move in lists, sliders and on the map. A text field keeps "
    + "what is typed; Enter or Escape ends a search. With the spotlight on, the arrow keys move it. Escape closes what was opened last.";
  const IDLE_MS = 3500;
  const KEY_NAMES = { " ": "Space", ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", PageUp: "Page up", PageDown: "Page down", Escape: "Esc" };
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const keyName = (key) => KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  /** @type {HTMLElement|undefined} */
  let bar;
  /** @type {HTMLDialogElement|undefined} */
  let keys;
  let idle = 0;

  function button(action) {
    const made = make("button", { type: "button", textContent: action.text, title: `${action.name} (${action.keys.map(keyName).join(", ")})` });
    made.setAttribute("aria-label", action.name);
    made.setAttribute("aria-keyshortcuts", action.keys.map((key) => (key === " " ? "Space" : key)).join(" "));
    made.addEventListener("click", () => painAtlas.presentingKeys.act(action));
    return made;
  }

  function wake() {
    if (!bar) return;
    bar.classList.remove("idle");
    clearTimeout(idle);
    idle = setTimeout(() => bar?.classList.add("idle"), IDLE_MS);
  }

  function press() {
    if (!bar) return;
    painAtlas.presentingKeys.actions.forEach(({ pressed }, at) => {
      if (pressed) bar.children[at].setAttribute("aria-pressed", String(pressed(painAtlas.presenting.shown())));
    });
  }

  function open() {
    bar = make("div", { id: "presenting-bar" });
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", "Presenting");
    bar.append(...painAtlas.presentingKeys.actions.map(button));
    document.getElementById("page").prepend(bar);
    wake();
  }

  function close() {
    bar?.remove();
    keys?.remove();
    [bar, keys] = [undefined, undefined];
    delete document.documentElement.dataset.tools;
  }

  function follow({ id, desk }) {
    if (!id || desk) return close();
    if (!bar) open();
    return press();
  }

  function row({ keys: some, name }) {
    const line = make("tr", {});
    const cell = make("td", {});
    cell.append(...some.flatMap((key) => [make("kbd", { textContent: keyName(key) }), " "]));
    line.append(cell, make("th", { scope: "row", textContent: name }));
    return line;
  }

  /** The table of keys, and what is left of them to the map. */
  function dialog() {
    const made = make("dialog", { id: "presenting-keys" });
    made.setAttribute("aria-labelledby", "presenting-keys-name");
    const table = make("table", {});
    table.append(...painAtlas.presentingKeys.actions.map(row));
    const shut = make("button", { type: "button", textContent: "Close" });
    shut.addEventListener("click", () => made.close());
    made.append(make("h2", { id: "presenting-keys-name", textContent: "Keys and clicker" }), table, make("p", { textContent: KEYS }), shut);
    return made;
  }

  function showKeys() {
    if (closeKeys()) return;
    keys ??= document.body.appendChild(dialog());
    painAtlas.escape.show(keys);
  }

  function closeKeys() {
    if (!keys?.open) return false;
    keys.close();
    return true;
  }

  for (const kind of ["pointermove", "pointerdown", "focusin"]) window.addEventListener(kind, wake, { passive: true });
  document.addEventListener("fullscreenchange", press);
  painAtlas.presentingBar = { press, showKeys, closeKeys, keysShown: () => Boolean(keys?.open) };
  painAtlas.presenting.onShown(follow);
})((window.painAtlas = window.painAtlas || {}));
