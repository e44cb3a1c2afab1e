/**
 * The things the page is about, as all modules know them. What each compiled file holds stands in json_files.d.ts.
 *
 * Ids are text: of a source as in structures.csv (`root_s1`), of an area as in areas.csv, of a view as in index.json.
 * A length in a view is in units of that view, which is drawn as large as there is room.
 */

export * from "./json_files.js";

import type { Contours, Lesson, LessonStep, LessonWork, MusclePlace, MuscleShape, View } from "./json_files.js";

/**
 * One state of the page: every key of the address, as dashboard/selection.py lists them, with '' for nothing chosen.
 */
export interface Selection {
  /** The source: id of a structure. */
  readonly sel: string;
  /** `left`, `right` or `both`: the side of the source and of the areas. */
  readonly side: string;
  /** The source it is compared with. */
  readonly cmp: string;
  /** Ids of areas, joined by commas in the order in which they were chosen. */
  readonly area: string;
  readonly nerve: string;
  /** A place where a nerve is caught; its nerve is then in `nerve`. */
  readonly site: string;
  /** A group of views, or `3d`. */
  readonly view: string;
  /** `1` where the body in three dimensions is seen through, with what lies inside. */
  readonly inside: string;
  /** A condition. */
  readonly cond: string;
  /**
   * What is painted: `pain`, `dermatome`, `overlay`, `agreement`, `muscles`, `nerves`, `nerve_field`, `both_fields`.
   */
  readonly layer: string;
  /** Which evidence is painted: `all`, or `ab` for grades A and B. */
  readonly grade: string;
  /** The dermatome map. */
  readonly map: string;
  readonly body: string;
  /** What stands beside the map: `explore` for the panels, else a study. */
  readonly mode: string;
  /** The lesson that plays; `own` for a file of the reader's. */
  readonly lesson: string;
  /** Which step of it, counted from 1, as text. */
  readonly step: string;
  /** `notes` in the window a presenter reads from. */
  readonly desk: string;
  /** The kind of quiz. */
  readonly quiz: string;
  /** The number a quiz is made from, as text. */
  readonly seed: string;
  /** How many questions, as text. */
  readonly n: string;
  /** Which region a quiz is about. */
  readonly region: string;
  /** How hard a quiz is. */
  readonly level: string;
  /** A case of the tables. */
  readonly case: string;
  /** What is marked in a case: ids of areas, joined by commas; what crosses the midline stands with the left. */
  readonly pain_left: string;
  readonly pain_right: string;
  /** The worst place: one area, and its side; '' where it is each side of it that hurts. */
  readonly worst: string;
  readonly worst_side: string;
  readonly numb_left: string;
  readonly numb_right: string;
  readonly tingling_left: string;
  readonly tingling_right: string;
  /** Signs that were asked and found, or not found: ids, joined by commas. */
  readonly found: string;
  readonly absent: string;
  readonly lang: string;
  /** Version of the data. */
  readonly v: string;
}

/** A key of the address. */
export type Key = keyof Selection;

/** A selection that is being put together. */
export type SelectionInMaking = { -readonly [Name in Key]: string };

/** What a choice changes. */
export type Patch = Partial<Selection>;

/** A source on a side, which is all that some drawings need to know. */
export type SourceOnSide = Pick<Selection, "sel" | "side">;

/** A value that was named for a known key and stands for nothing, or with `over` came after the last one allowed. */
export interface Unread {
  key: string;
  /** '' where it is more than a plain word and so is not repeated. */
  value: string;
  over: boolean;
}

/** What of an address was read, by key, and what was not; a key named with nothing behind it is in `blank`. */
export interface Reading {
  values: Record<string, string>;
  unread: Unread[];
  blank: Set<string>;
}

/** The one global name of the page, `painAtlas`; CONTRIBUTING.md says what of it may be relied on. */
export interface Entry {
  /** Files that the scripts of an exported site brought: by name, as text, or in letters with their kind. */
  brought: Record<string, [content: string, kind?: string]>;
  /** A lesson of the reader's own that this window plays. */
  ownLesson?: () => Lesson | null;
  selection?: object;
  /** What a page in another language brings: its sentences by the English ones. */
  sentences?: Record<string, string[]>;
  embed?: { ignored: number };
  /** Here once the body in three dimensions has been asked for. */
  makeStage?: (canvas: HTMLCanvasElement, context: WebGL2RenderingContext) => Stage;
}

