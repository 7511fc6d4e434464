/** The pointer over the page: which term or word it rests on, and what a tap or a double tap asks for. */
import type { Settings } from '#extension/settings-schema.ts';
import type { HitTest } from '#page/hit-test.ts';
import type { WordHit } from '#page/word-hit.ts';
import type { HoverCard } from '#ui/hover-card.tsx';
import type { HoverIntent } from '#ui/hover-intent.ts';
import { isMark, type CardTarget } from './card-target.ts';

/** In window coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointerWiring {
  readonly hits: HitTest;
  readonly words: WordHit;
  readonly card: HoverCard;
  readonly intent: HoverIntent<CardTarget>;
  /** What the reader wants now; `off` and false while no word may be looked up. */
  readonly settings: () => Pick<Settings, 'lookUpKey' | 'lookUpDoubleTap'>;
  readonly onPoint: (point: Point) => void;
  /** A tap on a term, a double tap on a word. */
  readonly onTap: (target: CardTarget, point: Point) => void;
  readonly signal: AbortSignal;
}

type Modifiers = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>;

/** Follows the pointer, and the key that looks words up, until the signal. */
export function followPointer(doc: Document, wiring: PointerWiring): void {
  const { hits, words, card, intent, settings, onPoint, signal } = wiring;
  let last: Point | null = null;
  let isKeyInUse = false;

  const rest = (point: Point, isLookingUp: boolean): void => {
    isKeyInUse ||= isLookingUp;
    const target = hits.at(point.x, point.y) ?? (isLookingUp ? words.at(point.x, point.y) : null);
    if (target) intent.overTerm(target);
    else if (card.containsPoint(point.x, point.y)) intent.overCard();
    else intent.overNothing();
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    last = { x: event.clientX, y: event.clientY };
    onPoint(last);
    if (card.containsEvent(event)) intent.overCard();
    else rest(last, event.buttons === 0 && isHeld(settings().lookUpKey, event));
  };
  const onLeave = (): void => {
    last = null;
    intent.overNothing();
  };
  followKey(doc, wiring, {
    onHold: () => {
      if (last !== null && !card.isOpen) rest(last, true);
    },
    isInUse: () => isKeyInUse,
    onRelease: () => (isKeyInUse = false),
  });
  doc.addEventListener('pointermove', onMove, { signal, capture: true, passive: true });
  doc.documentElement.addEventListener('pointerleave', onLeave, { signal });
}

interface KeyUse {
  readonly onHold: () => void;
  /** Has the pointer been over the page while the key was held? */
  readonly isInUse: () => boolean;
  readonly onRelease: () => void;
}

/** The key is held down over a word at rest; as part of a shortcut, or let go at once, it looks nothing up. */
function followKey(doc: Document, { intent, settings, signal }: PointerWiring, use: KeyUse): void {
  const cancel = (): void => {
    const { state } = intent;
    if (state.kind === 'waiting' && !isMark(state.target)) intent.overNothing();
  };
  const onDown = (event: KeyboardEvent): void => {
    const key = settings().lookUpKey;
    if (event.repeat) return;
    if (keyName(event) === key && isHeld(key, event) && !isTyping(event)) use.onHold();
    else cancel();
  };
  const onUp = (event: KeyboardEvent): void => {
    cancel();
    // Alt alone would open the menu bar of some browsers; not when it was held to look a word up.
    if (use.isInUse() && keyName(event) === 'alt') event.preventDefault();
    use.onRelease();
  };
  doc.addEventListener('keydown', onDown, { signal, capture: true, passive: true });
  doc.addEventListener('keyup', onUp, { signal, capture: true });
  doc.defaultView?.addEventListener('blur', cancel, { signal });
}

/** A tap on a term or a double tap on a word opens its card, unless it has a use of its own; a press anywhere else closes an open card. */
export function followTaps(doc: Document, { hits, words, card, settings, onTap, signal }: PointerWiring): void {
  const isSecond = createDoubleTap();
  const onClick = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' || card.containsEvent(event) || hasOwnUse(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const isDouble = isSecond(point, event.timeStamp) && settings().lookUpDoubleTap;
    const target = hits.at(point.x, point.y) ?? (isDouble ? words.at(point.x, point.y) : null);
    if (target) onTap(target, point);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (!settings().lookUpDoubleTap || card.containsEvent(event) || hasOwnUse(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const target = hits.at(point.x, point.y) ?? words.at(point.x, point.y);
    if (target) onTap(target, point);
  };
  const onPress = (event: PointerEvent): void => {
    if (card.isOpen && !card.containsEvent(event)) card.close();
  };
  doc.addEventListener('click', onClick as (event: Event) => void, { signal });
  doc.addEventListener('dblclick', onDoubleClick, { signal });
  doc.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
}

/** Two taps are one double tap within this time (milliseconds) and distance (CSS pixels). */
const DOUBLE_TAP_TIME = 350;
const DOUBLE_TAP_DISTANCE = 24;

/** Tells the second tap of two: browsers report `dblclick` for a finger only where a page cannot be zoomed. */
export function createDoubleTap(): (point: Point, time: number) => boolean {
  let first: (Point & { readonly time: number }) | null = null;
  return (point, time) => {
    const isSecond =
      first !== null &&
      time - first.time <= DOUBLE_TAP_TIME &&
      Math.hypot(point.x - first.x, point.y - first.y) <= DOUBLE_TAP_DISTANCE;
    first = isSecond ? null : { ...point, time };
    return isSecond;
  };
}

/** Is exactly this key held, and no other of its kind? AltGr, which writes signs, counts as Ctrl and Alt. */
export function isHeld(key: Settings['lookUpKey'], { altKey, ctrlKey, shiftKey, metaKey }: Modifiers): boolean {
  const held = [altKey && 'alt', ctrlKey && 'ctrl', shiftKey && 'shift', metaKey && 'meta'].filter(Boolean);
  return held.length === 1 && held[0] === key;
}

function keyName({ key }: KeyboardEvent): string {
  return key === 'Control' ? 'ctrl' : key.toLowerCase();
}

const WITH_OWN_USE = 'a[href], button, input, select, textarea, label, summary, [role=button], [contenteditable]';

/** Is the key meant for a field? */
function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}

function hasOwnUse(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(WITH_OWN_USE) !== null;
}
