// @ts-check
/** Page keys scroll or turn a step; a closed list that happens to have the focus does not change by them. */

document.addEventListener("keydown", (event) => {
  if (/^Page(Up|Down)$/.test(event.key) && event.target.matches?.("select")) event.preventDefault();
});
