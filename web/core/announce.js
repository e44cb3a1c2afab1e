// @ts-check
/** What a screen reader is told. */

/** Say a thing to a screen reader. @param {string} text */
export function announce(text) {
  document.getElementById("announcement").textContent = text;
}
