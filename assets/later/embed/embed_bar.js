"use strict";

/** The line above a framed map: what is shown, the way back from a study, and the way to the whole page. */
(function (painAtlas) {
  let title;
  let study;
  let back;
  let whole;

  /** What is chosen, in words: the source with its side, the one it is compared with, the area. */
  function titleOf(selection) {
    const { sel, cmp, area } = selection;
    const name = painAtlas.picker.nameOf;
    const source = sel && painAtlas.page.sided(selection) + (cmp ? ` compared with ${name(cmp)}` : "");
    return [source, area && `${painAtlas.page.placed(selection)}${sel ? "" : `, ${selection.side}`}`].filter(Boolean).join("; ") || "Body map";
  }

  function make(tag, content, attributes) {
    const made = Object.assign(document.createElement(tag), attributes);
    made.textContent = content;
    return made;
  }

  function follow(selection) {
    title.textContent = titleOf(selection);
    study.textContent = document.querySelector(`#modes [data-value="${selection.mode}"]`)?.textContent ?? "";
    study.hidden = selection.mode === "explore";
    back.hidden = selection.mode === "explore";
    whole.href = Object.assign(painAtlas.embedGate.whole(), { search: painAtlas.selection.write(selection) }).href;
  }

  function start() {
    const bar = make("header", "", { id: "embed-bar" });
    title = make("h1", "");
    study = make("h2", "");
    back = make("button", "Back to the map", { type: "button" });
    whole = make("a", "Open in Pain Atlas", { target: "_blank", rel: "noopener" });
    whole.append(make("span", " (new tab)", { className: "unseen" }));
    back.addEventListener("click", () => painAtlas.selection.choose({ mode: "explore" }));
    bar.append(title, study, back, whole);
    document.getElementById("page").prepend(bar);
    document.getElementById("panels").append(make("p", "Choose a spot on the body: what could hurt there?", { id: "embed-hint", className: "quiet" }));
    painAtlas.selection.onSettled(follow);
    follow(painAtlas.selection.get());
  }

  painAtlas.embedBar = { start, titleOf };
})((window.painAtlas = window.painAtlas || {}));
