/** What each compiled file holds, as the programs in dashboard/ write it; fetchJson knows it by the file's name. */

import type { Key } from "./types.js";

/** What one key of the address may hold: a listed value or one of a form. */
export interface Choice {
  values: string[];
  /** The key that tells the values for this one, too; only on the map's host. */
  like?: string;
  /** What it holds when it is absent. */
  default: string;
  /** The form, as a regular expression. */
  pattern?: string;
  /** How many listed values may stand in it, separated by commas; 1 where it is not told. */
  most?: number;
  /** The first letter is enough. */
  initials?: boolean;
}

/** The table of dashboard/selection.py, on the map's host. */
export type Choices = Record<Key, Choice>;

/** index.json, on the map's host: what the compiled views say about themselves. */
export interface PatternIndex {
  /** Names the folder of the files. */
  version: string;
  /** Sources, in the order of the rows of patterns.bin. */
  structures: string[];
  /** Skin points of both halves. */
  n_points: number;
  /** Sources whose pattern has a fixed side. */
  absolute: string[];
  groups: { id: string; name: string; views: string[] }[];
  /** Areas, in the order in which point_areas.bin counts. */
  areas: string[];
  layers: string[];
  bodies: { id: string; name: string }[];
  maps: { id: string; label: string }[];
}

/** An area of a view on one side: `left`, `right` or `midline`; its outline as path data, and where it is named. */
export interface ViewArea {
  area: string;
  side: string;
  d: string;
  x: number;
  y: number;
}

/** A view of views_GROUP.json. */
export interface View {
  id: string;
  name: string;
  group: string;
  width: number;
  height: number;
  /** The body's picture; null for a schematic view. */
  image: string | null;
  /** The view that is its mirror image, which may be itself. */
  mirror: string;
  outline: string;
  letters: { text: string; x: number; y: number }[];
  areas: ViewArea[];
  /** Skin points seen in it, and the x and y of each. */
  points: number[];
  xy: number[];
  /** Radius of the largest dots. */
  dot: number;
}

/** A zone of a pattern, the strongest first; `least` strength of 255. */
export interface Zone {
  name: string;
  word: string;
  least: number;
}

/** The outlines of a pattern in a view as path data: of all of it, and of its core. */
export interface ZoneOutlines {
  outer?: string;
  core?: string;
}

/** contours_GROUP.json: by source and view. */
export type Contours = Record<string, Record<string, ZoneOutlines>>;

/** A band of a dermatome map, and where its root is named. */
export interface Band {
  root: string;
  side: string;
  d: string;
  x: number;
  y: number;
}

/** dermatomes_GROUP.json: by map and view. */
export type Bands = Record<string, Record<string, Band[]>>;

/** How well a pattern is known: the grades of its two outlines and of each area. */
export interface Graded {
  core: string | null;
  spillover: string | null;
  areas: Record<string, string>;
}

export interface Grades {
  labels: Record<string, string>;
  structures: Record<string, Graded>;
}

/** How many of so many maps give an area to a root; `beside`: those that have it there beside another root. */
export interface AgreementGiven {
  give: number;
  of: number;
  maps: string[];
  beside: string[];
}

export interface AgreementCounts {
  /** By root and area. */
  roots: Record<string, Record<string, AgreementGiven>>;
  /** Names of the maps. */
  maps: Record<string, string>;
  /** `agree`, `overlap` or `disagree`, and the roots named for the area. */
  areas: Record<string, { agreement: "agree" | "overlap" | "disagree"; roots: string[]; of: number }>;
}

/** painted_areas.json: by source the areas, the strongest first, each with the number of its zone and its side. */
export type PaintedAreas = Record<string, [area: string, zone: number, side: string][]>;

/** pattern_views.json: which views hold a source or an area on the left side. */
export interface PatternViews {
  views: Record<string, { group: string; mirror: string }>;
  structures: Record<string, string[]>;
  areas: Record<string, string[]>;
}

