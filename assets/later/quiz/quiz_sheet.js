"use strict";

/** A quiz on paper: the questions of this seed with room for answers, and the key on a page of its own. */
(function (painAtlas) {
  const LONG = 40; // letters: longer answers stand under each other
  const PICTURED = new Set(["area", "source", "paint", "apart"]);

  /** What is clicked on the screen is marked with a pen. */
  const onPaper = (ask) => ask.replace("click the area that holds it", "mark it").replace("Click an", "Mark an").replace("click its areas, on either side", "shade it");
  const isLong = ({ options }) => options.some(({ text }) => text.length > LONG);

  async function asked(question) {
    const { make, told } = painAtlas.quizParts;
    const made = make("li", {}, make("p", {}, make("b", {}, onPaper(question.ask))));
    if (question.told) made.append(told(question.told, "quiz-told"));
    if (PICTURED.has(question.kind)) made.append(make("div", { class: "quiz-figure" }, await painAtlas.quizSheetFigure.figure(question)));
    if (question.options) made.append(make("ul", { class: isLong(question) ? "quiz-boxes long" : "quiz-boxes" }, ...question.options.map(({ text }) => make("li", {}, `☐ ${text}`))));
    return made;
  }

  /** What the marks of the figures mean. */
  function legend(kind) {
    if (kind !== "source" && kind !== "apart") return "R is the right side of the body, L the left. Thin lines: areas.";
    const second = kind === "apart" ? " Rings and a broken line: the second source." : "";
    return `Dots: where pain is felt, the larger the more usual.${second} R is the right side of the body, L the left. Thin lines: areas.`;
  }

  function key(known, question) {
    const { make, told, table } = painAtlas.quizParts;
    const name = (id) => painAtlas.picker.nameOf(id);
    if (question.kind === "paint") {
      const rows = known.maps.filter(({ id }) => question.given[id]).map((map) => {
        const what = make("span", {}, `${map.name}. `);
        what.append(told(map.cite, "quiz-cite"));
        return [what, question.given[map.id].map(name).join("; ")];
      });
      return make("li", {}, table(name(question.id), ["Map", "Areas"], rows));
    }
    const word = (id) => question.options?.find((option) => option.id === id)?.text ?? name(id);
    return make("li", {}, make("p", {}, make("b", {}, question.right.map(word).join("; "))), told(question.why, "quiz-why"));
  }

  /** Fill the sheet and print it alone. */
  async function print(place, known, questions) {
    const { make } = painAtlas.quizParts;
    await painAtlas.later.load("paper");
    const { quiz, seed } = painAtlas.selection.get();
    const version = painAtlas.quiz.version();
    const line = `Seed ${seed}, ${questions.length} questions, data version ${version}. For education, not diagnosis.`;
    place.replaceChildren(
      make("h2", {}, `Pain Atlas quiz: ${painAtlas.quiz.kindName(quiz)}`), make("p", {}, line),
      make("p", { class: "quiz-lines" }, ...["Name", "Date"].map((word) => make("span", {}, `${word}:`, make("i", {})))),
      ...(PICTURED.has(quiz) ? [make("p", { class: "quiz-legend" }, legend(quiz))] : []),
      make("ol", { class: "quiz-questions" }, ...await Promise.all(questions.map(asked))),
      make("section", { class: "quiz-key" }, make("h2", {}, "Answer key"), make("p", {}, line), make("ol", {}, ...questions.map((one) => key(known, one))), make("p", { class: "quiz-address" }, location.href)),
    );
    place.hidden = false;
    document.documentElement.toggleAttribute("data-quiz-sheet", true);
    window.addEventListener("afterprint", () => {
      document.documentElement.removeAttribute("data-quiz-sheet");
      place.hidden = true;
    }, { once: true });
    window.print();
  }

  painAtlas.quizSheet = { print };
})((window.painAtlas = window.painAtlas || {}));
