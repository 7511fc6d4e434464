/** What the library page is given: the corpus as lists, and ways to search it and to get a card. */
import type { Bilingual, CardSource, EntityLink } from '#core/card/card.ts';
import type { IsoDate } from '#core/corpus/date.ts';
import type { Certainty, EntityKind } from '#core/corpus/schema.ts';
import type { CardProblem, CardResult } from '../card-session.ts';
import type { Translator, UiLanguage } from '../translator.ts';
import type { LibraryRoute } from './route.ts';

/** One entry as a list shows it. */
export interface LibraryEntry {
  readonly entity: string;
  readonly kind: EntityKind;
  /** English name. */
  readonly label: string;
  /** The chief German form. */
  readonly german: string;
  /** Names in their own script, with their language (BCP 47). */
  readonly native: readonly { readonly lang: string; readonly text: string }[];
  /** The other German spellings, demonyms and adjectives. */
  readonly aliases: readonly string[];
  readonly description: Bilingual;
  /** How many statements are about it. */
  readonly claims: number;
}

/** A statement as the sources page shows it. */
export interface LibraryStatement {
  readonly id: string;
  readonly date: IsoDate;
  readonly text: Bilingual;
  readonly certainty: Certainty;
  /** What it is about, the chief entity first. */
  readonly about: readonly EntityLink[];
}

/** A source and everything that rests on it. */
export interface LibrarySource extends CardSource {
  readonly statements: readonly LibraryStatement[];
  /** Entries whose offices, memberships or dates rest on it. */
  readonly entries: readonly EntityLink[];
}

/** An event, or a dated statement. */
export interface TimelineItem {
  readonly id: string;
  readonly what: 'event' | 'statement';
  readonly from: IsoDate;
  /** Last day, where it is later than the first. */
  readonly to?: IsoDate;
  /** It began and has not ended as far as known. */
  readonly ongoing?: boolean;
  readonly text: Bilingual;
  /** The entry that it leads to. */
  readonly entry: EntityLink;
  /** Ids of all entities it concerns. */
  readonly about: readonly string[];
}

export interface LibraryData {
  /** In the order of their English names. */
  readonly entries: readonly LibraryEntry[];
  readonly sources: readonly LibrarySource[];
  /** In the order of time. */
  readonly timeline: readonly TimelineItem[];
  /** Version of the corpus. */
  readonly version: string;
}

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: CardProblem }
  | { readonly kind: 'ready'; readonly data: LibraryData };

export interface LibraryProps {
  readonly translator: Translator;
  readonly language: UiLanguage;
  readonly state: LibraryState;
  /** What the address says is to be shown. */
  readonly route: LibraryRoute;
  /** Goes somewhere else; `replace` leaves no step for the back button. */
  readonly onRoute: (route: LibraryRoute, replace?: boolean) => void;
  /** Ids of the entries that fit, best first; null when the query asks for nothing. */
  readonly search: (query: string) => readonly string[] | null;
  readonly cardOf: (entity: string) => CardResult;
}

/** What every part of the page that shows the corpus needs. */
export type ReadyProps = Omit<LibraryProps, 'state'> & { readonly data: LibraryData };
