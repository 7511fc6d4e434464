/** What the background says of the words that are pointed at. */
import type { WordCard, WordPlace } from '#core/card/word-card.ts';
import { callBackground } from '#extension/calls.ts';
import type { Flow } from '#page/flow.ts';
import type { Mark } from '#page/mark.ts';
import type { Place } from '#page/place.ts';
import { placesOf, questionAt } from './look-up-question.ts';

/** A word's card and where all of it lies in the flow: the word itself first. */
export interface WordAnswer {
  readonly word: WordCard;
  readonly places: readonly WordPlace[];
}

interface WordAnswersOptions {
  /** What was recognised in a flow: entities win over vocabulary. */
  readonly marksOf: (flow: Flow) => readonly Mark[];
  /** The background could not answer. */
  readonly onFailure: () => void;
}

export interface WordAnswers {
  /** The word at this place, or null when the vocabulary has none there. */
  at(place: Place): Promise<WordAnswer | null>;
  /** What several selected words are about: the expression they make, else a word among them. */
  among(words: readonly Place[]): Promise<WordAnswer | null>;
}

export function createWordAnswers({ marksOf, onFailure }: WordAnswersOptions): WordAnswers {
  async function at({ flow, start }: Place): Promise<WordAnswer | null> {
    const { question, from } = questionAt(
      flow.text,
      start,
      marksOf(flow).map(({ mention }) => mention),
    );
    const answer = await callBackground('lookUp', question);
    if (!answer.ok) onFailure();
    return answer.ok && answer.value ? { word: answer.value, places: placesOf(answer.value, from) } : null;
  }
  return {
    at,
    among: async (words) => bestOf((await Promise.all(words.map(at))).filter((answer) => answer !== null)),
  };
}

/** Several words were selected as one: what makes them one counts first, then the noun, then whatever there is. */
function bestOf(answers: readonly WordAnswer[]): WordAnswer | null {
  const isOne = ({ word, places }: WordAnswer): boolean => word.expression !== undefined || places.length > 1;
  return answers.find(isOne) ?? answers.findLast(({ word }) => word.pos === 'noun') ?? answers[0] ?? null;
}
