/**
 * Which card is shown, and the way back through the cards before it. One session serves one place on the screen (the
 * card over a page, the popup); the latest request wins, whichever answer comes first.
 */
import type { Card } from '#core/card/card.ts';
import type { WordCard } from '#core/card/word-card.ts';

/** The codes of a problem that the interface has words for. */
export const PROBLEM_CODES = [
  'pack-damaged',
  'pack-missing',
  'bad-message',
  'unknown-entity',
  'no-content',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What went wrong, with the detail that names the culprit. */
export interface CardProblem {
  readonly code: ProblemCode;
  readonly detail: string;
}

export type CardResult =
  { readonly ok: true; readonly value: Card } | { readonly ok: false; readonly problem: CardProblem };

/** Gets a card. A rejection is shown as an `internal` problem. */
export type LoadCard = () => Promise<CardResult>;

/** Gets the card of a related entity. */
export type LoadEntity = (entity: string) => Promise<CardResult>;

/** What is shown. `behind` is the card that stays visible, dimmed, while the next one is on its way. */
export type CardState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading'; readonly behind: Card | undefined; readonly canGoBack: boolean }
  | { readonly kind: 'card'; readonly card: Card; readonly canGoBack: boolean }
  | { readonly kind: 'problem'; readonly problem: CardProblem; readonly canGoBack: boolean }
  | { readonly kind: 'word'; readonly word: WordCard; readonly canGoBack: false }
  | { readonly kind: 'unknown-word'; readonly text: string; readonly canGoBack: false };

/** A word that was looked up: its card, or the word itself when nobody has entered it. */
export type LookedUp =
  { readonly kind: 'word'; readonly word: WordCard } | { readonly kind: 'unknown-word'; readonly text: string };

export interface CardSession {
  readonly state: CardState;
  /** Starts afresh with another card; the way back is forgotten. Settles when the answer is shown or overtaken. */
  open(load: LoadCard): Promise<void>;
  /** Goes on to another card; the present one is kept for `back`. */
  follow(load: LoadCard): Promise<void>;
  /** Shows a word that was looked up; the way back is forgotten. */
  showWord(lookedUp: LookedUp): void;
  /** Shows the card before this one; nothing if there is none. */
  back(): void;
  close(): void;
}

/** A session that calls `onState` after every change. */
export function createCardSession(onState: (state: CardState) => void): CardSession {
  let state: CardState = { kind: 'closed' };
  let trail: readonly Card[] = [];
  let latest = 0;

  const show = (next: CardState): void => {
    state = next;
    onState(next);
  };
  const request = async (load: LoadCard, behind: Card | undefined): Promise<void> => {
    latest += 1;
    const token = latest;
    show({ kind: 'loading', behind, canGoBack: trail.length > 0 });
    const result = await settle(load);
    if (token !== latest) return;
    const canGoBack = trail.length > 0;
    show(
      result.ok
        ? { kind: 'card', card: result.value, canGoBack }
        : { kind: 'problem', problem: result.problem, canGoBack },
    );
  };

  return {
    get state() {
      return state;
    },
    open(load) {
      trail = [];
      return request(load, undefined);
    },
    follow(load) {
      const present = shownCard(state);
      // While a followed card is on its way, the one behind it is on the trail already.
      if (state.kind === 'card') trail = [...trail, state.card];
      return request(load, present);
    },
    showWord(lookedUp) {
      latest += 1;
      trail = [];
      show({ ...lookedUp, canGoBack: false });
    },
    back() {
      const card = trail.at(-1);
      if (!card) return;
      latest += 1;
      trail = trail.slice(0, -1);
      show({ kind: 'card', card, canGoBack: trail.length > 0 });
    },
    close() {
      latest += 1;
      trail = [];
      if (state.kind !== 'closed') show({ kind: 'closed' });
    },
  };
}

function shownCard(state: CardState): Card | undefined {
  if (state.kind === 'card') return state.card;
  return state.kind === 'loading' ? state.behind : undefined;
}

async function settle(load: LoadCard): Promise<CardResult> {
  try {
    return await load();
  } catch (error) {
    return { ok: false, problem: { code: 'internal', detail: error instanceof Error ? error.message : String(error) } };
  }
}
