// @ts-check
/** What Python and the browser must say alike; written by dashboard/contract.py, change it there. */

/** What is said against a state, by what is wrong with it. */
export const STATE_REASONS = {
  "no_state": "not a state of the page: the part of an address after the ? is expected, as in sel=root_s1&side=left",
  "key": "{given} is no key of an address",
  "version": "v changes with the data, so a state that lasts leaves it out; a lesson tells it once, as data_version",
  "value": "{key} may not be {given}",
  "over": "{key} may name {most} at most",
  "near": "; did you mean {near}?",
  "listed": "; it may be one of: {listed}",
  "twice": "{key} is given twice",
  "subject": "none of {subjects}, so the page would open on its example; sel=none for nothing chosen"
};

/** What the front matter of a lesson must tell. */
export const LESSON_NEEDED = ["id", "title", "summary", "audience", "minutes"];

/** The form of a value of the front matter, and that form in words. */
export const LESSON_SHAPES = {
  "id": [
    "[a-z0-9]+(?:_[a-z0-9]+)*",
    "small letters and digits joined by _, as in why_maps_disagree"
  ],
  "minutes": [
    "[1-9][0-9]{0,2}",
    "a whole number of minutes from 1 to 999"
  ],
  "language": [
    "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    "the tag of a language, as de or pt-BR"
  ],
  "data_version": [
    "[0-9a-z]+",
    "small letters and digits, as the address carries it in v="
  ]
};

/** How a line of a step begins that is no part of the sentence. */
export const LESSON_MARKS = {
  "state": "?",
  "notes": ">",
  "sources": "sources:",
  "hide": "hide:",
  "focus": "focus:"
};

/** What a step may cover. */
export const HIDEABLE = ["labels", "pattern", "panels"];

/** Letters that can be read from the back of a hall while somebody speaks. */
export const LONGEST_SENTENCE = 220;
