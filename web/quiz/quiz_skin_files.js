// @ts-check
/** Fetches what quiz_skin.js measures by, once. */

import { fetchBytes } from "../core/files.js";
import { patternIndex } from "../map/pattern.js";
import { knowsQuizSkin, takeQuizSkin } from "./quiz_skin.js";

export async function loadQuizSkin() {
  if (knowsQuizSkin()) return;
  const names = ["point_areas.bin", "point_sizes.bin", "overlap.bin"];
  const [areas, sizes, overlap] = await Promise.all(names.map(fetchBytes));
  takeQuizSkin(patternIndex(), { areas, sizes, overlap });
}
