/**
 * A trie over words, in typed arrays: which of them begin at a place in a longer word is read in one walk. Of equal words the first
 * one counts.
 */

export class PrefixTrie {
  readonly #letters: Uint16Array;
  readonly #children: Int32Array;
  readonly #siblings: Int32Array;
  /** Index of the word that ends at a node, or -1. */
  readonly #ends: Int32Array;

  /** Builds a trie; results are indexes into `words`. */
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
    let size = 1;
    words.forEach((word, index) => {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        const letter = word.charCodeAt(at);
        let child = this.#child(node, letter);
        if (child < 0) {
          child = size++;
          this.#letters[child] = letter;
          this.#siblings[child] = this.#children[node] ?? -1;
          this.#children[node] = child;
        }
        node = child;
      }
      if (this.#ends[node] === -1) this.#ends[node] = index;
    });
  }

  #child(node: number, letter: number): number {
    let child = this.#children[node] ?? -1;
    while (child >= 0 && this.#letters[child] !== letter) child = this.#siblings[child] ?? -1;
    return child;
  }
}
