// @ts-check
/**
 * What is loaded when it is first opened: the modules of a part and its style sheet. The page's head tells the
 * addresses of the style sheets, and of the libraries that draw charts and the body in three dimensions.
 */

import { makeElement } from "./element.js";
import { tellMissedFile } from "./files.js";

const MODULES = {
  case: () => import("../case/case.js"),
  conditions: () => import("../conditions/conditions.js"),
  confirmation: () => import("../confirmation/confirmation.js"),
  embed: () => import("../embed/embed_frame.js"),
  evidence: () => import("../evidence/evidence.js"),
  facts: () => import("../facts/claims.js"),
  learn: () => import("../lesson/learn.js"),
  mechanism: () => import("../mechanism/mechanism_picture.js"),
  muscles: () => import("../muscle/muscles.js"),
  nerves: () => import("../nerve/nerve_layers.js"),
  paper: () => import("../paper/paper.js"),
  places: () => import("../places/places_panel.js"),
  presenting: () => import("../lesson/presenting_hall.js"),
  quiz: () => import("../quiz/quiz.js"),
  series: () => import("../case/series.js"),
  solid: () => import("../solid/solid.js"),
  spine: () => import("../spine/spine.js"),
  unread: () => import("../shell/unread.js"),
};
/** @typedef {typeof MODULES} Modules */

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/** @returns {Record<string, string[]>} addresses by part, from the page's head */
const offered = () => JSON.parse(document.querySelector("meta[name=parts]").getAttribute("content"));

/** @param {string} address */
function element(address) {
  if (address.split("?")[0].endsWith(".css")) {
    return makeElement("link", { rel: "stylesheet", href: address });
  }
  return makeElement("script", { src: address, async: false });
}

/** One file, once; one that does not come may be asked for again. @param {string} address @returns {Promise<void>} */
function fetched(address) {
  if (!asked.has(address)) {
    const made = element(address);
    const came = /** @type {Promise<void>} */ (
      new Promise((done, fail) => {
        made.addEventListener("load", () => done());
        made.addEventListener("error", () => {
          asked.delete(address);
          made.remove();
          fail(new Error(`${address} could not be loaded`));
        });
        document.head.append(made);
      })
    );
    asked.set(address, came);
  }
  return asked.get(address);
}

/** Say once more that nobody answers, and let whoever asked know. @param {Error} fault @returns {never} */
function missed(fault) {
  tellMissedFile(fault);
  throw fault;
}

/** Style sheets and libraries offered under a name; does nothing where nothing is offered. @param {string} name */
export async function loadFiles(name) {
  await Promise.all((offered()[name] ?? []).map(fetched)).catch(missed);
}

/**
 * The module of a part, with its style sheet on the page.
 *
 * @template {keyof Modules} Name
 * @param {Name} name
 * @returns {Promise<Awaited<ReturnType<Modules[Name]>>>}
 */
export async function loadPart(name) {
  const [module] = await Promise.all([MODULES[name]().catch(missed), loadFiles(name)]);
  return /** @type {Awaited<ReturnType<Modules[Name]>>} */ (module);
}

/** Load a part where there is one of this name: a study may be text alone. @param {string} name */
export async function loadPartOf(name) {
  if (name in MODULES) await loadPart(/** @type {keyof Modules} */ (name));
}
