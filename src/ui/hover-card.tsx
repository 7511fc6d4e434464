/** The card over a page: one at a time, beside a term, closed by Escape (WCAG 2.2, 1.4.13), gone without a trace. */
import { render } from 'preact';
import { anchorElement, anchorRects, isInBox, isInCorridor, type CardAnchor } from './card-anchor.ts';
import { CardFrame } from './card-frame.tsx';
import { findMountPoint, mountCardHost, type CardHost } from './card-host.ts';
import { keepPlaced, type PlacementHandle } from './card-placement.ts';
import {
  createCardSession,
  type CardSession,
  type CardState,
  type LoadCard,
  type LoadEntity,
  type LookedUp,
} from './card-session.ts';
import { CARD_HEADING_ID } from './card-view.tsx';
import { createSpeaker, type Speaker } from './speech.ts';
import { languageOf, setLanguage, type Translator, type UiLanguage } from './translator.ts';

/** Why a card closed: the reader's key or button, its term or its place left the page, or the caller. */
export type CloseReason = 'escape' | 'button' | 'gone' | 'call';

export interface HoverCardOptions {
  /** Aborting closes the card for good. */
  readonly signal: AbortSignal;
  readonly translator: Translator;
  /** Gets the card of a related entity that was clicked. */
  readonly loadEntity: LoadEntity;
  readonly onState?: (state: CardState) => void;
  readonly onClose?: (reason: CloseReason) => void;
}

export interface OpenCardOptions {
  /** The card was asked for by keyboard: it takes the focus, and gives it back when it closes. */
  readonly focus?: boolean;
  /** Where the pointer is, in client units: decides at which line of a wrapped term the card stands. */
  readonly point?: { readonly x: number; readonly y: number };
}

export interface HoverCard {
  readonly isOpen: boolean;
  readonly state: CardState;
  /** Opens the card at an anchor; settles when the answer is shown or overtaken by a later call. */
  open(anchor: CardAnchor, load: LoadCard, options?: OpenCardOptions): Promise<void>;
  /** Opens the card of a word that was looked up. Unless it is asked to, it takes no focus; it leaves the selection alone. */
  openWord(anchor: CardAnchor, lookedUp: LookedUp, options?: OpenCardOptions): void;
  /** Closes it and gives the focus back if the card had it. */
  close(): void;
  /** Did the event happen in the card? */
  containsEvent(event: Event): boolean;
  /** Is the point (client units) in the card, on its term, or in the corridor between them? */
  containsPoint(x: number, y: number): boolean;
  /** Switches the translator, and the card if it is open. */
  setLanguage(language: UiLanguage): void;
}

/** A card for one document. Nothing is in the page until it is opened. */
export function createHoverCard(doc: Document, options: HoverCardOptions): HoverCard {
  return new FloatingCard(doc, options);
}

/** What exists only while a card is open. */
interface Opened {
  readonly anchor: CardAnchor;
  readonly place: CardHost;
  readonly placement: PlacementHandle;
  /** Ends the listeners of this opening. */
  readonly listening: AbortController;
}

class FloatingCard implements HoverCard {
  readonly #doc: Document;
  readonly #options: HoverCardOptions;
  readonly #session: CardSession;
  readonly #speaker: Speaker;
  #opened: Opened | undefined;
  /** Where the focus was before the card took it. */
  #focusBefore: Element | null = null;
  #takesFocus = false;

  constructor(doc: Document, options: HoverCardOptions) {
    this.#doc = doc;
    this.#options = options;
    this.#session = createCardSession((state) => this.#show(state));
    this.#speaker = createSpeaker(doc.defaultView ?? window, options.signal, () => this.#renderAgain());
    options.signal.addEventListener('abort', () => this.close(), { once: true });
  }

  get isOpen(): boolean {
    return this.#opened?.place.host.isConnected ?? false;
  }

  get state(): CardState {
    return this.#session.state;
  }

