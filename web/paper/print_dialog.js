// @ts-check
/** What goes on paper: asked in a small dialog, laid out in a place of its own, and taken away after printing. */

/** @import { Selection } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { showDialog } from "../core/escape.js";
import { currentSelection, onSettled } from "../core/selection.js";
import { told } from "../core/telling.js";
import { savePng, saveSvg } from "./figure_file.js";
import { placeHandouts, sourceHandout } from "./handout.js";
import { painDrawings } from "./pain_drawing.js";
import { studentFigure } from "./student_figure.js";

const PLAIN = told("One page: warnings first, short sentences, plain names.");
const KINDS = [
  ["patient", told("For a patient (plain words)"), PLAIN],
  ["place", told("For a patient: the place that hurts"), PLAIN],
  ["student", told("For a student (full)"), told("The page as it stands, with all figures and sources.")],
  ["blank", told("Blank body chart"), told("An empty body to draw pain on by hand.")],
];
/** @type {HTMLDialogElement|undefined} */
let dialog;
/** @type {HTMLElement} */
let opener;
/** @type {HTMLElement|null} */
let sheet = null;

const kind = () => dialog.querySelector("input[type=radio]:checked").value;

/** @param {string[]} kind */
function choice([value, name, hint]) {
  const input = makeElement("input", { type: "radio", name: "paper", value, id: `paper-${value}` });
  input.setAttribute("aria-describedby", `paper-${value}-hint`);
  return makeElement(
    "div",
    { className: "paper-kind" },
    input,
    makeElement("label", { htmlFor: input.id, textContent: name }),
    makeElement("p", { className: "quiet", id: `paper-${value}-hint`, textContent: hint }),
  );
}

/** @param {string} text @param {() => unknown} act @param {Partial<HTMLButtonElement>} more */
function button(text, act, more = {}) {
  const one = makeElement("button", { type: "button", textContent: text, ...more });
  one.addEventListener("click", act);
  return one;
}

function build() {
  const every = makeElement(
    "label",
    { className: "paper-every" },
    makeElement("input", { type: "checkbox", id: "paper-every" }),
    ` ${told("With sides, hands, feet and head, a page each")}`,
  );
  dialog = makeElement(
    "dialog",
    { id: "print-dialog" },
    makeElement("h2", { id: "print-dialog-name", textContent: told("Print or save") }),
    makeElement("fieldset", {}, makeElement("legend", { textContent: told("On paper") }), ...KINDS.map(choice), every),
    makeElement(
      "div",
      { className: "paper-buttons" },
      button(told("Print or PDF …"), () => run(print), { className: "first" }),
    ),
    makeElement(
      "fieldset",
      {},
      makeElement("legend", { textContent: told("The figure alone, with legend and credit") }),
      makeElement(
        "div",
        { className: "paper-buttons" },
        button(told("Save SVG"), () => run(saveSvg)),
        button(told("Save PNG"), () => run(savePng)),
      ),
    ),
    makeElement("p", { className: "paper-said", role: "status" }),
    button(told("Close"), () => dialog.close()),
  );
  dialog.setAttribute("aria-labelledby", "print-dialog-name");
  dialog.addEventListener("change", () => {
    every.hidden = kind() !== "blank";
  });
  dialog.addEventListener("close", () => opener.focus());
  document.body.append(dialog);
}

/** @param {string} words */
const say = (words) => {
  dialog.querySelector(".paper-said").textContent = words;
};

/** @param {() => unknown} act */
async function run(act) {
  say("");
  try {
    await act();
  } catch {
    say(told("This could not be made. Try again; if it stays so, check the connection."));
  }
}

/** The body's pictures have to be there before the browser lays the paper out. @param {HTMLElement[]} parts */
function pictures(parts) {
  const addresses = new Set(
    parts.flatMap((part) => [...part.querySelectorAll("image")].map((image) => image.getAttribute("href"))),
  );
  return Promise.all([...addresses].map((src) => Object.assign(new Image(), { src }).decode()));
}

/**
 * What each kind puts on paper; that of a student goes before the panels of the page, in place of its map.
 * @type {Record<string, () => Promise<HTMLElement[]>>}
 */
const PARTS = {
  patient: () => (currentSelection().sel ? sourceHandout() : placeHandouts()),
  place: () => placeHandouts(),
  student: () => studentFigure(),
  blank: () => painDrawings(dialog.querySelector("input#paper-every").checked),
};

async function print() {
  const chosen = kind();
  clear();
  const parts = await PARTS[chosen]();
  await pictures(parts);
  sheet = makeElement("div", { id: "paper" }, ...parts);
  if (chosen === "student") document.getElementById("map").before(sheet);
  else document.body.append(sheet);
  document.documentElement.dataset.paper = chosen;
  dialog.close();
  window.print();
}

function clear() {
  sheet?.remove();
  sheet = null;
  delete document.documentElement.dataset.paper;
}

/** A page for a patient about what is chosen: a source, a place, or each when both are. @param {Selection} selection */
function offer({ sel, area }) {
  const [patient, place] = ["patient", "place"].map((value) => dialog.querySelector(`input[value=${value}]`));
  const subject = sel || area;
  patient.disabled = !subject;
  dialog.querySelector("#paper-patient-hint").textContent = subject
    ? PLAIN
    : told("Choose a source of pain or a place on the body first.");
  place.disabled = !(sel && area);
  place.parentElement.hidden = place.disabled;
  const checked = dialog.querySelector("input[type=radio]:checked");
  if (!checked || checked.disabled) (subject ? patient : dialog.querySelector("input[value=student]")).checked = true;
}

/** @param {HTMLElement} from */
export function openPrintDialog(from) {
  opener = from;
  if (!dialog) build();
  offer(currentSelection());
  dialog.querySelector(".paper-every").hidden = kind() !== "blank";
  say("");
  showDialog(dialog);
}

window.addEventListener("afterprint", clear);
onSettled(clear); // a browser that tells of no afterprint must not print the last sheet again
