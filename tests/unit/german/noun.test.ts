import { describe, expect, it } from 'vitest';
import { declineAdjective } from '#core/german/adjective.ts';
import { declineName } from '#core/german/name.ts';
import { declineNoun, parseNounParadigm, umlaut } from '#core/german/noun.ts';

function forms(lemma: string, code: string): string[] {
  const paradigm = parseNounParadigm(code);
  if ('problem' in paradigm) throw new Error(paradigm.problem);
  return declineNoun(lemma, paradigm).map(({ text, number }) =>
    number === undefined ? text : `${text}:${number.slice(0, 2)}`,
  );
}

describe('declineNoun', () => {
  it.each([
    ['Gipfel', 'm/s/-', ['Gipfel', 'Gipfels:si', 'Gipfeln:pl']],
    ['Strategie', 'f/-/n', ['Strategie:si', 'Strategien:pl']],
    ['Land', 'n/es,s/"er', ['Land:si', 'Landes:si', 'Lands:si', 'Länder:pl', 'Ländern:pl', 'Lande:si']],
    ['Ziel', 'n/es,s/e', ['Ziel:si', 'Zieles:si', 'Ziels:si', 'Ziele:pl', 'Zielen:pl']],
    ['Präsident', 'm/en/en', ['Präsident:si', 'Präsidenten']],
    ['Bündnis', 'n/ses/se', ['Bündnis:si', 'Bündnisses:si', 'Bündnisse:pl', 'Bündnissen:pl']],
    ['Büro', 'n/s/s', ['Büro:si', 'Büros']],
    ['Name', 'm/ns/n', ['Name:si', 'Namens:si', 'Namen']],
    ['Virus', 'n/-/=Viren', ['Virus:si', 'Viren:pl']],
    ['Politik', 'f/-/0', ['Politik:si']],
    ['Staaten', 'pl', ['Staaten:pl']],
    ['Haus', 'n/es/"er', ['Haus:si', 'Hauses:si', 'Häuser:pl', 'Häusern:pl', 'Hause:si']],
  ])('declines %s (%s)', (lemma, code, expected) => {
    expect(forms(lemma, code)).toEqual(expected);
  });

  it.each(['x/s/-', 'm/s', 'm/s/-/x', 'm/5/-', 'm/s/!'])('refuses the code %j with a reason', (code) => {
    expect(parseNounParadigm(code)).toHaveProperty('problem', expect.stringContaining(code));
  });
});

describe('umlaut', () => {
  it.each([
    ['Vertrag', 'Verträg'],
    ['Haus', 'Häus'],
    ['Mutter', 'Mütter'],
    ['Vorstand', 'Vorständ'],
    ['Ausbruch', 'Ausbrüch'],
    ['Tisch', 'Tisch'],
  ])('of %s is %s', (stem, expected) => {
    expect(umlaut(stem)).toBe(expected);
  });
});

describe('names and adjectives', () => {
  it('gives names a genitive -s, but none behind a sibilant', () => {
    expect(declineName('Kishida')).toEqual(['Kishidas']);
    expect(declineName('Laos')).toEqual([]);
    expect(declineName('Scholz')).toEqual([]);
  });

  it('declines adjectives', () => {
    expect(declineAdjective('japanisch')).toEqual([
      'japanisch',
      'japanische',
      'japanischen',
      'japanischem',
      'japanischer',
      'japanisches',
    ]);
    expect(declineAdjective('dunkel')).toContain('dunkle');
    expect(declineAdjective('teuer')).toContain('teure');
    expect(declineAdjective('vage')).toEqual(['vage', 'vage', 'vagen', 'vagem', 'vager', 'vages']);
    expect(declineAdjective('hoch')).toEqual(['hoch', 'hohe', 'hohen', 'hohem', 'hoher', 'hohes']);
  });
});
