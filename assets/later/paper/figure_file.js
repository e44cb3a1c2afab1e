"use strict";

/** The figure as a file for slides: SVG with everything in it, or PNG at twice its size. */
(function (painAtlas) {
  const MARGIN = 40;
  const TITLE = 60;
  const TIMES = 2;

  /** A picture of the body as PNG in the file itself: programs for slides do not read WebP. */
  async function embed(image) {
    const picture = new Image();
    picture.src = await painAtlas.files.picture(image.getAttribute("href"));
    await picture.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: picture.naturalWidth, height: picture.naturalHeight });
    canvas.getContext("2d").drawImage(picture, 0, 0);
    image.setAttribute("href", canvas.toDataURL("image/png"));
  }

  function titled(words) {
    const title = painAtlas.views.element("title", {});
    title.textContent = words;
    return title;
  }

  /** @returns {Promise<SVGSVGElement>} figure, title, legend and credit on white, with nothing to fetch */
  async function standalone() {
    const selection = painAtlas.selection.get();
    const credits = await painAtlas.files.json("handouts/credits.json");
    const { element } = painAtlas.views;
    const figure = painAtlas.figure.draw(painAtlas.views.shown());
    const below = painAtlas.figureLegend.below(selection, credits, figure.width);
    const [width, height] = [figure.width + 2 * MARGIN, Math.ceil(TITLE + figure.height + below.height + 2 * MARGIN)];
    const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
    const words = painAtlas.figureLegend.title(selection);
    const inner = element("g", { transform: `translate(${MARGIN} ${MARGIN})` });
    const placed = (group, y) => { const made = element("g", { transform: `translate(0 ${y})` }); made.append(group); return made; };
    inner.append(
      painAtlas.figure.text(words, 0, painAtlas.figureLegend.titleSize * 0.9, painAtlas.figureLegend.titleSize, { "font-weight": 600 }),
      placed(figure.group, TITLE), placed(below.group, TITLE + figure.height + 12),
    );
    svg.append(titled(words), element("rect", { width, height, fill: "#fff" }), inner);
    await Promise.all([...svg.querySelectorAll("image")].map(embed));
    return svg;
  }

  const written = (svg) => new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });

  async function drawn(svg) {
    const picture = new Image();
    const address = URL.createObjectURL(written(svg));
    try {
      picture.src = address;
      await picture.decode();
      const [width, height] = ["width", "height"].map((name) => TIMES * svg.getAttribute(name));
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      canvas.getContext("2d").drawImage(picture, 0, 0, width, height);
      return await new Promise((done) => { canvas.toBlob(done, "image/png"); });
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  function save(blob, ending) {
    const { sel, area, cmp } = painAtlas.selection.get();
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement("a"), { href: address, download: `${["pain_atlas", sel || area.replaceAll(",", "-"), cmp].filter(Boolean).join("-")}.${ending}` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  painAtlas.figureFile = {
    svg: async () => save(written(await standalone()), "svg"),
    png: async () => save(await drawn(await standalone()), "png"),
  };
})((window.painAtlas = window.painAtlas || {}));
