/** The vocabulary of a pack, made ready to read with. */
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
}

/** Opens the vocabulary lines of a pack. */
export function openWordTools(lines: string): WordTools {
  const lexicon = new Lexicon(lines);
  const analyser = new Analyser(lexicon);
  const expressions = lines.split('\n').flatMap((line) => parseExpression(line) ?? []);
  return {
    lexicon,
    analyser,
    splitter: new CompoundSplitter(lexicon, analyser),
    expressions: new ExpressionBook(expressions, analyser),
  };
}
