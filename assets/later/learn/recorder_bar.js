"use strict";

/** While a lesson is recorded, a bar above every mode: what to add, how many steps there are, and the way to edit. */
(function (painAtlas) {
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  /** @type {HTMLElement|undefined} */
  let bar;

  function button(text, run) {
    const made = make("button", { type: "button", textContent: text });
    made.addEventListener("click", run);
    return made;
  }

  function add() {
    painAtlas.recorder.add().catch(() => painAtlas.announce("The view could not be added. Check the connection and press again."));
  }

  function edit() {
    painAtlas.selection.choose({ mode: "learn", lesson: "", step: "1" });
    painAtlas.recorderStudy.show();
  }

  function finish() {
    painAtlas.recorder.record(false);
    painAtlas.announce("Recording finished. The lesson is kept under Lessons until this page is closed.");
    edit();
  }

  function open() {
    bar = make("div", { id: "recorder-bar" });
    bar.setAttribute("role", "region");
    bar.setAttribute("aria-label", "Recording a lesson");
    bar.append(make("p", { className: "count" }), button("Add this view", add), button("Edit", edit), button("Finish", finish));
    document.getElementById("page").prepend(bar);
  }

  function follow() {
    const on = painAtlas.recorder.recording();
    document.documentElement.toggleAttribute("data-recording", on);
    if (!on) bar?.remove();
    if (!on) bar = undefined;
    else if (!bar) open();
    if (!bar) return;
    const { length } = painAtlas.recorder.get().steps;
    bar.querySelector(".count").textContent = `Recording · ${length} ${length === 1 ? "step" : "steps"}`;
  }

  painAtlas.recorder.onChange(follow);
  painAtlas.recorderBar = { focus: () => bar?.querySelector("button").focus() };
})((window.painAtlas = window.painAtlas || {}));