  async open(anchor: CardAnchor, load: LoadCard, { focus = false, point }: OpenCardOptions = {}): Promise<void> {
    if (!this.#appear(anchor, focus, point)) return;
    await this.#session.open(load);
  }

  openWord(anchor: CardAnchor, lookedUp: LookedUp, { focus = false, point }: OpenCardOptions = {}): void {
    if (this.#appear(anchor, focus, point)) this.#session.showWord(lookedUp);
  }

  /** Puts an empty card at the anchor, in place of an open one; false if the anchor is gone. */
  #appear(anchor: CardAnchor, focus: boolean, point: OpenCardOptions['point']): boolean {
    if (this.#options.signal.aborted) return false;
    if (anchorRects(anchor, this.#doc).length === 0) {
      if (this.#opened) this.#close('gone');
      else this.#options.onClose?.('gone');
      return false;
    }
    const hadFocus = this.#hasFocus();
    this.#dismount();
    if (!hadFocus) this.#focusBefore = this.#doc.activeElement;
    this.#takesFocus = focus || hadFocus;
    this.#opened = this.#mount(anchor, point);
    return true;
  }

  close(): void {
    this.#close('call');
  }

  containsEvent(event: Event): boolean {
    return this.#opened !== undefined && event.composedPath().includes(this.#opened.place.host);
  }

  containsPoint(x: number, y: number): boolean {
    if (!this.#opened || !this.isOpen) return false;
    const card = this.#opened.place.float.getBoundingClientRect();
    if (isInBox(card, x, y)) return true;
    const lines = anchorRects(this.#opened.anchor, this.#doc);
    return lines.some((line) => isInBox(line, x, y) || isInCorridor(line, card, x, y));
  }

  setLanguage(language: UiLanguage): void {
    setLanguage(this.#options.translator, language);
    this.#renderAgain();
  }

  #renderAgain(): void {
    if (this.#opened) this.#render(this.#opened, this.state);
  }

  #mount(anchor: CardAnchor, point: OpenCardOptions['point']): Opened {
    const parent = findMountPoint(this.#doc, anchorElement(anchor));
    const place = mountCardHost(this.#doc, parent, CARD_HEADING_ID);
    const onGone = (): void => this.#close('gone');
    const listening = new AbortController();
    const { signal } = listening;
    // The first to hear it, so that a page dialog around the card does not close with it.
    this.#doc.defaultView?.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    if (parent !== this.#doc.documentElement) parent.addEventListener('close', onGone, { signal });
    return { anchor, place, listening, placement: keepPlaced(place.float, anchor, { doc: this.#doc, point, onGone }) };
  }

  #dismount(): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = undefined;
    opened.listening.abort();
    opened.placement.stop();
    render(null, opened.place.float);
    opened.place.unmount();
  }

  #close(reason: CloseReason): void {
    if (!this.#opened) return;
    const hadFocus = this.#hasFocus();
    this.#dismount();
    if (hadFocus) giveFocus(this.#focusBefore);
    this.#focusBefore = null;
    this.#session.close();
    this.#options.onClose?.(reason);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#close('escape');
  }

  #show(state: CardState): void {
    this.#options.onState?.(state);
    if (!this.#opened || state.kind === 'closed') return;
    const hadFocus = this.#hasFocus();
    this.#render(this.#opened, state);
    if (state.kind === 'loading') return;
    this.#opened.placement.choose();
    // What was focused may have gone with the card before; the dialog itself keeps the reader's place.
    if (this.#takesFocus || (hadFocus && !this.#hasFocus())) this.#opened.place.float.focus({ preventScroll: true });
    this.#takesFocus = false;
  }

  #render({ place }: Opened, state: CardState): void {
    const { translator, loadEntity } = this.#options;
    place.float.dataset['state'] = state.kind === 'loading' && !state.behind ? 'loading-first' : state.kind;
    render(
      <CardFrame
        state={state}
        translator={translator}
        language={languageOf(translator)}
        onOpen={(entity) => void this.#session.follow(() => loadEntity(entity))}
        onBack={() => this.#session.back()}
        onClose={() => this.#close('button')}
        onSpeak={this.#speaker.canSpeak ? (text) => this.#speaker.speak(text) : undefined}
      />,
      place.float,
    );
  }

  #hasFocus(): boolean {
    return this.#opened !== undefined && this.#opened.place.root.activeElement !== null;
  }
}

/** Focuses whatever can be focused; the body, which had it when nothing else did, needs no call. */
function giveFocus(element: Element | null): void {
  if (element !== null && 'focus' in element && element.isConnected) {
    (element as HTMLElement).focus({ preventScroll: true });
  }
}
