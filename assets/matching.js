"use strict";

/** Which names fit what was typed, with room for abbreviations and slips of the finger; smaller scores fit better. */
(function (painAtlas) {
  /** Lower case without accents, parted at everything that is no letter or digit. */
  function words(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").split(/[^a-z0-9]+/).filter(Boolean);
  }

  /** Slips between two words (letter added, dropped, changed, or two swapped), counted no further than `most`. */
  function slips(typed, meant, most) {
    if (Math.abs(typed.length - meant.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: meant.length + 1 }, (_, at) => at);
    for (let i = 1; i <= typed.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= meant.length; j += 1) {
        const same = typed[i - 1] === meant[j - 1] ? 0 : 1;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      [before, last] = [last, row];
    }
    return last[meant.length];
  }

  function allowed(word) {
    if (/\d/.test(word) || word.length < 4) return 0;
    return word.length < 7 ? 1 : 2;
  }

  /** How well one typed word fits one word of a name. */
  function fitWord(typed, word) {
    if (typed === word) return 0;
    if (word.startsWith(typed) && !/\d$/.test(typed)) return 1 + (word.length - typed.length) / 20;
    const most = allowed(typed);
    if (!most) return Infinity;
    const whole = slips(typed, word, most);
    if (whole <= most) return 2 + whole;
    const start = slips(typed, word.slice(0, typed.length), most);
    return start <= most ? 3 + start : Infinity;
  }

  /** How well all typed words fit one name; a name with fewer words to spare fits better. */
  function fitName(typed, name) {
    let sum = 0;
    for (const word of typed) {
      const best = Math.min(...name.map((some) => fitWord(word, some)));
      if (best === Infinity) return Infinity;
      sum += best;
    }
    return sum + Math.max(0, name.length - typed.length) * 0.1;
  }

  /**
   * @param {string} text what was typed
   * @param {{names: string[][], rank: number}[]} entries names as words, the main name first
   * @returns {object[]} the entries that fit, best first
   */
  function match(text, entries) {
    const typed = words(text);
    if (!typed.length) return [];
    const together = [typed.join("")];
    return entries
      .map((entry) => ({
        entry,
        score: Math.min(...entry.names.map((name, at) =>
          Math.min(fitName(typed, name), typed.length > 1 ? fitName(together, name) + 0.5 : Infinity) + (at ? 0.3 : 0))),
      }))
      .filter(({ score }) => score < Infinity)
      .sort((a, b) => a.score - b.score || a.entry.rank - b.entry.rank)
      .map(({ entry }) => entry);
  }

  painAtlas.matching = { words, match };
})((window.painAtlas = window.painAtlas || {}));
