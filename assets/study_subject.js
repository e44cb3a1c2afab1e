"use strict";

/**
 * A study with a subject of its own (fact check, conditions, lessons, quiz) begins with a clean map: what was chosen before
 * is put aside, so that it is not taken for the study's, and is back once the reader explores again.
 */
(function (painAtlas) {
  const CLEAN = Object.freeze({ sel: "", cmp: "", area: "", nerve: "", site: "", layer: "pain" });
  const CHOICES = ["sel", "area", "nerve", "site"];
  let aside = null;

  /** The change of the selection that goes with a change of mode. */
  function entering(mode) {
    const now = painAtlas.selection.get();
    const { hasOwnSubject } = painAtlas.selection;
    if (hasOwnSubject(mode)) {
      if (!hasOwnSubject(now.mode)) aside = Object.fromEntries(Object.keys(CLEAN).map((key) => [key, now[key]]));
      return mode === now.mode ? { mode } : { ...CLEAN, mode };
    }
    const nothing = CHOICES.every((key) => !now[key]);
    return hasOwnSubject(now.mode) && nothing && aside ? { ...aside, mode } : { mode };
  }

  painAtlas.studySubject = { entering };
})((window.painAtlas = window.painAtlas || {}));
