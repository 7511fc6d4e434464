/** The lines of a word's card, put together from its data. */
import type { WordCard } from '#core/card/word-card.ts';

export interface WordMeaning {
  /** The likeliest meaning here. */
  readonly first: string;
  readonly others: readonly string[];
  /** It is the meaning of the expression around the word. */
  readonly isExpression: boolean;
}

/** An expression means what it means as a whole; else the word's own glosses. A word without a gloss stands for itself. */
export function wordMeaning({ expression, glosses, lemma }: WordCard): WordMeaning {
  const isExpression = expression !== undefined && expression.glosses.length > 0;
  const [first = lemma, ...others] = isExpression ? expression.glosses : glosses;
  return { first, others, isExpression };
}

export interface DictionaryForm {
  readonly lemma: string;
  /** What follows it: plural or principal parts, with the comma. */
  readonly rest: string;
  /** What is to be said aloud. */
  readonly spoken: string;
}

/** “die Strategie” and “, pl. Strategien”; “einladen” and “, lädt ein, lud ein, hat eingeladen”; an expression as it is listed. */
export function dictionaryForm({ lemma, grammar, expression }: WordCard, plural: string): DictionaryForm {
  if (expression) return { lemma: expression.pattern, rest: '', spoken: expression.pattern.replace(/\s*…/gu, '') };
  const named = grammar.article === undefined ? lemma : `${grammar.article} ${lemma}`;
  if (grammar.plural !== undefined) return { lemma: named, rest: `, ${plural} ${grammar.plural}`, spoken: named };
  const parts = grammar.principalParts ?? [];
  return { lemma: named, rest: parts.map((part) => `, ${part}`).join(''), spoken: named };
}

/** The word as it stands; “lud … ein” where the halves of a verb stand apart. */
export function foundForm({ surface, place, partners, expression, pos, grammar, lemma }: WordCard): string {
  const particle = pos === 'verb' && !expression && partners.length === 1 ? separatedPrefix(lemma, grammar) : undefined;
  if (particle === undefined) return surface;
  const isBehind = (partners[0]?.start ?? 0) > place.start;
  return isBehind ? `${surface} … ${particle}` : `${particle} … ${surface}`;
}

/** The particle of a separable verb, as its principal parts show it: “lud ein”. */
function separatedPrefix(lemma: string, { principalParts = [] }: WordCard['grammar']): string | undefined {
  const particle = principalParts[0]?.split(' ').at(-1);
  return particle !== undefined && principalParts[0]?.includes(' ') && lemma.startsWith(particle)
    ? particle
    : undefined;
}
