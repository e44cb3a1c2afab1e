"use strict";

/** The few building blocks of the quiz's pages; what comes from the tables is HTML made by the server. */
(function (painAtlas) {
  /** @param {string} tag @param {Object<string, string>} attributes @param {...(Node|string)} content */
  function make(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...content.filter(Boolean));
    return made;
  }

  const button = (text, does, ...rest) => make("button", { type: "button", "data-do": does }, text, ...rest);

  /** A piece of HTML of quiz.json. */
  function told(html, name) {
    const made = make("div", { class: name });
    made.innerHTML = html;
    return made;
  }

  function table(caption, head, rows) {
    const line = (cells, tag) => make("tr", {}, ...cells.map((cell, at) => make(at ? tag : "th", { scope: tag === "th" ? "col" : "row" }, cell)));
    for (const row of rows) row.forEach((cell, at) => { if (at && cell instanceof Node === false) row[at] = String(cell); });
    const body = make("tbody", {}, ...rows.map((row) => line(row, "td")));
    for (const cell of body.querySelectorAll("td")) cell.removeAttribute("scope");
    return make("table", {}, make("caption", {}, caption), make("thead", {}, line(head, "th")), body);
  }

  /** A field with the names of a list; `given` is told the id of a name that is known. */
  function typed(label, ids, given) {
    const list = make("datalist", { id: "quiz-names" }, ...ids.map((id) => make("option", { value: painAtlas.picker.nameOf(id) })));
    const field = make("input", { type: "text", list: "quiz-names", autocomplete: "off" });
    const note = make("span", { class: "quiet", role: "alert" });
    const form = make("form", { class: "quiz-typed" }, make("label", {}, `${label} `, field), list, make("button", { type: "submit" }, "Answer"), note);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wanted = field.value.trim().toLowerCase();
      const id = ids.find((one) => painAtlas.picker.nameOf(one).toLowerCase() === wanted);
      if (id) given(id);
      else note.textContent = wanted ? "No such name: take one from the list." : "Type a name first.";
    });
    return form;
  }

  const percent = (share) => `${Math.round(100 * share)}%`;
  const plain = (html) => told(html, "").textContent.replace(/\s+/g, " ").trim();

  /** The works an explanation names. */
  const sources = (html) => [...new Set([...told(html, "").querySelectorAll(".mention")].map((cite) => cite.textContent))].join("; ");

  painAtlas.quizParts = { make, button, told, table, typed, percent, plain, sources };
})((window.painAtlas = window.painAtlas || {}));
