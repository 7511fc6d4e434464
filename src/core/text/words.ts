/** Words of a text, and what stands between them. */

/** What joins a word to the one before it: nothing but space (or the dot of St.), one hyphen, or anything else. */
export type Joint = 'space' | 'hyphen' | 'break';

export interface Word {
  /** UTF-16 offsets into the text, half open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly joint: Joint;
}

/**
 * A word: letters and digits; "2+2"; initials with their dots (U.S.); an apostrophe only between letters of a name (O'Neill).
 * Genitive apostrophes stay outside.
 */
const WORD = /(?:\p{Lu}\.){2,}(?!\p{Ll})|\d\+\d|(?:\p{Lu}['’](?=\p{Lu}))?[\p{L}\p{N}\p{M}]+/gu;

/** Splits normalised text into words, in order. Never throws. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let behind = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      start,
      end,
      text: match[0].replaceAll('.', ''),
      joint: words.length === 0 ? 'break' : jointBetween(text, behind, start),
    });
    behind = end;
  }
  return words;
}

function jointBetween(text: string, from: number, to: number): Joint {
  if (to - from === 1) {
    const character = text.charCodeAt(from);
    if (character === 0x20) return 'space';
    if (character === 0x2d) return 'hyphen';
  }
  if (text.slice(from, to) === '. ' && /(?:^|[^\p{L}])(?:St|Mt)$/u.test(text.slice(Math.max(0, from - 3), from)))
    return 'space';
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return 'break';
  return from === to ? 'break' : 'space';
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
