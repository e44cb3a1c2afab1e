// @ts-check
/**
 * What a test result changes: post-test probability from pre-test probability and likelihood ratio, by odds.
 */

/** @import { LikelihoodChart, LikelihoodRatio, LikelihoodTest, PlotlyFigure } from "../core/types.js" */

import { makeElement } from "../core/element.js";
import { fetchJson } from "../core/files.js";
import { numeral, percent } from "../core/numerals.js";
import { told } from "../core/telling.js";
import { registerStudy } from "../shell/study.js";
import { drawChart, sayChartFailed, whenSeen } from "./charts.js";

const STEPS = Array.from({ length: 101 }, (_, percent) => percent);
/** @type {HTMLElement} */
let place;
/** @type {HTMLInputElement} */
let slider;
/** @type {LikelihoodChart|null} */
let content = null;
let frame = 0;
/** @template {string} Selector @param {Selector} which @returns {Found<Selector>|null} */
const part = (which) => place.querySelector(which);

/**
 * @param {number} percent @param {number} ratio
 * @returns {number} percent after a result, see post_test in dashboard/figures/likelihood.py
 */
const after = (percent, ratio) => (100 * percent * ratio) / (100 - percent + percent * ratio);
/** @param {LikelihoodRatio|null} ratio */
const curve = (ratio) => (ratio ? STEPS.map((percent) => after(percent, ratio.value)) : []);
/** @param {number} value */
const round = (value) => percent(value < 9.95 ? Math.round(10 * value) / 10 : Math.round(value));

/** Where a label is clear of its curve: above and left of a point, or below and right of it. @param {boolean} above */
const beside = (above) =>
  above ? { xanchor: "right", yanchor: "bottom", xshift: -8 } : { xanchor: "left", yanchor: "top", xshift: 8 };

/** @param {LikelihoodTest} test @param {number} before @returns {PlotlyFigure} */
function figure(test, before) {
  const { data, layout } = content.figure;
  const [positive, negative, nothing, chosen] = data;
  const points = /** @type {const} */ (["positive", "negative"]).filter((sign) => test[sign]);
  const at = points.map((sign) => after(before, test[sign].value));
  const marks = { x: points.map(() => before), y: at };
  const annotations = points.map((sign, which) => ({
    x: before,
    y: at[which],
    text:
      sign === "positive"
        ? told("if positive {share}", { share: round(at[which]) })
        : told("if negative {share}", { share: round(at[which]) }),
    showarrow: false,
    font: { weight: 600 },
    ...beside(sign === "positive" ? before >= 20 : before > 80),
  }));
  const upright = {
    type: "line",
    x0: before,
    x1: before,
    y0: 0,
    y1: 100,
    line: { width: 1, dash: "dot", color: getComputedStyle(place).color },
  };
  return {
    data: [
      { ...positive, x: STEPS, y: curve(test.positive) },
      { ...negative, x: STEPS, y: curve(test.negative) },
      { ...nothing, x: [0, 100], y: [0, 100] },
      { ...chosen, ...marks },
    ],
    layout: { ...layout, shapes: [upright], annotations },
  };
}

/**
 * `If positive: 56% (likelihood ratio 1.28, computed from …).`
 * @param {string} word @param {LikelihoodRatio|null} ratio @param {number} before
 */
function result(word, ratio, before) {
  if (!ratio) return "";
  const { bound, value, low, high, origin } = ratio;
  const words = {
    result: word,
    bound,
    share: round(after(before, value)),
    ratio: numeral(Math.round(100 * value) / 100),
    origin,
  };
  const sentence =
    low === null
      ? told("{result}: {bound} {share} (likelihood ratio {bound} {ratio}, {origin}).", words)
      : told(
          "{result}: {bound} {share} (likelihood ratio {bound} {ratio}, {origin}, 95% interval {low} to {high}: {least} to {most}).",
          {
            ...words,
            low: numeral(low),
            high: numeral(high),
            least: round(after(before, low)),
            most: round(after(before, high)),
          },
        );
  return sentence.replace(/ +/g, " ");
}

/** @param {LikelihoodTest} test @param {number} before */
function say(test, before) {
  const parts = [
    told("{share} before the test.", { share: percent(before) }),
    result(told("If positive"), test.positive, before),
    result(told("If negative"), test.negative, before),
    test.missing,
  ];
  part(".likelihood-said").textContent = parts.filter(Boolean).join(" ");
  const study = [
    told("{test} for {target}.", { test: test.name, target: test.target }),
    told("Studied in: {people}", { people: test.population }),
    test.note,
    test.study,
    test.doubt && `(${test.doubt})`,
  ];
  part(".likelihood-study").textContent = study.filter(Boolean).join(" ");
}

function paint() {
  const test = content.tests[/** @type {HTMLSelectElement} */ (part(".likelihood-test")).value];
  const before = Number(slider.value);
  part(".likelihood-chosen").textContent = percent(before);
  slider.setAttribute("aria-valuetext", told("{share} before the test", { share: percent(before) }));
  say(test, before);
  const chart = part(".chart");
  chart.hidden = !test.positive && !test.negative;
  if (chart.hidden) return undefined;
  return drawChart(chart, () => figure(test, Number(slider.value))).catch(() => sayChartFailed(chart));
}

/** The slider sends more than the screen shows: once a frame is enough. */
function paintSoon() {
  if (!content || frame) return;
  frame = requestAnimationFrame(() => {
    frame = 0;
    paint();
  });
}

async function open() {
  try {
    content = await fetchJson("charts/likelihood.json");
    await paint();
  } catch {
    sayChartFailed(part(".chart"));
  }
}

/** @param {HTMLElement} element */
function start(element) {
  place = element.querySelector('[data-chart="likelihood"]');
  slider = makeElement("input", {
    type: "range",
    min: "0",
    max: "100",
    step: "1",
    value: "50",
  });
  part(".likelihood-slider").replaceWith(slider);
  slider.addEventListener("input", paintSoon);
  part(".likelihood-test").addEventListener("change", paintSoon);
  whenSeen(place, open);
}

registerStudy("evidence", { start });