/** x and y. */
export type Point = number[];

/** left, top, right, bottom. */
export type Box = number[];

/** The strength of a skin point, of 255. */
export type Strength = (point: number) => number;

/** Whether a skin point belongs. */
export type PointTest = (point: number) => boolean;

/** A mark of a pattern as path data relative to its place, and the width of its line. */
export interface Mark {
  d: string;
  width: number;
}

/** A view on the page. What stands under it is hung on by the modules of the layers, each by its own. */
export interface Drawn {
  view: View;
  svg: SVGSVGElement;
  dermatomes: SVGGElement;
  pattern: SVGGElement;
  /** The paths of an area, one for each side. */
  areas: Map<string, SVGPathElement[]>;

  /** Of the pattern (pattern.js): its outlines, own and mirrored, and its marks by zone. */
  parts?: { soft: SVGPathElement[]; dots: SVGPathElement[] };
  /** Where the mark of each skin point of the view begins, as path data. */
  places?: string[];
  /** What the pattern was painted for. */
  painted?: string;
  /** The marks of a case (case_marks.js), and what they were painted for. */
  caseGroup?: SVGGElement | null;
  cased?: string;
  /** Free-hand marks (drawing.js), and which version of the drawing they show. */
  drawnGroup?: SVGGElement | null;
  drawnVersion?: number;
  /** Whether a part of the pattern is seen in it. */
  shows?: boolean;

  /** Of a comparison (compare.js), and what it was painted for. */
  compare?: DrawnCompare;
  compared?: string;

  /** Of the agreement layer (agreement.js). */
  agreement?: SVGGElement;
  labels?: AgreementLabel[];

  /** Of the muscle layer (muscles.js), and of its trigger-point sites (trigger_sites.js). */
  muscles?: DrawnMuscles;
  sites?: SVGGElement;

  /** Of a quiz (quiz_map.js): its pattern, and what it was painted for. */
  quizGroup?: SVGGElement | null;
  quizzed?: string;
}

/** Whose skin a part of a comparison is: the one source's alone, of both, the other's alone. */
export type ComparePart = "one" | "both" | "other";

/** The comparison on a view: marks by part, outlines and groups by source. */
export interface DrawnCompare {
  group: SVGGElement;
  paths: Record<ComparePart, SVGPathElement>;
  outlines: Record<"one" | "other", SVGPathElement[]>;
  sources: Record<"one" | "other", SVGGElement>;
}

/** How much skin a part of a comparison is, in percent; null where a pattern has none on the whole figure. */
export interface CompareShare {
  part: ComparePart;
  ofOne: number | null;
  ofOther: number | null;
  ofBody: number | null;
}

/** All parts, and the overlap of both in percent, as dashboard/figures/overlap.py defines it. */
export interface CompareShares {
  rows: CompareShare[];
  overlap: number | null;
}

/** A number on an area in the agreement layer. */
export interface AgreementLabel {
  tone: string;
  text: string;
  path: SVGPathElement;
  /** Area and side: a place that is drawn in two pieces is named once. */
  place: string;
  x: number;
  y: number;
  /** The box of the path, and where the label stands, both measured when first needed. */
  box?: DOMRect;
  at?: DOMPoint;
}

/** The muscle layer on a view: `halves` its drawn sides, `strong` the chosen muscle once more above them. */
export interface DrawnMuscles {
  all: SVGGElement;
  halves: SVGGElement[];
  strong: SVGGElement;
  at?: MusclePlace;
  shapes: Record<string, MuscleShape>;
  depth: Record<string, number>;
  shows: string;
}

/** A name that is wanted on the map; see map_labels.js. */
export interface MapLabel {
  id: string;
  text: string;
  /** On what is named, the best first. */
  places: Point[];
  /** Written even where nothing is free. */
  always?: boolean;
  /** Beside the body. */
  aside?: boolean;
  /** Round a mark. */
  around?: boolean;
  /** On this path, `across` takes a view's x to its own; beside the body where it is too narrow. */
  shape?: { path: Path2D; across: (x: number) => number };
  className?: string;
}

