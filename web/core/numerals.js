// @ts-check
/** Numbers and shares as the page's language writes them; English as the atlas has always written it. */

import { language, told } from "./telling.js";

const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false });

/** With as many digits as it needs, at most six after the point. @param {number} value */
export const numeral = (value) => format(value);

/** With its sign. @param {number} number of a hundred, rounded as it is to be shown */
export const percent = (number) => told("{number}%", { number: numeral(number) });
