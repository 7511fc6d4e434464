import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { CERTAINTIES, ENTITY_KINDS, RELATION_TYPES } from '#core/corpus/schema.ts';
import de from '#locales/de.json';
import en from '#locales/en.json';
import { PROBLEM_CODES } from '#ui/card-session.ts';
import { createTranslator, languageOf, resolveLanguage, setLanguage, UI_LANGUAGES } from '#ui/translator.ts';

interface Words {
  readonly [key: string]: string | Words;
}

const flatten = (words: Words, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${before}${key}`, value] as const] : [...flatten(value, `${before}${key}.`)],
    ),
  );

const english = flatten(en);
const german = flatten(de);
const placeholders = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

/** Every key the views ask for: literal ones, and the beginnings of those that end in a variable. */
function usedKeys(): { literal: readonly string[]; beginnings: readonly string[] } {
  const folder = new URL('../../../src/ui/', import.meta.url);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const keys = [...code.matchAll(/\bt\(\s*(?:[^'`)]*\? )?['`]([^'`]+)['`](?: : ['`]([^'`]+)['`])?/g)].flatMap((match) =>
    [match[1], match[2]].filter((key) => key !== undefined),
  );
  return {
    literal: keys.filter((key) => !key.includes('${')),
    beginnings: keys.filter((key) => key.includes('${')).map((key) => key.slice(0, key.indexOf('${'))),
  };
}

describe('the words of the interface', () => {
  it('has the same keys in both languages', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has the same placeholders in both languages, and no empty text', () => {
    for (const [key, text] of english) {
      expect(placeholders(german.get(key) ?? ''), key).toEqual(placeholders(text));
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('is German in German: only names are the same in both', () => {
    const alike = new Set([
      'app.name',
      'kind.person',
      'kind.organisation',
      'kind.region',
      'period.between',
      'card.wikidata',
      'popup.languageMode.en',
      'popup.languageMode.de',
      'popup.lookUpKeyMode.alt',
      'word.pos.adverb',
      'word.pos.verb',
    ]);
    expect([...english].filter(([key, text]) => german.get(key) === text && !alike.has(key))).toEqual([]);
  });

  it('has every key that the views use', () => {
    const has = (key: string): boolean => english.has(key) || english.has(`${key}_other`);
    const { literal, beginnings } = usedKeys();
    expect(literal.length).toBeGreaterThan(30);
    expect(literal.filter((key) => !has(key))).toEqual([]);
    expect(beginnings.filter((start) => ![...english.keys()].some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('has no key that no view uses', () => {
    const { literal, beginnings } = usedKeys();
    const unused = [...english.keys()].filter((key) => {
      const plain = key.replace(/_(?:one|other)$/, '');
      return !literal.includes(plain) && !beginnings.some((start) => key.startsWith(start));
    });
    expect(unused).toEqual([]);
  });

  it.each(UI_LANGUAGES)('names every kind, certainty, relation and problem in %s', (language) => {
    const { t, exists } = createTranslator(language);
    expect(t('relation.has-member')).not.toBe('relation.has-member');
    const keys = [
      ...ENTITY_KINDS.flatMap((kind) => [`kind.${kind}`, `kinds.${kind}`]),
      ...CERTAINTIES.flatMap((certainty) => [`certainty.${certainty}`, `certaintyMeaning.${certainty}`]),
      ...RELATION_TYPES.map((type) => `relation.${type}`),
      ...PROBLEM_CODES.flatMap((code) => [`problem.${code}.title`, `problem.${code}.advice`]),
    ];
    expect(keys.filter((key) => !exists(key))).toEqual([]);
  });

  it('counts by the rules of the language', () => {
    const translator = createTranslator('en');
    expect([0, 1, 2].map((count) => translator.t('popup.terms', { count }))).toEqual(['0 terms', '1 term', '2 terms']);
    setLanguage(translator, 'de');
    expect([1, 2].map((count) => translator.t('popup.places', { count }))).toEqual(['1 Stelle', '2 Stellen']);
  });

  it('switches at once, and each translator for itself', () => {
    const one = createTranslator('en');
    const other = createTranslator('en');
    setLanguage(one, 'de');
    expect([one.t('card.close'), other.t('card.close')]).toEqual(['Schließen', 'Close']);
    expect([languageOf(one), languageOf(other)]).toEqual(['de', 'en']);
  });

  it('leaves what is put in unescaped, for text nodes', () => {
    expect(createTranslator('en').t('popup.noMatch', { text: '<b> & "' })).toContain('<b> & "');
  });
});

describe('the language of the interface', () => {
  it.each([
    ['de', ['en'], 'de'],
    ['auto', ['de-AT', 'en'], 'de'],
    ['auto', ['fr', 'EN-us', 'de'], 'en'],
    ['auto', ['ja'], 'en'],
    ['auto', [], 'en'],
  ] as const)('for %s and %j is %s', (setting, browser, expected) => {
    expect(resolveLanguage(setting, browser)).toBe(expected);
  });
});
