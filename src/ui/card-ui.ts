/** What every piece of a card needs: words, language, and the way to another card. */
import type { Bilingual } from '#core/card/card.ts';
import type { Translate, UiLanguage } from './translator.ts';

export interface CardUi {
  readonly t: Translate;
  readonly language: UiLanguage;
  readonly onOpen: (entity: string) => void;
}

/** A text of the corpus in the interface language. */
export function inLanguage(text: Bilingual, ui: CardUi): string {
  return text[ui.language];
}
