// @ts-check
/**
 * Whole sentences in the page's language, with places for what changes in them. The English sentence is its own key;
 * a page in another language brings its sentences before this module runs, an English one brings nothing.
 */

const page = typeof window === "undefined" ? null : window; // Rules are tested without a page.
const sentences = page?.painAtlas?.sentences ?? {};
/** The language of the page, by its tag. */
export const language = page?.document.documentElement.lang || "en";
const classes = new Intl.PluralRules(language);

/** @param {string} text @param {Record<string, unknown>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** A sentence with its `{places}` filled. @param {string} text @param {Record<string, unknown>} [values] */
export const told = (text, values = {}) => filled(sentences[text]?.[0] ?? text, values);

/**
 * A sentence in the form that goes with a number, which may stand in it as `{number}`; every language here has two.
 * @param {string} one @param {string} many @param {number} number @param {Record<string, unknown>} [values]
 */
export function counted(one, many, number, values = {}) {
  const [first, other] = sentences[one] ?? [one, many];
  return filled(classes.select(number) === "one" ? first : other, { number, ...values });
}

/**
 * A sentence in pieces to be put into an element; what fills its places may be elements.
 * @param {string} text @param {Record<string, string|Node>} values @returns {(string|Node)[]}
 */
export const pieces = (text, values) =>
  (sentences[text]?.[0] ?? text).split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));

/**
 * A name within a sentence: without its capital where the language writes nouns small; a code keeps it, as does who is
 * named. As dashboard/language/numerals.py.
 * @param {string} name
 */
export const within = (name) =>
  language === "de" || name.startsWith("Achilles")
    ? name
    : name.replace(/^[A-ZÀ-Þ](?=[a-zß-ÿ])/, (letter) => letter.toLowerCase());
