"use strict";

/** The red-flag strip: the lines tied to the chosen sources and area come first and stand out. */
(function (painAtlas) {
  function follow(selection) {
    const { sel, cmp } = selection;
    const areas = painAtlas.selection.areas(selection);
    for (const line of document.querySelectorAll("#red-flags [data-line]")) {
      const near = areas.some((area) => line.dataset.areas.split(" ").includes(area));
      const tied = [sel, sel && cmp].some((one) => one && line.dataset.structures.split(" ").includes(one));
      line.dataset.near = String(near);
      line.dataset.tied = String(near || tied);
    }
    document.querySelector("#red-flags ul").scrollTo(0, 0);
  }

  painAtlas.redFlags = { start: () => painAtlas.selection.onSettled(follow) };
})((window.painAtlas = window.painAtlas || {}));
