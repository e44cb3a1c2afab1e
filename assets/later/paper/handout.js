"use strict";

/**
 * The page for a patient, about a source or about a place: words written ahead by dashboard/panels/handout.py and
 * place_handout.py, the figure of this very state, and its link.
 */
(function (painAtlas) {
  const LEAST = 31; // millimetres: a lower figure would be all letters
  const INCH = { pixels: 96, millimetres: 25.4 };

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

  /** The marks of the figure and what they mean, on a line as wide as the figure's place. */
  function legend(selection, drawn, wide, larger) {
    const { marks, placeMarks, keys } = painAtlas.figureLegend;
    const made = painAtlas.patternViews.staged(drawn.view.group, selection, () => keys([...marks(selection, drawn), ...placeMarks(selection)], wide / larger, 14));
    return { ...made, width: made.width * larger, bottom: made.bottom * larger };
  }

  /** The figure with its marks under it, in letters that can be read in its place, a box of millimetres. */
  async function figure(selection, box) {
    const views = await painAtlas.patternViews.of(selection);
    const { group, size, width, height } = painAtlas.figure.draw(views, { selection, box });
    const larger = size / painAtlas.figureLegend.size;
    const keys = legend(selection, views[0], (height + box.below * size) * (box.width / box.height), larger);
    const wide = Math.ceil(Math.max(width, keys.width));
    const bodies = painAtlas.views.element("g", { transform: `translate(${((wide - width) / 2).toFixed(1)} 0)` });
    bodies.append(group);
    keys.group.setAttribute("transform", `translate(${((wide - keys.width) / 2).toFixed(1)} ${height}) scale(${larger.toFixed(3)})`);
    return painAtlas.figure.standing({ group: bodies, width: wide, height: Math.ceil(height + keys.bottom) }, painAtlas.figureLegend.title(selection), keys.group);
  }

  function head() {
    return made("header", { className: "paper-head" }, made("b", { textContent: "Pain Atlas" }), made("span", { textContent: "For education, not a diagnosis" }));
  }

  /** How much room the words of a page leave for its figure, and how many lines of letters stand below the bodies. */
  function room(one) {
    const paper = made("div", { id: "paper" }, one);
    document.body.append(paper);
    const { width, height } = one.querySelector(".handout-figure").getBoundingClientRect();
    paper.remove();
    const millimetres = (pixels) => (pixels * INCH.millimetres) / INCH.pixels;
    return { width: millimetres(width), height: Math.max(LEAST, millimetres(height) - 1), below: 1.7 };
  }

  /** One page: the words of a file, what it is about as its title, and the figure of a selection. */
  async function page(file, titled, selection) {
    const one = made("div", { className: "handout", innerHTML: await painAtlas.files.text(`handouts/${file}.html`) });
    one.querySelector("h2").textContent = titled(one.querySelector("article").dataset);
    one.prepend(head());
    const { code, address } = link();
    one.append(...code, address);
    one.querySelector(".handout-figure").append(await figure(selection, room(one)));
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
