/** A possible mention: a range of words and the entity they would mean. Selection turns candidates into mentions. */
import type { GrammaticalNumber } from '#core/german/noun.ts';
import type { WordRange } from './flow-reading.ts';
import type { Doubt, MentionCertainty, Via } from './mention.ts';

export interface CandidatePart extends WordRange {
  /** Offsets into the normalised text when the part is shorter than its words (closed compounds). */
  readonly start?: number;
  readonly end?: number;
  /** Entity id; absent for a plain word. */
  readonly entity?: string;
  readonly gloss: string;
}

export interface Candidate extends WordRange {
  readonly entity: string;
  readonly via: Via;
  readonly certainty: MentionCertainty;
  readonly doubt?: Doubt;
  readonly gloss: string;
  readonly number?: GrammaticalNumber;
  readonly office?: string;
  readonly candidates?: readonly string[];
  readonly parts?: readonly CandidatePart[];
  /** The mention ends this many UTF-16 units behind its last word (a suspended hyphen, a gender ending). */
  readonly tail?: number;
}

export function lengthOf(range: WordRange): number {
  return range.to - range.from + 1;
}

export function overlaps(a: WordRange, b: WordRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function contains(outer: WordRange, inner: WordRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
