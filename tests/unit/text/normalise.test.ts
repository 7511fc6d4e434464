import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '#core/text/normalise.ts';

describe('normaliseText', () => {
  it.each([
    ['Ja\u00ADpan', 'Japan'],
    ['der\u00A0Nato', 'der Nato'],
    ['NATO\u2011Gipfel', 'NATO-Gipfel'],
    ['Su\u0308dkorea', 'Südkorea'],
    ['o\uFB03ziell', 'offiziell'],
    ['\u200BTokio\uFEFF', 'Tokio'],
    ['plain', 'plain'],
  ])('reads %j as %j', (given, expected) => {
    expect(normaliseText(given).text).toBe(expected);
  });

  it('leads offsets back around what was removed', () => {
    const original = 'In Süd\u00ADko\u00ADrea und';
    const normalised = normaliseText(original);
    const start = normalised.text.indexOf('Südkorea');
    const found = original.slice(
      normalised.startInOriginal(start),
      normalised.endInOriginal(start + 'Südkorea'.length),
    );
    expect(found).toBe('Süd\u00ADko\u00ADrea');
  });

  it('maps every range of any text to an ordered range of the original whose normal form is the same', () => {
    const unit = fc.constantFrom(
      'a',
      'ü',
      'u\u0308',
      '\u00AD',
      '\u00A0',
      '\u2011',
      '-',
      ' ',
      '\uFB01',
      '😀',
      '\u200D',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(30), fc.nat(30), (units, a, b) => {
        const original = units.join('');
        const normalised = normaliseText(original);
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((offset) =>
          Math.min(offset, normalised.text.length),
        ) as [number, number];
        if (start === end) return;
        const from = normalised.startInOriginal(start);
        const to = normalised.endInOriginal(end);
        expect(from).toBeLessThan(to);
        expect(normaliseText(original.slice(from, to)).text).toContain(normalised.text.slice(start, end).trim());
      }),
    );
  });
});
