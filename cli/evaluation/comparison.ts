/** What every comparison with an annotation gives: counts, and what is not as annotated. */
import type { Span } from '#core/text/sentences.ts';
import type { WordTally } from './word-tally.ts';

/** Why a word was missed: its lemma is not in the vocabulary; another reading was preferred; its paradigm does not make the form. */
export type Cause = 'vocabulary' | 'choice' | 'form';

export type MissKind =
  | 'unanswered'
  | 'lemma'
  | 'part of speech'
  | 'gloss'
  | 'separable verb'
  | 'ellipsis'
  | 'compound'
  | 'split name'
  | 'expression'
  | 'reported speech'
  | 'speaker'
  | 'english'
  | 'number';

/** Something that is not as annotated. */
export interface Miss {
  readonly kind: MissKind;
  /** The place as it stands. */
  readonly surface: string;
  readonly expected: string;
  readonly found: string;
  readonly cause?: Cause;
  readonly sentence: string;
}

/** A miss in a sentence that is known. */
export type PlacedMiss = Omit<Miss, 'sentence'>;

/** One comparison's counts and misses. */
export interface Comparison {
  readonly tally: Partial<WordTally>;
  readonly misses: readonly PlacedMiss[];
}

/** Do two ranges share a place? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