/** A layer whose module is loaded later. `paint` shows it, or takes it away where another is chosen. */
export interface Layer {
  paint: (selection: Selection) => void;
  legendText: (selection: Selection) => string;
}

/** A part of a study: started when its mode is first shown, told of every choice while it is. */
export interface StudyPart {
  start?: (element: HTMLElement) => unknown;
  follow?: (selection: Selection, element: HTMLElement) => unknown;
}

/** An entry of the picker's lists: `data-structure` or `data-choose-area` holds its id, `data-name` its name. */
export type PickerEntry = HTMLElement;

/** What can be found by its names: those as words, the main name first; `lay` words lead to it, too. */
export interface Findable {
  names: string[][];
  rank: number;
  lay?: { name: string[]; order: number }[];
}

/**
 * What was found, best first; `guess`: the word guessed from a slip; `near`: words to choose from where a guess
 * misleads.
 */
export interface Matched<Entry extends Findable> {
  found: Entry[];
  guess: string;
  near: string[];
}

/** What the search offers. */
export interface SearchEntry extends Findable {
  kind: SearchKind;
  id: string;
  name: string;
  latin?: string;
  /** What it is, in a word or two. */
  sort: string;
  lay: { name: string[]; order: number }[];
}

export type SearchKind = "structure" | "area" | "nerve" | "site" | "condition" | "lesson";

/** What a search word is about, when nothing fits: chosen, it is searched for. */
export interface SearchWord {
  name: string;
  sort: string;
  word: string;
}

/** A source in several chosen areas, ranked; `first` of its reasons say where it is felt. */
export interface Candidate {
  id: string;
  name: string;
  group: string;
  /** The score in tenths. */
  tenths: number;
  /** The best grade of evidence. */
  evidence: string;
  reasons: string[];
  first: number;
  /** Whom its place in the list is shared with, '' for nobody. */
  tied: string;
}

/** What has no strength and so no score. `press` holds the attributes that choose it. */
export interface Covered {
  id?: string;
  name: string;
  press?: Attributes;
  reasons: string[];
}

/** A fault of a lesson's file: in which line, and in which part of it. */
export interface Fault {
  line: number;
  column: string;
  reason: string;
}

/** A step as its file has it. */
export interface WrittenStep {
  readonly title: string;
  /** The state of the page, as an address has it. */
  readonly query: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** What is covered until the next key: `labels`, `pattern`, `panels`. */
  readonly hide: readonly string[];
  /** The area zoomed in on, '' for none. */
  readonly focus: string;
  /** Keys of works. */
  readonly sources: readonly string[];
  /** Where in the file each part stands. */
  readonly lines?: Record<string, number>;
}

/** What stands in the front matter of a lesson's file, as text; `language` and `data_version` may be ''. */
export interface LessonHead {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  readonly minutes: string;
  readonly language: string;
  readonly data_version: string;
}

/** A lesson as its file has it. */
export interface LessonFile extends LessonHead {
  readonly steps: readonly WrittenStep[];
}

/** A step that is being recorded; by its `key` it is known wherever it moves. */
export interface DraftStep extends WrittenStep {
  readonly key: number;
}

/** The lesson that is being recorded. */
export interface Draft extends LessonHead {
  readonly steps: readonly DraftStep[];
}

/** What must be mended in a draft; `at` is its step from 0, or -1 for the lesson itself. */
export interface DraftFault {
  at: number;
  field: string;
  reason: string;
}

/** The step of a lesson on the screen. */
export interface ShownStep {
  lesson: Lesson | null;
  id: string;
  /** Which step, from 0; -1 for none. */
  at: number;
  step: LessonStep | null;
  covered: Set<string>;
  /** The next key reveals. */
  pending: boolean;
  blank: boolean;
  /** Whether this is the window a presenter reads from. */
  desk: boolean;
  /** Why no lesson plays, '' where one does. */
  fault: string;
}

/** What a presenter can do, by key or by button. */
export interface PresenterAction {
  name: string;
  text: string;
  keys: string[];
  run: () => unknown;
  pressed?: (shown: ShownStep) => boolean;
}

