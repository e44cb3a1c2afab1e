"use strict";

/** A line above the map when the views on the page show nothing of what is chosen: where it is, and a button to go there. */
(function (painAtlas) {
  /** @type {HTMLElement} */
  let line;

  const seesArea = (views, area) => views.some(({ areas }) => areas.has(area));

  function make() {
    line = document.createElement("p");
    line.id = "elsewhere";
    line.hidden = true;
    line.append(document.createElement("span"), Object.assign(document.createElement("button"), { type: "button", textContent: "Show" }));
    line.lastChild.addEventListener("click", () => painAtlas.selection.choose({ view: line.dataset.view }));
    painAtlas.bodyMap.host.before(line);
  }

  /** What is chosen and painted, but not in these views; '' where something of it is seen, or the map shows all sides. */
  function missing({ sel, area, layer, mode, lesson }) {
    if (mode === "quiz" || lesson || !painAtlas.pattern.ready()) return "";
    const [place] = area.split(",");
    const views = painAtlas.views.shown();
    if (place) return seesArea(views, place) ? "" : place;
    return sel && layer === "pain" && !painAtlas.pattern.isSeen() ? sel : "";
  }

  /** The first group that has some of it, the best one before the others. */
  async function groupWith(id, selection) {
    const [usual] = painAtlas.page.groups;
    for (const group of [painAtlas.firstView.of(selection, usual), ...painAtlas.page.groups]) {
      await painAtlas.views.load(group);
      const place = id !== selection.sel;
      if (place ? seesArea(painAtlas.views.of(group), id) : painAtlas.pattern.amount(group, selection) > 0) return group;
    }
    return "";
  }

  async function follow(selection) {
    const id = selection.view === "3d" ? "" : missing(selection);
    const group = id && (await groupWith(id, selection).catch(() => ""));
    if (selection !== painAtlas.selection.get()) return;
    line.hidden = !group || group === selection.view;
    if (line.hidden) return;
    const name = document.querySelector(`.switch [data-key=view][data-value="${group}"]`).textContent;
    line.firstChild.textContent = `Not in these views: ${painAtlas.picker.nameOf(id)}. It is in “${name}”.`;
    line.dataset.view = group;
  }

  painAtlas.elsewhere = {
    start: () => {
      make();
      painAtlas.selection.onSettled(follow);
    },
    again: () => follow(painAtlas.selection.get()),
  };
})((window.painAtlas = window.painAtlas || {}));
