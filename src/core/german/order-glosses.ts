/**
 * Which gloss comes first here. A gloss may name what calls for it: a noun or verb nearby ({Treffen,Gipfel}), a preposition ({+auf}), a
 * reflexive ({+sich}), or a domain ([pol]). What the sentence shows moves forward, what it lacks moves back; the written order decides the rest.
 */
import type { LexicalGloss } from './lexicon.ts';

/** What stands around a word. */
export interface GlossContext {
  /** Small words close by, on either side; made when a gloss asks for them. */
  near(): ReadonlySet<string>;
  /** Lemmas of the sentence, as far as read. */
  readonly lemmas: ReadonlySet<string>;
  /** Domain of the page, if it is clear. */
  readonly domain?: string;
}

const REFLEXIVES = ['sich', 'mich', 'dich', 'uns', 'euch'];
/** Cases are notes for people: they cannot be seen in the sentence. */
const CASE = /^\+(?:dat|gen|acc|akk|inf|dass)$/u;
const OBJECT = 3;
const CONSTRUCTION = 2;
const IN_DOMAIN = 1;
const LACKING = -1;

/** The glosses, likeliest first. */
export function orderGlosses(glosses: readonly LexicalGloss[], context: GlossContext): LexicalGloss[] {
  if (glosses.every(({ triggers, domain }) => !triggers && domain === undefined)) return [...glosses];
  return glosses
    .map((gloss, index) => ({ gloss, index, weight: weigh(gloss, index, context) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ gloss }) => gloss);
}

/** A first gloss that names its objects is the news sense: it stays first where no object is seen. */
function weigh(gloss: LexicalGloss, index: number, context: GlossContext): number {
  const domain = gloss.domain !== undefined && gloss.domain === context.domain ? IN_DOMAIN : 0;
  const triggers = (gloss.triggers ?? []).filter((trigger) => !CASE.test(trigger));
  if (triggers.length === 0) return domain;
  const constructions = triggers.filter((trigger) => trigger.startsWith('+'));
  if (triggers.some((trigger) => !trigger.startsWith('+') && hasObject(trigger, context))) return domain + OBJECT;
  if (constructions.some((trigger) => hasConstruction(trigger, context))) return domain + CONSTRUCTION;
  return constructions.length === 0 && index === 0 ? domain : domain + LACKING;
}

function hasConstruction(trigger: string, context: GlossContext): boolean {
  const word = trigger.slice(1);
  const near = context.near();
  return word === 'sich' ? REFLEXIVES.some((reflexive) => near.has(reflexive)) : near.has(word);
}

/** The noun itself, or a compound that it heads. */
function hasObject(trigger: string, context: GlossContext): boolean {
  const small = trigger.toLowerCase();
  return (
    context.lemmas.has(trigger) ||
    [...context.lemmas].some((lemma) => lemma.length > small.length + 2 && lemma.toLowerCase().endsWith(small))
  );
}
