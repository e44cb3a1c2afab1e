// @ts-check
/** A lesson on the screen, with all that a presenter can do. */

import "./presenting_bar.js";
import "./presenting_caption.js";
import "./presenting_desk.js";
import "./presenting_keys.js";
import "./presenting_link.js";
import "./presenting_spotlight.js";
import "./presenting_zoom.js";

export * from "./presenting.js";
