"use strict";

/** A lesson in the address brings the scripts that play it; without one they are never asked for. */
(function (painAtlas) {
  async function follow({ lesson }) {
    document.documentElement.toggleAttribute("data-presenting", Boolean(lesson));
    if (!lesson && !painAtlas.presenting) return;
    try {
      await painAtlas.later.load("presenting");
    } catch {
      painAtlas.announce("The lesson could not be loaded. Check the connection and open it again.");
      return;
    }
    painAtlas.presenting.follow(painAtlas.selection.get());
  }

  painAtlas.presentingGate = { start: () => painAtlas.selection.onSettled(follow) };
})((window.painAtlas = window.painAtlas || {}));
