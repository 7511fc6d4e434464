import { describe, expect, it } from 'vitest';
import { isInCorridor, type Box } from '#ui/card-anchor.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const TERM = box(100, 100, 160, 120);

describe('the corridor between term and card', () => {
  const below = box(100, 130, 460, 500);
  const above = box(60, -300, 420, 90);
  const right = box(180, 60, 500, 300);
  const left = box(-300, 60, 80, 300);

  it.each([
    ['below, under the term', below, 130, 125, true],
    ['below, on the slanted edge towards the card', below, 250, 128, true],
    ['below, beside the term on its own line', below, 250, 110, false],
    ['below, outside to the left', below, 90, 125, false],
    ['above, over the term', above, 130, 95, true],
    ['above, too far right', above, 410, 98, false],
    ['right of it', right, 170, 110, true],
    ['right of it, but below the edges', right, 165, 290, false],
    ['left of it', left, 90, 110, true],
    ['beyond the card', below, 130, 600, false],
  ] as const)('%s', (_where, card, x, y, expected) => {
    expect(isInCorridor(TERM, card, x, y)).toBe(expected);
  });

  it('does not exist where the card covers the term', () => {
    expect(isInCorridor(TERM, box(90, 90, 400, 400), 130, 110)).toBe(false);
  });
});
