"use strict";

/** A lesson file dropped anywhere on the page is played, on the list of own lessons it is opened to edit. */
(function (painAtlas) {
  const root = document.documentElement;
  const carriesFiles = ({ dataTransfer }) => Boolean(dataTransfer?.types.includes("Files"));

  function over(event) {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // or else the browser leaves the page for the file
    root.toggleAttribute("data-dropping", event.type === "dragover");
  }

  async function drop(event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    root.removeAttribute("data-dropping");
    if (painAtlas.embedGate?.isOn()) return; // There a lesson has no room.
    const files = [...event.dataTransfer.files];
    const editing = Boolean(event.target.closest?.(".own-lesson"));
    try {
      await painAtlas.later.load("learn");
    } catch {
      painAtlas.announce("The file could not be opened. Check the connection and drop it again.");
      return;
    }
    painAtlas.lessonOpen.take(files, editing);
  }

  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", over);
  document.addEventListener("drop", drop);
})((window.painAtlas = window.painAtlas || {}));
