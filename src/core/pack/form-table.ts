/**
 * The matcher's automaton: a hash table over the folded words of every form. Each prefix of a form's words has a slot, so a
 * text is read word by word until no form goes on. Open addressing in typed arrays; no strings are kept.
 *
 * A key is hashed to 64 bits: 32 choose the slot, 32 are stored as a check. With 100,000 forms and 10,000 words a wrong
 * hit is expected in fewer than one page in a million.
 */

/** A running hash of folded text. Extend it with the words of a text, one space between. */
export interface HashState {
  readonly slot: number;
  readonly check: number;
}

export const START: HashState = { slot: 0x811c9dc5, check: 0x01000193 };
const SPACE = 0x20;
const PREFIX = 0x80000000;

/** Extends a hash by a folded word; a word behind another gets a space before it. */
export function extendHash(state: HashState, folded: string): HashState {
  let { slot, check } = state === START ? START : extendUnit(state, SPACE);
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    slot = Math.imul(slot ^ code, 0x01000193);
    check = Math.imul(check ^ code, 0x85ebca6b);
    check = (check << 13) | (check >>> 19);
  }
  return { slot, check };
}

/** Extends a hash by one folded UTF-16 unit, for reading inside a word. */
export function extendUnit(state: HashState, code: number): HashState {
  const check = Math.imul(state.check ^ code, 0x85ebca6b);
  return { slot: Math.imul(state.slot ^ code, 0x01000193), check: (check << 13) | (check >>> 19) };
}

/** What a table knows of a hash: whether a form goes on behind it, and which list of targets ends here. */
export interface TableEntry {
  readonly isPrefix: boolean;
  /** Index of the target list, or -1. */
  readonly list: number;
}

/** The arrays of a table, as they stand in a pack. Lengths are equal and a power of two. */
export interface FormTableData {
  readonly checks: Uint32Array;
  readonly values: Uint32Array;
}

export class FormTable {
  readonly #checks: Uint32Array;
  readonly #values: Uint32Array;
  readonly #mask: number;

  constructor(data: FormTableData) {
    this.#checks = data.checks;
    this.#values = data.values;
    this.#mask = data.checks.length - 1;
  }

  /** The entry of a hash, or undefined when no form begins so. */
  find(state: HashState): TableEntry | undefined {
    const value = this.#values[findSlot(this.#checks, this.#values, this.#mask, state)] ?? 0;
    return value === 0 ? undefined : { isPrefix: (value & PREFIX) !== 0, list: (value & ~PREFIX) - 1 };
  }
}

/** Builds a table from forms: folded words and the index of their target list. */
export function buildFormTable(forms: Iterable<{ readonly words: readonly string[]; readonly list: number }>): {
  readonly checks: Uint32Array<ArrayBuffer>;
  readonly values: Uint32Array<ArrayBuffer>;
} {
  const entries = [...forms];
  const keys = entries.reduce((sum, form) => sum + form.words.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, keys * 1.6)));
  const checks = new Uint32Array(size);
  const values = new Uint32Array(size);
  for (const form of entries) {
    let state = START;
    form.words.forEach((word, index) => {
      state = extendHash(state, word);
      const slot = findSlot(checks, values, size - 1, state);
      checks[slot] = state.check >>> 0;
      const value = values[slot] ?? 0;
      values[slot] = index < form.words.length - 1 ? value | PREFIX : (value & PREFIX) | (form.list + 1);
    });
  }
  return { checks, values };
}

/** The slot that holds a hash, or the free one where it belongs. */
function findSlot(checks: Uint32Array, values: Uint32Array, mask: number, state: HashState): number {
  const check = state.check >>> 0;
  let slot = (state.slot ^ (state.slot >>> 15)) & mask;
  while (values[slot] !== 0 && checks[slot] !== check) slot = (slot + 1) & mask;
  return slot;
}
