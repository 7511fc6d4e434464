/** The card over the page: opened by pointer, tap or key, filled by the background. */
import { callBackground } from '#extension/calls.ts';
import type { HitTest } from '#page/hit-test.ts';
import { liveRangeOfMark, type Mark } from '#page/mark.ts';
import type { CardState } from '#ui/card-session.ts';
import { createHoverCard } from '#ui/hover-card.tsx';
import { createHoverIntent } from '#ui/hover-intent.ts';
import type { Translator, UiLanguage } from '#ui/translator.ts';

export interface TermCard {
  readonly isOpen: boolean;
  /** Opens the card of a mark by key: the focus goes into the card. */
  openByKey(mark: Mark): void;
  close(): void;
  setLanguage(language: UiLanguage): void;
}

interface TermCardOptions {
  readonly hits: HitTest;
  readonly translator: Translator;
  readonly asOf: string | null;
  /** Entities on the page, to rank a card's claims. */
  readonly entities: () => readonly string[];
  readonly onState: (state: CardState) => void;
  /** A card could not be had: the moment to see whether the extension is still there. */
  readonly onFailure: () => void;
  readonly signal: AbortSignal;
}

export function createTermCard(doc: Document, options: TermCardOptions): TermCard {
  const { hits, translator, asOf, onState, signal } = options;
  let shown: Mark | null = null;
  /** Where the pointer was last: of a term that wraps, the card belongs to the piece below it. */
  let point = { x: 0, y: 0 };

  async function load(entity: string, mark?: Mark) {
    const found = mark === undefined ? {} : { mention: mark.mention };
    const answer = await callBackground('card', { entity, asOf, page: options.entities(), ...found });
    if (!answer.ok) options.onFailure();
    return answer;
  }

  const card = createHoverCard(doc, {
    signal,
    translator,
    loadEntity: (entity) => load(entity),
    onState,
    onClose: () => {
      shown = null;
      intent.reset();
    },
  });

  function open(mark: Mark, how: { readonly focus: boolean } | { readonly point: Point }): void {
    const range = liveRangeOfMark(mark);
    if (range === null || (mark === shown && card.isOpen && 'point' in how)) return;
    shown = mark;
    void card.open({ range }, () => load(mark.mention.entity, mark), how);
  }

  const intent = createHoverIntent<Mark>({
    onOpen: (mark) => open(mark, { point }),
    onClose: () => card.close(),
  });

  const onPoint = (at: Point): void => void (point = at);
  followPointer(doc, { hits, card, intent, onPoint, signal });
  followTaps(doc, { hits, card, openTapped: (mark, at) => open(mark, { point: at }), signal });
  signal.addEventListener('abort', () => intent.reset());

  return {
    get isOpen() {
      return card.isOpen;
    },
    openByKey: (mark) => open(mark, { focus: true }),
    close: () => card.close(),
    setLanguage: (language) => card.setLanguage(language),
  };
}

/** In window coordinates. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface PointerWiring {
  readonly hits: HitTest;
  readonly card: ReturnType<typeof createHoverCard>;
  readonly signal: AbortSignal;
}

function followPointer(
  doc: Document,
  {
    hits,
    card,
    intent,
    onPoint,
    signal,
  }: PointerWiring & {
    readonly intent: ReturnType<typeof createHoverIntent<Mark>>;
    readonly onPoint: (point: Point) => void;
  },
): void {
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    onPoint({ x: event.clientX, y: event.clientY });
    const isInCard = card.containsEvent(event);
    const hit = isInCard ? null : hits.at(event.clientX, event.clientY);
    if (hit) intent.overTerm(hit);
    else if (isInCard || card.containsPoint(event.clientX, event.clientY)) intent.overCard();
    else intent.overNothing();
  };
  doc.addEventListener('pointermove', onMove, { signal, capture: true, passive: true });
  doc.documentElement.addEventListener('pointerleave', () => intent.overNothing(), { signal });
}

/** A tap on a term opens its card, unless the tap has a use of its own; a press anywhere else closes an open card. */
function followTaps(
  doc: Document,
  { hits, card, openTapped, signal }: PointerWiring & { readonly openTapped: (mark: Mark, at: Point) => void },
): void {
  const onClick = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' || card.containsEvent(event) || hasOwnUse(event)) return;
    const hit = hits.at(event.clientX, event.clientY);
    if (hit) openTapped(hit, { x: event.clientX, y: event.clientY });
  };
  const onPress = (event: PointerEvent): void => {
    if (card.isOpen && !card.containsEvent(event)) card.close();
  };
  doc.addEventListener('click', onClick as (event: Event) => void, { signal });
  doc.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
}

const WITH_OWN_USE = 'a[href], button, input, select, textarea, label, summary, [role=button], [contenteditable]';

function hasOwnUse(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(WITH_OWN_USE) !== null;
}
