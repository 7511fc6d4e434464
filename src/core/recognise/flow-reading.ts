/** One flow, prepared for recognition: normalised text, words, sentences, and the stretches that stay silent. */
import { foldWord } from '#core/text/fold.ts';
import { normaliseText, type NormalisedText } from '#core/text/normalise.ts';
import { findQuotations, isEnglishPassage, isEnglishSentence, type Quotation } from '#core/text/quotations.ts';
import { splitSentences, type Span } from '#core/text/sentences.ts';
import { findSilences } from '#core/text/silence.ts';
import { splitWords, type Word } from '#core/text/words.ts';
import type { FlowText } from './mention.ts';

/** A range of words, both ends included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export class FlowReading {
  readonly id: number;
  readonly index: number;
  readonly normalised: NormalisedText;
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  readonly #sentenceOf: readonly number[];
  readonly #silent: readonly boolean[];
  readonly #english: readonly (WordRange | undefined)[];

  constructor(flow: FlowText, index: number) {
    this.id = flow.id;
    this.index = index;
    this.normalised = normaliseText(flow.text);
    const { text } = this.normalised;
    this.words = splitWords(text);
    this.folded = this.words.map((word) => foldWord(word.text));
    this.sentences = splitSentences(text);
    this.quotations = findQuotations(text);
    this.#sentenceOf = assign(this.words, this.sentences);
    const silences = [...findSilences(text), ...this.#englishSentences()];
    this.#silent = this.words.map((word) => silences.some((span) => span.start < word.end && word.start < span.end));
    this.#english = this.#englishQuotations();
  }

  get text(): string {
    return this.normalised.text;
  }

  /** Index of the sentence of a word. */
  sentenceOf(word: number): number {
    return this.#sentenceOf[word] ?? 0;
  }

  /** The words of a sentence. */
  sentenceWords(sentence: number): WordRange {
    const from = this.#sentenceOf.indexOf(sentence);
    return { from: Math.max(0, from), to: from < 0 ? -1 : this.#sentenceOf.lastIndexOf(sentence) };
  }

  isSentenceStart(word: number): boolean {
    return word === 0 || this.sentenceOf(word - 1) !== this.sentenceOf(word);
  }

  /**
   * May these words be marked? Never inside addresses or English sentences; inside an English quotation only when they are all
   * of it: a title such as „Washington Declaration“.
   */
  isOpen(range: WordRange): boolean {
    for (let i = range.from; i <= range.to; i++) {
      if (this.#silent[i] === true) return false;
      const english = this.#english[i];
      if (english && (english.from !== range.from || english.to !== range.to)) return false;
    }
    return true;
  }

  isSilent(word: number): boolean {
    return this.#silent[word] === true;
  }

  /** Do these words fill a pair of quotation marks? */
  isQuoted(range: WordRange): boolean {
    const start = this.words[range.from]?.start ?? 0;
    const end = this.words[range.to]?.end ?? 0;
    return this.quotations.some(
      (quotation) =>
        quotation.innerStart <= start &&
        end <= quotation.innerEnd &&
        quotation.innerEnd - quotation.innerStart <= end - start + 2,
    );
  }

  /** The words that hyphens join to these: "NATO-Gipfel" for either half. */
  chainOf(range: WordRange): WordRange {
    let { from, to } = range;
    while (this.words[from]?.joint === 'hyphen') from--;
    while (this.words[to + 1]?.joint === 'hyphen') to++;
    return { from, to };
  }

  /** The folded word at an index when nothing but space stands between it and its neighbour; '' otherwise. */
  spaced(index: number, direction: 'before' | 'behind'): string {
    const joint = direction === 'before' ? this.words[index + 1]?.joint : this.words[index]?.joint;
    return joint === 'space' ? (this.folded[index] ?? '') : '';
  }

  isCapitalised(word: number): boolean {
    return /^\p{Lu}/u.test(this.words[word]?.text ?? '');
  }

  /** The character right behind a word. */
  behind(word: number, length = 1): string {
    const end = this.words[word]?.end ?? 0;
    return this.text.slice(end, end + length);
  }

  #englishSentences(): Span[] {
    return this.sentences.filter((sentence) => isEnglishSentence(this.text.slice(sentence.start, sentence.end)));
  }

  #englishQuotations(): (WordRange | undefined)[] {
    const ranges: (WordRange | undefined)[] = this.words.map(() => undefined);
    for (const quotation of this.quotations) {
      if (!isEnglishPassage(this.text.slice(quotation.innerStart, quotation.innerEnd))) continue;
      const inside = this.words.flatMap((word, index) =>
        word.start >= quotation.innerStart && word.end <= quotation.innerEnd ? [index] : [],
      );
      const range = { from: inside[0] ?? 0, to: inside.at(-1) ?? -1 };
      for (const index of inside) ranges[index] = range;
    }
    return ranges;
  }
}

function assign(words: readonly Word[], spans: readonly Span[]): number[] {
  let at = 0;
  return words.map((word) => {
    while (at < spans.length - 1 && word.start >= (spans[at]?.end ?? 0)) at++;
    return at;
  });
}
