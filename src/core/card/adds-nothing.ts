/** Glosses that would only repeat what the reader has just read. */
import { foldWord } from '#core/text/fold.ts';

/**
 * Would `gloss` tell nothing that `surface` does not? They count as the same when they differ only in case, accents, umlauts
 * written out, hyphens and spaces, or the German genitive: "Nato" and "NATO", "Japans" and "Japan", "Yoon Suk-yeol" and "Yoon Suk Yeol".
 */
export function addsNothing(surface: string, gloss: string): boolean {
  const [shown, told] = [essence(surface), essence(gloss)];
  return shown === told || shown === `${told}s`;
}

function essence(text: string): string {
  return foldWord(text.normalize('NFC')).replace(/[^\p{L}\p{N}%+&]/gu, '');
}
