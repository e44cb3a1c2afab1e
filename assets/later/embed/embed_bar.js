"use strict";

/** The line above a framed map: what is shown, the way back from a study, and the way to the whole page. */
(function (painAtlas) {
  let title;
  let back;
  let whole;

  /** What is chosen, in words: the source with its side, the one it is compared with, the area. */
  function titleOf(selection) {
    const { sel, cmp, area } = selection;
    const name = painAtlas.picker.nameOf;
    const source = sel && painAtlas.page.sided(selection) + (cmp ? ` and ${name(cmp)}` : "");
    return [source, area && `${name(area)}${sel ? "" : `, ${selection.side}`}`].filter(Boolean).join("; ") || "Body map";
  }

  function make(tag, content, attributes) {
    const made = Object.assign(document.createElement(tag), attributes);
    made.textContent = content;
    return made;
  }

  /** The folder of this page is the whole page; a disk has no page for a folder. */
  function addressOf(selection) {
    return `${location.protocol === "file:" ? "index.html" : "./"}?${painAtlas.selection.write(selection)}`;
  }

  function follow(selection) {
    title.textContent = titleOf(selection);
    back.hidden = selection.mode === "explore";
    whole.href = addressOf(selection);
  }

  function start() {
    const bar = make("header", "", { id: "embed-bar" });
    title = make("h1", "");
    back = make("button", "Back to the map", { type: "button" });
    whole = make("a", "Open in Pain Atlas", { target: "_blank", rel: "noopener" });
    whole.append(make("span", " (new tab)", { className: "unseen" }));
    back.addEventListener("click", () => painAtlas.selection.choose({ mode: "explore" }));
    bar.append(title, back, whole);
    document.getElementById("page").prepend(bar);
    painAtlas.selection.onSettled(follow);
    follow(painAtlas.selection.get());
  }

  painAtlas.embedBar = { start, titleOf };
})((window.painAtlas = window.painAtlas || {}));
