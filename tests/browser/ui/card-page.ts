/** A page with a card over it, for the tests of the card: made afresh before each test, gone after it. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Card } from '#core/card/card.ts';
import type { CardResult } from '#ui/card-session.ts';
import { createHoverCard, type HoverCard, type HoverCardOptions } from '#ui/hover-card.tsx';
import { createTranslator } from '#ui/translator.ts';
import { CARDS } from './samples.ts';
import { preferScheme, watchShadowRoots } from './stage.ts';

/** Gets a card that is there already. */
export const found = (card: Card) => (): Promise<CardResult> => Promise.resolve({ ok: true, value: card });

/** Gets a sample card, or the problem that there is none. */
export const loadEntity = (entity: string): Promise<CardResult> => {
  const card = CARDS.get(entity);
  return Promise.resolve(
    card ? { ok: true, value: card } : { ok: false, problem: { code: 'unknown-entity', detail: entity } },
  );
};

/** What a test holds in its hands. */
export interface CardPage {
  readonly page: HTMLElement;
  readonly ending: AbortController;
  readonly closed: ReturnType<typeof vi.fn<(reason: string) => void>>;
  create(options?: Partial<HoverCardOptions>): HoverCard;
  /** The range of a word of the page. */
  wordRange(word: string): StaticRange;
  /** The shadow root of the card opened last. */
  inside(): ShadowRoot;
  float(): HTMLElement;
  headword(): string | undefined;
  buttonNamed(name: string): HTMLElement;
  /** From now on shadow roots are open, for axe. */
  openShadows(): void;
}

/** Sends Escape to the page; `false` if somebody took it. */
export const pressEscape = (): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));

/** To be called once in a test file: gives the page of the running test. */
export function useCardPage(): () => CardPage {
  let current: CardPage;
  let shadows: ReturnType<typeof watchShadowRoots>;
  beforeEach(() => {
    shadows = watchShadowRoots();
    current = createCardPage(
      () => shadows.roots.at(-1)!,
      () => {
        shadows.stop();
        shadows = watchShadowRoots(true);
      },
    );
  });
  afterEach(async () => {
    current.ending.abort();
    current.page.remove();
    shadows.stop();
    await preferScheme('light');
  });
  return () => current;
}

function createCardPage(inside: () => ShadowRoot, openShadows: () => void): CardPage {
  const page = createPage();
  const ending = new AbortController();
  const closed = vi.fn<(reason: string) => void>();
  return {
    page,
    ending,
    closed,
    inside,
    openShadows,
    create: (options) =>
      createHoverCard(document, {
        signal: ending.signal,
        translator: createTranslator('en'),
        loadEntity,
        onClose: closed,
        ...options,
      }),
    wordRange(word) {
      const text = page.querySelector('p')!.firstChild as Text;
      const startOffset = text.data.indexOf(word);
      const endOffset = startOffset + word.length;
      return new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset });
    },
    float: () => inside().querySelector<HTMLElement>('.float')!,
    headword: () => inside().querySelector('.headword')?.textContent,
    buttonNamed: (name) =>
      [...inside().querySelectorAll<HTMLElement>('button')].find((button) => button.textContent.includes(name))!,
  };
}

function createPage(): HTMLElement {
  const page = document.createElement('article');
  page.lang = 'de';
  page.style.setProperty('padding', '40px');
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Die NATO sprach mit Kishida.';
  const button = document.createElement('button');
  button.textContent = 'Knopf der Seite';
  page.append(paragraph, button);
  document.body.append(page);
  return page;
}
