/** One reading of one page address: from its text to marks, glosses and cards, and along with its changes. */
import { isContextAlive } from '#extension/browser.ts';
import type { PageCommand, PageReading } from '#extension/messages.ts';
import type { Settings } from '#extension/settings-schema.ts';
import { readArticleFacts, type ArticleFacts } from '#page/article-facts.ts';
import { createFlowSet, type DirtyBlock, type FlowSet } from '#page/flow-set.ts';
import type { Flow } from '#page/flow.ts';
import { createGlosses, type Glosses } from '#page/glosses.ts';
import { createHighlighter, type Highlighter } from '#page/highlights.ts';
import { createHitTest, type HitTest } from '#page/hit-test.ts';
import type { Mark } from '#page/mark.ts';
import { splitByViewport } from '#page/viewport.ts';
import { createWatch } from '#page/watch.ts';
import type { CardState } from '#ui/card-session.ts';
import { createTranslator, resolveLanguage, type UiLanguage } from '#ui/translator.ts';
import type { Beacon } from './beacon.ts';
import { createMentionBook, glossedMarks, termsOf, type MentionBook } from './mention-book.ts';
import { judgeLanguage, textLength, type LanguageVerdict } from './page-language.ts';
import { createRecognition, type Recognition } from './recognition.ts';
import { createTermCard, NO_LOOK_UP, type TermCard } from './term-card.ts';
import { createTermWalk, type TermWalk } from './term-walk.ts';

export interface PageReaderOptions {
  readonly settings: Settings;
  readonly beacon: Beacon;
  /** The page has become another one without being loaded anew. */
  readonly onMoved: () => void;
  /** The extension was updated or removed: a normal end. */
  readonly onGone: () => void;
  /** Aborting leaves the page as it was before. */
  readonly signal: AbortSignal;
}

export class PageReader {
  readonly #doc: Document;
  readonly #options: PageReaderOptions;
  readonly #facts: ArticleFacts;
  readonly #flows: FlowSet;
  /** The flows on the page now: answers for others come too late. */
  readonly #current: Set<Flow>;
  readonly #book: MentionBook = createMentionBook();
  readonly #highlighter: Highlighter;
  readonly #hits: HitTest;
  readonly #glosses: Glosses;
  readonly #recognition: Recognition;
  readonly #walk: TermWalk;
  readonly #card: TermCard;
  #settings: Settings;
  #marks: readonly Mark[] = [];
  #verdict: LanguageVerdict = { kind: 'undecided' };
  #judgedLength = 0;
  /** The work at hand; the popup waits for it. */
  #busy: Promise<void>;

