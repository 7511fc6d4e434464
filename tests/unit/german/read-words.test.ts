import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '#core/german/read-words.ts';
import { reportWords } from '#core/german/word-report.ts';
import { smallTools } from './small-vocabulary.ts';

/** "surface=lemma" of the content words. */
function lemmas(text: string): string[] {
  return reportWords(readWords(text, smallTools)).map(({ word, lemma }) => `${word.surface}=${lemma}`);
}

describe('readWords', () => {
  it.each([
    ['die Länder', ['Länder=Land']],
    ['Landes, Lands, Ländern', ['Landes=Land', 'Lands=Land', 'Ländern=Land']],
    ['Der Westen plant.', ['Westen=Westen', 'plant=planen']],
    ['Sie sah den Spielern zu.', ['Spielern=Spieler']],
    ['die Viren', ['Viren=Virus']],
    ['der Massnahmen', ['Massnahmen=Maßnahme']],
    ['ein Abgeordneter', ['Abgeordneter=Abgeordnete']],
    ['die stärkere Regierung', ['stärkere=stark', 'Regierung=Regierung']],
    ['bessere Pläne', ['bessere=gut', 'Pläne=Plan']],
    ['Das bestätigte die Regierung.', ['bestätigte=bestätigen', 'Regierung=Regierung']],
    ['Die geplante Politik ist neu.', ['geplante=geplant', 'Politik=Politik', 'neu=neu']],
    [
      'Die Regierung lud und bekräftigte Pläne.',
      ['Regierung=Regierung', 'lud=laden', 'bekräftigte=bekräftigen', 'Pläne=Plan'],
    ],
    ['die Politiker', ['Politiker=Politiker']],
    ['viele Politiker:innen, jede Politiker*in', ['Politiker:innen=Politikerin', 'Politiker*in=Politikerin']],
  ])('in %j', (text, expected) => {
    expect(lemmas(text)).toEqual(expected);
  });

  it('accepts a form only for a lemma whose paradigm makes it', () => {
    expect(smallTools.analyser.analyse('Westen').map(({ lemma }) => lemma)).toContain('Westen');
    expect(smallTools.analyser.analyse('Spielern').map(({ lemma }) => lemma)).toEqual(['Spieler']);
    expect(smallTools.analyser.analyse('Gebet')).toEqual([]);
  });
});

describe('separable verbs', () => {
  it.each([
    ['Im Sommer lud die Regierung die Länder ein.', ['lud=einladen', 'ein=einladen']],
    ['Der Plan spiegelt die Politik wider.', ['spiegelt=widerspiegeln', 'wider=widerspiegeln']],
    ['Das Land nimmt, so die Regierung, erst spät teil.', ['nimmt=teilnehmen', 'teil=teilnehmen']],
    ['Sie hält ein Treffen ab, das wichtig ist.', ['hält=abhalten', 'ab=abhalten']],
    ['Er lud ein Treffen.', ['lud=laden']],
  ])('in %j', (text, expected) => {
    expect(lemmas(text).filter((found) => /(?:laden|spiegeln|nehmen|halten)$/u.test(found))).toEqual(expected);
  });
});

describe('compounds', () => {
  it.each([
    ['Verteidigungsziele', 'Verteidigungsziel', ['Verteidigungs', 'ziele']],
    ['Regierungspolitiker', 'Regierungspolitiker', ['Regierungs', 'politiker']],
    ['Schulbücher', 'Schulbuch', ['Schul', 'bücher']],
  ])('takes %s apart', (word, lemma, parts) => {
    const [found] = reportWords(readWords(`die ${word}`, smallTools));
    expect(found?.lemma).toBe(lemma);
    expect(found?.parts.map(({ text }) => text)).toEqual(parts);
    expect(found?.isComposed).toBe(true);
  });

  it('composes the gloss in English order', () => {
    expect(reportWords(readWords('die Verteidigungspolitik', smallTools))[0]?.glosses).toEqual([
      'defence policy',
      'defence politics',
    ]);
  });

  it.each(['Umsee', 'Russland', 'Xyzplan'])('does not split %s', (word) => {
    expect(reportWords(readWords(`die ${word}`, smallTools))).toEqual([]);
  });

  it('writes out what a hyphen on the right stands for', () => {
    const found = reportWords(readWords('Verteidigungsziele und -politik', smallTools));
    expect(found.map(({ lemma }) => lemma)).toEqual(['Verteidigungsziel', 'Verteidigungspolitik']);
  });

  it('writes out suspended hyphens', () => {
    const found = reportWords(readWords('Verteidigungs- und Sicherheitspolitik', smallTools));
    expect(found.map(({ lemma }) => lemma)).toEqual(['Verteidigungspolitik', 'Sicherheitspolitik']);
    expect(reportWords(readWords('See- und Luftstreitkräfte', smallTools))[0]?.lemma).toBe('Seestreitkraft');
  });
});

describe('glosses', () => {
  const first = (text: string, surface: string): string | undefined =>
    reportWords(readWords(text, smallTools)).find(({ word }) => word.surface === surface)?.glosses[0];

  it('come in the order of the sentence', () => {
    expect(first('Sie hält ein Treffen ab.', 'hält')).toBe('hold');
    expect(first('Das hält von allem ab.', 'hält')).toBe('keep from');
  });

  it('of an expression come before those of its words', () => {
    expect(first('Sie stellt Pläne zur Verfügung.', 'stellt')).toBe('make available');
    expect(first('Ein Treffen am Rande der Politik', 'Rande')).toBe('on the sidelines of');
  });

  it('of an expression hold for its verb, apart from its particle or not', () => {
    expect(first('Sie legten Berufung ein.', 'legten')).toBe('lodge an appeal');
    expect(first('Die Regierung hat Pläne im Visier.', 'Visier')).toBe('have in one’s sights');
  });

  it('tell fallen from gefallen by the auxiliary', () => {
    expect(lemmas('Die Entscheidung ist gefallen.').at(-1)).toBe('gefallen=fallen');
    expect(lemmas('Das dürfte gefallen.').at(-1)).toBe('gefallen=gefallen');
  });
});

describe('any text', () => {
  it('is read without throwing, and words keep their places', () => {
    const piece = fc.constantFrom(
      'Land',
      'lud',
      ' ein',
      '.',
      ',',
      '-',
      ' ',
      'Verteidigungs-',
      ' und ',
      'Ziele',
      '„',
      '“',
      '\n',
      'ß',
      '😀',
      'stellt zur Verfügung',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const word of readWords(text, smallTools)) {
          expect(text.slice(word.start, word.end)).toBe(word.surface);
        }
      }),
    );
  });
});
