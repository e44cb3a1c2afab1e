"use strict";

/** Where a lesson comes from: one that is shipped, or a file of the reader's own that is kept in this page's memory. */
(function (painAtlas) {
  const OWN = "own";

  /** The notes' window has no file of its own; it reads the one of the window that opened it. */
  function openers() {
    try {
      return window.opener?.painAtlas?.ownLesson?.get() ?? null;
    } catch {
      return null; // A window of another origin tells nothing.
    }
  }

  async function own() {
    await painAtlas.later.load("learn");
    const found = painAtlas.ownLesson?.get() ?? openers();
    return found ? [found, ""] : [null, "Drop a lesson file on the page or choose one."];
  }

  /** The list is asked first, so that a mistyped id is no failed request. */
  async function shipped(id) {
    const lessons = await painAtlas.files.json("lessons/index.json");
    if (!lessons.some((lesson) => lesson.id === id)) return [null, `There is no lesson called “${id}”.`];
    return [await painAtlas.files.json(`lessons/${id}.json`), ""];
  }

  painAtlas.presentingLesson = {
    OWN,
    /** @returns {Promise<[object|null, string]>} the lesson, or why there is none */
    find: (id) => (id === OWN ? own() : shipped(id)).catch(() => [
      null, "The lesson could not be loaded. Check the connection and open it again.",
    ]),
  };
})((window.painAtlas = window.painAtlas || {}));
