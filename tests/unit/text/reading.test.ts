import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '#core/text/checksum.ts';
import { foldWord } from '#core/text/fold.ts';
import { findQuotations, isEnglishPassage, isEnglishSentence } from '#core/text/quotations.ts';
import { splitSentences } from '#core/text/sentences.ts';
import { findSilences } from '#core/text/silence.ts';
import { splitWords } from '#core/text/words.ts';

describe('crc32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['a', 0xe8b7be43],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published value', (text, expected) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(expected);
  });
});

describe('foldWord', () => {
  it.each([
    ['München', 'muenchen'],
    ['Muenchen', 'muenchen'],
    ['Großbritannien', 'grossbritannien'],
    ['Erdoğan', 'erdogan'],
    ['Łódź', 'lodz'],
    ['NATO', 'nato'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('splitWords', () => {
  it('tells hyphens from spaces and other marks', () => {
    expect(splitWords('NATO-Gipfel in Vilnius, Litauen').map(({ text, joint }) => [text, joint])).toEqual([
      ['NATO', 'break'],
      ['Gipfel', 'hyphen'],
      ['in', 'space'],
      ['Vilnius', 'space'],
      ['Litauen', 'break'],
    ]);
  });

  it.each([
    ['U.S. Navy', ['US', 'Navy']],
    ['in N’Djamena', ['in', 'N’Djamena']],
    ['das 2+2-Format', ['das', '2+2', 'Format']],
    ['die AP4', ['die', 'AP4']],
    ['Trumps’ und O’Neill', ['Trumps', 'und', 'O’Neill']],
    ['Südkorea,ihre', ['Südkorea', 'ihre']],
  ])('splits %j', (text, words) => {
    expect(splitWords(text).map((word) => word.text)).toEqual(words);
  });
});

it('joins St. to its saint', () => {
  expect(splitWords('in St. Petersburg. Dort').map(({ joint }) => joint)).toEqual(['break', 'space', 'space', 'break']);
});

describe('splitSentences', () => {
  it.each([
    ['Der Gipfel (11./12. Juli) beginnt. Danach reist er ab.', 2],
    ['Am 3. März kam er. Am 4. März ging er.', 2],
    ['Das sagte z. B. der Abg. Müller am Montag.', 1],
    ['Wer? Er! Ja.', 3],
    ['Er kam 2023. Sie ging.', 2],
    ['„Wir gehen.“ Er ging.', 2],
    ['J. Stoltenberg kam am 2. Juni. Er blieb.', 2],
    ['Das 21. Jahrhundert begann.', 1],
    ['Ein Satz\n   geht weiter. Noch einer', 2],
    ['Überschrift\n\nEin Satz.', 2],
  ])('finds in %j sentences: %i', (text, count) => {
    const sentences = splitSentences(text);
    expect(sentences).toHaveLength(count);
    expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end)).join('')).toBe(text);
  });

  it('covers any text without gaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(
          splitSentences(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('findSilences', () => {
  it.each([
    ['Foto: Nato.int und mehr', ['Nato.int']],
    ['siehe https://japan.kantei.go.jp/101_kishida/x.html jetzt', ['https://japan.kantei.go.jp/101_kishida/x.html']],
    ['auf www.nato.int/japan lesen', ['www.nato.int/japan']],
    ['an presse@nato.int', ['presse@nato.int']],
    ['von @NATO geteilt', ['@NATO']],
    ['in der Ukraine.Die Nato', []],
    ['Südkorea,ihre Armee. In Tokio', []],
    ['die Datei nato-plan.pdf', ['nato-plan.pdf']],
  ])('in %j', (text, expected) => {
    expect(findSilences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('quotations', () => {
  it('finds German, Swiss and English marks', () => {
    const text = 'Er sagte „Ja“, sie »Nein«, die Zürcherin «Vielleicht», CNN “Maybe” und "Gut".';
    expect(findQuotations(text).map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd))).toEqual([
      'Ja',
      'Nein',
      'Vielleicht',
      'Maybe',
      'Gut',
    ]);
  });

  it.each([
    ['We are talking about Japan and the alliance.', true],
    ['This is not about Tokyo', true],
    ['Wir reden über Japan und das Bündnis.', false],
    ['Washington Declaration', false],
    ['Individually Tailored Partnership Programme', false],
  ])('is %j an English passage? %s', (text, expected) => {
    expect(isEnglishPassage(text)).toBe(expected);
  });

  it('does not take a German sentence with an English title for English', () => {
    expect(isEnglishSentence('Die Zeitung The Globe and Mail berichtete Anfang Mai, Kanada wolle mitmachen.')).toBe(
      false,
    );
    expect(isEnglishSentence('The alliance and its partners have been talking about this for years.')).toBe(true);
  });
});
