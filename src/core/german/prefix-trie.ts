/**
 * A trie over words, in typed arrays: which of them begin at a place in a longer word is read in one walk. Built once from sorted
 * words; children of a node stand next to each other by their letter.
 */

export class PrefixTrie {
  readonly #letters: Uint16Array;
  readonly #children: Int32Array;
  readonly #siblings: Int32Array;
  /** Index of the word that ends at a node, or -1. */
  readonly #ends: Int32Array;

  /** Builds a trie of distinct words; `wordAt` results are indexes into `words`. */
  constructor(words: readonly string[]) {
    const capacity = words.reduce((sum, word) => sum + word.length, 1);
    this.#letters = new Uint16Array(capacity);
    this.#children = new Int32Array(capacity).fill(-1);
    this.#siblings = new Int32Array(capacity).fill(-1);
    this.#ends = new Int32Array(capacity).fill(-1);
    this.#build(words);
  }

  /** Calls `found` for every word that begins at `from` in `text`, shortest first, with where it ends and its index. */
  walk(text: string, from: number, found: (end: number, word: number) => void): void {
    let node = 0;
    for (let at = from; at < text.length; at++) {
      node = this.#child(node, text.charCodeAt(at));
      if (node < 0) return;
      const word = this.#ends[node] ?? -1;
      if (word >= 0) found(at + 1, word);
    }
  }

  #build(words: readonly string[]): void {
    const order = words.map((_, index) => index).sort((a, b) => compare(words[a] ?? '', words[b] ?? ''));
    const path: number[] = [0];
    let size = 1;
    let last = '';
    for (const index of order) {
      const word = words[index] ?? '';
      let depth = commonLength(last, word);
      path.length = depth + 1;
      for (; depth < word.length; depth++) {
        const node = size++;
        this.#letters[node] = word.charCodeAt(depth);
        const parent = path[depth] ?? 0;
        this.#siblings[node] = this.#children[parent] ?? -1;
        this.#children[parent] = node;
        path.push(node);
      }
      this.#ends[path[word.length] ?? 0] = index;
      last = word;
    }
  }

  #child(node: number, letter: number): number {
    let child = this.#children[node] ?? -1;
    while (child >= 0 && this.#letters[child] !== letter) child = this.#siblings[child] ?? -1;
    return child;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
