/** The card over the page: opened by pointer, tap, key or selection, filled by the background. */
import { callBackground } from '#extension/calls.ts';
import type { Settings } from '#extension/settings-schema.ts';
import type { FlowSet } from '#page/flow-set.ts';
import type { Flow } from '#page/flow.ts';
import type { Highlighter } from '#page/highlights.ts';
import type { HitTest } from '#page/hit-test.ts';
import { liveRangeOfMark, type Mark } from '#page/mark.ts';
import { liveRangeOfPlace, type Place } from '#page/place.ts';
import { createWordHit } from '#page/word-hit.ts';
import type { CardState } from '#ui/card-session.ts';
import { createHoverCard, type HoverCard, type OpenCardOptions } from '#ui/hover-card.tsx';
import { createHoverIntent, type HoverIntent } from '#ui/hover-intent.ts';
import type { Translator, UiLanguage } from '#ui/translator.ts';
import { isMark, isSameTarget, type CardTarget } from './card-target.ts';
import { followPointer, followTaps, type Point } from './pointer.ts';
import { followSelection, wordsToLookUp } from './selection.ts';
import { createWordAnswers, type WordAnswer, type WordAnswers } from './word-answers.ts';

export interface TermCard {
  readonly isOpen: boolean;
  /** Opens the card of a mark by key: the focus goes into the card. */
  openByKey(mark: Mark): void;
  /** The same for what is selected; false if that is not a word or an expression. */
  openSelectionByKey(): boolean;
  close(): void;
  setLanguage(language: UiLanguage): void;
}

/** How words of the vocabulary are looked up. */
export type LookUpSettings = Pick<Settings, 'lookUpKey' | 'lookUpSelection' | 'lookUpDoubleTap'>;

/** No word is looked up. */
export const NO_LOOK_UP: LookUpSettings = { lookUpKey: 'off', lookUpSelection: false, lookUpDoubleTap: false };

interface TermCardOptions {
  readonly hits: HitTest;
  readonly flows: FlowSet;
  readonly highlighter: Highlighter;
  readonly translator: Translator;
  readonly asOf: string | null;
  /** What was recognised in a flow. */
  readonly marksOf: (flow: Flow) => readonly Mark[];
  /** Entities on the page, to rank a card's claims. */
  readonly entities: () => readonly string[];
  /** Asked whenever a word might be looked up. */
  readonly lookUp: () => LookUpSettings;
  readonly onState: (state: CardState) => void;
  /** A card could not be had: the moment to see whether the extension is still there. */
  readonly onFailure: () => void;
  readonly signal: AbortSignal;
}

/** A card opens after this dwell, in milliseconds; with a key held down the reader has made up their mind. */
const DWELL = 300;
const DWELL_WITH_KEY = 150;

export function createTermCard(doc: Document, options: TermCardOptions): TermCard {
  const desk = new CardDesk(doc, options);
  return {
    get isOpen() {
      return desk.card.isOpen;
    },
    openByKey: (mark) => desk.openMark(mark, { focus: true }),
    openSelectionByKey: () => {
      const words = wordsToLookUp(options.flows, doc.getSelection());
      if (words !== null) void desk.openSelected(words, true);
      return words !== null;
    },
    close: () => desk.card.close(),
    setLanguage: (language) => desk.card.setLanguage(language),
  };
}

/** How a word came to be looked up. */
interface WordRequest {
  /** Asked for outright: answered also when there is nothing to say. */
  readonly isAsked: boolean;
  /** The pointer rests on it, and may have left when the answer comes. */
  readonly isHovered: boolean;
  /** Asked for by key: the focus goes into the card. */
  readonly focus?: boolean;
  readonly point?: Point;
}

class CardDesk {
  readonly card: HoverCard;
  readonly #options: TermCardOptions;
  readonly #intent: HoverIntent<CardTarget>;
  readonly #answers: WordAnswers;
  /** What the open card is about. */
  #shown: CardTarget | null = null;
  /** Where the shown word and its partners lie. */
  #lit: readonly Place[] = [];
  /** The word last hovered of which nothing is known: it is not asked for again while the pointer rests on it. */
  #unknown: Place | null = null;
  /** Of two words that are looked up, the later one counts. */
  #latest = 0;
  /** Where the pointer was last: of a term that wraps, the card belongs to the piece below it. */
  #point: Point = { x: 0, y: 0 };
  #isSelectionShown = false;

