/** Comparison of English adjectives: short ones take endings, long ones more and most. */

type FormOf = (word: string) => string;

/** Adjectives of two syllables that take endings (early, narrow, clever); others of that length take more. */
const SHORT_OF_TWO = /(?:y|ow|le|er)$/u;

/** "strong" → "stronger", "important" → "more important", "well known" → "more well known". */
export function comparativeOf(formOf: FormOf, phrase: string): string {
  return isShort(phrase) ? formOf(phrase) : `more ${phrase}`;
}

/** "strong" → "strongest", "important" → "most important". */
export function superlativeOf(formOf: FormOf, phrase: string): string {
  return isShort(phrase) ? formOf(phrase) : `most ${phrase}`;
}

function isShort(phrase: string): boolean {
  if (/[\s-]/u.test(phrase)) return false;
  const syllables = phrase.replace(/e$/u, '').match(/[aeiouy]+/gu)?.length ?? 1;
  return syllables <= 1 || (syllables === 2 && SHORT_OF_TWO.test(phrase));
}
