"use strict";
// A reader is sent to the page in the language the address asks for, on a first visit in the one the browser wishes.
const query = new URLSearchParams(location.search);
const plain = (tag) => tag.toLowerCase().split("-")[0].replace(/[^a-z]/g, "");
const isFirst = !location.search && OWN === LANGUAGES[0];
const wishes = query.has("lang") ? [query.get("lang")] : isFirst ? navigator.languages : [];
const wished = wishes.map(plain).find((tag) => LANGUAGES.includes(tag));

/** The same page and state in a language of the site. */
function addressIn(tag) {
  const up = OWN === LANGUAGES[0] ? "" : "../";
  const folder = tag === LANGUAGES[0] ? "" : `${tag}/`;
  const file = location.pathname.split("/").pop() || (location.protocol === "file:" ? "index.html" : "");
  const asked = new URLSearchParams(location.search);
  asked.set("lang", tag);
  return `${up}${folder}${file}?${asked.toString().replaceAll("%2C", ",")}${location.hash}`;
}

if (wished && wished !== OWN) location.replace(addressIn(wished));
document.addEventListener("change", ({ target }) => {
  if (target.id === "language") location.assign(addressIn(target.value));
});
