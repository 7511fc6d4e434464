/** What the reader is shown for a word that is no entity: data, no markup. */
import type { PartOfSpeech } from '#core/german/reading.ts';
import type { ReportCue } from '#core/german/reported-speech.ts';

/** A place in the flow's text: UTF-16 units, half open. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

export interface WordCard {
  /** The word as it stands, and where. */
  readonly surface: string;
  readonly place: WordPlace;
  /** The other places that belong to it: the particle of a separable verb, the rest of an expression. */
  readonly partners: readonly WordPlace[];
  /** Lemma as a dictionary gives it. */
  readonly lemma: string;
  readonly pos: PartOfSpeech | 'number';
  /** Nouns: der, die or das, and the plural; verbs: principal parts. */
  readonly grammar: WordGrammar;
  /** English glosses in the number and tense of the form, likeliest here first. */
  readonly glosses: readonly string[];
  /** The multiword expression it is part of. */
  readonly expression?: { readonly pattern: string; readonly glosses: readonly string[] };
  /** Of a compound that the dictionary does not list: its pieces; the gloss was put together from them. */
  readonly parts: readonly { readonly text: string; readonly gloss: string }[];
  readonly isComposed: boolean;
  /** English words that it does not mean, though it looks like them. */
  readonly notToBeTakenFor: readonly string[];
  /** The sentence reports somebody else's claim here. */
  readonly reported?: { readonly cue: ReportCue; readonly speaker?: string };
}

export interface WordGrammar {
  readonly article?: 'der' | 'die' | 'das';
  readonly plural?: string;
  /** Third person present, preterite, perfect: "lädt ein, lud ein, hat eingeladen". */
  readonly principalParts?: readonly string[];
  readonly number?: 'singular' | 'plural';
}
