"""Whether a slide shows what its step speaks of: painted, on the screen, under nothing, large enough to read."""

from urllib.parse import parse_qsl

from playwright.sync_api import Page

from dashboard.lesson.form import Step

# For each wanted thing one of its elements must be seen; a thing is a selector within the map or the study.
SEEN = """([wanted, least]) => {
  const all = (selector, host = document) => [...host.querySelectorAll(selector)];
  const [map, study] = ["#body-map", "#study"].map((selector) => document.querySelector(selector));
  const common = (a, b) => {
    const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
    return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  };
  const size = ({ width, height }) => width * height;
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const seen = (one) => {
    const host = study.contains(one) ? study : map;
    const [frame, box] = [host.getBoundingClientRect(), one.getBoundingClientRect()];
    const part = common(box, frame);
    if (!shown(one) || size(part) < Math.min(size(box) / 2, size(frame) / 10) || !size(part)) return false;
    const under = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
    return Boolean(under) && host.contains(under);
  };
  const faults = wanted.filter((selector) => !all(selector).some(seen)).map((selector) => `not seen: ${selector}`);
  const bar = document.querySelector("#presenting-bar").getBoundingClientRect();
  for (const svg of all("svg[data-view]", map).filter(shown)) {
    if (svg.getBoundingClientRect().top < bar.bottom - 1) faults.push(`under the bar: ${svg.dataset.view}`);
    const texts = all(":scope > :is(.letters, .names, .dermatomes, .agreement) text", svg).filter(shown);
    const boxes = texts.map((text) => text.getBoundingClientRect());
    texts.forEach((text, at) => {
      const pixels = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
      if (pixels < least) faults.push(`${pixels.toFixed(1)} px: ${text.textContent}`);
      // The box of a line is a third higher than its letters.
      const low = (box) => new DOMRect(box.x, box.y + box.height / 5, box.width, 0.6 * box.height);
      const over = boxes.findIndex((other, index) => index > at && size(common(low(other), low(boxes[at]))) > 2);
      if (over > at) faults.push(`${text.textContent} over ${texts[over].textContent}`);
    });
  }
  // What a case marks is pressed, too; it is the step's own.
  const isCase = document.documentElement.dataset.mode === "case";
  const left = isCase ? [] : all('[data-area][aria-pressed="true"]', map).map(({ dataset }) => dataset.area);
  const chosen = wanted.some((selector) => selector.includes("aria-pressed"));
  if (!chosen && left.length) faults.push(`left over: ${left[0]}`);
  return faults;
}"""

STUDIES = {
    "mechanism": "#study .scene .drawing",
    "spine": "#study svg",
    "facts": "#study [data-study=facts] :is(summary, .claim-head)",
    "evidence": "#study .chart, #study .part table",
}


def wanted(query: str, near: bool = False) -> list[str]:
    """A selector for each thing that a state names; `near` a region, what two patterns share may be all of them."""
    state = {"layer": "pain", "mode": "explore", **dict(parse_qsl(query))}
    sel, cmp, layer, mode = state["sel"].replace("none", ""), state.get("cmp", ""), state["layer"], state["mode"]
    found = list[str]()
    if sel and layer in ("pain", "overlay"):
        found.append(f"#body-map [data-role=main][data-pattern={sel}] path")
    if cmp and near:
        found[-1] = "#body-map :is([data-role], .pattern-compare) path"
    elif cmp:
        found.append(f"#body-map [data-pattern={cmp}]:not([data-role=main]) path")
    if layer in ("dermatome", "overlay"):
        root = sel.removeprefix("root_").upper()
        found += [f"#body-map .dermatomes.on {kind}.chosen[data-root={root}]" for kind in ("path", "text")]
    if layer == "agreement":
        found += ["#body-map .agreement.on path", "#body-map .agreement.on text"]
    if layer == "muscles":
        found.append("#body-map .chosen-muscle .belly")
    if area := state.get("area"):
        found.append(f"#body-map [data-area={area}][aria-pressed=true]")
    if cond := state.get("cond"):
        found += ["#body-map .marked", f"#study [data-condition={cond}]"]
    if mode in STUDIES:
        found.append(STUDIES[mode])
    return found


def not_painted(page: Page, step: Step, least: int = 0) -> list[str]:
    """What of a step's state is not to be seen on the slide; no label may be smaller than `least` pixels."""
    faults: list[str] = page.evaluate(SEEN, [wanted(step.query, bool(step.focus)), least])
    return faults
