/** What the reader is shown for a mention: data, no markup (DESIGN.md §7). */
import type { IsoDate } from '#core/corpus/date.ts';
import type { Certainty, EntityKind, RelationType } from '#core/corpus/schema.ts';
import type { Doubt, MentionCertainty, Via } from '#core/recognise/mention.ts';

export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

/** An entity as a link: enough to show and to open its card. */
export interface EntityLink {
  readonly entity: string;
  readonly label: string;
  readonly kind: EntityKind;
}

export interface CardSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly kind: 'news' | 'analysis' | 'commentary' | 'official' | 'reference';
  readonly address?: string;
  /** Language of the title (BCP 47), where known. */
  readonly language?: string;
}

/**
 * One line that holds for a period: an office, a membership, a state of affairs. Its text does not say the period that
 * `from` and `to` give; whoever shows it shows both, and its certainty unless that is `certain`. An end that lay ahead
 * on the day told is left out. A line about an event has its dates in the text, and no period.
 */
export interface DatedLine {
  readonly text: Bilingual;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly certainty: Certainty;
  readonly source: CardSource;
  readonly about?: EntityLink;
  /** The day the entry that holds this was last checked: how far "now" reaches for a line without an end. */
  readonly checked?: IsoDate;
}

/** The statement that overtook an earlier one. */
export interface OvertakenBy {
  readonly text: Bilingual;
  readonly date: IsoDate;
  readonly certainty?: Certainty;
  readonly source?: CardSource;
}

export interface CardClaim {
  readonly id: string;
  readonly text: Bilingual;
  readonly date: IsoDate;
  readonly certainty: Certainty;
  readonly by?: EntityLink;
  readonly source: CardSource;
  /** What overtook it, when that is later than the as-of date or known today. */
  readonly overtaken?: OvertakenBy;
  /** `true`: later than the as-of date, so the article could not know it. */
  readonly later: boolean;
}

/** A relation of a moment, such as a signature, ends on the day on which it begins. */
export interface CardRelation {
  readonly type: RelationType;
  readonly target: EntityLink;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface CardPart {
  readonly surface: string;
  readonly gloss: string;
  readonly entity?: EntityLink;
}

/** How the card was reached from a page; absent when it was opened by id. */
export interface CardFound {
  readonly surface: string;
  readonly gloss: string;
  readonly via: Via;
  readonly certainty: MentionCertainty;
  readonly doubt?: Doubt;
  readonly office?: EntityLink;
  readonly candidates: readonly EntityLink[];
  readonly parts: readonly CardPart[];
}

export interface Card {
  readonly entity: string;
  readonly kind: EntityKind;
  /** English name. */
  readonly headword: string;
  /** The chief German form. */
  readonly german: string;
  readonly native: readonly { readonly lang: string; readonly text: string }[];
  readonly description: Bilingual;
  readonly found?: CardFound;
  /** The as-of date; null when the page has none: then `then` is empty and `now` lists every dated line known. */
  readonly asOf: IsoDate | null;
  /** What was true on the as-of date. */
  readonly then: readonly DatedLine[];
  /** What is true as far as known; only lines that differ from `then`, or all when `asOf` is null. */
  readonly now: readonly DatedLine[];
  readonly claims: readonly CardClaim[];
  readonly relations: readonly CardRelation[];
  readonly notes: readonly { readonly text: Bilingual; readonly source?: CardSource }[];
  readonly wikidata?: string;
  readonly links: readonly { readonly label: string; readonly address: string }[];
  readonly checked: IsoDate;
}
