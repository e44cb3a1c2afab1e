"use strict";

/**
 * The views of a group as one picture of fixed size, the same on every screen: for paper and for slides.
 *
 * @typedef {{drawn: import("../../views.js").Drawn, x: number, y: number, scale: number}} Placed
 */
(function (painAtlas) {
  const TALL = 1000;
  const GAP = 30;
  const CAPTION = 70;
  const HEAD = 24; // letters stand a little above some views
  const LETTERS = 30;
  const TWO_ROWS = 2.6; // wider than this, a row is broken in two
  const PIXEL = 1.45; // a line of the screen in units of the figure

  const total = (some) => some.reduce((sum, one) => sum + one, 0);

  /** A row of views from the left, standing on one line. */
  function row(views, left, bottom, scale) {
    let x = left;
    return views.map((drawn) => {
      const placed = { drawn, x, y: bottom - drawn.view.height * scale, scale };
      x += drawn.view.width * scale + GAP;
      return placed;
    });
  }

  const width = (views, scale) => total(views.map(({ view }) => view.width * scale)) + GAP * (views.length - 1);
  const tallest = (views) => Math.max(...views.map(({ view }) => view.height));

  /** Rows under each other, each in the middle, all at one scale. */
  function rows(lines, left, height) {
    const scale = (height - (lines.length - 1) * (CAPTION + HEAD)) / total(lines.map(tallest));
    const wide = Math.max(...lines.map((line) => width(line, scale)));
    let bottom = 0;
    const placed = lines.flatMap((line, at) => {
      bottom += tallest(line) * scale + (at ? CAPTION + HEAD : 0);
      return row(line, left + (wide - width(line, scale)) / 2, bottom, scale);
    });
    return { placed, width: left + wide };
  }

  /** @returns {{placed: Placed[], width: number}} */
  function arrange(all) {
    const top = tallest(all);
    const whole = all.filter(({ view }) => view.height === top);
    const details = all.filter(({ view }) => view.height !== top);
    if (all.length > 4 && details.length > 2) {
      const first = rows([whole], 0, TALL);
      const half = Math.ceil(details.length / 2);
      const second = rows([details.slice(0, half), details.slice(half)], first.width + GAP, TALL);
      return { placed: [...first.placed, ...second.placed], width: second.width };
    }
    const half = Math.ceil(all.length / 2);
    return width(all, 1) / top > TWO_ROWS ? rows([all.slice(0, half), all.slice(half)], 0, TALL) : rows([all], 0, TALL);
  }

  function text(words, x, y, size, more = {}) {
    const made = painAtlas.views.element("text", { x: +x.toFixed(1), y: +y.toFixed(1), "font-family": painAtlas.figureCopy.TYPE, "font-size": +size.toFixed(1), fill: "#1c2733", ...more });
    made.textContent = words;
    return made;
  }

  const centred = { "text-anchor": "middle" };

  /** The picture of the body, paler and with its outline where it is to be drawn on. */
  function body({ view }, scale, blank) {
    const { element } = painAtlas.views;
    const { width: wide, height } = view;
    const picture = view.image ? [element("image", { href: painAtlas.files.url(view.image), width: wide, height, ...(blank && { opacity: 0.4 }) })] : [];
    const line = { d: view.outline, fill: view.image ? "none" : "#f4efe9", stroke: "#59636e", "stroke-width": +((blank ? 2 : 1) / scale).toFixed(2) };
    return [...picture, ...(blank || !view.image ? [element("path", line)] : [])];
  }

  /** The name of a narrow view in two lines, so that it does not run into its neighbour's. */
  function captionLines(name, wide) {
    if (name.length * 12 <= wide + GAP) return [name];
    const breaks = [...name.matchAll(/ /g)].map(({ index }) => index);
    const middle = breaks.reduce((best, at) => (Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best), breaks[0]);
    return [name.slice(0, middle), name.slice(middle + 1)];
  }

  function drawView({ drawn, x, y, scale }, blank) {
    const { view } = drawn;
    const group = painAtlas.views.element("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})`, "data-view": view.id });
    const painted = blank ? [] : painAtlas.figureCopy.of(drawn, PIXEL / scale);
    const letters = view.letters.map((one) => text(one.text, one.x, one.y, LETTERS / scale, { ...centred, "font-weight": 600 }));
    group.append(...body(drawn, scale, blank), ...painted, ...letters);
    const lines = captionLines(view.name, view.width * scale);
    return [group, ...lines.map((line, at) => text(line, x + (view.width * scale) / 2, y + view.height * scale + 28 + 26 * at, 24, centred))];
  }

  /** @param {import("../../views.js").Drawn[]} all @returns {{group: SVGGElement, width: number, height: number}} */
  function draw(all, { blank = false } = {}) {
    const { placed, width: wide } = arrange(all);
    const group = painAtlas.views.element("g", { transform: `translate(0 ${HEAD})` });
    group.append(...placed.flatMap((one) => drawView(one, blank)));
    return { group, width: Math.ceil(wide), height: HEAD + TALL + CAPTION };
  }

  /** An SVG that holds a drawn figure and what is given with it. */
  function standing({ group, width: wide, height }, label, ...more) {
    const svg = painAtlas.views.element("svg", { viewBox: `-20 0 ${wide + 40} ${height}`, role: "img", "aria-label": label });
    svg.append(group, ...more);
    return svg;
  }

  painAtlas.figure = { draw, standing, text };
})((window.painAtlas = window.painAtlas || {}));