/** Works by key. */
export type Works = Record<string, LessonWork>;

/** A question of a quiz. */
export interface QuizQuestion {
  /** `area`, `source`, `paint`, `mechanism`, `case` or `apart`. */
  kind: string;
  id: string;
  ask: string;
  /** A case, as HTML. */
  told?: string;
  options?: QuizOption[];
  /** Ids of the options or areas that stand. */
  right: string[];
  /** Sources whose patterns are drawn. */
  shows?: string[];
  areas: string[];
  /** `typical`, `ambiguous`, `contested` or `mimic`. */
  level: string;
  /** The explanation, as HTML. */
  why: string;
  /** Whether a name may be typed instead. */
  typed?: string;
  /** The areas of a root to be painted, by map. */
  given?: Record<string, string[]>;
  side?: string;
}

export interface QuizOption {
  id: string;
  text: string;
  /** What speaks for and against it, as HTML, said where it was given and does not stand. */
  why?: string;
}

/** What was answered: the id of an option or an area, or all areas that were painted. */
export type QuizGiven = string | string[];

/** How an answer is judged: `score` from 0 to 1, what was answered and what stands, in words. */
export interface QuizResult {
  isRight: boolean;
  score: number;
  answer: string;
  rights: string;
  /** The works of the maps a painted dermatome is held against. */
  cites?: string;
}

/** An answered question, the first being 1. */
export interface QuizAnswer {
  question: QuizQuestion;
  given: QuizGiven;
  result: QuizResult;
  number: number;
}

/** Where a view stands in a figure, in units of the figure; `end`: where its room ends. */
export interface PlacedView {
  drawn: Drawn;
  x: number;
  y: number;
  scale: number;
  end: number;
}

/** Where a figure will stand, in millimetres; `below`: how many lines of letters stand under it there. */
export interface FigureBox {
  width: number;
  height: number;
  below?: number;
}

/** A drawn figure; `size`: how tall its letters are, in its own units. */
export interface Figure {
  group: SVGGElement;
  width: number;
  height: number;
  size: number;
}

/** A mark and what it means. */
export interface LegendItem {
  mark: SVGElement;
  words: string;
}

/** Signals that run along a line of a mechanism picture, from start to end of a round. */
export interface SignalRoute {
  d: string;
  kind: "signal" | "touch" | "felt";
  start: number;
  end: number;
  count: number;
}

/** The skin a mechanism picture is drawn with. */
export interface MechanismSkin {
  views: Drawn[];
  contours: Contours;
  side: string;
}

/** A vertebra from the side; measures in units of about 0.75 mm. */
export interface Bone {
  name: string;
  region: string;
  /** From front to back. */
  depth: number;
  height: number;
  /** The gap to the next one. */
  disc: number;
  /** In degrees; down and back is positive. */
  tilt: number;
  x: number;
  y: number;
  /** A place seen from the middle of the body, in the drawing. */
  at: (x: number, y: number) => Point;
}

/** All vertebrae by name. */
export type Bones = Map<string, Bone>;

/** The way of a root from its foramen to its label at x, y. */
export interface RootCourse {
  root: string;
  start: Point;
  x: number;
  y: number;
  d: string;
}

/** `paracentral` or `lateral`. */
export type BulgeKind = "paracentral" | "lateral";

/** The root that leaves at a level, or the one that passes. */
export type RootRole = "exiting" | "traversing";

/** Measures of one level from behind; x from the midline, y from the middle of the disc. */
export interface LevelSize {
  region: "cervical" | "thoracic" | "lumbar";
  /** Half the width of the bodies, and at their waist. */
  half: number;
  waist: number;
  height: number;
  disc: number;
  pedicle: number[];
  /** Half the width of sac and cord. */
  sac: number;
  cord: number;
  top: number;
  bottom: number;
  /** The pedicle: its x, and half its sizes. */
  px: number;
  rx: number;
  ry: number;
  upperPedicle: number;
  lowerPedicle: number;
}

/** One root drawn at a level; its label goes to `end`. */
export interface DrawnRoot {
  role: RootRole;
  root: string;
  d: string;
  drawn: SVGGElement;
  end: Point;
  isCaught: boolean;
}

