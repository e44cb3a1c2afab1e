// @ts-check
/** The page: everything a first visit needs. Parts that are opened later are listed in core/parts.js. */

import "./lesson/lesson_drop.js";
import "./shell/also_here.js";
import "./shell/list_keys.js";
import "./shell/page.js";

import { readAddress } from "./core/address_reading.js";
import { expose } from "./core/entry.js";
import { fetchJson, fetchText, pictureUrl } from "./core/files.js";
import { loadPart } from "./core/parts.js";
import { addressChoices, choose, currentSelection, readSelection, writeSelection } from "./core/selection.js";
import * as pattern from "./map/pattern.js";
import * as views from "./map/views.js";
import { chooseStructure } from "./shell/choosing.js";
import * as matching from "./shell/matching.js";
import { nameOf } from "./shell/picker.js";
import * as searchEntries from "./shell/search_entries.js";

expose({
  selection: { get: currentSelection, choose, read: readSelection, write: writeSelection },
  // For tests in a browser; no promise is made about these.
  inside: {
    addressChoices,
    chooseStructure,
    fetchJson,
    fetchText,
    loadPart,
    matching,
    nameOf,
    pattern,
    pictureUrl,
    readAddress,
    searchEntries,
    views,
  },
});