/**
 * Where the drawing of the left half goes in a view: `left` is added to its x, the right half's x is taken from
 * `right`.
 */
export interface HalfPlace {
  camera: string;
  left: number | null;
  right: number | null;
}

export type MusclePlace = HalfPlace;

/** A muscle: outline and fibres as path data, and where it is named. */
export interface MuscleShape {
  d: string;
  f: string;
  x: number;
  y: number;
}

/** muscles_GROUP.json, of the left half; `depth` from 1, superficial, to 3. */
export interface MuscleFile {
  depth: Record<string, number>;
  views: Record<string, MusclePlace>;
  cameras: Record<string, Record<string, MuscleShape>>;
}

/** trigger_sites_GROUP.json, of the left half: number, x and y of the sites of a muscle, and the area each lies in. */
export interface TriggerSiteFile {
  areas: Record<string, Record<string, string>>;
  views: Record<string, HalfPlace>;
  cameras: Record<string, Record<string, [number: number, x: number, y: number][]>>;
}

/** A piece of a nerve: path data where it runs near the skin and where it runs deep, and places to name it. */
export interface NerveCourse {
  course: string;
  nerve: string;
  d: string;
  deep: string;
  labels: number[][];
}

/** A place where a nerve is caught. */
export interface NerveSite {
  site: string;
  nerve: string;
  x: number;
  y: number;
}

/** nerves_GROUP.json, of the left half. */
export interface NerveFile {
  views: Record<string, HalfPlace>;
  cameras: Record<string, { courses: NerveCourse[]; sites: NerveSite[] }>;
}

/** The skin of a nerve; `size` in square units of the view. */
export interface NerveField {
  nerve: string;
  d: string;
  x: number;
  y: number;
  size: number;
}

/** nerve_fields_GROUP.json, of the left half; the saddle view has its own fields on both sides. */
export interface NerveFieldFile {
  views: Record<string, HalfPlace>;
  cameras: Record<string, { fields: NerveField[]; borders: string }>;
  saddle?: (NerveField & { side: string })[];
}

/** A nerve; `branches`: all that come from it. */
export interface NerveName {
  id: string;
  name: string;
  short: string;
  latin: string;
  plain: string;
  branches: string[];
  colour: number;
}

/** A place where a nerve is caught, and where that would be felt. */
export interface SiteName {
  id: string;
  name: string;
  latin: string;
  nerve: string;
  areas: string[];
}

export interface NerveNames {
  nerves: NerveName[];
  sites: SiteName[];
  areas: Record<string, { primary: string[]; shared: string[] }>;
}

/** search.json: conditions by id and name; words with their kind, their targets, and what must be said with them. */
export interface SearchWords {
  conditions: [id: string, name: string][];
  said: [word: string, kind: string, ids: string[], notice: string][];
}

/**
 * A source in an area: strength in thousandths, weight in quarters, zone, grade, share in words.
 */
export type PlaceRow = [strength: number, quarters: number, zone: string, evidence: string, share: string];

/** A source that may hurt; twice its commonness, that in words, its whole strength in thousandths, its row by area. */
export interface PlaceSource {
  id: string;
  name: string;
  common: number;
  often: string;
  whole: number;
  rows: Record<string, PlaceRow>;
}

/** What has no strength: what is said of each of its areas, and the attributes that choose it. */
export interface CoveredSource {
  id?: string;
  name: string;
  press?: Record<string, string | number>;
  rows: Record<string, string>;
}

/** Templates of the reasons, with names in braces. */
export type PlaceWords = Record<"where" | "covered" | "often" | "focus" | "evidence" | "tied", string>;

/** A group of candidates; `rule` says how it is ranked. */
export type PlaceGroup = { id: string; heading: string; note?: string } & (
  { rule: "score"; candidates: PlaceSource[] } | { rule: "covered"; candidates: CoveredSource[] }
);

