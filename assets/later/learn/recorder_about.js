"use strict";

/** What a recorded lesson is called, for whom it is, and how long it takes. */
(function (painAtlas) {
  const LABELS = {
    title: "Title", id: "Name of the file (small letters, digits, _)", summary: "One sentence for the list of lessons", audience: "For whom", minutes: "Minutes",
  };
  const LONGEST_ID = 60;

  /** A name for the file made of the title, until one is written. */
  function slug(title) {
    const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.replace(/[^a-z0-9]+/g, "_").slice(0, LONGEST_ID).replace(/^_+|_+$/g, "");
  }

  function takeTitle(title, form) {
    const { id, title: before } = painAtlas.recorder.get();
    const named = id === slug(before) && slug(title);
    painAtlas.recorder.about(named ? { title, id: named } : { title }, "title");
    form.querySelector("[data-field=id]").value = painAtlas.recorder.get().id;
  }

  /** @param {object} draft @param {boolean} [open] @returns {HTMLDetailsElement} */
  function form(draft, open = false) {
    const { typed, make } = painAtlas.recorderStep;
    const { bare } = painAtlas.lessonFile;
    const details = make("details", { className: "about", open }, make("summary", { textContent: "About the lesson" }));
    for (const [key, label] of Object.entries(LABELS)) {
      const take = (text) => (key === "title" ? takeTitle(bare(text), details) : painAtlas.recorder.about({ [key]: bare(text) }, key));
      details.append(typed(key, label, draft[key], take, key === "minutes" ? { inputMode: "numeric" } : {}));
    }
    return details;
  }

  painAtlas.recorderAbout = { form };
})((window.painAtlas = window.painAtlas || {}));
