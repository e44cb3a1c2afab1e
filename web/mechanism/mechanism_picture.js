// @ts-check
/**
 * Why pain is felt away from its source: the picture of the chosen source's mechanism, its labels, and Play and Stop.
 */

/** @import { MechanismAbout, MechanismPicture, MechanismSource, Selection } from "../core/types.js" */

import { fetchJson } from "../core/files.js";
import { currentSelection } from "../core/selection.js";
import { told } from "../core/telling.js";
import { viewGroups } from "../map/pattern.js";
import { bodyFile, loadViews } from "../map/views.js";
import { registerStudy } from "../shell/study.js";
import { SCENES } from "./mechanism_scenes.js";
import { putSignals, runSignals } from "./mechanism_signals.js";
import { followNervePath, startNervePath } from "./nerve_path.js";
import { followSpreading, startSpreading } from "./spreading.js";

const EXAMPLE = "root_s1";
/** What is shown; `picture` is '' until there is a source, unless one has been pressed. */
const state = {
  picture: /** @type {MechanismPicture} */ (/** @type {string} */ ("")),
  loss: false,
  playing: false,
  about: /** @type {MechanismAbout|null} */ (null),
  turn: 0,
};
/** @type {HTMLElement} */
let study;
/** @template {string} Selector @param {Selector} selector @returns {Found<Selector>|null} */
const one = (selector) => study.querySelector(selector);

/** @param {MechanismSource} source @param {MechanismPicture} picture @param {boolean} loss */
function words({ name, level, limb }, picture, loss) {
  if (picture !== "root")
    return told(
      "Drawing: signals from {source} and from the skin of the {limb} reach the same nerve cell at {level}; the brain feels them in the {limb}. Steps follow in words.",
      { source: name, limb, level },
    );
  return loss
    ? told(
        "Drawing: the {level} root fires at its ganglion; signals run to the brain, those from the skin stop at the root; felt in the {limb}. Steps follow in words.",
        { level, limb },
      )
    : told(
        "Drawing: the {level} root fires at its ganglion; signals run to the brain and along the nerve; felt in the {limb}. Steps follow in words.",
        { level, limb },
      );
}

/** @param {MechanismAbout} about @param {Selection} selection */
function subject(about, selection) {
  const source = about.pictures[state.picture];
  const own = source.structure_id === about.structure;
  const name = own ? about.name : source.name;
  const { level } = source;
  const shown = source.name.startsWith(level) ? name : told("{source}, spinal level {level}", { source: name, level });
  const sentence = own
    ? told("{source}.", { source: shown })
    : told("For comparison with {chosen}: {source}.", { chosen: about.name, source: shown });
  return selection.sel ? sentence : `${told("Nothing is chosen, so this is an example.")} ${sentence}`;
}

/** @param {Selection} selection */
async function draw(selection) {
  const { about } = state;
  const source = about.pictures[state.picture];
  const [group] = viewGroups();
  const file = bodyFile(`contours_${group}.json`);
  const [views, contours] = await Promise.all([loadViews(group), fetchJson(file)]);
  if (about !== state.about || source !== about.pictures[state.picture]) return;
  const skin = { views, contours, side: selection.side };
  const scene = SCENES[state.picture](
    one(".scene"),
    source,
    skin,
    words(source, state.picture, state.loss),
    state.loss,
  );
  scene.svg.dataset.mechanism = source.mechanism;
  putSignals(scene.svg, scene.routes);
  runSignals(state.playing);
  one(".subject").textContent = subject(about, selection);
  one(".twin").innerHTML = source.steps;
  press();
}

function press() {
  for (const button of study.querySelectorAll("[data-picture]")) {
    button.setAttribute("aria-pressed", String(button.dataset.picture === state.picture));
  }
  one(".play").setAttribute("aria-pressed", String(state.playing));
  one(".stop").setAttribute("aria-pressed", String(!state.playing));
  one(".loss").setAttribute("aria-pressed", String(state.loss));
  one(".loss").hidden = state.picture !== "root";
}

/** @param {boolean} playing */
function play(playing) {
  state.playing = playing;
  runSignals(playing);
  press();
}

/** @param {MechanismPicture} picture */
function choose(picture) {
  state.picture = picture;
  if (state.about) draw(currentSelection());
}

/** @param {HTMLElement} element */
function start(element) {
  study = element;
  state.playing = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  one(".play").addEventListener("click", () => play(true));
  one(".stop").addEventListener("click", () => play(false));
  one(".loss").addEventListener("click", () => {
    state.loss = !state.loss;
    draw(currentSelection());
  });
  for (const button of element.querySelectorAll("[data-picture]"))
    button.addEventListener("click", () => choose(/** @type {MechanismPicture} */ (button.dataset.picture)));
  startNervePath(one(".nerve-path"));
  startSpreading(one(".spreading"));
}

/** A new source brings its own picture; a new side only draws it again. @param {Selection} selection */
async function follow(selection) {
  const turn = (state.turn += 1);
  const about = await fetchJson(`mechanism/${selection.sel || EXAMPLE}.json`);
  if (turn !== state.turn) return;
  if (about !== state.about) {
    // Pressed while the first source was still on its way.
    const early = !state.about && state.picture in about.pictures;
    Object.assign(state, { about, picture: early ? state.picture : about.own, loss: false });
  }
  await Promise.all([draw(selection), followSpreading(about, selection)]);
  followNervePath(about);
}

registerStudy("mechanism", { start, follow });
