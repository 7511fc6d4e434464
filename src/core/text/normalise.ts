/**
 * Normalised text with the way back. News pages hold soft hyphens, zero-width characters, non-breaking spaces and
 * hyphens, ligatures and decomposed umlauts; the recogniser reads text without them and reports offsets into the text as given.
 */

/** Text as the recogniser reads it. All offsets are UTF-16 code units. */
export interface NormalisedText {
  readonly text: string;
  /** Offset in the original of the unit at `offset` (0…text.length). */
  startInOriginal(offset: number): number;
  /** Offset in the original just behind the unit before `offset` (0…text.length). */
  endInOriginal(offset: number): number;
}

/** Invisible: soft hyphen, joiners, direction marks, byte order mark. */
const INVISIBLE = String.raw`\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF`;
const SPACES = String.raw`\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;
const HYPHENS = String.raw`\u2010\u2011\uFE63\uFF0D`;
const LIGATURES = String.raw`\uFB00-\uFB06`;
const NEEDS_WORK = new RegExp(String.raw`[${INVISIBLE}${SPACES}${HYPHENS}${LIGATURES}\p{M}]`, 'u');
const PIECE = new RegExp(String.raw`[${INVISIBLE}]+|[${SPACES}]|[${HYPHENS}]|[${LIGATURES}]|[^\p{M}]\p{M}+`, 'gu');
const SPACE = new RegExp(`^[${SPACES}]`, 'u');
const HYPHEN = new RegExp(`^[${HYPHENS}]`, 'u');
const LIGATURE = new RegExp(`^[${LIGATURES}]`, 'u');

/** Removes what does not belong to the words, composes (NFC), and keeps the offsets. Never throws. */
export function normaliseText(original: string): NormalisedText {
  return NEEDS_WORK.test(original) ? new MappedText(original) : new SameText(original);
}

class SameText implements NormalisedText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  startInOriginal(offset: number): number {
    return offset;
  }
  endInOriginal(offset: number): number {
    return offset;
  }
}

class MappedText implements NormalisedText {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #length: number;

  constructor(original: string) {
    this.#length = original.length;
    let text = '';
    let from = 0;
    const copy = (to: number): void => {
      text += original.slice(from, to);
      for (let i = from; i < to; i++) this.#record(i, i + 1);
    };
    for (const match of original.matchAll(PIECE)) {
      copy(match.index);
      const replacement = replacementOf(match[0]);
      text += replacement;
      from = match.index + match[0].length;
      replacement.split('').forEach(() => {
        this.#record(match.index, from);
      });
    }
    copy(original.length);
    this.text = text;
  }

  startInOriginal(offset: number): number {
    return this.#starts[offset] ?? this.#length;
  }

  endInOriginal(offset: number): number {
    return offset === 0 ? 0 : (this.#ends[offset - 1] ?? this.#length);
  }

  #record(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }
}

function replacementOf(piece: string): string {
  if (SPACE.test(piece)) return ' ';
  if (HYPHEN.test(piece)) return '-';
  if (LIGATURE.test(piece)) return piece.normalize('NFKC');
  return /^.\p{M}/su.test(piece) ? piece.normalize('NFC') : '';
}
