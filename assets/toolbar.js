"use strict";

/** What is chosen above the map: views, body, side, layer, evidence, map. A dot marks views that show a part of the pattern. */
(function (painAtlas) {
  /** @type {HTMLElement} */
  let toolbar;
  let body = "";

  function follow(selection) {
    for (const list of toolbar.querySelectorAll("select[data-key]")) list.value = selection[list.dataset.key];
    for (const button of toolbar.querySelectorAll("button[data-key]")) {
      button.setAttribute("aria-pressed", String(selection[button.dataset.key] === button.dataset.value));
    }
    toolbar.dataset.layer = selection.layer;
    toolbar.parentElement.dataset.layer = selection.layer;
    markViews(selection);
    markSide(selection);
    followBody(selection);
  }

  /** The other views of a newly chosen body, so that they too can tell what they show. */
  function followBody(selection) {
    if (body && body !== selection.body) painAtlas.bodyMap.loadRest(painAtlas.page.groups.map((id) => ({ id })));
    body = selection.body;
  }

  /** An organ whose pattern has its own fixed side, and no area beside it, leaves nothing to switch. */
  function markSide({ sel, cmp, area }) {
    const { hasSide } = painAtlas.pattern;
    const fixed = Boolean(sel) && !area && !hasSide(sel) && !(cmp && hasSide(cmp));
    for (const button of toolbar.querySelectorAll("[data-key=side]")) {
      button.disabled = fixed;
      button.title = fixed ? "This organ's pattern has its own side" : "";
    }
  }

  function markViews(selection) {
    for (const button of toolbar.querySelectorAll("button[data-key=view]")) {
      const shows = painAtlas.pattern.amount(button.dataset.value, selection) > 0;
      button.dataset.shows = String(shows);
      button.title = shows ? "Shows a part of this pattern" : "";
      const option = toolbar.querySelector(`.choice.view [value="${button.dataset.value}"]`);
      option.textContent = button.textContent + (shows ? " •" : "");
    }
  }

  function enlarge(pressed) {
    painAtlas.arrange.zoom(Number(pressed.dataset.zoom));
    for (const button of toolbar.querySelectorAll("[data-zoom]")) button.setAttribute("aria-pressed", String(button === pressed));
  }

  /** On a phone layer, size, body and evidence unfold from one button. */
  function unfold({ currentTarget: button }) {
    const open = !toolbar.hasAttribute("data-more");
    toolbar.toggleAttribute("data-more", open);
    button.ariaExpanded = String(open);
    button.textContent = open ? "Less" : "More";
  }

  painAtlas.toolbar = {
    markViews: () => markViews(painAtlas.selection.get()),
    start: (element) => {
      toolbar = element;
      toolbar.addEventListener("click", ({ target }) => {
        const button = target.closest("button[data-key]");
        if (button) painAtlas.selection.choose({ [button.dataset.key]: button.dataset.value });
        const larger = target.closest("button[data-zoom]");
        if (larger) enlarge(larger);
      });
      toolbar.querySelector("#more-controls").addEventListener("click", unfold);
      toolbar.addEventListener("change", ({ target }) => {
        painAtlas.selection.choose({ [target.dataset.key]: target.value });
      });
      painAtlas.selection.onSettled(follow);
    },
  };
})((window.painAtlas = window.painAtlas || {}));
