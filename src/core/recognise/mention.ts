/** What the recogniser finds: the words of DESIGN.md §2 and §6 as types. */
import type { EntityKind } from '#core/corpus/schema.ts';

/** How a mention was found. */
export type Via =
  'name' | 'short-name' | 'inflected' | 'adjective' | 'compound' | 'ellipsis' | 'role' | 'metonym' | 'reference';

export type MentionCertainty = 'sure' | 'probable';

/** Why a mention is only probable, as a key for the interface's own words. */
export type Doubt = 'ambiguous' | 'context' | 'metonym' | 'reference' | 'role' | 'undated';

/** A piece of a compound or of a longer name. Offsets are UTF-16 units into the flow's text. */
export interface MentionPart {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Absent for a plain word, such as the head of NATO-Gipfel. */
  readonly entity?: string;
  readonly gloss: string;
}

/** One place in a text where an entity is meant. Offsets are UTF-16 units into the flow's text, half open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
  readonly kind: EntityKind;
  /** English name of the entity. */
  readonly label: string;
  /** Wikidata id, where certain. */
  readonly wikidata?: string;
  /** Short English gloss of this form, in its number. */
  readonly gloss: string;
  /** Grammatical number of the German form; absent where the form does not tell. */
  readonly number?: 'singular' | 'plural';
  readonly via: Via;
  readonly certainty: MentionCertainty;
  readonly doubt?: Doubt;
  /** The office, when a person was found through a role. */
  readonly office?: string;
  /** Other entities it could be, likeliest first, when `doubt` is `ambiguous`. */
  readonly candidates?: readonly string[];
  readonly parts: readonly MentionPart[];
}

/** The running text of one block. */
export interface FlowText {
  readonly id: number;
  readonly text: string;
}

export interface FlowMentions {
  readonly id: number;
  readonly mentions: readonly Mention[];
}
