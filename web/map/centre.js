// @ts-check
/**
 * What an enlarged map is centred on: what is chosen or spoken of, where most of it is seen; with nothing chosen, the
 * trunk.
 */

/** @import { Selection } from "../core/types.js" */

import { isZoomed, mapHost, shownViews } from "./views.js";

/** From the narrowest to the widest: the first of them that is painted counts. */
const SUBJECTS = [
  '[data-area][aria-pressed="true"]',
  ".marked",
  ".nerves .chosen, .nerve-fields path.chosen",
  ".dermatomes.on path.chosen",
  ".chosen-muscle path",
  "[data-pattern] .core",
  "[data-pattern] path",
  ".agreement.on path",
];
const TRUNK = 0.33; // of the height of a figure, from above
let shown = "";

const host = () => mapHost;
/** @param {{width: number, height: number}} box */
const size = ({ width, height }) => width * height;

/** @param {DOMRect[]} boxes */
function round(boxes) {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}

/** On the screen, in the view that shows most of it. */
function subject() {
  for (const selector of SUBJECTS) {
    const views = shownViews().map(({ svg }) =>
      [...svg.querySelectorAll(selector)].map((one) => one.getBoundingClientRect()).filter((box) => size(box) > 0),
    );
    /** @param {DOMRect[]} boxes */
    const most = (boxes) => boxes.reduce((sum, box) => sum + size(box), 0);
    const [best] = views.filter(({ length }) => length).sort((a, b) => most(b) - most(a));
    if (best) return round(best);
  }
  return null;
}

function trunk() {
  const { x, y, width, height } = host().firstElementChild.getBoundingClientRect();
  return new DOMRect(x, y + TRUNK * height, width, 0);
}

/** Scroll the map alone; the page must not move under the reader. @param {DOMRect} box */
export function centreMap(box = subject() ?? trunk()) {
  const frame = host().getBoundingClientRect();
  host().scrollBy({
    left: box.x + box.width / 2 - frame.x - host().clientWidth / 2,
    top: box.y + box.height / 2 - frame.y - host().clientHeight / 2,
    behavior: "instant",
  });
}

/** Whether half of it, or enough to fill half the frame, is in the frame. @param {DOMRect} box */
function isSeen(box) {
  const frame = host().getBoundingClientRect();
  /** @param {number} from @param {number} to @param {number} least @param {number} most */
  const share = (from, to, least, most) =>
    (Math.min(to, most) - Math.max(from, least)) / Math.min(to - from, most - least);
  return (
    Math.min(share(box.left, box.right, frame.left, frame.right), share(box.top, box.bottom, frame.top, frame.bottom)) >
    0.5
  );
}

/**
 * After another choice the map stays where it is, unless what is chosen now lies elsewhere.
 * @param {Selection} selection
 */
export function followCentre({ sel, cmp, area, cond, nerve, site, side, view, body, layer }) {
  const now = [
    sel,
    cmp,
    area,
    cond,
    nerve,
    site,
    side,
    view,
    body,
    layer,
    document.querySelectorAll("#body-map .marked").length,
  ].join();
  if (now === shown) return;
  shown = now;
  const box = isZoomed() && host().firstChild && subject();
  if (box && !isSeen(box)) centreMap(box);
}
