// @ts-check
/**
 * The form of one recorded step: title, sentence, notes, what is covered and zoomed in on, and what it rests on.
 *
 * @typedef {(patch: Partial<WrittenStep>, field?: string) => void} EditStep `field`: of what is typed, letter by letter
 */

/** @import { WrittenStep } from "../core/types.js" */

import { HIDEABLE, LONGEST_SENTENCE } from "../core/checked_contract.js";
import { makeElement } from "../core/element.js";
import { readSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { nameOf } from "../shell/picker.js";
import { coveredWords } from "./covered_words.js";
import { hostChoices, shippedWorks } from "./lesson_faults.js";
import { lessonFileBare, lessonFileEntries } from "./lesson_file.js";
import { worksOn } from "./recorder_view.js";

/** @param {string} name @param {string} label @param {HTMLElement} control */
function field(name, label, control) {
  control.dataset.field = name;
  return makeElement("label", { className: "field" }, makeElement("span", { textContent: label }), control);
}

/**
 * A field whose text goes into the draft with every letter, so that nothing typed can be lost.
 * @param {string} name @param {string} label @param {string} value @param {(text: string) => unknown} take
 * @param {Partial<HTMLInputElement & HTMLTextAreaElement>} properties
 */
export function makeTextField(name, label, value, take, properties = {}) {
  const control = makeElement(properties.rows ? "textarea" : "input", { value, ...properties });
  control.addEventListener("input", () => take(control.value));
  return field(name, label, control);
}

/** @param {WrittenStep} step @param {EditStep} edit */
function sentence(step, edit) {
  const count = makeElement("span", { className: "quiet" });
  /** @param {string} text */
  const tellLength = (text) => {
    count.textContent = told("{n} of {all} characters", { n: [...text].length, all: LONGEST_SENTENCE });
  };
  /** @param {string} text */
  const take = (text) => {
    const one = lessonFileBare(text.replace(/\s*[\r\n]+\s*/g, " "));
    tellLength(one);
    edit({ sentence: one }, "sentence");
  };
  const made = makeTextField("sentence", told("Sentence for the class"), step.sentence, take, { rows: 3 });
  tellLength(step.sentence);
  made.append(count);
  return made;
}

/** @param {WrittenStep} step @param {EditStep} edit */
function notes(step, edit) {
  /** @param {string} text */
  const take = (text) =>
    edit(
      {
        notes: text
          .split(/[\r\n]+/)
          .map(lessonFileBare)
          .filter(Boolean),
      },
      "notes",
    );
  return makeTextField("notes", told("Notes only you see, one a line"), step.notes.join("\n"), take, { rows: 3 });
}

/** @param {string} label @param {boolean} checked @param {(on: boolean) => unknown} take */
function box(label, checked, take) {
  const control = makeElement("input", { type: "checkbox", checked });
  control.addEventListener("change", () => take(control.checked));
  return makeElement("label", { className: "box" }, control, label);
}

/** @param {readonly string[]} list @param {string} one */
const without = (list, one) => list.filter((other) => other !== one);

/** @param {string} legend @param {...Content} inside */
function group(legend, ...inside) {
  return makeElement("fieldset", {}, makeElement("legend", { textContent: legend }), ...inside);
}

/** @param {WrittenStep} step @param {EditStep} edit */
function hide(step, edit) {
  let now = step.hide;
  return group(
    told("Covered until the next key"),
    ...HIDEABLE.map((one) =>
      box(coveredWords([one]), now.includes(one), (on) => {
        now = HIDEABLE.filter((other) => (other === one ? on : now.includes(other)));
        edit({ hide: now });
      }),
    ),
  );
}

/** @param {WrittenStep} step @param {EditStep} edit */
function focus(step, edit) {
  const areas = hostChoices().area.values.map((id) => [id, nameOf(id)]);
  areas.sort((a, b) => a[1].localeCompare(b[1], document.documentElement.lang));
  const control = makeElement(
    "select",
    {},
    ...[["", told("the whole map")], ...areas].map(([value, textContent]) =>
      makeElement("option", { value, textContent }),
    ),
  );
  control.value = step.focus;
  control.addEventListener("change", () => edit({ focus: control.value }));
  return field("focus", told("Zoomed in on"), control);
}

/** Works on what the view shows, to tick; any other by its key. @param {WrittenStep} step @param {EditStep} edit */
function sources(step, edit) {
  let now = step.sources;
  const list = makeElement("div", { className: "works" });
  /** @param {readonly string[]} keys @param {string} field */
  const take = (keys, field = "") => {
    now = keys;
    edit({ sources: keys }, field);
  };
  const written = makeTextField(
    "sources",
    told("Keys, separated by ;"),
    now.join("; "),
    (text) => {
      take([...new Set(lessonFileEntries(text))], "sources");
      for (const control of list.querySelectorAll("input")) control.checked = now.includes(control.value);
    },
    { spellcheck: false },
  );
  /** @param {string} key @param {boolean} on */
  const tick = (key, on) => {
    take(on ? [...now, key] : without(now, key));
    written.querySelector("input").value = now.join("; ");
  };
  fill(list, step, () => now, tick);
  return group(
    told("Sources: what this step rests on"),
    written,
    makeElement("details", {}, makeElement("summary", { textContent: told("Works on what this view shows") }), list),
  );
}

/**
 * @param {HTMLElement} list @param {WrittenStep} step @param {() => readonly string[]} now
 * @param {(key: string, on: boolean) => void} tick
 */
async function fill(list, { query }, now, tick) {
  try {
    const [works, keys] = await Promise.all([shippedWorks(), worksOn(readSelection(query))]);
    list.append(
      ...keys.map((key) => {
        const made = box(`${works[key].short.replace(/^\[|\]$/g, "")} (${key})`, now().includes(key), (on) =>
          tick(key, on),
        );
        made.querySelector("input").value = key;
        return made;
      }),
    );
    if (!keys.length) list.textContent = told("No work is listed for this view; write a key from sources.bib.");
  } catch {
    list.textContent = told("The works could not be loaded. Check the connection and open the step again.");
  }
}

/** @param {WrittenStep} step @param {EditStep} edit @returns {HTMLElement[]} */
export function makeStepFields(step, edit) {
  const title = makeTextField("title", told("Title"), step.title, (text) =>
    edit({ title: lessonFileBare(text) }, "title"),
  );
  return [title, sentence(step, edit), notes(step, edit), sources(step, edit), hide(step, edit), focus(step, edit)];
}
