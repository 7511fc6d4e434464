/** The reader's selection: what was selected once the hand has come to rest. */
import type { FlowSet } from '#page/flow-set.ts';
import type { Place } from '#page/place.ts';
import { selectedWords } from '#page/selected-words.ts';
import type { HoverCard } from '#ui/hover-card.tsx';

/** Longer selections are for copying or reading aloud, not for looking up. */
const MOST_WORDS = 5;
/** Milliseconds without a change before a selection counts: a third click selects the paragraph. */
const REST = 300;

interface SelectionOptions {
  readonly flows: FlowSet;
  /** What happens in the card is no selection of the page's text, though it may take that away. */
  readonly card: Pick<HoverCard, 'containsEvent'>;
  readonly isWanted: () => boolean;
  /** One word to five of one flow; null when the selection is gone or is something else. */
  readonly onSelect: (words: readonly [Place, ...Place[]] | null) => void;
  readonly signal: AbortSignal;
}

/** A selection of one word to five, or null for any other. */
export function wordsToLookUp(flows: FlowSet, selection: Selection | null): readonly [Place, ...Place[]] | null {
  const [first, ...others] = selectedWords(flows, selection);
  return first !== undefined && others.length < MOST_WORDS ? [first, ...others] : null;
}

/** Follows the selection until the signal. */
export function followSelection(doc: Document, { flows, card, isWanted, onSelect, signal }: SelectionOptions): void {
  const view = doc.defaultView;
  if (!view) return;
  let timer: number | null = null;
  let isPressed = false;
  let isInCard = false;
  let hasChanged = false;
  const settle = (): void => {
    timer = null;
    if (isPressed || !hasChanged) return;
    hasChanged = false;
    if (isInCard || !isWanted()) return;
    onSelect(wordsToLookUp(flows, doc.getSelection()));
  };
  const wait = (): void => {
    if (timer !== null) view.clearTimeout(timer);
    timer = view.setTimeout(settle, REST);
  };
  const onChange = (): void => {
    hasChanged = true;
    wait();
  };
  const onPress = (event: Event): void => {
    isPressed = true;
    isInCard = card.containsEvent(event);
  };
  const onRelease = (): void => {
    isPressed = false;
    if (hasChanged) wait();
  };
  doc.addEventListener('selectionchange', onChange, { signal });
  doc.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
  for (const end of ['pointerup', 'pointercancel', 'dragend'] as const) {
    doc.addEventListener(end, onRelease, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => {
    if (timer !== null) view.clearTimeout(timer);
  });
}
