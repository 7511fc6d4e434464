/** Paints marks as CSS Custom Highlights: the page's own nodes stay as they are. */
import type { EntityKind } from '#core/corpus/schema.ts';
import { createFrameBatch } from './frame-batch.ts';
import { rangeOfMark, type Mark } from './mark.ts';
import { rangeOfPlace, type Place } from './place.ts';
import { adoptStyleSheet } from './style-sheet.ts';

export type HighlightGroup = 'people' | 'bodies' | 'places' | 'papers' | 'ideas';

export interface Highlighter {
  /** From the next frame on exactly these marks are underlined. */
  paint(marks: Iterable<Mark>): void;
  clear(): void;
  /** Takes the underlines away or brings them back; the current mark is not concerned. */
  setVisible(visible: boolean): void;
  /** The one mark that is hovered or was jumped to. */
  setCurrent(mark: Mark | null): void;
  /** The word that is looked up, with all that belongs to it: both halves of a separable verb. Empty takes it away. */
  setWord(places: readonly Place[]): void;
  /** Paints now what was to be painted at the next frame. */
  flush(): void;
}

const GROUPS: Readonly<Record<EntityKind, HighlightGroup>> = {
  person: 'people',
  office: 'people',
  organisation: 'bodies',
  alliance: 'bodies',
  institution: 'bodies',
  media: 'bodies',
  country: 'places',
  region: 'places',
  city: 'places',
  document: 'papers',
  programme: 'papers',
  event: 'papers',
  'weapon-system': 'ideas',
  concept: 'ideas',
};

/** Number in the highlight's name (the page can list the names, so they say nothing) and hue of its line. */
const LOOKS: Readonly<Record<HighlightGroup, { readonly number: number; readonly hue: number }>> = {
  people: { number: 1, hue: 25 },
  bodies: { number: 2, hue: 255 },
  places: { number: 3, hue: 150 },
  papers: { number: 4, hue: 305 },
  ideas: { number: 5, hue: 75 },
};

/** Name of the highlight that shows the current mark. */
export const CURRENT_NAME = 'rg-current';

/** Name of the highlight that shows the word that is looked up. */
export const WORD_NAME = 'rg-word';

/** The highlights of the moment, over the lines below the terms. */
const MOMENTARY: readonly string[] = [WORD_NAME, CURRENT_NAME];

/** The group of kinds that are underlined alike. */
export function groupOf(kind: EntityKind): HighlightGroup {
  return GROUPS[kind];
}

/** Name of the highlight that a mark is painted with: one for each group, and one more for its doubtful mentions. */
export function highlightName(mark: Mark): string {
  const name = `rg-${LOOKS[groupOf(mark.mention.kind)].number}`;
  return mark.mention.certainty === 'probable' ? `${name}p` : name;
}

/**
 * A painter for the document. Where the browser has no highlights it does nothing. When `signal` aborts, the
 * highlights and their style sheet are gone.
 */
export function createHighlighter(doc: Document, signal: AbortSignal): Highlighter {
  const view = doc.defaultView;
  if (!view || !('Highlight' in view) || !('highlights' in view.CSS) || signal.aborted) return NO_HIGHLIGHTER;
  const painter = new Painter(view);
  const sheet = adoptStyleSheet(doc, STYLE, signal);
  const batch = createFrameBatch(view, signal, () => {
    sheet.ensure();
    painter.apply();
  });
  signal.addEventListener('abort', () => painter.remove(), { once: true });
  const change = (alter: () => void) => {
    alter();
    batch.request();
  };
  return {
    paint: (marks) => change(() => painter.setMarks([...marks])),
    clear: () => change(() => painter.setMarks([])),
    setVisible: (visible) => change(() => painter.setVisible(visible)),
    setCurrent: (mark) => change(() => painter.setCurrent(mark)),
    setWord: (places) => change(() => painter.setWord(places)),
    flush: () => batch.flush(),
  };
}

