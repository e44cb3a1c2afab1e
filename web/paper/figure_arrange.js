// @ts-check
/**
 * Where the views of a figure stand, in units of the figure, whose bodies are 1000 tall. There are several ways to lay
 * them out, in rows or with the close-ups in columns of two beside the whole bodies; the one that shows most is taken.
 *
 * @typedef {(drawn: Drawn) => number} Measure
 */

/** @import { Drawn, PlacedView } from "../core/types.js" */

export const TALL = 1000;

export const GAP = 40;
const DETAIL = 0.72; // how tall a close-up stands beside a whole body
const WHOLE = new Set(["front", "back", "left", "right"]);

/** @param {number[]} some */
const total = (some) => some.reduce((sum, one) => sum + one, 0);
/** @param {Drawn[]} views */
const tallest = (views) => Math.max(...views.map(({ view }) => view.height));

/**
 * A row of views from the left, standing on one line, each at a scale of its own and in the middle of its room.
 * @param {Drawn[]} views @param {number} left @param {number} bottom @param {Measure} scaleOf @param {Measure} roomOf
 * @returns {PlacedView[]}
 */
function row(views, left, bottom, scaleOf, roomOf) {
  let end = left - GAP;
  return views.map((drawn) => {
    const scale = scaleOf(drawn);
    const [from, wide] = [end + GAP, drawn.view.width * scale];
    end = from + Math.max(wide, roomOf(drawn));
    return { drawn, x: (from + end - wide) / 2, y: bottom - drawn.view.height * scale, scale, end };
  });
}

/** @param {PlacedView[]} placed */
export const rightEnd = (placed) => Math.max(...placed.map(({ end }) => end));
/** @param {PlacedView[]} placed @param {number} by */
const moved = (placed, by) => placed.map((one) => ({ ...one, x: one.x + by, end: one.end + by }));

/**
 * Rows under each other, each in the middle, all at one scale; `between` is what captions and letters need.
 * @param {Drawn[][]} lines @param {number} between @param {Measure} roomOf
 */
function rows(lines, between, roomOf) {
  const scale = (TALL - (lines.length - 1) * between) / total(lines.map(tallest));
  let bottom = 0;
  const laid = lines.map((line, at) => {
    bottom += tallest(line) * scale + (at ? between : 0);
    return row(line, 0, bottom, () => scale, roomOf);
  });
  const wide = Math.max(...laid.map(rightEnd));
  return laid.flatMap((placed) => moved(placed, (wide - rightEnd(placed)) / 2));
}

/**
 * A column of close-ups, each as tall as the other and in its middle.
 * @param {Drawn[]} views @param {number} left @param {number} between @param {Measure} roomOf
 */
function column(views, left, between, roomOf) {
  const tall = views.length === 1 ? DETAIL * TALL : (TALL - between) / 2;
  const first = TALL - (views.length - 1) * (tall + between);
  const laid = views.map((drawn, at) =>
    row([drawn], left, first + at * (tall + between), () => tall / drawn.view.height, roomOf),
  );
  const wide = Math.max(...laid.map(rightEnd)) - left;
  return laid.flatMap((placed) => moved(placed, (wide - (rightEnd(placed) - left)) / 2));
}

/**
 * Whole bodies, and the close-ups beside them in columns of so many.
 * @param {Drawn[]} whole @param {Drawn[]} details @param {number} between @param {Measure} roomOf @param {number} deep
 */
function beside(whole, details, between, roomOf, deep) {
  let placed = row(whole, 0, TALL, ({ view }) => TALL / view.height, roomOf);
  for (let at = 0; at < details.length; at += deep) {
    placed = [...placed, ...column(details.slice(at, at + deep), rightEnd(placed) + GAP, between, roomOf)];
  }
  return placed;
}

/**
 * @param {Drawn[]} all
 * @param {number} between what the names of a row need below it
 * @param {Measure} roomOf how wide the name of a view is
 * @returns {PlacedView[][]} every way to lay out some views
 */
export function waysToArrange(all, between, roomOf) {
  const whole = all.filter(({ view }) => WHOLE.has(view.id));
  const details = all.filter(({ view }) => !WHOLE.has(view.id));
  if (whole.length && details.length) return [1, 2].map((deep) => beside(whole, details, between, roomOf, deep));
  const half = Math.ceil(all.length / 2);
  return [[all], [all.slice(0, half), all.slice(half)].filter((line) => line.length)].map((lines) =>
    rows(lines, between, roomOf),
  );
}
