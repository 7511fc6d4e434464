import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameTarget, type CardTarget } from '#app/content/card-target.ts';
import { followPointer, type PointerWiring } from '#app/content/pointer.ts';
import type { Flow } from '#page/flow.ts';
import type { Mark } from '#page/mark.ts';
import type { Place } from '#page/place.ts';
import { createHoverIntent } from '#ui/hover-intent.ts';

const flow: Flow = { id: 1, text: 'Ein Wort', block: document.body, segments: [] };
const WORD: Place = { flow, start: 4, end: 8 };
const MARK = { flow, mention: { start: 0, end: 3 } } as unknown as Mark;

let stop: AbortController;
let opened: CardTarget[];
let mark: Mark | null;
let lookUpKey: 'alt' | 'shift' | 'off';

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  opened = [];
  mark = null;
  lookUpKey = 'alt';
  const intent = createHoverIntent<CardTarget>({
    onOpen: (target) => opened.push(target),
    onClose: () => undefined,
    isSame: isSameTarget,
    openDelay: () => 150,
  });
  followPointer(document, {
    hits: { at: () => mark, update: () => undefined },
    words: { at: () => ({ ...WORD }) },
    card: { isOpen: false, containsEvent: () => false, containsPoint: () => false } as unknown as PointerWiring['card'],
    intent,
    settings: () => ({ lookUpKey, lookUpDoubleTap: false }),
    onPoint: () => undefined,
    onTap: () => undefined,
    signal: stop.signal,
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function point(held: PointerEventInit = {}): void {
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5, ...held }));
}

/** Presses or releases a key; false if somebody prevented what the browser would do. */
function key(
  type: 'keydown' | 'keyup',
  name: string,
  held: KeyboardEventInit = {},
  target: Element = document.body,
): boolean {
  return target.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, ...held }));
}

const ALT = { altKey: true };

describe('followPointer', () => {
  it('looks up the word that is pointed at with the key held, and none without it', () => {
    point();
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([]);
    point(ALT);
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([WORD]);
  });

  it('looks up the word at rest when the key is held down', () => {
    point();
    key('keydown', 'Alt', ALT);
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([WORD]);
  });

  it('looks nothing up while text is being selected, nor for another key', () => {
    point({ ...ALT, buttons: 1 });
    point({ shiftKey: true });
    key('keydown', 'Shift', { shiftKey: true });
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([]);
  });

  it.each([
    ['let go at once', () => key('keyup', 'Alt')],
    ['part of a shortcut', () => key('keydown', 'g', ALT)],
    ['pressed to leave the window', () => window.dispatchEvent(new Event('blur'))],
  ])('looks nothing up when the key is %s', (_how, then) => {
    point();
    key('keydown', 'Alt', ALT);
    vi.advanceTimersByTime(100);
    then();
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([]);
  });

  it('looks nothing up when the key is meant for a field', () => {
    lookUpKey = 'shift';
    const field = document.createElement('input');
    document.body.append(field);
    point();
    key('keydown', 'Shift', { shiftKey: true }, field);
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([]);
  });

  it('is about the mention that is pointed at, which no key takes away', () => {
    mark = MARK;
    point(ALT);
    vi.advanceTimersByTime(100);
    key('keyup', 'Alt');
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([MARK]);
  });

  it('keeps Alt from opening a menu when it was held over the page, and only then', () => {
    point();
    lookUpKey = 'off';
    key('keydown', 'Alt', ALT);
    expect(key('keyup', 'Alt')).toBe(true);
    lookUpKey = 'alt';
    key('keydown', 'Alt', ALT);
    expect(key('keyup', 'Alt')).toBe(false);
    expect(key('keyup', 'Alt')).toBe(true);
  });

  it('ends with the signal', () => {
    stop.abort();
    point(ALT);
    key('keydown', 'Alt', ALT);
    vi.advanceTimersByTime(500);
    expect(opened).toEqual([]);
  });
});
