"use strict";
// A reader is sent to the page in the language the address asks for, on a first visit in the one the browser wishes.
const query = new URLSearchParams(location.search);
const plain = (tag) => tag.toLowerCase().split("-")[0].replace(/[^a-z]/g, "");
const wishes = query.has("lang") ? [query.get("lang")] : location.search || OWN !== LANGUAGES[0] ? [] : navigator.languages;
const wished = wishes.map(plain).find((tag) => LANGUAGES.includes(tag));
if (wished && wished !== OWN) {
  const up = OWN === LANGUAGES[0] ? "" : "../";
  const folder = wished === LANGUAGES[0] ? "" : `${wished}/`;
  const file = location.pathname.split("/").pop() || (location.protocol === "file:" ? "index.html" : "");
  location.replace(`${up}${folder}${file}${location.search}${location.hash}` || "./");
}
