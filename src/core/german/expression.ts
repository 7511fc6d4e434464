/**
 * Multiword expressions: fixed words next to each other, and at most one verb anywhere in the clause. Patterns are written in the vocabulary:
 * plain words stand as they are, "am/vom Rande" gives alternatives, "*lemma" is any form of a word, "~verb" any form of a verb before or behind.
 */
import { foldWord } from '#core/text/fold.ts';
import type { Word } from '#core/text/words.ts';
import type { Analyser } from './analyse.ts';
import { parseGloss, splitSenses, type LexicalGloss } from './lexicon.ts';

export type ExpressionClass = 'v' | 'p' | 'd' | 'n' | 'a' | 'c';

export interface Expression {
  readonly pattern: string;
  readonly expressionClass: ExpressionClass;
  readonly glosses: readonly LexicalGloss[];
  /** The contiguous words. */
  readonly fixed: readonly PatternWord[];
  /** Lemma of the verb that goes with them, with its bar. */
  readonly verb?: string;
}

type PatternWord = { readonly forms: readonly string[] } | { readonly lemma: string };

/** An expression in a text; ranges are indexes of words, both ends included. */
export interface ExpressionMatch {
  readonly expression: Expression;
  readonly from: number;
  readonly to: number;
  /** The verb, and its particle if that stands apart. */
  readonly verb?: number;
}

const CLASSES = new Set(['v', 'p', 'd', 'n', 'a', 'c']);
/** How far a verb may stand from the fixed words. */
const VERB_REACH = 25;

/** Reads one line "x<TAB>pattern<TAB>class<TAB>glosses", or undefined when it is none. */
export function parseExpression(line: string): Expression | undefined {
  const [letter, pattern = '', expressionClass = '', glosses = ''] = line.split('\t');
  if (letter !== 'x' || !CLASSES.has(expressionClass)) return undefined;
  const words = pattern.split(' ').filter(Boolean);
  const verb = words.find((word) => word.startsWith('~'))?.slice(1);
  const fixed = words.filter((word) => !word.startsWith('~')).map(parsePatternWord);
  if (fixed.length === 0) return undefined;
  return {
    pattern,
    expressionClass: expressionClass as ExpressionClass,
    glosses: splitSenses(glosses).map(parseGloss),
    fixed,
    ...(verb !== undefined && { verb }),
  };
}

function parsePatternWord(word: string): PatternWord {
  return word.startsWith('*') ? { lemma: word.slice(1) } : { forms: word.split('/').map(foldWord) };
}

/** What the matcher has to know of a sentence: its words, folded, and the verb lemma read at each place. */
export interface ExpressionText {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  /** The lemma of the verb at a word with its bar, when the word is or may be one. */
  isVerb(word: number, lemma: string): boolean;
  /** Do these two words stand in one clause? */
  isSameClause(a: number, b: number): boolean;
}

/** All expressions of a vocabulary, found by their first two fixed words: many begin with the same preposition. */
export class ExpressionBook {
  readonly size: number;
  readonly #starts = new Map<string, readonly ReadonlyMap<string, readonly Expression[]>[]>();
  readonly #byStart = new Map<string, Map<string, Expression[]>>();
  readonly #analyser: Analyser;
  readonly #startsWithLemma: boolean;

  constructor(expressions: readonly Expression[], analyser: Analyser) {
    this.size = expressions.length;
    this.#analyser = analyser;
    this.#startsWithLemma = expressions.some(({ fixed: [first] }) => first && 'lemma' in first);
    for (const expression of expressions) {
      for (const first of keysOf(expression.fixed[0])) {
        for (const second of secondKeys(expression)) this.#add(first, second, expression);
      }
    }
  }

  #add(first: string, second: string, expression: Expression): void {
    const bySecond = this.#byStart.get(first) ?? new Map<string, Expression[]>();
    this.#byStart.set(first, bySecond);
    const list = bySecond.get(second);
    if (list) list.push(expression);
    else bySecond.set(second, [expression]);
  }

  /** The expressions among words[from…to], longest first, none overlapping another's fixed words. */
  find(text: ExpressionText, from: number, to: number): ExpressionMatch[] {
    const matches: ExpressionMatch[] = [];
    for (let at = from; at <= to; at++) {
      const best = this.#candidatesAt(text, at)
        .flatMap((expression) => this.#match(text, expression, at, from, to) ?? [])
        .sort((a, b) => weight(b) - weight(a))[0];
      if (!best) continue;
      matches.push(best);
      at = best.to;
    }
    return matches;
  }

  #candidatesAt(text: ExpressionText, at: number): readonly Expression[] {
    const second = text.folded[at + 1] ?? ANY;
    const starts = this.#startsOf(text.folded[at] ?? '', text.words[at]?.text ?? '');
    if (starts.length === 0) return NONE;
    return starts.flatMap((bySecond) => [...(bySecond.get(second) ?? NONE), ...(bySecond.get(ANY) ?? NONE)]);
  }

  /** The expressions that can begin with a word, as it stands or by one of its lemmas. */
  #startsOf(folded: string, word: string): readonly ReadonlyMap<string, readonly Expression[]>[] {
    const known = this.#starts.get(word);
    if (known) return known;
    const lemmas = this.#startsWithLemma ? this.#analyser.analyse(word).map(({ lemma }) => `*${lemma}`) : [];
    const starts = [folded, ...new Set(lemmas)].flatMap((key) => this.#byStart.get(key) ?? []);
    this.#starts.set(word, starts);
    return starts;
  }

  #match(
    text: ExpressionText,
    expression: Expression,
    at: number,
    from: number,
    to: number,
  ): ExpressionMatch | undefined {
    const end = at + expression.fixed.length - 1;
    if (end > to) return undefined;
    const fits = expression.fixed.every((word, offset) => this.#fits(text, at + offset, word, offset > 0));
    if (!fits) return undefined;
    if (expression.verb === undefined) return { expression, from: at, to: end };
    const verb = verbNear(text, expression.verb, { at, end, from, to });
    return verb === undefined ? undefined : { expression, from: at, to: end, verb };
  }

  #fits(text: ExpressionText, at: number, pattern: PatternWord, isInner: boolean): boolean {
    const word = text.words[at];
    if (!word || (isInner && word.joint === 'break')) return false;
    if ('forms' in pattern) return pattern.forms.includes(text.folded[at] ?? '');
    return this.#analyser.analyse(word.text).some(({ lemma }) => lemma === pattern.lemma);
  }
}

/** The nearest place of a verb around fixed words (at…end) in a sentence (from…to). */
function verbNear(
  text: ExpressionText,
  verb: string,
  { at, end, from, to }: { readonly at: number; readonly end: number; readonly from: number; readonly to: number },
): number | undefined {
  for (let distance = 1; distance <= VERB_REACH; distance++) {
    const place = [end + distance, at - distance].find(
      (candidate) =>
        candidate >= from && candidate <= to && text.isVerb(candidate, verb) && text.isSameClause(candidate, at),
    );
    if (place !== undefined) return place;
  }
  return undefined;
}

const NONE: readonly Expression[] = [];
/** Stands for the second word of an expression that has none, or that gives a lemma there. */
const ANY = '';

function keysOf(word: PatternWord | undefined): readonly string[] {
  if (!word) return [];
  return 'forms' in word ? word.forms : [`*${word.lemma}`];
}

function secondKeys({ fixed: [, second] }: Expression): readonly string[] {
  return second && 'forms' in second ? second.forms : [ANY];
}

function weight(match: ExpressionMatch): number {
  return match.to - match.from + 1 + (match.verb === undefined ? 0 : 1);
}
