"use strict";

/**
 * The page for a patient, about a source or about a place: words written ahead by dashboard/panels/handout.py and
 * place_handout.py, the figure of this very state, and its link.
 */
(function (painAtlas) {
  const BOX = { width: 186, height: 62, below: 1.7 }; // the least room the figure has, in millimetres

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

  /** The figure with its marks under it, in letters that can be read where it will stand. */
  async function figure(selection, box) {
    const views = await painAtlas.patternViews.of(selection);
    const drawn = painAtlas.figure.draw(views, { selection, box });
    const larger = drawn.size / painAtlas.figureLegend.size;
    const keys = painAtlas.patternViews.staged(views[0].view.group, selection, () => painAtlas.figureLegend.keys(painAtlas.figureLegend.marks(selection, views[0]), drawn.width / larger, 14));
    keys.group.setAttribute("transform", `translate(0 ${drawn.height}) scale(${larger.toFixed(3)})`);
    return painAtlas.figure.standing({ ...drawn, height: Math.ceil(drawn.height + larger * keys.bottom) }, painAtlas.figureLegend.title(selection), keys.group);
  }

  function head() {
    return made("header", { className: "paper-head" }, made("b", { textContent: "Pain Atlas" }), made("span", { textContent: "For education, not a diagnosis" }));
  }

  /** One page: the words of a file, what it is about as its title, and the figure of a selection. */
  async function page(file, titled, selection) {
    const one = made("div", { className: "handout", innerHTML: await painAtlas.files.text(`handouts/${file}.html`) });
    one.querySelector("h2").textContent = titled(one.querySelector("article").dataset);
    one.querySelector(".handout-figure").append(await figure(selection, BOX));
    one.prepend(head());
    const { code, address } = link();
    one.append(...code, address);
    return one;
  }

  /** A place has a side unless it lies on the midline. */
  function placeTitle(area, side, midline) {
    const sides = midline ? "" : side === "both" ? ", both sides" : `, ${side}`;
    return `${painAtlas.picker.nameOf(area)}${sides}`;
  }

  /** @returns {Promise<HTMLElement[]>} the page of the chosen source */
  async function source() {
    const selection = painAtlas.selection.get();
    return [await page(selection.sel, () => painAtlas.page.sided(selection), selection)];
  }

  /** @returns {Promise<HTMLElement[]>} a page for every chosen place, with no source on its figure */
  function places() {
    const selection = painAtlas.selection.get();
    return Promise.all(painAtlas.patternViews.areasOf(selection).map((area) => {
      const titled = ({ midline }) => placeTitle(area, selection.side, midline === "yes");
      return page(`places/${area}`, titled, { ...selection, sel: "", cmp: "", area });
    }));
  }

  painAtlas.handout = { source, places, figure, made, head };
})((window.painAtlas = window.painAtlas || {}));
