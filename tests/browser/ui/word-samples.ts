/** Words as the background sends them, for the tests of their cards. */
import type { WordCard } from '#core/card/word-card.ts';

const PLAIN = { partners: [], grammar: {}, parts: [], isComposed: false, notToBeTakenFor: [] } as const;
const HERE = { place: { start: 4, end: 8 } } as const;

export const STRATEGIES: WordCard = {
  ...{ ...PLAIN, ...HERE, surface: 'Strategien', lemma: 'Strategie', pos: 'noun', glosses: ['strategies'] },
  grammar: { article: 'die', plural: 'Strategien', number: 'plural' },
};

export const INVITED: WordCard = {
  ...{ ...PLAIN, ...HERE, surface: 'lud', lemma: 'einladen', pos: 'verb', glosses: ['invited', 'loaded'] },
  partners: [{ start: 20, end: 23 }],
  grammar: { principalParts: ['lädt ein', 'lud ein', 'hat eingeladen'] },
};

export const PROVIDE: WordCard = {
  ...{ ...PLAIN, ...HERE, surface: 'Verfügung', lemma: 'Verfügung', pos: 'noun', glosses: ['disposal', 'order'] },
  grammar: { article: 'die', plural: 'Verfügungen', number: 'singular' },
  expression: { pattern: 'zur Verfügung stellen', glosses: ['make available', 'provide'] },
  reported: { cue: 'laut', speaker: 'Kyodo' },
};

export const COMPOUND: WordCard = {
  ...{ ...PLAIN, ...HERE, surface: 'Gipfelbeschluss', lemma: 'Gipfelbeschluss', pos: 'noun' },
  grammar: { article: 'der', plural: 'Gipfelbeschlüsse', number: 'singular' },
  glosses: ['summit decision', 'summit resolution'],
  parts: [
    { text: 'Gipfel', gloss: 'summit' },
    { text: 'Beschluss', gloss: 'decision' },
  ],
  isComposed: true,
  reported: { cue: 'subjunctive' },
};

export const TRILLION: WordCard = {
  ...{ ...PLAIN, ...HERE, surface: 'Billion', lemma: 'Billion', pos: 'noun', glosses: ['trillion'] },
  grammar: { article: 'die', plural: 'Billionen', number: 'singular' },
  notToBeTakenFor: ['billion'],
};

export const AMOUNT: WordCard = {
  ...{ ...PLAIN, ...HERE, surface: '3,5 Milliarden Euro', lemma: '3,5 Milliarden Euro', pos: 'number' },
  glosses: ['€3.5 billion'],
};

export const WORDS = { STRATEGIES, INVITED, PROVIDE, COMPOUND, TRILLION, AMOUNT };
