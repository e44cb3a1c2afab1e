"use strict";

/** A quiz on paper: the questions of this seed with room for answers, and the key on a page of its own. */
(function (painAtlas) {
  const PICTURED = new Set(["area", "source", "paint", "apart"]);

  function asked(question) {
    const { make, told } = painAtlas.quizParts;
    const made = make("li", {}, make("p", {}, make("b", {}, question.kind === "area" ? question.ask.replace("click the area that holds it", "mark it").replace("Click an", "Mark an")
      : question.ask.replace("click its areas, on either side", "shade it"))));
    if (question.told) made.append(told(question.told, "quiz-told"));
    if (PICTURED.has(question.kind)) made.append(make("div", { class: "quiz-figure" }, ...painAtlas.quizMap.figure(question.shows ?? [])));
    if (question.options) made.append(make("ul", { class: "quiz-boxes" }, ...question.options.map(({ text }) => make("li", {}, `☐ ${text}`))));
    return made;
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
    await painAtlas.views.load("front-back");
    const { quiz, seed } = painAtlas.selection.get();
    const version = painAtlas.quiz.version();
    const line = `Seed ${seed}, ${questions.length} questions, data version ${version}. For education, not diagnosis.`;
    place.replaceChildren(
      make("h2", {}, `Pain Atlas quiz: ${painAtlas.quiz.kindName(quiz)}`), make("p", {}, line), make("p", {}, "Name: ____________________________   Date: ______________"),
      make("ol", { class: "quiz-questions" }, ...questions.map(asked)),
      make("section", { class: "quiz-key" }, make("h2", {}, "Answer key"), make("p", {}, line), make("ol", {}, ...questions.map((one) => key(known, one))), make("p", {}, location.href)),
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
