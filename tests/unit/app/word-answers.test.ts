import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWordAnswers } from '#app/content/word-answers.ts';
import type { WordCard } from '#core/card/word-card.ts';
import { callBackground, fail, succeed } from '#extension/calls.ts';
import type { Flow } from '#page/flow.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'randglosse-under-test' } } }));
vi.mock('#extension/calls.ts', { spy: true });

const call = vi.mocked(callBackground);
const text = 'Er stellt Geld zur Verfügung';
const flow: Flow = { id: 1, text, block: {} as Element, segments: [] };
const place = (word: string) => ({ flow, start: text.indexOf(word), end: text.indexOf(word) + word.length });

function card(surface: string, more: Partial<WordCard> = {}): WordCard {
  const { start, end } = place(surface);
  return {
    ...{ surface, place: { start, end }, partners: [], lemma: surface, pos: 'adverb', grammar: {}, glosses: [] },
    ...{ parts: [], isComposed: false, notToBeTakenFor: [] },
    ...more,
  };
}

function answerWith(cards: readonly WordCard[]): void {
  call.mockImplementation((_name, request) => {
    const { offset } = request as { offset: number };
    return Promise.resolve(succeed(cards.find((each) => each.place.start === offset) ?? null) as never);
  });
}

const onFailure = vi.fn();
const answers = createWordAnswers({ marksOf: () => [], onFailure });
beforeEach(() => {
  call.mockReset();
  onFailure.mockReset();
});

describe('what several words are about', () => {
  const words = ['Geld', 'zur', 'Verfügung'].map(place);
  it.each([
    [
      'the expression they make',
      [card('Geld', { pos: 'noun' }), card('Verfügung', { expression: { pattern: 'zur Verfügung', glosses: [] } })],
      'Verfügung',
    ],
    [
      'the verb whose halves they are',
      [card('Geld', { partners: [{ start: 0, end: 2 }] }), card('Verfügung', { pos: 'noun' })],
      'Geld',
    ],
    [
      'else the last noun',
      [card('Geld', { pos: 'noun' }), card('Verfügung', { pos: 'noun' }), card('zur')],
      'Verfügung',
    ],
    ['else the first word known', [card('zur'), card('Geld')], 'Geld'],
    ['nothing, where nothing is known', [], undefined],
  ])('%s', async (_what, cards, expected) => {
    answerWith(cards);
    expect((await answers.among(words))?.word.surface).toBe(expected);
  });
});

it('takes a failure for no answer, and tells of it', async () => {
  call.mockResolvedValue(fail('internal', 'gone'));
  expect(await answers.at(place('Geld'))).toBeNull();
  expect(onFailure).toHaveBeenCalledOnce();
});
