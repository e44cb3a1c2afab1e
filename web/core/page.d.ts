/**
 * What is true of this page and unknown to the browser's own types: its events happen to elements, a selector that
 * names a tag finds elements of that tag, and three globals stand on its window.
 */

type AllTags = HTMLElementTagNameMap & Omit<SVGElementTagNameMap, keyof HTMLElementTagNameMap>;
type LastPart<Selector extends string> = Selector extends `${string} ${infer Rest}` ? LastPart<Rest> : Selector;
type TagIn<Part extends string> = Part extends `${infer Name}${"." | "#" | "[" | ":"}${string}` ? Name : Part;
type ByTag<Name extends string> = [Extract<Name, keyof AllTags>] extends [never]
  ? HTMLElement
  : AllTags[Extract<Name, keyof AllTags>];

/** The kind of element a selector finds: that of the tag at its end; an HTMLElement where it names none or several. */
type Found<Selector extends string> = Selector extends `${string}${"," | "("}${string}`
  ? HTMLElement
  : ByTag<TagIn<LastPart<Selector>>>;

interface ParentNode {
  querySelector<Selector extends string>(selectors: Selector): Found<Selector> | null;
  querySelectorAll<Selector extends string>(selectors: Selector): NodeListOf<Found<Selector>>;
}

interface Element {
  closest<Selector extends string>(selectors: Selector): Found<Selector> | null;
}

/** An event of the page: it happens to an element, and is heard by one. */
type PageEvent<Kind extends Event = Event> = Kind & {
  readonly target: HTMLElement;
  readonly currentTarget: HTMLElement;
};

interface Document {
  addEventListener<Kind extends keyof DocumentEventMap>(
    type: Kind,
    listener: (event: PageEvent<DocumentEventMap[Kind]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
interface SVGElement {
  addEventListener<Kind extends keyof SVGElementEventMap>(
    type: Kind,
    listener: (event: PageEvent<SVGElementEventMap[Kind]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
interface HTMLElement {
  addEventListener<Kind extends keyof HTMLElementEventMap>(
    type: Kind,
    listener: (event: PageEvent<HTMLElementEventMap[Kind]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
interface HTMLButtonElement {
  addEventListener<Kind extends keyof HTMLElementEventMap>(
    type: Kind,
    listener: (event: PageEvent<HTMLElementEventMap[Kind]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

interface HTMLDetailsElement {
  addEventListener<Kind extends keyof HTMLElementEventMap>(
    type: Kind,
    listener: (event: PageEvent<HTMLElementEventMap[Kind]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
interface SVGGElement {
  addEventListener<Kind extends keyof SVGElementEventMap>(
    type: Kind,
    listener: (event: PageEvent<SVGElementEventMap[Kind]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Attributes of an element that is made. */
type Attributes = Record<string, string | number>;

/** What may be put into an element. */
type Content = Node | string;

/** Makes an element with some properties and what is put into it. */
type MakeElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties?: Partial<HTMLElementTagNameMap[Tag]>,
  ...inside: Content[]
) => HTMLElementTagNameMap[Tag];

/** Makes an element with some attributes and what is put into it. */
type MakeTag = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...inside: Content[]
) => HTMLElementTagNameMap[Tag];

/** The few functions of plotly that the page calls; what they are given is described in json_files.d.ts. */
interface Plotly {
  newPlot(place: HTMLElement, data: object[], layout: object, config: object): Promise<unknown>;
  react(place: HTMLElement, data: object[], layout: object, config: object): Promise<unknown>;
  purge(place: HTMLElement): void;
}

interface Window {
  /** Here once a chart has been asked for. */
  Plotly?: Plotly;
  /** The one global name of the page; see entry.js. */
  painAtlas?: import("./types.js").Entry;
  /** Dash's own scripts, here once they have run. */
}