/** One half of the skin as solid.bin has it; see dashboard/build/solid_files.py. */
export interface Half {
  /** How many coarse vertices, and how many of them on the midline, which come last. */
  vertices: number;
  midline: number;
  /** Corners of the faces, three each; those of the eyes apart. */
  faces: Uint16Array;
  eyes: Uint16Array;
  /** How many vertices once every edge is halved. */
  fine: number;
  /** The nearest skin points of each fine vertex and their weights of 255, the first weight being what is left. */
  near: Uint16Array;
  weight: Uint8Array;
  /** The fine face on which the mark of each point stands, and the shares of two corners there. */
  place: Uint16Array;
  share: Uint8Array;
  /** The area of each fine vertex, 255 for none; whether each area crosses the midline. */
  area: Uint8Array;
  crosses: Uint8Array;
  /** How many points a vertex mixes. */
  count: number;
}

/** The whole skin, both halves, in centimetres. */
export interface Mesh {
  half: Half;
  xyz: Float32Array[];
  /** Of length 1. */
  normal: Float32Array[];
  /** The corners of the faces. */
  ijk: Uint32Array[];
  /** Where the mirror image of each vertex of the left half lies. */
  twin: Uint32Array;
  size: number;
  /** Of the left half. */
  faces: number;
  /** Twice the area of each vertex, one more on the right; made when an area is first chosen. */
  kinds?: Int16Array;
}

/** A place on the skin, and which way the skin looks there. */
export interface SkinSpot {
  place: number[];
  up: number[];
}

/** What is laid on the skin; colours are places in the palette. */
export interface Ink {
  xyz: number[][];
  ijk: number[][];
  colour: number[];
  palette: string[];
}

/** A line on the skin, in centimetres; a lifted one lies over the others. */
export interface InkLine {
  width: number;
  colour: string;
  dash?: number;
  gap?: number;
  lift?: number;
}

/** Shares of 1 and the colours there. */
export type ColourScale = [number, string][];

/** How the skin is coloured: by a strength at each vertex, or by a colour; with the roots of the bands. */
export interface SolidSkin {
  intensity?: Float32Array;
  colorscale?: ColourScale;
  vertexcolor?: string[];
  roots?: Uint8Array;
  names?: string[];
}

/** What a selection looks like on the mesh. */
export interface SolidPaint {
  skin: SolidSkin;
  ink: Ink;
  wash: Ink | null;
  /** Skin that nothing is painted on, and its edge where it is seen through: red, green, blue of 255. */
  plain: number[];
  rim: number[];
}

/**
 * From where the body is seen, in degrees: to the person's left of the front, above the horizon; how far, round what.
 */
export interface SolidView {
  turn: number;
  lift: number;
  far: number;
  centre: number[];
}

/** The dermatome maps on the mesh: roots by map, and which of them each vertex has. */
export interface SolidRoots {
  bytes: Uint8Array;
  names: Record<string, string[]>;
}

/** The body in three dimensions while it is on the page. */
export interface OpenSolid {
  /** All of it, the picture, the letters over it, and what is seen and what is missing in words. */
  place: HTMLElement;
  turning: HTMLElement;
  letters: HTMLElement;
  words: HTMLElement;
  note: HTMLElement;
  canvas: HTMLCanvasElement;
  context: WebGL2RenderingContext;
  /** Which body, and its mesh and the stage once they are here. */
  body: string;
  mesh: Mesh | null;
  stage: Stage | null;
  /** What was painted, and how. */
  painted: string;
  skin: SolidSkin | null;
  sized?: ResizeObserver;
  /** Tell from where it is seen. */
  say?: () => void;
}

/** Something inside the body, in the centimetres of the skin; normals are computed. */
export interface InsidePart {
  /** x, y, z of each vertex, and three corners a face, anticlockwise as seen from outside. */
  positions: ArrayLike<number>;
  indices: ArrayLike<number>;
  /** `rgb(…)` or `#rrggbb`. */
  colour: string;
  /** 1 unless told. */
  opacity?: number;
  /** Such as `bone`: what `clearInside` takes away together. */
  kind?: string;
}