  constructor(doc: Document, options: TermCardOptions) {
    const { signal, translator, onState, marksOf, onFailure } = options;
    this.#options = options;
    this.#answers = createWordAnswers({ marksOf, onFailure });
    this.card = createHoverCard(doc, {
      signal,
      translator,
      loadEntity: (entity) => this.#load(entity),
      onState,
      onClose: () => this.#forget(),
    });
    this.#intent = createHoverIntent<CardTarget>({
      onOpen: (target) => this.#openHovered(target),
      onClose: () => this.card.close(),
      isSame: (a, b) => this.#isSame(a, b),
      openDelay: (target) => (isMark(target) ? DWELL : DWELL_WITH_KEY),
    });
    this.#listen(doc);
  }

  /** Opens the card of a mention; nothing changes if the pointer merely returns to it. */
  openMark(mark: Mark, how: { readonly focus: boolean } | { readonly point: Point }): void {
    const range = liveRangeOfMark(mark);
    if (range === null || (mark === this.#shown && this.card.isOpen && 'point' in how)) return;
    this.#latest += 1;
    this.#show(mark, []);
    void this.card.open({ range }, () => this.#load(mark.mention.entity, mark), how);
  }

  #listen(doc: Document): void {
    const { hits, flows, lookUp, signal } = this.#options;
    const wiring = {
      ...{ hits, signal, card: this.card, intent: this.#intent, settings: lookUp },
      words: createWordHit(doc, flows),
      onPoint: (at: Point) => void (this.#point = at),
      onTap: (target: CardTarget, point: Point) => this.#openTapped(target, point),
    };
    followPointer(doc, wiring);
    followTaps(doc, wiring);
    const isWanted = (): boolean => lookUp().lookUpSelection;
    followSelection(doc, {
      flows,
      isWanted,
      signal,
      card: this.card,
      onSelect: (words) => void this.openSelected(words, false),
    });
    signal.addEventListener('abort', () => this.#intent.reset());
  }

  #openHovered(target: CardTarget): void {
    const point = this.#point;
    if (isMark(target)) this.openMark(target, { point });
    else if (this.#unknown === null || !isSameTarget(this.#unknown, target))
      void this.#openWord(target, this.#answers.at(target), { isAsked: false, isHovered: true, point });
  }

  #openTapped(target: CardTarget, point: Point): void {
    if (isMark(target)) this.openMark(target, { point });
    else void this.#openWord(target, this.#answers.at(target), { isAsked: true, isHovered: false, point });
  }

  /** A selection that meets a mention is about that mention; several words in vain are left alone. */
  async openSelected(words: readonly [Place, ...Place[]] | null, focus: boolean): Promise<void> {
    if (words === null) {
      if (this.#isSelectionShown) this.card.close();
      return;
    }
    const [first, ...others] = words;
    const request = { isAsked: others.length === 0, isHovered: false, focus };
    const mark = this.#markAmong(words);
    if (mark) this.openMark(mark, focus ? { focus } : { point: this.#point });
    else if (others.length === 0) await this.#openWord(first, this.#answers.at(first), request);
    else await this.#openWord(first, this.#answers.among(words), request);
    this.#isSelectionShown = this.card.isOpen;
  }

  #markAmong(words: readonly [Place, ...Place[]]): Mark | undefined {
    const [{ flow, start }] = words;
    const end = words.at(-1)?.end ?? start;
    return this.#options.marksOf(flow).find(({ mention }) => mention.start < end && mention.end > start);
  }

  async #openWord(target: Place, answering: Promise<WordAnswer | null>, request: WordRequest): Promise<void> {
    const turn = ++this.#latest;
    if (request.focus !== true && this.card.isOpen && this.#shown !== null && this.#isSame(this.#shown, target)) return;
    const answer = await answering;
    // Meanwhile the reader may have gone on, or pointed elsewhere.
    if (turn !== this.#latest || (request.isHovered && !this.#isStillPointed(target))) return;
    if (answer !== null) this.#showAnswer(target, answer, request);
    else if (request.isAsked) this.#showUnknown(target, request);
    else this.#giveUp(target);
  }

  #showAnswer(target: Place, { word, places }: WordAnswer, request: WordRequest): void {
    const lit = places.map((place) => ({ flow: target.flow, ...place }));
    const range = liveRangeOfPlace(lit.find((place) => isInside(target, place)) ?? lit[0] ?? target);
    if (range === null) return;
    this.#show(target, lit);
    this.card.openWord({ range }, { kind: 'word', word }, openingOf(request));
  }

  #showUnknown(target: Place, request: WordRequest): void {
    const range = liveRangeOfPlace(target);
    if (range === null) return;
    this.#show(target, []);
    const text = target.flow.text.slice(target.start, target.end).replaceAll('\u00ad', '');
    this.card.openWord({ range }, { kind: 'unknown-word', text }, openingOf(request));
  }

  #isStillPointed(target: Place): boolean {
    const { state } = this.#intent;
    return state.kind !== 'idle' && this.#isSame(state.target, target);
  }

  /** Nothing is known of a hovered word: whatever was open belongs elsewhere. */
  #giveUp(target: Place): void {
    this.card.close();
    this.#intent.reset();
    this.#unknown = target;
  }

  /** The words of one card are one target: both halves of a separable verb, all words of a number. */
  #isSame(a: CardTarget, b: CardTarget): boolean {
    if (isSameTarget(a, b)) return true;
    if (isMark(a) || isMark(b) || this.#shown !== a) return false;
    return this.#lit.some((place) => place.flow === b.flow && isInside(b, place));
  }

  #show(target: CardTarget, lit: readonly Place[]): void {
    this.#shown = target;
    this.#lit = lit;
    this.#unknown = null;
    this.#isSelectionShown = false;
    this.#options.highlighter.setWord(lit);
  }

  #forget(): void {
    this.#latest += 1;
    this.#shown = null;
    this.#lit = [];
    this.#isSelectionShown = false;
    this.#options.highlighter.setWord([]);
    this.#intent.reset();
  }

  async #load(entity: string, mark?: Mark) {
    const { asOf, entities, onFailure } = this.#options;
    const found = mark === undefined ? {} : { mention: mark.mention };
    const answer = await callBackground('card', { entity, asOf, page: entities(), ...found });
    if (!answer.ok) onFailure();
    return answer;
  }
}

function openingOf({ focus = false, point }: WordRequest): OpenCardOptions {
  return point ? { focus, point } : { focus };
}

function isInside(inner: Place, outer: Place): boolean {
  return inner.start >= outer.start && inner.start < outer.end;
}