const NO_HIGHLIGHTER: Highlighter = {
  paint: () => undefined,
  clear: () => undefined,
  setVisible: () => undefined,
  setCurrent: () => undefined,
  setWord: () => undefined,
  flush: () => undefined,
};

/** Keeps the document's highlight registry in step with the marks. */
class Painter {
  private marks: readonly Mark[] = [];
  private current: Mark | null = null;
  private word: readonly Place[] = [];
  private isVisible = true;
  /** Hovering changes only the current mark; the others are then left alone. */
  private areMarksStale = true;
  private readonly view: Window & typeof globalThis;
  private readonly highlights = new Map<string, Highlight>();

  constructor(view: Window & typeof globalThis) {
    this.view = view;
  }

  setMarks(marks: readonly Mark[]): void {
    this.marks = marks;
    this.areMarksStale = true;
  }

  setVisible(isVisible: boolean): void {
    this.areMarksStale ||= isVisible !== this.isVisible;
    this.isVisible = isVisible;
  }

  setCurrent(mark: Mark | null): void {
    this.current = mark;
  }

  setWord(places: readonly Place[]): void {
    this.word = places;
  }

  apply(): void {
    if (this.areMarksStale) this.applyMarks();
    this.showMomentary(CURRENT_NAME, this.current ? [rangeOfMark(this.current)] : []);
    this.showMomentary(WORD_NAME, this.word.map(rangeOfPlace));
  }

  remove(): void {
    for (const name of this.highlights.keys()) this.drop(name);
  }

  private applyMarks(): void {
    const groups = Map.groupBy(this.isVisible ? this.marks : [], highlightName);
    for (const name of this.highlights.keys()) if (!MOMENTARY.includes(name) && !groups.has(name)) this.drop(name);
    for (const [name, marks] of groups) this.show(name, marks.map(rangeOfMark));
    this.areMarksStale = false;
  }

  private showMomentary(name: string, ranges: readonly (StaticRangeInit | null)[]): void {
    if (ranges.length > 0) this.show(name, ranges);
    else this.drop(name);
  }

  private show(name: string, ranges: readonly (StaticRangeInit | null)[]): void {
    const highlight = this.highlights.get(name) ?? new this.view.Highlight();
    highlight.clear();
    for (const range of ranges) if (range) highlight.add(new this.view.StaticRange(range));
    highlight.priority = 1 + MOMENTARY.indexOf(name);
    this.highlights.set(name, highlight);
    this.view.CSS.highlights.set(name, highlight);
  }

  private drop(name: string): void {
    const registry = this.view.CSS.highlights;
    const highlight = this.highlights.get(name);
    if (highlight && registry.get(name) === highlight) registry.delete(name);
    this.highlights.delete(name);
  }
}

/**
 * Colours of middle lightness, which are quiet and still visible on light pages and on dark ones. Mixing in `currentColor` would
 * be better, but Chromium takes the root's colour for it, not the text's.
 */
const STYLE = [
  ...Object.values(LOOKS).flatMap(({ number, hue }) => [
    lineRule(`rg-${number}`, hue, 'solid'),
    lineRule(`rg-${number}p`, hue, 'dotted'),
  ]),
  `::highlight(${CURRENT_NAME}) { background-color: oklch(0.8 0.15 85 / 0.4); }`,
  `::highlight(${WORD_NAME}) { background-color: oklch(0.75 0.12 230 / 0.35); }`,
  `@media print { ${printRules()} }`,
].join('\n');

function lineRule(name: string, hue: number, line: 'solid' | 'dotted'): string {
  const colour = `oklch(0.63 0.14 ${hue})`;
  const width = line === 'solid' ? '1px' : '1.5px';
  return `::highlight(${name}) { text-decoration: underline ${line} ${width} ${colour}; text-underline-offset: 0.2em; }`;
}

function printRules(): string {
  const names = Object.values(LOOKS).flatMap(({ number }) => [`rg-${number}`, `rg-${number}p`]);
  return [...names, ...MOMENTARY]
    .map((name) => `::highlight(${name}) { text-decoration: none; background-color: transparent; }`)
    .join(' ');
}
