// @ts-check
/** The study of the evidence: each chart registers itself with it. */

import "./forest.js";
import "./likelihood.js";
import "./overlap_map.js";
