import { describe, expect, it } from 'vitest';
import { createDoubleTap, isHeld } from '#app/content/pointer.ts';

const none = { altKey: false, ctrlKey: false, shiftKey: false, metaKey: false };

describe('isHeld', () => {
  it.each([
    ['alt', { altKey: true }, true],
    ['ctrl', { ctrlKey: true }, true],
    ['shift', { shiftKey: true }, true],
    ['alt', {}, false],
    ['alt', { shiftKey: true }, false],
    ['alt', { altKey: true, ctrlKey: true }, false],
    ['ctrl', { ctrlKey: true, metaKey: true }, false],
    ['off', {}, false],
    ['off', { altKey: true }, false],
  ] as const)('%s with %j', (key, held, expected) => {
    expect(isHeld(key, { ...none, ...held })).toBe(expected);
  });
});

describe('a double tap', () => {
  const tap = { x: 50, y: 50 };
  it('is two taps close together', () => {
    const isSecond = createDoubleTap();
    expect([isSecond(tap, 1000), isSecond({ x: 60, y: 45 }, 1300)]).toEqual([false, true]);
  });

  it('is over with the second: a third begins anew', () => {
    const isSecond = createDoubleTap();
    expect([100, 200, 300, 400].map((time) => isSecond(tap, time))).toEqual([false, true, false, true]);
  });

  it.each([
    ['late', tap, 1400],
    ['far away', { x: 50, y: 80 }, 1200],
  ])('is none when the second is %s', (_why, point, time) => {
    const isSecond = createDoubleTap();
    isSecond(tap, 1000);
    expect(isSecond(point, time)).toBe(false);
    expect(isSecond(point, time + 100)).toBe(true);
  });
});
