"use strict";

/** A lesson in the address brings the scripts that play it; without one they are never asked for. */
(function (painAtlas) {
  const root = document.documentElement;
  let arrived = true; // The state came with the address, opened or walked to by Back and Forward, not by a choice.

  async function follow({ lesson, desk }) {
    const addressed = arrived;
    arrived = false;
    root.toggleAttribute("data-presenting", Boolean(lesson));
    if (desk) root.dataset.desk = desk;
    else delete root.dataset.desk;
    if (!lesson && !desk && !painAtlas.presenting) return;
    try {
      await painAtlas.later.load("presenting");
    } catch {
      painAtlas.announce("The lesson could not be loaded. Check the connection and open it again.");
      return;
    }
    painAtlas.presenting.follow(painAtlas.selection.get(), addressed);
  }

  painAtlas.presentingGate = {
    start: () => {
      painAtlas.selection.onSettled(follow);
      window.addEventListener("popstate", ({ isTrusted }) => { arrived = arrived || isTrusted; });
    },
  };
})((window.painAtlas = window.painAtlas || {}));
