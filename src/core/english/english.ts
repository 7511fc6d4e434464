/**
 * The grammar of English glosses. Phrases are ours; the forms of single words come from compromise, which takes a
 * fifth of a second to start: it is loaded on first need, and never in a content script.
 */
import { type PluralOf, pluraliseWith } from './noun-phrase.ts';
import { type PastOf, pastTenseWith } from './verb-phrase.ts';

export interface English {
  /** The plural of a noun phrase: "head of government" → "heads of government". */
  pluralise(nounPhrase: string): string;
  /** The past tense of a verb phrase: "take part in" → "took part in". */
  pastTense(verbPhrase: string): string;
}

/** The part of compromise that is used here; its own types do not describe it. */
interface Transforms {
  readonly noun: { toPlural(word: string, model: unknown): string };
  readonly verb: { conjugate(verb: string, model: unknown): { readonly PastTense?: string } };
}

let loading: Promise<English> | undefined;

/** English grammar, loaded once. */
export function loadEnglish(): Promise<English> {
  loading ??= importEnglish();
  return loading;
}

async function importEnglish(): Promise<English> {
  const { default: nlp } = await import('compromise/two');
  const model: unknown = nlp.model();
  const { transform } = (nlp.methods() as { two: { transform: Transforms } }).two;
  const pluralOf: PluralOf = (word) => transform.noun.toPlural(word, model);
  const pastOf: PastOf = (verb) => transform.verb.conjugate(verb, model).PastTense ?? verb;
  return {
    pluralise: (phrase) => pluraliseWith(pluralOf, phrase),
    pastTense: (phrase) => pastTenseWith(pastOf, phrase),
  };
}
