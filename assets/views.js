"use strict";

/**
 * The drawn views: one SVG a view, one group of views on the page at a time.
 *
 * @typedef {{id: string, name: string, group: string, width: number, height: number, image: string|null, mirror: string,
 *            outline: string, letters: {text: string, x: number, y: number}[],
 *            areas: {area: string, side: string, d: string, x: number, y: number}[],
 *            points: number[], xy: number[], dot: number}} View
 * @typedef {{view: View, svg: SVGSVGElement, dermatomes: SVGGElement, pattern: SVGGElement,
 *            areas: Map<string, SVGPathElement[]>}} Drawn
 */
(function (painAtlas) {
  const SVG = "http://www.w3.org/2000/svg";
  const SIDE_WORD = { left: "left", right: "right", midline: "midline" };
  /** @type {Map<string, Drawn[]>} by bodyFile(group) */
  const groups = new Map();
  /** @type {HTMLElement} */
  let host;
  /** @type {(area: string) => string} */
  let nameOf;

  /** A compiled file of the chosen body, or of another one; also the key under which to keep what it holds. */
  function bodyFile(name, body = painAtlas.selection.get().body) {
    return body === "neutral" ? name : `${body}/${name}`;
  }

  function element(tag, attributes) {
    const made = document.createElementNS(SVG, tag);
    for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name]);
    return made;
  }

  /** @returns {Promise<Drawn[]>} the views of a group, built on first request and not yet shown */
  async function load(group) {
    const { body } = painAtlas.selection.get();
    const key = bodyFile(group, body);
    if (!groups.has(key)) {
      const { views } = await painAtlas.files.json(bodyFile(`views_${group}.json`, body));
      if (!groups.has(key)) groups.set(key, views.map((view) => draw(view, body)));
    }
    return groups.get(key);
  }

  /** @param {View} view @param {string} body @returns {Drawn} */
  function draw(view, body) {
    const svg = element("svg", {
      "data-view": view.id, viewBox: `0 0 ${view.width} ${view.height}`, role: "group", "aria-label": view.name,
      preserveAspectRatio: "xMidYMax", // each figure stands on its caption
    });
    if (view.image) {
      const image = { href: painAtlas.files.url(bodyFile(view.image, body)), width: view.width, height: view.height, class: "body" };
      svg.append(element("image", { ...image, "aria-hidden": "true" }));
    }
    svg.append(element("path", { class: view.image ? "outline" : "outline schematic", d: view.outline }));
    const dermatomes = element("g", { class: "dermatomes", "aria-hidden": "true" });
    const pattern = element("g", { class: "pattern", "aria-hidden": "true", "data-role": "main" });
    const areas = new Map();
    svg.append(dermatomes, pattern, drawAreas(view, areas), drawLetters(view));
    if (!view.image) svg.append(drawNames(view));
    return { view, svg, dermatomes, pattern, areas };
  }

  function drawAreas(view, found) {
    const group = element("g", { class: "areas" });
    for (const { area, side, d } of view.areas) {
      const path = element("path", {
        d, "data-area": area, "data-side": side, role: "button", tabindex: "-1", "aria-pressed": "false",
        "aria-label": `${nameOf(area)}, ${SIDE_WORD[side]}`,
      });
      group.append(path);
      found.set(area, [...(found.get(area) ?? []), path]);
    }
    return group;
  }

  function drawLetters(view) {
    const group = element("g", { class: "letters", "aria-hidden": "true" });
    for (const { text, x, y } of view.letters) {
      const letter = element("text", { x, y });
      letter.textContent = text;
      group.append(letter);
    }
    return group;
  }

  /** A long name is broken at the space nearest to its middle, so that it stays on its area. */
  function inTwo(name) {
    const spaces = [...name.matchAll(/ /g)].map(({ index }) => index + 1);
    if (name.length < 11 || !spaces.length) return [name];
    const at = spaces.reduce((best, one) => (Math.abs(one - name.length / 2) < Math.abs(best - name.length / 2) ? one : best));
    return [name.slice(0, at), name.slice(at)];
  }

  /** A schematic view has no body to recognise, so its areas are named; the left one of a pair is enough. */
  function drawNames(view) {
    const group = element("g", { class: "names", "aria-hidden": "true" });
    for (const { area, side, x, y } of view.areas) {
      if (side === "right") continue;
      const name = element("text", { x, y });
      const lines = inTwo(nameOf(area).replace(/ \(.*\)$/, ""));
      name.append(...lines.map((line, at) => {
        const part = element("tspan", { x, dy: at ? "1.1em" : `${-0.55 * (lines.length - 1)}em` });
        part.textContent = line;
        return part;
      }));
      group.append(name);
    }
    return group;
  }

  /** Put a group on the page, each view under its name. */
  function show(group) {
    const drawn = groups.get(bodyFile(group));
    const figures = drawn.map(({ view, svg }) => {
      const figure = document.createElement("figure");
      const caption = document.createElement("figcaption");
      caption.textContent = view.name;
      figure.append(svg, caption);
      return figure;
    });
    host.replaceChildren(...figures);
    host.dataset.group = group;
    host.dataset.body = painAtlas.selection.get().body;
    painAtlas.arrange(host, drawn.map(({ view }) => view));
  }

  painAtlas.views = {
    bodyFile,
    element,
    load,
    show,
    /** @param {HTMLElement} element @param {(area: string) => string} names */
    start: (element, names) => { host = element; nameOf = names; },
    /** @returns {Drawn[]} the views of a group, or none if it is not loaded */
    of: (group) => groups.get(bodyFile(group)) ?? [],
    /** @returns {Drawn[]} the views on the page */
    shown: () => groups.get(bodyFile(host.dataset.group, host.dataset.body)) ?? [],
    loaded: () => [...groups.keys()],
  };
})((window.painAtlas = window.painAtlas || {}));
