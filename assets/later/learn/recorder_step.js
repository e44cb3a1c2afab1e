"use strict";

/** The form of one recorded step: title, sentence, notes, what is covered and zoomed in on, and what it rests on. */
(function (painAtlas) {
  const { bare, entries, HIDEABLE, LONGEST } = painAtlas.lessonFile;
  const make = (tag, properties, ...inside) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
  };

  function field(name, label, control) {
    control.dataset.field = name;
    return make("label", { className: "field" }, make("span", { textContent: label }), control);
  }

  /** A field whose text goes into the draft with every letter, so that nothing typed can be lost. */
  function typed(name, label, value, take, properties = {}) {
    const control = make(properties.rows ? "textarea" : "input", { value, ...properties });
    control.addEventListener("input", () => take(control.value));
    return field(name, label, control);
  }

  function sentence(step, edit) {
    const count = make("span", { className: "quiet" });
    const told = (text) => { count.textContent = `${[...text].length} of ${LONGEST} characters`; };
    const take = (text) => {
      const one = bare(text.replace(/\s*[\r\n]+\s*/g, " "));
      told(one);
      edit({ sentence: one }, "sentence");
    };
    const made = typed("sentence", "Sentence for the class", step.sentence, take, { rows: 3 });
    told(step.sentence);
    made.append(count);
    return made;
  }

  function notes(step, edit) {
    const take = (text) => edit({ notes: text.split(/[\r\n]+/).map(bare).filter(Boolean) }, "notes");
    return typed("notes", "Notes only you see, one a line", step.notes.join("\n"), take, { rows: 3 });
  }

  function box(label, checked, take) {
    const control = make("input", { type: "checkbox", checked });
    control.addEventListener("change", () => take(control.checked));
    return make("label", { className: "box" }, control, label);
  }

  const without = (list, one) => list.filter((other) => other !== one);

  function group(legend, ...inside) {
    return make("fieldset", {}, make("legend", { textContent: legend }), ...inside);
  }

  function hide(step, edit) {
    let now = step.hide;
    return group("Covered until the next key", ...HIDEABLE.map((one) => box(one, now.includes(one), (on) => {
      now = HIDEABLE.filter((other) => (other === one ? on : now.includes(other)));
      edit({ hide: now });
    })));
  }

  function focus(step, edit) {
    const { nameOf } = painAtlas.picker;
    const areas = painAtlas.lessonFaults.choices().area.values.map((id) => [id, nameOf(id)]);
    areas.sort((a, b) => a[1].localeCompare(b[1]));
    const control = make("select", {}, ...[["", "the whole map"], ...areas].map(([value, textContent]) => make("option", { value, textContent })));
    control.value = step.focus;
    control.addEventListener("change", () => edit({ focus: control.value }));
    return field("focus", "Zoomed in on", control);
  }

  /** Works on what the view shows, to tick; any other by its key. */
  function sources(step, edit) {
    let now = step.sources;
    const list = make("div", { className: "works" });
    const take = (keys, field) => {
      now = keys;
      edit({ sources: keys }, field);
    };
    const written = typed("sources", "Keys, separated by ;", now.join("; "), (text) => {
      take([...new Set(entries(text))], "sources");
      for (const control of list.querySelectorAll("input")) control.checked = now.includes(control.value);
    }, { spellcheck: false });
    const tick = (key, on) => {
      take(on ? [...now, key] : without(now, key));
      written.querySelector("input").value = now.join("; ");
    };
    fill(list, step, () => now, tick);
    return group("Sources: what this step rests on", written, make("details", {}, make("summary", { textContent: "Works on what this view shows" }), list));
  }

  async function fill(list, { query }, now, tick) {
    try {
      const [works, keys] = await Promise.all([painAtlas.lessonFaults.works(), painAtlas.recorderView.offered(painAtlas.selection.read(query))]);
      list.append(...keys.map((key) => {
        const made = box(`${works[key].short.replace(/^\[|\]$/g, "")} (${key})`, now().includes(key), (on) => tick(key, on));
        made.querySelector("input").value = key;
        return made;
      }));
      if (!keys.length) list.textContent = "No work is listed for this view; write a key from sources.bib.";
    } catch {
      list.textContent = "The works could not be loaded. Check the connection and open the step again.";
    }
  }

  /** @param {object} step @param {(patch: object, field?: string) => void} edit @returns {HTMLElement[]} */
  function fields(step, edit) {
    const title = typed("title", "Title", step.title, (text) => edit({ title: bare(text) }, "title"));
    return [title, sentence(step, edit), notes(step, edit), sources(step, edit), hide(step, edit), focus(step, edit)];
  }

  painAtlas.recorderStep = { fields, typed, make };
})((window.painAtlas = window.painAtlas || {}));
