// @ts-check
/** What Python and the browser must say alike; written by dashboard/contract.py, change it there. */

/** The zones of a pattern, the strongest first; `least` of 255. */
export const ZONES = [
  {
    "name": "usual",
    "word": "usual",
    "least": 191
  },
  {
    "name": "common",
    "word": "common",
    "least": 115
  },
  {
    "name": "spill_over",
    "word": "spill-over",
    "least": 31
  }
];

/** The faintest strength of 255 that is drawn. */
export const LEAST = 31;

/** The value of `sel` in an address that chooses nothing. */
export const NOTHING = "none";

/** Modes whose study has a subject of its own. */
export const OWN_SUBJECT = ["case", "facts", "conditions", "learn", "quiz"];

/** What a link can be about. */
export const SUBJECTS = ["sel", "area", "nerve", "site"];

/** What stands beside the example of a first visit. */
export const COMPANIONS = ["cmp", "cond", "lesson"];

/** The view in three dimensions. */
export const SOLID = "3d";

/** Of warnings, the most urgent first. */
export const URGENCIES = ["emergency", "urgent", "medical_check"];
