// @ts-check
/** Sizes and shares of skin, as the page's language writes numbers. */

import { language, told } from "../core/telling.js";

/** @param {number} size cm² */
export const cm2 = (size) => told("{number} cm²", { number: Math.round(size) });

/** With what parts thousands. @param {number} number a whole one */
export const grouped = (number) => number.toLocaleString(language);

/** @param {number} number of a hundred @param {number} digits after the point */
export function percentWith(number, digits) {
  const rounded = Number(number.toFixed(digits));
  return told("{number}%", { number: rounded.toLocaleString(language, { minimumFractionDigits: digits }) });
}

/** What is there, but too little for a number. */
export const underTenth = () => told("under {share}", { share: percentWith(0.1, 1) });
