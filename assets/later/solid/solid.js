"use strict";

/**
 * The body in three dimensions, drawn by plotly in place of the flat views. The scene is made once a body; a new selection
 * only changes the colours of its vertices and what lies on the skin, so the reader's point of view stays.
 */
(function (painAtlas) {
  const CONFIG = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: false, scrollZoom: true, doubleClick: false };
  const MISSING = "This browser cannot draw in three dimensions (WebGL is switched off or missing), so the flat map is shown.";
  /** @type {{place: HTMLElement, graph: HTMLElement, mesh: object, body: string, said: string, skin: object|null}|null} */
  let open = null;
  let roots = null;
  const meshes = new Map();

  function canDraw() {
    const canvas = document.createElement("canvas");
    return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
  }

  /** The flat map in its place, with a sentence that says why; the address becomes the flat map's, without a new entry. */
  function missing(host) {
    const note = document.querySelector(".solid-missing") ?? document.createElement("p");
    note.className = "solid-missing";
    note.setAttribute("role", "status");
    host.before(note);
    note.textContent = MISSING;
    const [view] = painAtlas.page.groups;
    painAtlas.selection.onSettled((selection) => { if (selection.view !== view) note.remove(); });
    const query = painAtlas.selection.write({ ...painAtlas.selection.get(), view });
    history.replaceState(null, "", `${location.pathname}?${query}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }

  async function meshOf(body) {
    const name = painAtlas.views.bodyFile("solid_vertices.bin", body);
    const [shared, vertices] = await Promise.all([painAtlas.files.bytes("solid.bin"), painAtlas.files.bytes(name)]);
    if (!meshes.has(body)) meshes.set(body, painAtlas.solidMesh.build(painAtlas.solidMesh.readHalf(shared), vertices));
    return meshes.get(body);
  }

  async function loadRoots({ layer }) {
    if (roots || !painAtlas.bodyMap.bands(layer)) return;
    const [bytes, names] = await Promise.all([painAtlas.files.bytes("solid_roots.bin"), painAtlas.files.json("solid_roots.json")]);
    roots = { bytes, names };
  }

  /** Where the scene stands: the views to choose from, the picture with its letters, and what is seen in words. */
  function frame(host) {
    const place = Object.assign(document.createElement("section"), { id: "solid" });
    place.setAttribute("aria-label", "Body in three dimensions");
    const graph = Object.assign(document.createElement("div"), { className: "solid-scene", tabIndex: 0 });
    graph.setAttribute("role", "application");
    graph.setAttribute("aria-roledescription", "body that can be turned");
    graph.setAttribute("aria-label", "Body in three dimensions: arrow keys turn it, plus and minus come nearer or go away, 1 to 5 show a side, 0 the pattern. Areas are also chosen by the search.");
    const letters = Object.assign(document.createElement("div"), { className: "solid-letters" });
    letters.setAttribute("aria-hidden", "true");
    const picture = Object.assign(document.createElement("div"), { className: "solid-picture" });
    picture.append(graph, letters);
    const words = Object.assign(document.createElement("p"), { className: "solid-seen", textContent: "The body is being fetched …" });
    const note = Object.assign(document.createElement("p"), { className: "solid-note" });
    note.setAttribute("role", "status");
    place.append(painAtlas.solidControls.buttons(scene), picture, words, note);
    host.after(place);
    host.hidden = true;
    return { place, graph, letters, words, note };
  }

  const here = () => painAtlas.solidCamera.where(open.graph.layout.scene.camera);

  function look(where) {
    return window.Plotly.relayout(open.graph, { "scene.camera": painAtlas.solidCamera.camera(where) });
  }

  /** What the controls may do. */
  const scene = {
    see: (name) => open?.drawn && look({ ...painAtlas.solidCamera.preset(name) }).then(tell),
    change: (how) => open?.drawn && look(how(here())).then(tell),
    toPattern: () => {
      const found = open?.drawn && painAtlas.solidPaint.facing(open.mesh, open.skin);
      if (found) return look({ ...here(), turn: found.turn, lift: found.lift }).then(tell);
      return painAtlas.announce("No pattern is painted to turn to");
    },
  };

  /** What is seen, in the words under the picture, and once more aloud where a key or a button has turned the body. */
  function tell() {
    if (!open) return;
    words();
    painAtlas.announce(open.words.textContent);
  }

  function words() {
    const now = here();
    open.words.textContent = painAtlas.solidCamera.say(now);
    for (const button of open.place.querySelectorAll("[data-seen]")) {
      const { turn, lift } = painAtlas.solidCamera.views[button.dataset.seen];
      const aside = Math.abs(((now.turn - turn + 540) % 360) - 180);
      button.setAttribute("aria-pressed", String(Math.abs(now.lift - lift) < 3 && (aside < 3 || lift < -80)));
    }
  }

  /** Everything the picture depends on, so that nothing is painted twice. */
  function told(selection) {
    const { sel, cmp, side, area, layer, map, grade } = selection;
    const known = [painAtlas.pattern.ready(), Boolean(roots), Boolean(painAtlas.grades?.ready()), painAtlas.solidColours.dark()];
    return [sel, cmp, side, area, layer, map, grade, ...known].join();
  }

  /** Paint a selection; may be called any number of times. */
  function paint(selection) {
    if (!open?.drawn || open.said === told(selection)) return undefined;
    open.said = told(selection);
    const made = painAtlas.solidPaint.painted(open.mesh, selection, roots);
    open.skin = made.skin;
    painAtlas.solidLetters.label(made.skin, painAtlas.solidPaint.chosenRoot(selection));
    open.note.textContent = painAtlas.solidPaint.note(selection);
    return window.Plotly.restyle(open.graph, painAtlas.solidScene.update(made), [0, 1, 2]);
  }

  function press(x, y, event) {
    const hit = open?.drawn && painAtlas.solidScreen.areaAt(open.graph, open.mesh, x, y);
    if (hit) painAtlas.bodyMap.chooseArea(painAtlas.pattern.index().areas[hit.area], hit.side, painAtlas.bodyMap.adds(event));
  }

  function point(x, y, event) {
    const hit = open?.drawn && painAtlas.solidScreen.areaAt(open.graph, open.mesh, x, y);
    open?.graph.classList.toggle("over", Boolean(hit));
    if (!hit) return painAtlas.tip.hide();
    const name = painAtlas.picker.nameOf(painAtlas.pattern.index().areas[hit.area]);
    return painAtlas.solidLetters.tip(`${name}, ${hit.side}`, event);
  }

  async function draw(selection) {
    const made = painAtlas.solidPaint.painted(open.mesh, selection, roots);
    const { data, layout } = painAtlas.solidScene.figure(open.mesh, made);
    const { clientWidth: width, clientHeight: height } = open.graph;
    await window.Plotly.newPlot(open.graph, data, { ...layout, width, height }, CONFIG);
    open.drawn = true;
    painAtlas.solidScreen.stopPicking(open.graph);
    open.graph.on("plotly_relayout", words);
    open.graph.on("plotly_webglcontextlost", () => { close(); missing(painAtlas.bodyMap.host); });
    painAtlas.solidLetters.start(open.letters, open.graph, open.mesh);
    painAtlas.solidControls.keys(open.graph, scene);
    painAtlas.solidControls.pointer(open.graph, press, point, painAtlas.tip.hide);
    open.sized = new ResizeObserver(() => fit());
    open.sized.observe(open.graph);
    words();
  }

  function fit() {
    const { clientWidth: width, clientHeight: height } = open?.graph ?? {};
    if (width && height && open.drawn) window.Plotly.relayout(open.graph, { width, height });
  }

  /** Show a selection, fetching what is not here yet. @param {HTMLElement} host the flat views, which give way */
  async function show(host, selection) {
    if (!canDraw()) return missing(host);
    if (open && open.body !== selection.body) close();
    open ??= { ...frame(host), body: selection.body, mesh: null, said: "", skin: null, drawn: false };
    const [mesh] = await Promise.all([meshOf(selection.body), painAtlas.later.load("plotly"), painAtlas.pattern.load(), loadRoots(selection)]);
    if (!open || open.body !== selection.body) return undefined;
    if (!open.mesh) {
      window.Plotly.registerSolid?.();
      open.mesh = mesh;
      await draw(painAtlas.selection.get());
    }
    return paint(painAtlas.selection.get());
  }

  /** Give the place back to the flat views. */
  function close() {
    if (!open) return;
    const { place, graph, sized } = open;
    open = null;
    sized?.disconnect();
    painAtlas.tip.hide();
    window.Plotly?.purge(graph);
    place.remove();
    painAtlas.bodyMap.host.hidden = false;
  }

  const again = () => paint(painAtlas.selection.get());

  /** Paint again because a filter that is not in the selection has changed. */
  function repaint() {
    if (open) open.said = "";
    again();
  }

  /** The toolbar's 1×, 2× and 3×: nearer to the pattern, or back to the whole body. */
  function enlarge() {
    const times = Number(painAtlas.bodyMap.host.dataset.zoom ?? 1);
    const found = times > 1 ? painAtlas.solidPaint.facing(open.mesh, open.skin) : null;
    return look({ ...here(), far: painAtlas.solidCamera.far / times, centre: painAtlas.solidCamera.unit(found?.middle ?? painAtlas.solidCamera.middle) });
  }

  new MutationObserver(() => open?.drawn && enlarge()).observe(painAtlas.bodyMap.host, { attributeFilter: ["data-zoom"] });
  new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);

  painAtlas.solid = { open: show, paint, repaint, close };
})((window.painAtlas = window.painAtlas || {}));
