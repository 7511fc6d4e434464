/** Are two English glosses the same? Compared by the stems of their words, so that number, tense and spelling do not count. */

/** Words that a gloss may have or not. */
const LIGHT = new Set([
  'a',
  'an',
  'the',
  'to',
  'of',
  'be',
  'one',
  'ones',
  's',
  'something',
  'somebody',
  'someone',
  'sth',
  'sb',
]);
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/iz(?=e|ing|ation)/gu, 'is'],
  [/yz(?=e|ing)/gu, 'ys'],
  [/\b(defen|offen|licen)s(?=e\b|es\b)/gu, '$1c'],
  [/\b(lab|fav|col|hon|neighb|behavi)or/gu, '$1our'],
  [/\b(cent|met|lit|theat)er/gu, '$1re'],
  [/judgement/gu, 'judgment'],
];

/** Is `gloss` one of the accepted ones, or one of them with something added ("high" in "too high")? */
export function isAcceptedGloss(gloss: string, accepted: readonly string[]): boolean {
  const found = stemsOf(gloss);
  return accepted.some((each) => {
    const wanted = stemsOf(each);
    return wanted.length > 0 && wanted.every((stem) => found.includes(stem));
  });
}

/** The stems of a gloss's words, light words left out unless there are no others. */
export function stemsOf(gloss: string): readonly string[] {
  const plain = AMERICAN.reduce((text, [from, to]) => text.replaceAll(from, to), gloss.toLowerCase());
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const heavy = words.filter((word) => !LIGHT.has(word));
  return (heavy.length > 0 ? heavy : words).map(stemOf);
}

/** Cuts the endings of number, tense and adverb: parties → parti, party → parti, cutting → cut. */
function stemOf(word: string): string {
  if (word.length < 4) return word;
  const cut = word
    .replace(/(?<=\p{L}{3})ies$/u, 'y')
    .replace(/(?<=\p{L}{3})ly$/u, '')
    .replace(/(?<=(?:s|x|z|ch|sh))es$|(?<=[^su])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/([bdgmnprt])\1$/u, '$1');
  return cut.replace(/e$/u, '').replace(/y$/u, 'i');
}
