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

/** Opens the vocabulary lines of a pack. */
export function openWordTools(lines: string): WordTools {
  const lexicon = new Lexicon(lines);
  const analyser = new Analyser(lexicon);
  const rows = lines.split('\n');
  const expressions = rows.flatMap((line) => (line.startsWith('x') ? (parseExpression(line) ?? []) : []));
  const abbreviations = rows.flatMap((line) => (line.startsWith('b') ? (parseAbbreviation(line) ?? []) : []));
  return {
    lexicon,
    analyser,
    splitter: new CompoundSplitter(lexicon, analyser),
    expressions: new ExpressionBook(expressions, analyser),
    abbreviations: new AbbreviationBook(abbreviations),
  };
}