/**
 * What orders entries that have no strength: urgency, kind, and by area a rank, or of a condition how many areas it
 * has.
 */
export type AlsoRanks = Record<string, [urgency: number, kind: string, ranks: Record<string, number>]>;

/** places.json; see dashboard/figures/places.py. */
export interface Places {
  reasons: PlaceWords;
  /** Sources that pain alone cannot tell apart. */
  tied: string[];
  groups: PlaceGroup[];
  also: AlsoRanks;
  /** Works in words, by key. */
  works: Record<string, string>;
}

/** A feature of a source: what holds for its mechanism, what is known of it, what to learn; all as HTML. */
export interface ComparedFeature {
  id: string;
  heading: string;
  general: string;
  own: string;
  lesson: string;
}

/** compared/SOURCE.json */
export interface ComparedSource {
  id: string;
  name: string;
  kind: string;
  mechanism: string;
  word: string;
  warnings: string[];
  areas: string[];
  features: ComparedFeature[];
}

/** A trace of a plotly figure; `meta.colour` names its colour by token. */
export interface PlotlyTrace {
  type?: string;
  meta?: { colour?: string };
  marker?: { line?: object };
  line?: object;
  [more: string]: unknown;
}

export interface PlotlyAxis {
  tickfont?: { size?: number };
  [more: string]: unknown;
}

export interface PlotlyLayout {
  width?: number;
  height?: number;
  margin?: { l: number; r: number; t: number; b: number };
  font?: object;
  xaxis?: PlotlyAxis;
  yaxis?: PlotlyAxis;
  annotations?: { name?: string; font?: object }[];
  [more: string]: unknown;
}

export interface PlotlyFigure {
  data: PlotlyTrace[];
  layout: PlotlyLayout;
}

/** charts/forest/SOURCE.json and charts/forest_area/AREA.json */
export interface ForestChart {
  heading: string;
  summary: string;
  wide: PlotlyFigure;
  narrow: PlotlyFigure;
  table: string;
}

/** charts/index.json: what has a forest plot, and the region where a source is felt most. */
export interface ChartIndex {
  forest: string[];
  forest_area: string[];
  home: Record<string, string>;
}

/** charts/overlap/REGION.json: percent of their skin that two sources share. */
export interface OverlapChart {
  summary: string;
  figure: { data: (PlotlyTrace & { x: string[]; y: string[]; z: (number | null)[][] })[]; layout: PlotlyLayout };
  names: string[];
  table: string;
}

/** A solid inside the body; one that is not in the middle has its mirror image on the right. */
export type InsideEntry = [id: string, part: string, kind: string, middle: number, rings: number, around: number];

/** inside.json; see dashboard/build/inside/files.py. */
export interface InsideIndex {
  sets: Record<string, InsideEntry[]>;
}

/** inside_parts.json; see dashboard/inside/files.py. */
export interface InsideParts {
  names: Record<string, string>;
  nerves: Record<string, { roots: string[]; muscles: string[]; past: string[] }>;
  segments: Record<string, string[]>;
  whole: Record<string, string>;
}

/** A likelihood ratio with its 95% interval; `bound`: words for one that is known from one side only. */
export interface LikelihoodRatio {
  value: number;
  low: number | null;
  high: number | null;
  bound: string;
  origin: string;
}

/** A test, with what a result of it changes. */
export interface LikelihoodTest {
  positive: LikelihoodRatio | null;
  negative: LikelihoodRatio | null;
  missing: string;
  name: string;
  target: string;
  population: string;
  note: string;
  study: string;
  doubt: string;
}

export interface LikelihoodChart {
  tests: Record<string, LikelihoodTest>;
  figure: PlotlyFigure;
}

/**
 * What a mechanism picture says of a source. `targets`: areas the arrow may point at, the best first, and their side.
 */
export interface MechanismSource {
  structure_id: string;
  name: string;
  level: string;
  mechanism: string;
  limb: string;
  territory: string[];
  targets: [area: string, side: string][];
  seat: string;
  disc: string;
  below_cord: boolean;
  steps: string;
}

