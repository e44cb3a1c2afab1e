"use strict";

/** The page for a patient: words written ahead by dashboard/panels/handout.py, the figure of this very state, and its link. */
(function (painAtlas) {
  const LARGER = 1.4;


  function made(tag, attributes, ...children) {
    const one = Object.assign(document.createElement(tag), attributes);
    one.append(...children);
    return one;
  }

  /** The way back to this very state: a code for a phone beside the title, and the address at the end of the page. */
  function link() {
    const address = painAtlas.share.link();
    const drawn = painAtlas.qrCode.draw(address);
    const code = drawn ? [made("figure", { className: "handout-code" }, drawn, made("figcaption", { textContent: "See it on the body" }))] : [];
    const words = `Pain Atlas, data version ${painAtlas.share.version()}, licence CC BY 4.0. ${address}`;
    return { code, address: made("p", { className: "handout-address", textContent: words }) };
  }

  /** The figure with its marks under it, in larger letters than a slide needs. */
  function figure() {
    const selection = painAtlas.selection.get();
    const drawn = painAtlas.figure.draw(painAtlas.views.shown());
    const keys = painAtlas.figureLegend.keys(painAtlas.figureLegend.marks(selection), drawn.width / LARGER, 14);
    keys.group.setAttribute("transform", `translate(0 ${drawn.height}) scale(${LARGER})`);
    return painAtlas.figure.standing({ ...drawn, height: Math.ceil(drawn.height + LARGER * keys.bottom) }, painAtlas.figureLegend.title(selection), keys.group);
  }

  function head() {
    return made("header", { className: "paper-head" }, made("b", { textContent: "Pain Atlas" }), made("span", { textContent: "For education, not a diagnosis" }));
  }

  /** @returns {Promise<HTMLElement[]>} what goes on the paper */
  async function patient() {
    const { sel } = painAtlas.selection.get();
    const page = made("div", { className: "handout", innerHTML: await painAtlas.files.text(`handouts/${sel}.html`) });
    page.querySelector("h2").textContent = painAtlas.page.sided(painAtlas.selection.get());
    page.querySelector(".handout-figure").append(figure());
    page.prepend(head());
    const { code, address } = link();
    page.append(...code, address);
    return [page];
  }

  painAtlas.handout = { patient, made, head };
})((window.painAtlas = window.painAtlas || {}));
