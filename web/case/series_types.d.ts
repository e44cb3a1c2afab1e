/** Several case files at once, as series.js and group.js know them. */

import type { CaseRule, CaseState, Drawn } from "../core/types.js";

/** What is felt, each a layer of marks. */
export type Felt = "pain" | "numb" | "tingling";

/** What is compared or counted: one layer, or all of them together. */
export type FeltOrAny = Felt | "any";

/** A file that holds a case. A place is `area/side`, with `left`, `right` or `midline`. */
export interface CaseFile {
  name: string;
  /** Its marks and answers as the address would hold them. */
  state: CaseState;
  places: Record<Felt, Set<string>>;
  /** Skin points that were drawn by hand. */
  drawn: Record<Felt, number[]>;
  /** Places of pain that are the worst. */
  worst: string[];
  /** Ids of answers, the one put first, second and third. */
  order: string[];
  /** What of it was not understood. */
  leftOut: string[];
}

/** A file that holds no case, and why. */
export interface BadFile {
  name: string;
  reason: string;
}

/** How much skin there is, in cm², of areas of one half or of points. */
export interface SkinMeasure {
  ofAreas: (areas: string[]) => number;
  ofPoints: (points: number[]) => number;
  halfOf: (point: number) => "left" | "right";
  whole: number;
}

/** Skin covered, in cm², and its share of the whole skin from 0 to 1. */
export interface Covered {
  left: number;
  right: number;
  share: number;
}

export type Change = "new" | "gone" | "same";

/** A place and by how many files it is marked. */
export interface PlaceCount {
  place: string;
  count: number;
}

/** An answer and how many put it first, second and third. */
export interface AnswerPlacing {
  id: string;
  name: string;
  put: [first: number, second: number, third: number];
}

/** Places that are drawn alike; drawn points stand for them where there are any. */
export interface BodyMarks {
  kind: string;
  places: Iterable<string>;
  points?: number[];
}

/** Files that are open, and what they are shown with. */
export interface OpenFiles {
  rule: CaseRule;
  good: CaseFile[];
  views: Drawn[];
  skin: SkinMeasure;
  /** Ids of all areas from head to foot. */
  areas: string[];
}
