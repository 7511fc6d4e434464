/**
 * The grammar of English glosses. Phrases are ours; the forms of single words come from compromise, which takes a
 * fifth of a second to start: it is loaded on first need, and never in a content script.
 */
import { type PluralOf, pluraliseWith } from './noun-phrase.ts';
import { comparativeOf, superlativeOf } from './adjective.ts';
import { participleWith, type PastOf, pastTenseWith, verbFormWith } from './verb-phrase.ts';

export interface English {
  /** The plural of a noun phrase: "head of government" → "heads of government". */
  pluralise(nounPhrase: string): string;
  /** The past tense of a verb phrase: "take part in" → "took part in". */
  pastTense(verbPhrase: string): string;
  /** The past participle: "take part in" → "taken part in". */
  pastParticiple(verbPhrase: string): string;
  /** The -ing form: "take part in" → "taking part in". */
  gerund(verbPhrase: string): string;
  /** Third person singular: "take part in" → "takes part in". */
  thirdPerson(verbPhrase: string): string;
  /** "strong" → "stronger", "important" → "more important". */
  comparative(adjective: string): string;
  /** "strong" → "strongest", "important" → "most important". */
  superlative(adjective: string): string;
}

/** The part of compromise that is used here; its own types do not describe it. */
interface Transforms {
  readonly noun: { toPlural(word: string, model: unknown): string };
  readonly verb: { conjugate(verb: string, model: unknown): Conjugation };
  readonly adjective: {
    toComparative(word: string, model: unknown): string;
    toSuperlative(word: string, model: unknown): string;
  };
}

interface Conjugation {
  readonly PastTense?: string;
  readonly PresentTense?: string;
  readonly Gerund?: string;
  readonly Participle?: string;
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
  const form =
    (name: keyof Conjugation): PastOf =>
    (verb) =>
      transform.verb.conjugate(verb, model)[name] ?? verb;
  const pastOf = form('PastTense');
  return {
    pluralise: (phrase) => pluraliseWith(pluralOf, phrase),
    pastTense: (phrase) => pastTenseWith(pastOf, phrase),
    pastParticiple: (phrase) => participleWith(form('Participle'), pastOf, phrase),
    gerund: (phrase) => verbFormWith(form('Gerund'), phrase),
    thirdPerson: (phrase) => verbFormWith(form('PresentTense'), phrase),
    comparative: (phrase) => comparativeOf((word) => transform.adjective.toComparative(word, model), phrase),
    superlative: (phrase) => superlativeOf((word) => transform.adjective.toSuperlative(word, model), phrase),
  };
}
