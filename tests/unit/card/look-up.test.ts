import { describe, expect, it } from 'vitest';
import { lookUp } from '#core/card/look-up.ts';
import type { WordCard } from '#core/card/word-card.ts';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import { SMALL_LINES } from '../german/small-vocabulary.ts';
import { smallCorpus } from '../recognise/small-world.ts';

const opened = openPack(compilePack(smallCorpus, SMALL_LINES.trim().split('\n')));
if (!opened.ok) throw new Error(opened.problem.detail);
const pack = opened.value;

function at(
  text: string,
  word: string,
  mentions: readonly { start: number; end: number }[] = [],
): Promise<WordCard | null> {
  return lookUp(pack, { text, offset: text.indexOf(word), mentions });
}

describe('lookUp', () => {
  it('gives a noun its article, its plural and the gloss in its number', async () => {
    expect(await at('viele Länder', 'Länder')).toMatchObject({
      lemma: 'Land',
      pos: 'noun',
      grammar: { article: 'das', plural: 'Länder', number: 'plural' },
      glosses: ['countries', 'states', 'lands'],
    });
  });

  it('gives a verb its principal parts and the gloss in its tense', async () => {
    expect(await at('Das bekräftigte die Regierung.', 'bekräftigte')).toMatchObject({
      lemma: 'bekräftigen',
      grammar: { principalParts: ['bekräftigt', 'bekräftigte', 'hat bekräftigt'] },
      glosses: ['reaffirmed'],
    });
  });

  it('finds a separable verb from either of its halves', async () => {
    const text = 'Im Sommer lud die Regierung die Länder ein.';
    for (const half of ['lud', 'ein.']) {
      const card = await at(text, half);
      expect(card).toMatchObject({
        lemma: 'einladen',
        grammar: { principalParts: ['lädt ein', 'lud ein', 'hat eingeladen'] },
        glosses: ['invited'],
      });
      expect(card?.partners).toHaveLength(1);
    }
  });

  it('takes a compound apart and says so', async () => {
    expect(await at('die Verteidigungsziele', 'Verteidigungsziele')).toMatchObject({
      lemma: 'Verteidigungsziel',
      isComposed: true,
      glosses: ['defence goals', 'defence targets'],
      grammar: { article: 'das', plural: 'Verteidigungsziele' },
    });
  });

  it('shows an expression before its words', async () => {
    expect(await at('Sie stellt Pläne zur Verfügung.', 'Verfügung')).toMatchObject({
      expression: { pattern: 'zur Verfügung stellen', glosses: ['make available'] },
    });
  });

  it('marks what somebody else claims', async () => {
    expect((await at('Laut Kyodo wächst die Politik.', 'Politik'))?.reported).toEqual({
      cue: 'laut',
      speaker: 'Kyodo',
    });
    expect((await at('Die Politik wächst.', 'Politik'))?.reported).toBeUndefined();
  });

  it('compares adjectives in English', async () => {
    expect((await at('eine stärkere Politik', 'stärkere'))?.glosses).toEqual(['stronger']);
    expect((await at('das wichtigste Ziel', 'wichtigste'))?.glosses).toEqual(['most important']);
  });

  it('glosses numbers and abbreviations', async () => {
    expect(await at('43 Billionen Yen', 'Billionen')).toMatchObject({
      pos: 'number',
      glosses: ['¥43 trillion'],
      notToBeTakenFor: ['billion'],
    });
    expect(await at('Pläne, z. B. neue', 'z. B.')).toMatchObject({
      lemma: 'zum Beispiel',
      glosses: ['for example', 'e.g.'],
    });
  });

  it('leaves mentions, English and unknown words alone', async () => {
    const text = 'die Länder';
    expect(await at(text, 'Länder', [{ start: 4, end: 10 }])).toBeNull();
    expect(await at('Er sagte: „We are talking about the Land and the Plan.“', 'Plan')).toBeNull();
    expect(await at('Xyzzy', 'Xyzzy')).toBeNull();
    expect(await at('', '')).toBeNull();
  });

  it('gives places in the text as it was handed in', async () => {
    const text = 'die Län\u00ADder';
    const card = await at(text, 'Län');
    expect(card && text.slice(card.place.start, card.place.end)).toBe('Län\u00ADder');
  });
});
