import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, questionAt } from '#app/content/look-up-question.ts';
import type { Mention } from '#core/recognise/mention.ts';
import type { WordCard } from '#core/card/word-card.ts';

function mention(start: number, end: number): Mention {
  return {
    ...{ start, end, surface: '', entity: 'nato', kind: 'alliance', label: 'NATO', gloss: 'NATO', via: 'name' },
    ...{ certainty: 'sure', parts: [] },
  };
}

describe('questionAt', () => {
  it('hands over a short flow as it is, with the places of its mentions', () => {
    const text = 'Die Nato tagt in Madrid';
    expect(questionAt(text, 9, [mention(4, 8), mention(17, 23)])).toEqual({
      from: 0,
      question: {
        text,
        offset: 9,
        mentions: [
          { start: 4, end: 8 },
          { start: 17, end: 23 },
        ],
      },
    });
  });

  it('cuts a long flow at spaces, with the mentions that are left', () => {
    const text = 'eins zwei drei vier fünf sechs sieben';
    const { question, from } = questionAt(
      text,
      text.indexOf('vier'),
      [mention(0, 4), mention(10, 14), mention(31, 37)],
      8,
    );
    expect(question.text).toBe('drei vier');
    expect(from).toBe(10);
    expect(question.text.slice(question.offset)).toBe('vier');
    expect(question.mentions).toEqual([{ start: 0, end: 4 }]);
  });

  it('asks for the same letter of any text, in a text no longer than twice the reach', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '\u00ad', '\n'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 }), (text, somewhere, other, reach) => {
        const offset = somewhere % text.length;
        const start = other % text.length;
        const { question, from } = questionAt(text, offset, [mention(start, text.length)], reach);
        expect(text.slice(from, from + question.text.length)).toBe(question.text);
        expect(from + question.offset).toBe(offset);
        expect(question.offset).toBeLessThan(question.text.length);
        expect(question.text.length).toBeLessThanOrEqual(2 * reach);
        for (const place of question.mentions) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(question.text.length);
        }
      }),
    );
  });
});

describe('placesOf', () => {
  it('gives the word’s own place first, where it lies in the whole flow', () => {
    const word = { place: { start: 4, end: 7 }, partners: [{ start: 12, end: 15 }] } as unknown as WordCard;
    expect(placesOf(word, 100)).toEqual([
      { start: 104, end: 107 },
      { start: 112, end: 115 },
    ]);
  });
});
