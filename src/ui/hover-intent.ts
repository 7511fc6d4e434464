/**
 * When a card opens and closes under a moving pointer: a state machine without a document and with a clock that is
 * handed in. A card opens after a dwell, stays while the pointer is over the term or the card, and allows a moment of
 * grace on the way from one to the other (WCAG 2.2, 1.4.13).
 */

/** The machine's state; `target` is what the open or coming card is about. */
export type IntentState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly target: T }
  | { readonly kind: 'open'; readonly target: T }
  | { readonly kind: 'leaving'; readonly target: T }
  | { readonly kind: 'switching'; readonly target: T; readonly next: T };

/** A clock: one timer at a time is ever asked for. */
export interface IntentTimers {
  set(run: () => void, milliseconds: number): number;
  clear(id: number): void;
}

export interface HoverIntentOptions<T> {
  readonly onOpen: (target: T) => void;
  readonly onClose: () => void;
  /** Are these the same term? Default: the same value. */
  readonly isSame?: (a: T, b: T) => boolean;
  /** Dwell before the card of a target opens, in milliseconds. Default 300. */
  readonly openDelay?: (target: T) => number;
  /** Grace before it closes, in milliseconds. Default 300. */
  readonly closeDelay?: number;
  readonly timers?: IntentTimers;
}

export interface HoverIntent<T> {
  readonly state: IntentState<T>;
  /** The pointer is over a term. */
  overTerm(target: T): void;
  /** The pointer is in the card, or on the way to it. */
  overCard(): void;
  /** The pointer is anywhere else, or has left the window. */
  overNothing(): void;
  /** A card was opened by another way (a key, a tap). */
  opened(target: T): void;
  /** The card was closed by another way, or all is over: forgets everything, calls nothing. */
  reset(): void;
}

const DELAY = 300;

const realTimers: IntentTimers = {
  set: (run, milliseconds) => Number(setTimeout(run, milliseconds)),
  clear: (id) => {
    clearTimeout(id);
  },
};

/** A machine that calls `onOpen` and `onClose`; every event may be reported as often as it happens. */
export function createHoverIntent<T>(options: HoverIntentOptions<T>): HoverIntent<T> {
  return new IntentMachine(options);
}

class IntentMachine<T> implements HoverIntent<T> {
  readonly #options: Required<HoverIntentOptions<T>>;
  #state: IntentState<T> = { kind: 'idle' };
  #timer: number | undefined;

  constructor(options: HoverIntentOptions<T>) {
    this.#options = { isSame: Object.is, openDelay: () => DELAY, closeDelay: DELAY, timers: realTimers, ...options };
  }

  get state(): IntentState<T> {
    return this.#state;
  }

  overTerm(target: T): void {
    const state = this.#state;
    if (state.kind === 'idle') this.#wait(target);
    else if (state.kind === 'waiting') {
      if (!this.#options.isSame(state.target, target)) this.#wait(target);
    } else if (this.#options.isSame(state.target, target)) this.#stay(state.target);
    else if (state.kind !== 'switching' || !this.#options.isSame(state.next, target)) {
      this.#enter({ kind: 'switching', target: state.target, next: target });
      this.#after(this.#options.openDelay(target), () => {
        this.#open(target);
      });
    }
  }

  overCard(): void {
    const state = this.#state;
    if (state.kind === 'waiting') this.#enter({ kind: 'idle' });
    else if (state.kind !== 'idle') this.#stay(state.target);
  }

  overNothing(): void {
    const state = this.#state;
    if (state.kind === 'waiting') this.#enter({ kind: 'idle' });
    else if (state.kind === 'open' || state.kind === 'switching') {
      this.#enter({ kind: 'leaving', target: state.target });
      this.#after(this.#options.closeDelay, () => {
        this.#enter({ kind: 'idle' });
        this.#options.onClose();
      });
    }
  }

  opened(target: T): void {
    this.#enter({ kind: 'open', target });
  }

  reset(): void {
    this.#enter({ kind: 'idle' });
  }

  #wait(target: T): void {
    this.#enter({ kind: 'waiting', target });
    this.#after(this.#options.openDelay(target), () => {
      this.#open(target);
    });
  }

  /** The card that is open stays: whatever was about to happen does not. */
  #stay(target: T): void {
    if (this.#state.kind !== 'open') this.#enter({ kind: 'open', target });
  }

  #open(target: T): void {
    this.#enter({ kind: 'open', target });
    this.#options.onOpen(target);
  }

  #enter(state: IntentState<T>): void {
    if (this.#timer !== undefined) this.#options.timers.clear(this.#timer);
    this.#timer = undefined;
    this.#state = state;
  }

  #after(milliseconds: number, run: () => void): void {
    this.#timer = this.#options.timers.set(() => {
      this.#timer = undefined;
      run();
    }, milliseconds);
  }
}
