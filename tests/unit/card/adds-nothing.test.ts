import { describe, expect, it } from 'vitest';
import { addsNothing } from '#core/card/adds-nothing.ts';

describe('addsNothing', () => {
  it.each([
    ['NATO', 'NATO'],
    ['Nato', 'NATO'],
    ['Japans', 'Japan'],
    ['Stoltenbergs', 'Stoltenberg'],
    ['Paris’', 'Paris'],
    ['Yoon Suk-yeol', 'Yoon Suk Yeol'],
    ['Indo\u2011Pazifiks', 'Indo-Pazifik'],
    ['Kishida\u00a0Fumio', 'Kishida Fumio'],
    ['Stolten\u00adberg', 'Stoltenberg'],
    ['Recep Tayyip Erdogan', 'Recep Tayyip Erdoğan'],
    ['Mu\u0308ller', 'Müller'],
  ])('„%s“ needs no gloss “%s”', (surface, gloss) => {
    expect(addsNothing(surface, gloss)).toBe(true);
  });

  it.each([
    ['Tokio', 'Tokyo'],
    ['Kishida Fumio', 'Fumio Kishida'],
    ['Selenskyj', 'Zelenskyy'],
    ['die Allianz', 'NATO'],
    ['Japan', 'Japans'],
    ['Gipfel', 'summit'],
    ['', 'summit'],
  ])('„%s“ is helped by “%s”', (surface, gloss) => {
    expect(addsNothing(surface, gloss)).toBe(false);
  });
});
