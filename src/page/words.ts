/** What a reader takes for one word: letters and digits, with the hyphens, dots and apostrophes inside. */

const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B]*(?:[-\u2010\u2011.,'’*:_][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B]*)*/gu;

/** No word is sought farther away than this, in UTF-16 units: minified text has no spaces. */
const REACH = 120;

export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** The word that covers `offset` of a text (UTF-16 units, half open), or null between words. */
export function wordAround(text: string, offset: number): WordSpan | null {
  const from = Math.max(0, offset - REACH);
  const words = wordsIn(text, from, Math.min(text.length, offset + REACH));
  return words.find(({ start, end }) => start <= offset && offset < end) ?? null;
}

/** The words of text[from…to). */
export function wordsIn(text: string, from: number, to: number): WordSpan[] {
  return [...text.slice(from, to).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
}
