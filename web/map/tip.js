// @ts-check
/** Names the area under the pointer or the keyboard's focus, with its side. */

import { makeElement } from "../core/element.js";

const tip = makeElement("div", { id: "tip", hidden: true });
tip.setAttribute("role", "tooltip");

/** @param {Element} path @param {number} x @param {number} y */
function show(path, x, y) {
  const text = path.getAttribute("aria-label");
  if (tip.textContent !== text) tip.textContent = text;
  tip.hidden = false;
  const left = Math.min(x + 14, window.innerWidth - tip.offsetWidth - 8);
  const top = y + 18 + tip.offsetHeight > window.innerHeight ? y - tip.offsetHeight - 10 : y + 18;
  tip.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`;
}

export function hideTip() {
  tip.hidden = true;
}

/** @param {HTMLElement} host */
export function startTip(host) {
  host.parentElement.append(tip);
  host.addEventListener("pointermove", (event) => {
    const path = event.target.closest("[data-area]");
    if (path) show(path, event.clientX, event.clientY);
    else hideTip();
  });
  host.addEventListener("pointerleave", hideTip);
  host.addEventListener("focusin", ({ target }) => {
    if (!target.matches("[data-area]:focus-visible")) return;
    const box = target.getBoundingClientRect();
    show(target, box.right, box.bottom);
  });
  host.addEventListener("focusout", hideTip);
  host.addEventListener("scroll", hideTip, { passive: true });
}
