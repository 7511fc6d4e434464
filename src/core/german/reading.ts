/** What a German word form can be: its readings. */
import type { Lexeme } from './lexicon.ts';
import type { GrammaticalNumber } from './noun.ts';
import type { VerbForm } from './verb.ts';

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'function';
export type Degree = 'positive' | 'comparative' | 'superlative';

/** A piece of a compound. Offsets are UTF-16 units into the word. */
export interface CompoundPiece {
  readonly start: number;
  readonly end: number;
  /** The piece without its linking element. */
  readonly lemma: string;
  readonly lexeme: Lexeme;
}

export interface Reading {
  readonly pos: PartOfSpeech;
  /** The lemma as a dictionary gives it; of a compound, the whole word's. */
  readonly lemma: string;
  /** The lexeme that the glosses come from; of a compound, its head. */
  readonly lexeme: Lexeme;
  readonly number?: GrammaticalNumber;
  readonly degree?: Degree;
  readonly verbForm?: VerbForm;
  /** A noun made of an infinitive (das Treffen) or an adjective (die Verletzten). */
  readonly isNominalised?: boolean;
  /** Modifier pieces and head of a compound that the splitter took apart. */
  readonly pieces?: readonly CompoundPiece[];
}
