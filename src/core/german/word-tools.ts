/** The vocabulary of a pack, made ready to read with. */
import { AbbreviationBook, parseAbbreviation } from './abbreviations.ts';
import { Analyser } from './analyse.ts';
import { CompoundSplitter } from './compound.ts';
import { ExpressionBook, parseExpression } from './expression.ts';
import { Lexicon } from './lexicon.ts';

/** What reading words needs of a vocabulary. */
export interface WordTools {
  readonly lexicon: Lexicon;
  readonly analyser: Analyser;
  readonly splitter: CompoundSplitter;
  readonly expressions: ExpressionBook;
  readonly abbreviations: AbbreviationBook;
}

/** Opens the vocabulary lines of a pack. Expressions and abbreviations are read when they are first asked for. */
export function openWordTools(lines: string): WordTools {
  return new LazyTools(lines);
}

class LazyTools implements WordTools {
  readonly lexicon: Lexicon;
  readonly analyser: Analyser;
  readonly splitter: CompoundSplitter;
  readonly #lines: string;
  #expressions: ExpressionBook | undefined;
  #abbreviations: AbbreviationBook | undefined;

  constructor(lines: string) {
    this.#lines = lines;
    this.lexicon = new Lexicon(lines);
    this.analyser = new Analyser(this.lexicon);
    this.splitter = new CompoundSplitter(this.lexicon, this.analyser);
  }

  get expressions(): ExpressionBook {
    this.#expressions ??= new ExpressionBook(this.#rows('x', parseExpression), this.analyser);
    return this.#expressions;
  }

  get abbreviations(): AbbreviationBook {
    this.#abbreviations ??= new AbbreviationBook(this.#rows('b', parseAbbreviation));
    return this.#abbreviations;
  }

  #rows<T>(letter: string, parse: (line: string) => T | undefined): T[] {
    const rows = this.#lines.split('\n').filter((line) => line.startsWith(`${letter}\t`));
    return rows.flatMap((line) => parse(line) ?? []);
  }
}
