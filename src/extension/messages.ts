/**
 * The calls between the extension's contexts: one typed map per direction. Results are values, because errors do
 * not survive a message. Messages are JSON-safe.
 */
import type { Card } from '#core/card/card.ts';
import type { WordCard, WordPlace } from '#core/card/word-card.ts';
import type { FlowMentions, FlowText, Mention } from '#core/recognise/mention.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What went wrong, as a key for the interface's words, with the detail that names the culprit. */
export interface Problem {
  readonly code: 'pack-damaged' | 'pack-missing' | 'bad-message' | 'unknown-entity' | 'no-content' | 'internal';
  readonly detail: string;
}

/** What a page's text is to be read with. */
export interface ReadRequest {
  /** As-of date of the page, or null. */
  readonly asOf: string | null;
  readonly flows: readonly FlowText[];
  /** Entities already found on this page by earlier calls: support for forms that need context. */
  readonly known: readonly string[];
}

export interface CardRequest {
  readonly entity: string;
  readonly asOf: string | null;
  /** The mention that was hovered, if it was. */
  readonly mention?: Mention;
  /** Entities on the page, to rank the claims. */
  readonly page: readonly string[];
}

/** Which word of a text is meant. */
export interface LookUpQuestion {
  readonly text: string;
  /** UTF-16 offset into the text. */
  readonly offset: number;
  /** Where entities were found in this text: they win over vocabulary. */
  readonly mentions: readonly WordPlace[];
}

/** Which corpus the extension carries. */
export interface PackStatus {
  readonly version: string;
  readonly entities: number;
  readonly claims: number;
}

/** Calls that the background answers. */
export interface BackgroundCalls {
  read: { request: ReadRequest; value: readonly FlowMentions[] };
  card: { request: CardRequest; value: Card };
  /** The word at a place, or null when the vocabulary has none there. */
  lookUp: { request: LookUpQuestion; value: WordCard | null };
  packStatus: { request: null; value: PackStatus };
  /** Language of a text (BCP 47) as the browser detects it offline, or null when it cannot tell. */
  language: { request: { readonly text: string }; value: string | null };
}

/** One entity on a page, as the popup lists it. */
export interface FoundTerm {
  readonly mention: Mention;
  /** Places on the page, in reading order, for `reveal`. */
  readonly places: readonly number[];
  readonly sure: boolean;
}

export interface PageReading {
  readonly url: string;
  readonly language: string | null;
  readonly asOf: string | null;
  readonly terms: readonly FoundTerm[];
  readonly problem?: Problem;
}

/** What a keyboard command asks of the page in front. */
export type PageCommand = 'next-term' | 'previous-term' | 'open-card';

/** Calls that a tab's content script answers. */
export interface ContentCalls {
  /** Is there a content script? Answered at once. */
  ping: { request: null; value: null };
  reading: { request: null; value: PageReading };
  reveal: { request: { readonly place: number }; value: null };
  command: { request: { readonly command: PageCommand }; value: null };
}
