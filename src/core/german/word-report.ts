/** Read words with what a reader wants of them: lemma, glosses in the order of this sentence, parts of a compound. */
import { orderGlosses, type GlossContext } from './order-glosses.ts';
import type { LexicalGloss } from './lexicon.ts';
import type { ReadWord } from './read-words.ts';
import type { CompoundPiece, PartOfSpeech } from './reading.ts';

export interface ReportedWord {
  readonly word: ReadWord;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Base forms of the English glosses, likeliest first; of an expression, the expression's. */
  readonly glosses: readonly string[];
  /** Compounds that the splitter took apart: the pieces with their first glosses. */
  readonly parts: readonly { readonly text: string; readonly gloss: string }[];
  /** The gloss was put together from the parts. */
  readonly isComposed: boolean;
  readonly notToBeTakenFor: readonly string[];
}

export interface ReportOptions {
  /** Domain of the page, if it is clear: pol, mil, econ … */
  readonly domain?: string;
  /** Also function words; default only those that an expression is made of. */
  readonly functionWords?: boolean;
}

/** Reports the words of one text, sentence by sentence. */
export function reportWords(words: readonly ReadWord[], options: ReportOptions = {}): ReportedWord[] {
  const { domain, functionWords = false } = options;
  const bySentence = Map.groupBy(words, (word) => word.sentence);
  return [...bySentence.values()].flatMap((sentence) => {
    const lemmas = new Set(sentence.map((word) => word.reading.lemma));
    return sentence.flatMap((word, index) => {
      if (word.reading.pos === 'function' && word.expression === undefined && !functionWords) return [];
      return [
        reportWord(word, { lemmas, near: () => wordsNear(sentence, index), ...(domain !== undefined && { domain }) }),
      ];
    });
  });
}

/** How far a preposition or reflexive may stand from its verb, in words. */
const NEAR = 6;

function wordsNear(sentence: readonly ReadWord[], index: number): ReadonlySet<string> {
  return new Set(sentence.slice(Math.max(0, index - NEAR), index + NEAR + 1).map((word) => word.surface.toLowerCase()));
}

/** Reports one word in its sentence. */
export function reportWord(word: ReadWord, context: GlossContext): ReportedWord {
  const { reading } = word;
  const pieces = reading.pieces ?? [];
  const own = orderGlosses(reading.lexeme.glosses, context).map((gloss) => gloss.text);
  const composed = pieces.length > 1 ? composeGlosses(pieces, own) : own;
  const expression = word.expression
    ? orderGlosses(word.expression.match.glosses, context).map((gloss: LexicalGloss) => gloss.text)
    : [];
  return {
    word,
    lemma: reading.lemma,
    pos: reading.pos,
    glosses: [...expression, ...composed],
    parts: pieces.map((piece) => ({
      text: word.surface.slice(piece.start, piece.end),
      gloss: piece.lexeme.glosses[0]?.text ?? '',
    })),
    isComposed: pieces.length > 1,
    notToBeTakenFor: reading.lexeme.notToBeTakenFor,
  };
}

/** English order is German order: modifiers, then the head. Participles and verbs as modifiers become nouns in -ing. */
function composeGlosses(pieces: readonly CompoundPiece[], head: readonly string[]): string[] {
  const modifiers = pieces.slice(0, -1).map(modifierGloss).filter(Boolean);
  return head.slice(0, 2).map((gloss) => [...modifiers, gloss].join(' '));
}

function modifierGloss(piece: CompoundPiece): string {
  const gloss =
    piece.lexeme.glosses.find(({ triggers }) => triggers === undefined)?.text ?? piece.lexeme.glosses[0]?.text ?? '';
  return piece.lexeme.wordClass === 'verb' ? gerund(gloss) : gloss;
}

/** The -ing form of a bare infinitive: save → saving, cut → cutting. */
export function gerund(infinitive: string): string {
  const [verb = '', ...rest] = infinitive.split(' ');
  const stem = /[^e]e$/u.test(verb)
    ? verb.slice(0, -1)
    : /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(verb)
      ? verb + verb.slice(-1)
      : verb;
  return [`${stem}ing`, ...rest].join(' ');
}
