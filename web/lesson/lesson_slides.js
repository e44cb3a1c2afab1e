// @ts-check
/** A shipped lesson as a file for PowerPoint, where the site offers that; a recorded one becomes slides by command. */

import { announce } from "../core/announce.js";
import { makeElement } from "../core/element.js";
import { fileUrl } from "../core/files.js";
import { told } from "../core/telling.js";
import { OWN_LESSON } from "./presenting_lesson.js";

export const slidesAreOffered = () => Boolean(document.querySelector("meta[name=slides]"));

/** @param {string} id @param {string} words */
export const slidesLink = (id, words) =>
  makeElement("a", { href: fileUrl(`slides/${id}.pptx`), download: `${id}.pptx`, className: "slides" }, words);

/** @param {string} id of the lesson that plays */
export function takeSlides(id) {
  if (id === OWN_LESSON) {
    const command = "python -m dashboard slides LESSON.md --out SLIDES.pptx";
    announce(told("A recorded lesson becomes slides by a command: {command}", { command }));
    return;
  }
  const link = slidesLink(id, "");
  document.body.append(link);
  link.click();
  link.remove();
  announce(told("The slides are on their way to your downloads."));
}
