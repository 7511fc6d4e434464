/**
 * Which gloss comes first here. A gloss may name what calls for it: a noun or verb nearby ({Treffen,Gipfel}), a preposition ({+auf}), a
 * reflexive ({+sich}), or a domain ([pol]). What the sentence shows moves forward; the written order decides the rest.
 */
import type { LexicalGloss } from './lexicon.ts';

/** What stands around a word. */
export interface GlossContext {
  /** Folded words of the sentence. */
  readonly folded: ReadonlySet<string>;
  /** Lemmas of the sentence, as far as read. */
  readonly lemmas: ReadonlySet<string>;
  /** Domain of the page, if it is clear. */
  readonly domain?: string;
}

const REFLEXIVES = ['sich', 'mich', 'dich', 'uns', 'euch'];
const TRIGGERED = 2;
const IN_DOMAIN = 1;
/** A sense that needs a trigger which is absent stands behind those that need none. */
const UNTRIGGERED = -1;

/** The glosses, likeliest first. */
export function orderGlosses(glosses: readonly LexicalGloss[], context: GlossContext): LexicalGloss[] {
  const hasPlain = glosses.some((gloss) => gloss.triggers === undefined);
  return glosses
    .map((gloss, index) => ({ gloss, index, weight: weigh(gloss, context, hasPlain) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ gloss }) => gloss);
}

function weigh(gloss: LexicalGloss, context: GlossContext, hasPlain: boolean): number {
  const domain = gloss.domain !== undefined && gloss.domain === context.domain ? IN_DOMAIN : 0;
  if (!gloss.triggers) return domain;
  if (gloss.triggers.some((trigger) => isPresent(trigger, context))) return domain + TRIGGERED;
  return hasPlain ? UNTRIGGERED : domain;
}

function isPresent(trigger: string, context: GlossContext): boolean {
  if (trigger === '+sich') return REFLEXIVES.some((word) => context.folded.has(word));
  if (trigger.startsWith('+')) return context.folded.has(trigger.slice(1));
  return (
    context.lemmas.has(trigger) ||
    [...context.lemmas].some(
      (lemma) => lemma.length > trigger.length + 2 && lemma.toLowerCase().endsWith(trigger.toLowerCase()),
    )
  );
}
