"use strict";

/** The end of a quiz: score, what went wrong, and files to keep: the result as CSV, the mistakes as text for Anki. */
(function (painAtlas) {
  const COLUMNS = ["number", "kind", "level", "question", "your_answer", "stands", "right", "score", "explanation", "sources", "seed", "data_version", "address"];

  /** A cell no spreadsheet takes for a formula, always in quotes. */
  function cell(value) {
    const text = String(value);
    const safe = /^[\s]*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  }

  function csv(answers) {
    const { plain, sources } = painAtlas.quizParts;
    const { seed } = painAtlas.selection.get();
    const rows = answers.map(({ question, result }, at) => [
      at + 1, question.kind, question.level, question.ask, result.said, result.rights, result.isRight ? "yes" : "no",
      result.score.toFixed(2), plain(question.why), sources(question.why) || result.cites || "", seed, painAtlas.quiz.version(), location.href,
    ]);
    return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  /** One note a line, front and back, as Anki imports it. */
  function anki(answers) {
    const line = (text) => text.replace(/[\t\r\n]+/g, " ");
    const told = ({ question }) => (question.told ? `${question.told} ` : "") + (question.shows && question.kind === "source" ? "" : question.ask);
    const rows = answers.map((one) => {
      const { question, result } = one;
      const names = question.options ? `<br>${question.options.map(({ text }) => text).join("<br>")}` : "";
      const front = question.kind === "source" ? `${painAtlas.quizParts.plain(question.why).replace(/^[^:]*: /, "")}<br>Which source is this commonly associated with?` : told(one) + names;
      return [front, `<b>${result.rights}</b> ${question.why}`].map(line).join("\t");
    });
    return ["#separator:tab", "#html:true", "#columns:Front\tBack", "#tags:pain_atlas", ...rows].join("\n").concat("\n");
  }

  /** Hand the reader a file made here; nothing is sent anywhere. */
  function download(file, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = painAtlas.quizParts.make("a", { href: address, download: file });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  function mistake(known, { question, result, given, number }) {
    const { make, told } = painAtlas.quizParts;
    const made = make("li", { value: String(number) }, make("p", {}, make("b", {}, question.ask)));
    if (question.told) made.append(told(question.told, "quiz-told"));
    made.append(painAtlas.quizCard.explained(known, question, given, result));
    for (const show of made.querySelectorAll("[data-do=show-map]")) show.remove();
    return made;
  }

  /** @param {{question: object, given: any, result: object, number: number}[]} answers */
  function show(place, known, answers) {
    const { make, button } = painAtlas.quizParts;
    const right = answers.filter(({ result }) => result.isRight).length;
    const wrong = answers.filter(({ result }) => !result.isRight);
    const heading = make("h4", { tabindex: "-1" }, `${right} of ${answers.length} right`);
    const painted = answers.filter(({ question }) => question.kind === "paint");
    const mean = painted.reduce((sum, { result }) => sum + result.score, 0) / Math.max(1, painted.length);
    place.replaceChildren(
      heading,
      painted.length ? make("p", {}, `Mean overlap with the nearest map: ${painAtlas.quizParts.percent(mean)}.`) : "",
      make("div", { class: "quiz-buttons" },
        button("Download result (CSV)", "csv"), wrong.length ? button("Mistakes for Anki (text)", "anki") : "",
        button("Worksheet", "sheet"), button("Same questions again", "start"), button("Choose another quiz", "leave")),
      make("h4", {}, wrong.length ? "To look at again" : "No mistakes"),
      make("ol", { class: "quiz-mistakes" }, ...wrong.map((one) => mistake(known, one))),
    );
    heading.focus();
  }

  const stem = () => {
    const { quiz, seed } = painAtlas.selection.get();
    return `pain_atlas_quiz_${quiz}_${seed}`;
  };

  painAtlas.quizReview = {
    show, csv, anki,
    saveCsv: (answers) => download(`${stem()}.csv`, "text/csv;charset=utf-8", csv(answers)),
    saveAnki: (answers) => download(`${stem()}_anki.txt`, "text/plain;charset=utf-8", anki(answers.filter(({ result }) => !result.isRight))),
  };
})((window.painAtlas = window.painAtlas || {}));
