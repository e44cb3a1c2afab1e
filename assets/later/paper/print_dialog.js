"use strict";

/** What goes on paper: asked in a small dialog, laid out in a place of its own, and taken away after printing. */
(function (painAtlas) {
  const { made } = painAtlas.handout;
  const PLAIN = "One page: warnings first, short sentences, plain names.";
  const KINDS = [
    ["patient", "For a patient (plain words)", PLAIN],
    ["place", "For a patient: the place that hurts", PLAIN],
    ["student", "For a student (full)", "The page as it stands, with all figures and sources."],
    ["blank", "Blank body chart", "An empty body to draw pain on by hand."],
  ];
  /** @type {HTMLDialogElement|undefined} */
  let dialog;
  /** @type {HTMLElement} */
  let opener;
  let sheet = null;

  const kind = () => dialog.querySelector("input[type=radio]:checked").value;

  function choice([value, name, hint]) {
    const input = made("input", { type: "radio", name: "paper", value, id: `paper-${value}` });
    input.setAttribute("aria-describedby", `paper-${value}-hint`);
    return made("div", { className: "paper-kind" }, input, made("label", { htmlFor: input.id, textContent: name }), made("p", { className: "quiet", id: `paper-${value}-hint`, textContent: hint }));
  }

  function button(text, act, more = {}) {
    const one = made("button", { type: "button", textContent: text, ...more });
    one.addEventListener("click", act);
    return one;
  }

  function build() {
    const every = made("label", { className: "paper-every" }, made("input", { type: "checkbox", id: "paper-every" }), " With sides, hands, feet and head, a page each");
    dialog = made("dialog", { id: "print-dialog" },
      made("h2", { id: "print-dialog-name", textContent: "Print or save" }),
      made("fieldset", {}, made("legend", { textContent: "On paper" }), ...KINDS.map(choice), every),
      made("div", { className: "paper-buttons" }, button("Print or PDF …", () => run(print), { className: "first" })),
      made("fieldset", {}, made("legend", { textContent: "The figure alone, with legend and credit" }),
        made("div", { className: "paper-buttons" }, button("Save SVG", () => run(painAtlas.figureFile.svg)), button("Save PNG", () => run(painAtlas.figureFile.png)))),
      made("p", { className: "paper-said", role: "status" }),
      button("Close", () => dialog.close()));
    dialog.setAttribute("aria-labelledby", "print-dialog-name");
    dialog.addEventListener("change", () => { every.hidden = kind() !== "blank"; });
    dialog.addEventListener("close", () => opener.focus());
    document.body.append(dialog);
  }

  const say = (words) => { dialog.querySelector(".paper-said").textContent = words; };

  async function run(act) {
    say("");
    try {
      await act();
    } catch {
      say("This could not be made. Try again; if it stays so, check the connection.");
    }
  }

  /** The body's pictures have to be there before the browser lays the paper out. */
  function pictures(parts) {
    const addresses = new Set(parts.flatMap((part) => [...part.querySelectorAll("image")].map((image) => image.getAttribute("href"))));
    return Promise.all([...addresses].map((src) => Object.assign(new Image(), { src }).decode()));
  }

  /** What each kind puts on paper; that of a student goes before the panels of the page, in place of its map. */
  const PARTS = {
    patient: () => (painAtlas.selection.get().sel ? painAtlas.handout.source() : painAtlas.handout.places()),
    place: () => painAtlas.handout.places(),
    student: () => painAtlas.studentFigure.parts(),
    blank: () => painAtlas.painDrawing.pages(dialog.querySelector("#paper-every").checked),
  };

  async function print() {
    const chosen = kind();
    clear();
    const parts = await PARTS[chosen]();
    await pictures(parts);
    sheet = made("div", { id: "paper" }, ...parts);
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

  /** A page for a patient about what is chosen: a source, a place, or each when both are. */
  function offer({ sel, area }) {
    const [patient, place] = ["patient", "place"].map((value) => dialog.querySelector(`[value=${value}]`));
    const subject = sel || area;
    patient.disabled = !subject;
    dialog.querySelector("#paper-patient-hint").textContent = subject ? PLAIN : "Choose a source of pain or a place on the body first.";
    place.disabled = !(sel && area);
    place.parentElement.hidden = place.disabled;
    const checked = dialog.querySelector("input[type=radio]:checked");
    if (!checked || checked.disabled) (subject ? patient : dialog.querySelector("[value=student]")).checked = true;
  }

  function open(from) {
    opener = from;
    if (!dialog) build();
    offer(painAtlas.selection.get());
    dialog.querySelector(".paper-every").hidden = kind() !== "blank";
    say("");
    painAtlas.escape.show(dialog);
  }

  window.addEventListener("afterprint", clear);
  painAtlas.selection.onSettled(clear); // a browser that tells of no afterprint must not print the last sheet again
  painAtlas.printDialog = { open };
})((window.painAtlas = window.painAtlas || {}));
