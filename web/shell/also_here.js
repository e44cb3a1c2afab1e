// @ts-check
/** A condition listed for a place opens in its study, on the side that is shown. */

import { choose } from "../core/selection.js";

document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest("a[data-opens-condition]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation(); // The page would read the address alone, and with it another side.
    choose({ mode: "conditions", cond: link.dataset.opensCondition, sel: "", area: "", cmp: "" });
  },
  true,
);
