// @ts-check
/**
 * The atlas in a course: what the page reports to the course system around it. It is linked by the page of a course
 * package alone, before all other scripts, so that the page opens where it was left. It reaches the page by
 * `painAtlas`, because it is no part of the page's own modules.
 */

/** @import { Session } from "./session.js" */

import { NOTHING_TOLD, sayAmongPrivacy, sayLine, toldOf } from "./course_line.js";
import { findApi, isOpenedByAtlas } from "./find_api.js";
import { readKept } from "./kept.js";
import { followLessonCourse } from "./lesson_course.js";
import { startProgress } from "./progress.js";
import { followQuizCourse } from "./quiz_course.js";
import { tellBegun } from "./report.js";
import { openSession } from "./session.js";
import { followSiteCourse } from "./site_course.js";
import { STANDARDS } from "./standard.js";

const PERCENT = 100;
const { standard: id, what, opens, mastery } = document.currentScript.dataset;
const standard = STANDARDS[id];
const root = document.documentElement;

function started() {
  if (isOpenedByAtlas(window)) return null;
  const api = findApi(standard.api, window);
  return api && openSession(standard, api);
}

/** The address of a choice stays; without one the page opens with what the course is about. @param {string} kept */
function openAt(kept) {
  const { pathname, search } = location;
  if (kept || !/[?&](sel|area|nerve|site|mode|lesson|quiz|desk)=/.test(search))
    history.replaceState(null, "", `${pathname}?${kept || opens}`);
}

/** Once something holds of an element or what is in it. @param {Element} within @param {() => boolean} holds */
function once(within, holds) {
  return /** @type {Promise<void>} */ (
    new Promise((done) => {
      const observer = new MutationObserver(look);
      function look() {
        if (!holds()) return;
        observer.disconnect();
        done();
      }
      observer.observe(within, { attributes: true, childList: within !== root, subtree: within !== root });
      look();
    })
  );
}

/** @param {HTMLElement} study */
const quizIsReady = (study) => Boolean(study.querySelector("[data-study=quiz][data-ready=true]"));

/** @param {Session} session @param {URLSearchParams} kept */
async function follow(session, kept) {
  const { selection: page, inside } = /** @type {any} */ (window.painAtlas);
  const progress = startProgress(session, page, kept, toldOf(what));
  const assigned = page.read(opens);
  tellBegun(session);
  leave = progress.leave;
  if (what === "lesson") {
    followLessonCourse(await inside.loadPart("presenting"), assigned.lesson, kept, session, progress);
  } else if (what === "quiz") {
    const study = document.getElementById("study");
    await once(study, () => quizIsReady(study));
    const [quiz, material] = await Promise.all([inside.loadPart("quiz"), inside.fetchJson("quiz.json")]);
    const course = { get: page.get, assigned, kept, least: Number(mastery) / PERCENT };
    followQuizCourse(quiz, material, course, session, progress);
  } else followSiteCourse(page.get, session, progress);
}

const session = started();
let leave = () => session?.end();
const { address, rest } = readKept(session?.read("cmi.suspend_data") ?? "");
// A quiz goes on in its questions, wherever the reader strayed to meanwhile.
openAt(session && what === "quiz" ? opens : address);

once(root, () => root.dataset.ready === "true").then(() => {
  const said = !session ? NOTHING_TOLD.none : session.counts ? toldOf(what) : NOTHING_TOLD.looked;
  sayLine(said);
  sayAmongPrivacy(said, Boolean(session?.counts));
  return session?.counts && follow(session, rest);
});
window.addEventListener("pagehide", () => leave());
// A page that comes back as it was has no session any more: a course system begins each but once.
window.addEventListener("pageshow", ({ persisted }) => persisted && session && sayLine(NOTHING_TOLD.ended));