  /** Starts reading `doc` at once. */
  constructor(doc: Document, options: PageReaderOptions) {
    const { signal, onMoved, onGone, settings } = options;
    this.#doc = doc;
    this.#options = options;
    this.#settings = settings;
    this.#facts = readArticleFacts(doc);
    this.#flows = createFlowSet(doc.documentElement);
    this.#current = new Set(this.#flows.flows);
    this.#highlighter = createHighlighter(doc, signal);
    this.#hits = createHitTest(doc);
    const watch = createWatch(doc, signal, {
      hidden: this.#flows.hidden,
      onDirty: (dirty) => this.#followChange(dirty),
      onFacts: () => {
        if (this.#hasMoved()) onMoved();
      },
      onAddress: () => onMoved(),
    });
    this.#glosses = createGlosses(this.#flows, signal, { quietly: watch.quietly, onRelaid: () => this.#paint() });
    this.#recognition = createRecognition({
      book: this.#book,
      asOf: this.#facts.asOf,
      isCurrent: (flow) => this.#current.has(flow),
      onRead: () => this.#show(),
      onGone,
      signal,
    });
    this.#walk = createTermWalk({
      highlighter: this.#highlighter,
      marks: () => this.#marks,
      visible: () => splitByViewport(this.#flows.flows).visible,
    });
    this.#card = createTermCard(doc, {
      hits: this.#hits,
      flows: this.#flows,
      highlighter: this.#highlighter,
      marksOf: (flow) => this.#book.marksOf([flow]),
      // On a page that is not German there is nothing to look up.
      lookUp: () => (this.#verdict.kind === 'german' ? this.#settings : NO_LOOK_UP),
      translator: createTranslator(interfaceLanguage(settings)),
      asOf: this.#facts.asOf,
      entities: () => [...new Set(this.#marks.map(({ mention }) => mention.entity))],
      onState: (state) => this.#tellCard(state),
      onFailure: () => {
        if (!isContextAlive()) onGone();
      },
      signal,
    });
    this.#highlighter.setVisible(settings.underline);
    doc.defaultView?.addEventListener('load', () => this.#show(), { once: true, signal });
    this.#busy = this.#readPage();
  }

  /** Puts changed settings into effect at once. */
  applySettings(settings: Settings): void {
    this.#settings = settings;
    this.#highlighter.setVisible(settings.underline);
    this.#card.setLanguage(interfaceLanguage(settings));
    this.#show();
  }

  /** What was found, once the page has been read. */
  async reading(): Promise<PageReading> {
    await this.#busy;
    const { problem } = this.#recognition;
    return {
      url: this.#facts.url,
      language: this.#language(),
      asOf: this.#facts.asOf,
      terms: termsOf(this.#marks, (mark) => this.#book.placeOf(mark)),
      ...(problem === null ? {} : { problem }),
    };
  }

  #language(): string | null {
    if (this.#verdict.kind === 'german') return 'de';
    return this.#verdict.kind === 'other' ? this.#verdict.language : this.#facts.language;
  }

  /** Scrolls to a place of the reading; false when the page has lost it. */
  reveal(place: number): boolean {
    const mark = this.#book.markAt(place);
    if (mark === null) return false;
    this.#goTo(mark);
    return true;
  }

  /** Does what a keyboard command asks, once the page has been read. */
  async command(command: PageCommand): Promise<void> {
    await this.#busy;
    if (command === 'open-card' && this.#verdict.kind === 'german' && this.#card.openSelectionByKey()) return;
    const mark = command === 'open-card' ? (this.#walk.current ?? this.#walk.step(1)) : this.#step(command);
    this.#options.beacon.show('current', mark?.mention.surface ?? null);
    if (mark !== null && (command === 'open-card' || this.#card.isOpen)) this.#card.openByKey(mark);
  }

  #step(command: 'next-term' | 'previous-term'): Mark | null {
    return this.#walk.step(command === 'next-term' ? 1 : -1);
  }

  #goTo(mark: Mark): void {
    this.#walk.goTo(mark);
    this.#options.beacon.show('current', mark.mention.surface);
  }

  /** What is in view first, for the reader is waiting; then everything in order, with all that is known by then. */
  async #readPage(): Promise<void> {
    this.#judgedLength = textLength(this.#flows.flows);
    this.#verdict = await judgeLanguage(this.#facts, this.#flows.flows);
    if (this.#isOver()) return;
    if (this.#verdict.kind === 'german') {
      const { visible, rest } = splitByViewport(this.#flows.flows);
      if (rest.length > 0) await this.#recognition.read(visible);
      await this.#recognition.read(this.#flows.flows);
    }
    if (!this.#isOver()) this.#options.beacon.show('ready', this.#outcome());
  }

  #isOver(): boolean {
    return this.#options.signal.aborted;
  }

  #outcome(): string {
    const { problem } = this.#recognition;
    this.#options.beacon.show('problem', problem && `${problem.code}: ${problem.detail}`);
    if (problem !== null) return 'problem';
    return this.#verdict.kind === 'german' ? 'read' : 'silent';
  }

  #followChange(dirty: readonly DirtyBlock[]): void {
    const { added, removed } = this.#flows.update(dirty);
    for (const flow of removed) {
      this.#current.delete(flow);
      this.#book.forget(flow);
    }
    for (const flow of added) this.#current.add(flow);
    if (this.#verdict.kind !== 'german') this.#judgeAgain();
    else {
      this.#show();
      this.#busy = this.#recognition.read(added);
    }
  }

  /** A page that builds itself may declare its date or language late; then it is read anew. */
  #hasMoved(): boolean {
    const now = readArticleFacts(this.#doc);
    return now.asOf !== this.#facts.asOf || now.language !== this.#facts.language;
  }

  /** A silent page is judged again once its text has doubled. */
  #judgeAgain(): void {
    if (textLength(this.#flows.flows) < 2 * this.#judgedLength) return;
    this.#busy = this.#busy.then(() => this.#readPage());
  }

  #tellCard(state: CardState): void {
    this.#options.beacon.show('card', describeCard(state));
    this.#options.beacon.show('word', state.kind === 'word' ? state.word.lemma : null);
  }

  /** Glosses first: they cut text nodes, and ranges are made afterwards. */
  #show(): void {
    this.#marks = this.#book.marksOf(this.#flows.flows);
    // Glosses wait until the page is loaded: before that, a framework may still compare the page with its own.
    const mode = this.#doc.readyState === 'complete' ? this.#settings.glosses : 'off';
    const glossed = glossedMarks(this.#marks, mode);
    this.#glosses.show(glossed);
    this.#paint();
    this.#options.beacon.show('marks', this.#marks.length);
    this.#options.beacon.show('glosses', glossed.length);
  }

  #paint(): void {
    this.#highlighter.paint(this.#marks);
    this.#hits.update(this.#marks);
  }
}

function interfaceLanguage(settings: Settings): UiLanguage {
  return resolveLanguage(settings.language, navigator.languages);
}

function describeCard(state: CardState): string | null {
  if (state.kind === 'card') return state.card.entity;
  return state.kind === 'closed' ? null : state.kind;
}
