/** What the popup is given: shaped so that the values of the messages and of the settings fit without conversion. */
import type { Mention } from '#core/recognise/mention.ts';
import type { CardProblem, CardResult } from './card-session.ts';
import type { Translator, UiLanguage } from './translator.ts';

export type GlossMode = 'off' | 'first' | 'all';

export const GLOSS_MODES = ['off', 'first', 'all'] as const satisfies readonly GlossMode[];

export type LookUpKey = 'alt' | 'ctrl' | 'shift' | 'off';

export const LOOK_UP_KEYS = ['alt', 'ctrl', 'shift', 'off'] as const satisfies readonly LookUpKey[];

/** The part of the settings that the popup shows. */
export interface PopupSettings {
  readonly language: 'auto' | UiLanguage;
  readonly glosses: GlossMode;
  readonly underline: boolean;
  readonly lookUpKey: LookUpKey;
  readonly lookUpSelection: boolean;
  readonly lookUpDoubleTap: boolean;
}

/** One term found on the page. */
export interface PopupTerm {
  readonly mention: Mention;
  /** Places on the page, in reading order. */
  readonly places: readonly number[];
  readonly sure: boolean;
}

/** What was found on the page. */
export interface PopupReading {
  readonly language: string | null;
  readonly asOf: string | null;
  readonly terms: readonly PopupTerm[];
  readonly problem?: CardProblem;
}

export type PopupState =
  | { readonly kind: 'loading' }
  /** A page that no extension may read: the browser's own pages, the stores. */
  | { readonly kind: 'unreachable' }
  /** Not allowed yet. `always`: the site is one of those that can be allowed for good. */
  | { readonly kind: 'not-allowed'; readonly host: string; readonly always: boolean }
  /** Switched off on this site. */
  | { readonly kind: 'off' }
  | { readonly kind: 'problem'; readonly problem: CardProblem }
  /** `always`: read on a click, and the site is one of those that can be allowed for good. */
  | { readonly kind: 'reading'; readonly reading: PopupReading; readonly always?: boolean };

export interface PopupProps {
  readonly translator: Translator;
  readonly language: UiLanguage;
  readonly state: PopupState;
  readonly settings: PopupSettings;
  /** Names of stored settings that could not be read, so that their defaults hold. */
  readonly damagedSettings?: readonly string[];
  /** The site of the tab; null where there is none. */
  readonly site: { readonly host: string; readonly on: boolean } | null;
  /** Called with what changed only. */
  readonly onSettings: (change: Partial<PopupSettings>) => void;
  readonly onSite: (on: boolean) => void;
  /** Scroll the page to this place. */
  readonly onReveal: (place: number) => void;
  /** Called within the click handler, as is `onAlwaysHere`: a permission may be asked for first thing. */
  readonly onTryHere: () => void;
  readonly onAlwaysHere: () => void;
  readonly loadCard: (entity: string, mention?: Mention) => Promise<CardResult>;
  /** Address of the library page; without it there is no way to it. */
  readonly libraryAddress?: string;
}
