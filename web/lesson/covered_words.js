// @ts-check
/** What a step may cover, in words; its file calls the same parts by words of its own. */

import { told } from "../core/telling.js";

/** @type {Record<string, string>} */
const WORDS = { labels: told("labels"), pattern: told("pattern"), panels: told("panels") };

/** @param {readonly string[]} parts as the file has them */
export const coveredWords = (parts) => parts.map((part) => WORDS[part] ?? part).join(", ");