/** Which picture: of two tissues at one nerve cell, of an organ, or of a root. */
export type MechanismPicture = "convergence" | "visceral" | "root";

/** The areas of a nerve's path in their order, each with what a view must look at to show it. */
export type NervePath = [area: string, sights: string[]][];

/** Areas outwards from the spine, step by step. */
export interface Spreading {
  limb: "arm" | "leg";
  steps: { name: string; areas: string[] }[];
}

/** mechanism/SOURCE.json */
export interface MechanismAbout {
  structure: string;
  name: string;
  mechanism: string;
  level: string;
  territory: string[];
  own: MechanismPicture;
  pictures: Record<MechanismPicture, MechanismSource>;
  paths: NervePath[];
  course: string;
  spreading: Spreading | null;
}

/** A level of the spine: its vertebrae, ids of disc and facet joint, its roots, and which of them a bulge catches. */
export interface SpineLevel {
  name: string;
  upper: string;
  lower: string;
  disc: string;
  facet: string;
  hasDisc: boolean;
  exiting: string;
  traversing: string;
  paracentral: string[];
  lateral: string[];
}

/** spine.json: `structures` by their levels, `names` of all that can be pressed. */
export interface Spine {
  levels: SpineLevel[];
  roots: { root: string; structure: string; exits: string }[];
  structures: Record<string, string[]>;
  names: Record<string, string>;
}

/** A source of the quiz: areas in which it is usually felt, all its areas, its best grade, an explanation as HTML. */
export interface QuizSource {
  id: string;
  usual: string[];
  areas: string[];
  grade: string;
  why: string;
}

/** A sign by its text: why it stands, and between which sources it may be asked. */
export type QuizSigns = Record<string, { why: string; among: string }>;

/** quiz.json: everything the questions are made of. */
/** A case as a choice among four answers, of dashboard/quiz/best_answer.py. */
export interface QuizWorked {
  published: boolean;
  right: string[];
  options: { id: string; text: string; why: string }[];
  /** HTML. */
  why: string;
}

export interface QuizMaterial {
  areas: Record<string, { region: string; maps: string }>;
  points: { id: string; root: string; area: string; why: string }[];
  sources: QuizSource[];
  maps: { id: string; name: string; made: string; cite: string }[];
  /** Areas by root and map. */
  roots: Record<string, Record<string, string[]>>;
  cases: { id: string; level: string; areas: string[]; side: string; right: string[]; told: string; why: string }[];
  answers: Record<string, string>;
  /** By case: the four answers of `case`. */
  worked: Record<string, QuizWorked>;
  /** By source. */
  signs: Record<string, QuizSigns>;
}

/** A work in a few letters, and as an entry of a list of sources. */
export interface LessonWork {
  key: string;
  short: string;
  html: string;
}

/** A step as it is played. */
export interface LessonStep {
  title: string;
  query: string;
  sentence: string;
  notes: readonly string[];
  hide: readonly string[];
  focus: string;
  sources: LessonWork[];
}

/** A lesson as it is played. */
export interface Lesson {
  id: string;
  title: string;
  summary: string;
  audience: string;
  minutes: number;
  /** The tag of its language; without one it is that of the page. */
  language?: string;
  data_version: string;
  steps: LessonStep[];
}

/** A lesson in the list of lessons, with how many steps it has. */
export interface LessonEntry {
  id: string;
  title: string;
  summary: string;
  audience: string;
  minutes: number;
  steps: number;
}

