"use strict";

/** The other site's script: its buttons ask the maps, and what the maps tell is listed. */
(function () {
  const MOST = 12;
  const byId = (id) => document.getElementById(id);
  const [first, second, follow] = ["first", "second", "follow"].map(byId);

  function write(text) {
    const line = document.createElement("li");
    line.textContent = text;
    byId("heard").prepend(line);
    while (byId("heard").children.length > MOST) byId("heard").lastChild.remove();
  }

  async function ask({ dataset }) {
    try {
      const state = await byId(dataset.for).call(dataset.method, JSON.parse(dataset.params));
      write(`${dataset.for} answered ${dataset.method}: ${state.title}`);
    } catch (fault) {
      write(`${dataset.for} refused ${dataset.method}: ${fault.message}`);
    }
  }

  for (const map of [first, second]) {
    for (const name of ["ready", "select", "area"]) {
      map.addEventListener(name, ({ detail }) => write(`${map.id} said ${name}: ${detail.title}`));
    }
  }
  first.addEventListener("select", ({ detail: { sel, side } }) => {
    if (follow.getAttribute("aria-pressed") === "true") second.call("select", { sel, side });
  });
  follow.addEventListener("click", () => follow.setAttribute("aria-pressed", String(follow.getAttribute("aria-pressed") !== "true")));
  document.addEventListener("click", ({ target }) => target.dataset.method && ask(target));
})();
