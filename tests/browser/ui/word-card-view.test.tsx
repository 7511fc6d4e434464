import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WordCard } from '#core/card/word-card.ts';
import { cardStyles } from '#ui/styles.ts';
import { createTranslator, type UiLanguage } from '#ui/translator.ts';
import { UnknownWordView, WordCardView } from '#ui/word-card-view.tsx';
import { findViolations, preferScheme, stage } from './stage.ts';
import { AMOUNT, COMPOUND, INVITED, PROVIDE, STRATEGIES, TRILLION, WORDS } from './word-samples.ts';

let clear: () => void = () => undefined;
afterEach(async () => {
  clear();
  await preferScheme('light');
});

interface Shown {
  readonly language?: UiLanguage;
  readonly onSpeak?: (text: string) => void;
}

function show(word: WordCard, { language = 'en', onSpeak }: Shown = {}): HTMLElement {
  const staged = stage(
    <WordCardView
      word={word}
      translator={createTranslator(language)}
      language={language}
      onOpen={() => undefined}
      onClose={() => undefined}
      onSpeak={onSpeak}
    />,
    cardStyles,
  );
  clear = staged.clear;
  return staged.root;
}

function textOf(root: Element, selector: string): string | undefined {
  return root.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
}

describe('the card of a word', () => {
  it('says what it means here, and how a dictionary lists it', () => {
    const root = show(STRATEGIES);
    expect(textOf(root, '.headword')).toBe('strategies');
    expect(textOf(root, '.kind')).toBe('Noun');
    expect(textOf(root, '.german-form [lang=de]')).toBe('die Strategie, pl. Strategien');
    expect(textOf(root, '.found-form')).toBe('here: „Strategien“, plural');
  });

  it('shows the principal parts of a verb, both its halves, and its other meanings', () => {
    const root = show(INVITED);
    expect(textOf(root, '.german-form [lang=de]')).toBe('einladen, lädt ein, lud ein, hat eingeladen');
    expect(textOf(root, '.found-form')).toBe('here: „lud … ein“');
    expect(textOf(root, '.other-glosses')).toBe('also: loaded');
  });

  it('gives an expression before the word inside it', () => {
    const root = show(PROVIDE);
    expect(textOf(root, '.kind')).toBe('Expression');
    expect(textOf(root, '.headword')).toBe('make available');
    expect(textOf(root, '.german-form [lang=de]')).toBe('zur Verfügung stellen');
    expect(textOf(root, '.own-meaning')).toBe('By itself: Verfügung = disposal, order');
  });

  it('takes a compound apart, and says that its gloss was put together', () => {
    const root = show(COMPOUND);
    expect([...root.querySelectorAll('.parts li')].map((part) => part.textContent)).toEqual([
      'summitGipfel',
      'decisionBeschluss',
    ]);
    expect(textOf(root, '.way')).toMatch(/put together/i);
  });

  it('warns of a false friend', () => {
    expect(textOf(show(TRILLION), '.false-friend')).toBe('Not: billion');
  });

  it('marks what the paper only passes on, with the speaker where one is named', () => {
    expect(textOf(show(PROVIDE), '.reported')).toBe('Reported: according to Kyodo; the paper does not say so itself.');
    clear();
    expect(textOf(show(COMPOUND), '.reported')).toMatch(/^Reported: the paper passes this on/);
  });

  it('writes a number the English way', () => {
    const root = show(AMOUNT);
    expect([textOf(root, '.kind'), textOf(root, '.headword')]).toEqual(['Number or date', '€3.5 billion']);
    expect(textOf(root, '.german-form [lang=de]')).toBe('3,5 Milliarden Euro');
  });

  it('speaks the word where there is a voice, and has no button where there is none', () => {
    expect(show(STRATEGIES).querySelector('.speak')).toBeNull();
    clear();
    const onSpeak = vi.fn();
    show(STRATEGIES, { onSpeak }).querySelector<HTMLElement>('.speak')?.click();
    expect(onSpeak).toHaveBeenCalledWith('die Strategie');
  });

  it('speaks German too', () => {
    const root = show(PROVIDE, { language: 'de' });
    expect(textOf(root, '.kind')).toBe('Wendung');
    expect(textOf(root, '.reported')).toBe('Wiedergegeben: laut Kyodo; das Blatt behauptet es nicht selbst.');
    expect(root.querySelector('.headword')?.getAttribute('lang')).toBe('en');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it.each(Object.entries(WORDS))(`is accessible in the ${scheme} scheme: %s`, async (_name, word) => {
      await preferScheme(scheme);
      const root = show(word, { onSpeak: () => undefined });
      expect(await findViolations(root)).toEqual([]);
    });
  }
});

it('says in one line that a word is unknown', async () => {
  const { root, clear: end } = stage(
    <UnknownWordView text="Quorbel" translator={createTranslator('en')} language="en" onOpen={() => undefined} />,
    cardStyles,
  );
  clear = end;
  expect(textOf(root, '.unknown-word')).toBe('„Quorbel“ is not in the vocabulary.');
  expect(await findViolations(root)).toEqual([]);
});