/** Files that are known by their whole name. */
interface NamedFiles {
  "agreement.json": AgreementCounts;
  "charts/index.json": ChartIndex;
  "charts/likelihood.json": LikelihoodChart;
  "grades.json": Grades;
  "handouts/credits.json": Record<string, string>;
  "inside.json": InsideIndex;
  "inside_parts.json": InsideParts;
  "lessons/index.json": LessonEntry[];
  "lessons/sources.json": Record<string, LessonWork>;
  "lessons/sources_of.json": Record<string, string[]>;
  "nerves.json": NerveNames;
  "painted_areas.json": PaintedAreas;
  "confirmations/open.json": OpenRow[];
  "pattern_views.json": PatternViews;
  "case.json": CaseRule;
  "case_basis.json": Record<string, string>;
  "case_note.json": import("../case/note.js").NoteWords;
  "places.json": Places;
  "quiz.json": QuizMaterial;
  "search.json": SearchWords;
  "solid_roots.json": Record<string, string[]>;
  "spine.json": Spine;
}

/** confirmations/TABLE.json: for each row of a table the pieces of HTML that tell where it stands. */
export interface ConfirmationFile {
  pieces: string[];
  /** Row id to the numbers of its pieces. */
  rows: Record<string, number[]>;
}

/** A row that could not be read, or whose source says otherwise. */
export interface OpenRow {
  table: string;
  /** The table as a reader is told of it. */
  name: string;
  row: string;
  sources: string;
  reason: string;
}

/** What a file holds, by its name; a file of another body stands in a folder of that body. */
export type JsonFile<Name extends string> = string extends Name
  ? unknown
  : Name extends keyof NamedFiles
    ? NamedFiles[Name]
    : Name extends `${string}nerve_fields_${string}`
      ? NerveFieldFile
      : Name extends `${string}trigger_sites_${string}`
        ? TriggerSiteFile
        : Name extends `${string}muscles_${string}`
          ? MuscleFile
          : Name extends `${string}nerves_${string}`
            ? NerveFile
            : Name extends `${string}dermatomes_${string}`
              ? Bands
              : Name extends `${string}contours_${string}`
                ? Contours
                : Name extends `${string}views_${string}`
                  ? { views: View[] }
                  : Name extends `compared/${string}`
                    ? ComparedSource
                    : Name extends `charts/overlap/${string}`
                      ? OverlapChart
                      : Name extends `charts/forest${string}`
                        ? ForestChart
                        : Name extends `mechanism/${string}`
                          ? MechanismAbout
                          : Name extends `lessons/${string}`
                            ? Lesson
                            : Name extends `confirmations/${string}`
                              ? ConfirmationFile
                              : unknown;

/** One answer and what it is weighed by; see Answer in dashboard/case/weighing.py. */
export interface CaseAnswer {
  id: string;
  name: string;
  structures: string[];
  condition: string;
  /** `condition_group` of its condition; blank where it is none. */
  group?: string;
  urgency: string;
  patterns: Record<string, number>[];
  numb: Record<string, number> | null;
  /** Points where it is present, and where it is absent. */
  signs: Record<string, [present: number, absent: number]>;
}

export interface CaseSignRow {
  sign_id: string;
  kind: string;
  limb: string;
  name: string;
  /** Blank where it is not asked. */
  question: string;
}

/** A case of the tables. */
export interface CaseEntry {
  id: string;
  title: string;
  published: boolean;
  level: string;
  side: string;
  pain: string[];
  worst: string;
  numb: string[];
  found: string[];
  absent: string[];
  story: string;
  expected: string;
  /** HTML. */
  why: string;
}

/** case.json, of dashboard/case/files.py. */
export interface CaseRule {
  schema: string;
  fit: number;
  inside: number;
  outside: number;
  tie: number;
  missing: number;
  first: number;
  questions: number;
  neverSeparated: string[];
  following: string[];
  losses: string[];
  normal: string;
  limbs: Record<string, string[]>;
  lowBack: string;
  midline: string[];
  regions: Record<string, string>;
  answers: CaseAnswer[];
  signs: CaseSignRow[];
  flags: { any: string[]; and: string[]; line: string; urgency: string; near: string[]; answers: string[] }[];
  lines: Record<string, { when: string; action: string }>;
  cases: CaseEntry[];
}
