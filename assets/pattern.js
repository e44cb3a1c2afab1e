"use strict";

/**
 * The pain pattern of the chosen source: soft zones and stipple, computed from one strength a skin point.
 * Mechanisms differ in colour, band and mark: roots dots in a dense band, muscles dots on a faint one, joints strokes,
 * organs rings. Outlines tell the evidence, see grades.js.
 */
(function (painAtlas) {
  const ZONES = [["usual", 191, 1], ["common", 115, 0.72], ["spill_over", 31, 0.5]]; // name, least strength of 255, dot size
  const SOFT = ["outer", "core"];
  const PLAIN = new Set(["pain", "overlay"]); // In the other layers the chosen pain stays, faintly.
  const BANDED = new Set(["dermatome", "agreement", "both_fields"]);
  /** @type {Uint8Array|null} */
  let strengths = null;
  /** @type {Object<string, Object<string, object>>} outlines of the zones, by body and group of views */
  const outlines = {};
  /** @type {{structures: string[], n_points: number, absolute: string[], groups: {id: string}[]}} */
  let index;
  const rowOf = new Map();
  /** @type {(structure: string) => string} */
  let mechanismOf;
  let filters = 0; // Counts up whenever a filter that is not in the selection has changed.

  /** @param {import("./views.js").Drawn} drawn */
  function parts(drawn) {
    if (!drawn.parts) {
      const { element } = painAtlas.views;
      const turned = `translate(${drawn.view.width} 0) scale(-1 1)`;
      const soft = SOFT.flatMap((zone) => [
        element("path", { class: `soft ${zone}` }), element("path", { class: `soft ${zone}`, transform: turned }),
      ]);
      const dots = ZONES.map(([zone]) => element("path", { class: `dots ${zone}` }));
      drawn.pattern.append(...soft, ...dots);
      drawn.parts = { soft, dots };
      drawn.places = drawn.view.points.map((_, at) => `M${drawn.view.xy[2 * at]} ${drawn.view.xy[2 * at + 1]}`);
    }
    return drawn.parts;
  }

  /** The strength of a skin point for a source on a side; columns are the left half, then its mirror image. */
  function reader(structure, side) {
    const first = rowOf.get(structure) * index.n_points;
    const half = index.n_points / 2;
    const other = (point) => (point < half ? point + half : point - half);
    if (side === "left" || index.absolute.includes(structure)) return (point) => strengths[first + point];
    if (side === "right") return (point) => strengths[first + other(point)];
    return (point) => Math.max(strengths[first + point], strengths[first + other(point)]);
  }

  /** Whether the one pattern is painted: in every layer but those that show a root by its band, unless two are compared. */
  function paints(selection) {
    const { sel, layer } = selection;
    const banded = sel.startsWith("root_") && BANDED.has(layer);
    return Boolean(sel) && !banded && !painAtlas.compare?.active(selection);
  }

  /** What leaves out a part of the pattern: evidence grades, and how far pain has spread. */
  function filterOf(structure, { grade }) {
    const graded = grade === "ab" && painAtlas.grades ? [(point) => painAtlas.grades.allows(structure, point)] : [];
    const limit = painAtlas.spreading?.limit();
    return limit ? [...graded, limit] : graded;
  }

  function filtered(structure, selection) {
    const strength = reader(structure, selection.side);
    const tests = filterOf(structure, selection);
    return tests.length ? (point) => (tests.every((test) => test(point)) ? strength(point) : 0) : strength;
  }

  /** @returns {string[]} the marks of the three zones as path data */
  function marks({ view, places }, strength, mechanism) {
    const found = ZONES.map(() => []);
    view.points.forEach((point, at) => {
      const value = strength(point);
      for (let zone = 0; zone < ZONES.length; zone += 1) {
        if (value >= ZONES[zone][1]) return found[zone].push(places[at]);
      }
    });
    return found.map((some, zone) => {
      const mark = shape(mechanism, view.dot * ZONES[zone][2]);
      return some.length ? some.join(mark) + mark : "";
    });
  }

  function shape(mechanism, size) {
    const r = +size.toFixed(1);
    if (mechanism === "somatic_referred") return `m${-r} ${r}l${2 * r} ${-2 * r}`;
    if (mechanism === "visceral_referred") return `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    return "h0";
  }

  function stroke(mechanism, size) {
    return mechanism === "somatic_referred" || mechanism === "visceral_referred" ? size * 0.85 : size * 2;
  }

  function paintView(drawn, selection, contours) {
    const { sel, side, grade, layer } = selection;
    const painted = paints(selection);
    drawn.pattern.classList.toggle("faint", !PLAIN.has(layer));
    const wanted = [painted && sel, side, grade, filters, Boolean(strengths), Boolean(contours)].join();
    if (drawn.painted === wanted) return;
    drawn.painted = wanted;
    const { soft, dots } = parts(drawn);
    const structure = painted ? sel : "";
    const shows = Boolean(structure);
    if (structure) drawn.pattern.dataset.pattern = structure;
    else delete drawn.pattern.dataset.pattern;
    const mechanism = shows ? mechanismOf(structure) : "";
    painAtlas.grades?.mark(drawn, structure);
    drawn.pattern.dataset.mechanism = mechanism;
    const data = shows && strengths ? marks(drawn, filtered(structure, selection), mechanism) : ["", "", ""];
    drawn.shows = data.some(Boolean);
    dots.forEach((path, zone) => {
      path.setAttribute("d", data[zone]);
      path.setAttribute("stroke-width", stroke(mechanism, drawn.view.dot * ZONES[zone][2]).toFixed(2));
    });
    const fixed = index.absolute.includes(structure);
    const whole = structure && !filterOf(structure, selection).length;
    const own = whole && (fixed || selection.side !== "right") ? contours?.[structure]?.[drawn.view.id] : null;
    const turned = whole && !fixed && selection.side !== "left" ? contours?.[structure]?.[drawn.view.mirror] : null;
    SOFT.forEach((zone, at) => {
      soft[2 * at].setAttribute("d", own?.[zone] ?? "");
      soft[2 * at + 1].setAttribute("d", turned?.[zone] ?? "");
    });
  }

  /** Paint the views on the page; may be called any number of times. */
  function paint(selection) {
    const group = painAtlas.bodyMap.host.dataset.group;
    for (const drawn of painAtlas.views.shown()) paintView(drawn, selection, painAtlas.pattern.contours[group]);
  }

  /** How many marks each view of a group would show; a group that is not loaded has no views. */
  function amounts(group, { sel, side }) {
    const views = painAtlas.views.of(group);
    if (!sel || !strengths) return views.map(() => 0);
    const strength = reader(sel, side);
    return views.map(({ view }) => view.points.filter((point) => strength(point) >= ZONES[2][1]).length);
  }

  painAtlas.pattern = {
    paint,
    paints,
    reader,
    /** Paint again because a filter has changed. */
    repaint: () => {
      filters += 1;
      painAtlas.solid?.repaint();
      paint(painAtlas.selection.get());
    },
    index: () => index,
    amounts,
    /** One mark of a zone as the map draws it, for the legend. */
    mark: (zone, mechanism, radius) => {
      const size = radius * ZONES.find(([name]) => name === zone)[2];
      return { d: shape(mechanism, size), width: stroke(mechanism, size) };
    },
    amount: (group, selection) => amounts(group, selection).reduce((sum, some) => sum + some, 0),
    /** Whether the pattern moves with the side of its source. */
    hasSide: (structure) => !index.absolute.includes(structure),
    /** Whether any view on the page shows a part of the pattern. */
    isSeen: () => painAtlas.views.shown().some(({ shows }) => shows),
    ready: () => Boolean(strengths),
    /** Outlines of the zones on the body that is on the page, by group of views. */
    get contours() { return outlines[painAtlas.bodyMap.host.dataset.body] ?? {}; },
    start: (known, mechanism) => {
      index = known;
      mechanismOf = mechanism;
      index.structures.forEach((structure, row) => rowOf.set(structure, row));
    },
    /** Ask for the strengths; painting goes without them until they are here. */
    load: async () => { strengths = await painAtlas.files.bytes("patterns.bin"); },
    loadContours: async (group) => {
      const { body } = painAtlas.selection.get();
      const found = await painAtlas.files.json(painAtlas.views.bodyFile(`contours_${group}.json`, body));
      (outlines[body] ??= {})[group] = found;
    },
  };
})((window.painAtlas = window.painAtlas || {}));