/** A solid inside the body as it was read: `rings` one after the other, each of `around` points; x, y, z of each. */
export interface Solid {
  id: string;
  /** The bone, nerve or source it belongs to. */
  part: string;
  kind: string;
  middle: boolean;
  rings: number;
  around: number;
  xyz: Float32Array;
}

/** Why a part is shown. */
export type InsideRole = "chosen" | "other" | "nerve" | "root" | "muscle" | "band" | "near" | "far";

/** A part on one side, or of both at once where it crosses the midline. */
export interface InsideShown {
  /** Part and side. */
  key: string;
  part: string;
  kind: string;
  side: string;
  role: InsideRole;
  solids: Solid[];
}

/** How the body is seen: 0 for skin that hides, 1 for glass; and what stays where it is cut, as a·x + b·y + c·z + d ≥ 0. */
export interface StageLook {
  glass: number;
  cut: [a: number, b: number, c: number, d: number] | null;
}

/** What the page may ask of the stage; all but `drawNow`, `resize` and `image` are seen in the next frame. */
export interface Stage {
  canvas: HTMLCanvasElement;
  /** Ask for one frame; any number of times. */
  draw(): void;
  drawNow(): void;
  /** Called after every frame. */
  follow(act: () => void): void;

  /** The skin of a body, and what is painted on it. */
  wear(body: Mesh): void;
  paint(paint: SolidPaint): void;

  view(): SolidView;
  look(view: SolidView): void;
  resize(width: number, height: number): void;
  /** In pixels of the page. */
  size(): [width: number, height: number];
  /** From centimetres to x and y in pixels of the picture and the distance ahead in centimetres. */
  project(x: number, y: number, z: number): number[];
  /** The same for many places of one view. */
  projector(): (x: number, y: number, z: number) => number[];

  /** Parts inside are seen where the skin is glass or cut. One of an id that is there already takes its place. */
  show(id: string, part: InsidePart): void;
  hide(id: string): void;
  /** All of them, or those of a kind. */
  clearInside(kind?: string): void;
  /** Moved from its place by so many centimetres. */
  offset(id: string, x: number, y: number, z: number): void;
  /** The nearest part inside under a point of the picture while they are seen. */
  pickInside(x: number, y: number): string | null;

  setGlass(share: number): void;
  /** Cut at a place in centimetres: the person's right, the back or what is below stays, or the other side. */
  section(axis: "x" | "y" | "z" | null, at?: number, other?: boolean): void;

  /** What is seen as a PNG, its ground clear. */
  image(): Promise<Blob>;
  dispose(): void;
}

/** What the controls of the body in three dimensions may do. */
export interface SolidScene {
  see: (name: string) => unknown;
  change: (how: (from: SolidView) => SolidView) => unknown;
  toPattern: () => unknown;
}

/** An element that plotly draws in. */
export interface PlotlyElement extends HTMLElement {
  on(event: string, heard: (event: { points: { x: string; y: string }[] }) => void): void;
}

/** The part of the address that is a case, in the making. */
export type CaseState = {
  -readonly [
    key in
      | "case"
      | "pain_left"
      | "pain_right"
      | "worst"
      | "worst_side"
      | "numb_left"
      | "numb_right"
      | "tingling_left"
      | "tingling_right"
      | "found"
      | "absent"
  ]: string;
};

/** A rule of red flags; see red_flag_rules in dashboard/case/red_flags.py. */
export interface CaseFlag {
  any: string[];
  and: string[];
  line: string;
  urgency: string;
  near: string[];
  /** Emergencies that its warning speaks of. */
  answers: string[];
}

/** What is known of a case, as the rule reads it. */
export interface CaseRead {
  pain: string[];
  /** The worst place, or ''. */
  worst: string;
  numb: string[];
  /** Of every sign that was asked: whether it was found. */
  signs: Record<string, boolean>;
}

/** A sign, whether it was found, and its points. */
export type CaseSign = [sign: string, found: boolean, points: number];

/** An answer as it fits a case; see Candidate in dashboard/case/rule.py. */
export interface CaseCandidate {
  id: string;
  score: number;
  pain: number;
  numb: number;
  signsFor: CaseSign[];
  signsAgainst: CaseSign[];
  missing: string[];
  both: string[];
  onlyDrawn: string[];
  onlyPattern: string[];
  member: number;
  tied: string[];
}
