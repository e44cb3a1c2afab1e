// @ts-check
/**
 * What is made into one classic script, parts/stage.js, which the page asks for when the body is first opened: so the
 * library behind the stage is neither in a first visit nor in the one script of a page on a disk.
 */

import { makeStage } from "./stage.js";

window.painAtlas.makeStage = makeStage;
