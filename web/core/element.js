// @ts-check
/** The elements the page makes, in one call each: what they are, and what stands in them. What is empty is left out. */

/** With properties, as a script sets them: `className`, `textContent`, `hidden`. @type {MakeElement} */
export function makeElement(tag, properties, ...inside) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...inside.filter(Boolean));
  return made;
}

/** With attributes, as HTML writes them: `class`, `role`, `data-area`. @type {MakeTag} */
export function makeTag(tag, attributes, ...inside) {
  const made = makeElement(tag, {}, ...inside);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
