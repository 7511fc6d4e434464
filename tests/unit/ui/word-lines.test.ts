import { describe, expect, it } from 'vitest';
import type { WordCard } from '#core/card/word-card.ts';
import { dictionaryForm, foundForm, wordMeaning } from '#ui/word-lines.ts';

function card(more: Partial<WordCard>): WordCard {
  return {
    ...{ surface: 'Strategien', place: { start: 10, end: 20 }, partners: [], lemma: 'Strategie', pos: 'noun' },
    ...{ grammar: {}, glosses: ['strategies'], parts: [], isComposed: false, notToBeTakenFor: [] },
    ...more,
  };
}

const INVITE = card({
  ...{ surface: 'lud', lemma: 'einladen', pos: 'verb', partners: [{ start: 40, end: 43 }] },
  grammar: { principalParts: ['lädt ein', 'lud ein', 'hat eingeladen'] },
});
const PROVIDE = card({
  ...{ surface: 'Verfügung', lemma: 'Verfügung', partners: [{ start: 0, end: 6 }], glosses: ['disposal', 'order'] },
  expression: { pattern: 'zur Verfügung stellen', glosses: ['make available', 'provide'] },
});

describe('wordMeaning', () => {
  it('is the word’s own first gloss, the others behind it', () => {
    expect(wordMeaning(card({ glosses: ['edge', 'margin', 'rim'] }))).toEqual({
      ...{ first: 'edge', others: ['margin', 'rim'], isExpression: false },
    });
  });

  it('is that of the expression around it', () => {
    expect(wordMeaning(PROVIDE)).toEqual({ first: 'make available', others: ['provide'], isExpression: true });
  });

  it('falls back on the word', () => {
    expect(wordMeaning(card({ glosses: [] })).first).toBe('Strategie');
  });
});

describe('dictionaryForm', () => {
  const words = (word: WordCard): string => {
    const { lemma, rest } = dictionaryForm(word, 'pl.');
    return lemma + rest;
  };
  it.each([
    [card({ grammar: { article: 'die', plural: 'Strategien' } }), 'die Strategie, pl. Strategien'],
    [card({ grammar: { article: 'die' } }), 'die Strategie'],
    [INVITE, 'einladen, lädt ein, lud ein, hat eingeladen'],
    [PROVIDE, 'zur Verfügung stellen'],
    [card({ lemma: 'schroff', pos: 'adjective' }), 'schroff'],
  ])('%#', (word, expected) => expect(words(word)).toBe(expected));

  it('says the article with the noun, and leaves out the gaps of an expression', () => {
    expect(dictionaryForm(card({ grammar: { article: 'die', plural: 'Strategien' } }), 'pl.').spoken).toBe(
      'die Strategie',
    );
    const rim = card({ expression: { pattern: 'am Rande des …', glosses: ['on the margins of'] } });
    expect(dictionaryForm(rim, 'pl.').spoken).toBe('am Rande des');
  });
});

describe('foundForm', () => {
  it.each([
    ['Strategien', card({})],
    ['lud … ein', INVITE],
    ['ein … lud', { ...INVITE, partners: [{ start: 0, end: 3 }] }],
    ['Verfügung', PROVIDE],
    ['bekräftigte', card({ surface: 'bekräftigte', lemma: 'bekräftigen', pos: 'verb' })],
  ])('%s', (expected, word) => expect(foundForm(word)).toBe(expected));
});
