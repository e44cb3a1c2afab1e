// @ts-check
/** The picture of the inside with its names as a file, for a slide or a handout. */

/** @import { Stage } from "../core/types.js" */

import { saveFile } from "../core/save_file.js";
import { told } from "../core/telling.js";

const TYPE = { size: 13, row: 19, room: 26 };

/** @param {string} name */
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A colour as a canvas understands it. @param {string} name of a style that is asked of the page */
function colourOf(name) {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.setProperty("color", token(name));
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The lines and names over the picture. @param {CanvasRenderingContext2D} pen @param {SVGElement} labels */
function drawNames(pen, labels) {
  pen.font = `500 ${TYPE.size}px sans-serif`;
  Object.assign(pen, { lineJoin: "round", strokeStyle: colourOf("--ink"), fillStyle: colourOf("--ink"), lineWidth: 1 });
  for (const group of labels.querySelectorAll("g")) {
    pen.stroke(new Path2D(group.querySelector("path").getAttribute("d")));
    const text = group.querySelector("text");
    pen.textAlign = text.getAttribute("text-anchor") === "end" ? "right" : "left";
    pen.fillText(text.textContent, Number(text.getAttribute("x")), Number(text.getAttribute("y")));
  }
}

/** @param {Stage} stage @param {SVGElement} labels @param {string} caption what is shown, in words */
export async function savePicture(stage, labels, caption) {
  const [width, height] = stage.size();
  const picture = await createImageBitmap(await stage.image());
  const scale = picture.width / width;
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: picture.width, height: picture.height + 2 * TYPE.room * scale });
  const pen = canvas.getContext("2d");
  pen.fillStyle = colourOf("--ground");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0);
  pen.scale(scale, scale);
  drawNames(pen, labels);
  pen.textAlign = "left";
  pen.fillText(caption, TYPE.size, height + TYPE.row);
  pen.fillText(told("Pain Atlas: education, not a diagnosis."), TYPE.size, height + 2 * TYPE.row);
  canvas.toBlob((blob) => saveFile("pain_atlas_inside.png", blob), "image/png");
}
