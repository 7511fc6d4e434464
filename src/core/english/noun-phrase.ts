/** The number of English noun phrases: what changes in a plural is the head, wherever it stands. */
import {
  ADJECTIVES_AFTER,
  INVARIANT_NOUNS,
  IRREGULAR_PLURALS,
  NO_MEN,
  PLURAL_ONLY_NOUNS,
  PREPOSITIONS,
  SINGULARS_IN_S,
} from './noun-tables.ts';

/** The regular and classical plural of one lower-case word. */
export type PluralOf = (word: string) => string;

/**
 * The plural of `phrase`: "heads of government", "secretaries general", "NATO summits". A phrase that is plural
 * already, or whose head is not counted, is returned as it is.
 */
export function pluraliseWith(pluralOf: PluralOf, phrase: string): string {
  const { core, remark } = splitRemark(phrase.trim());
  const whole = IRREGULAR_PLURALS[core.toLowerCase()];
  if (whole !== undefined) return matchCase(core, whole) + remark;
  if (INVARIANT_NOUNS.has(core.toLowerCase())) return phrase.trim();
  const words = core.split(' ');
  const head = headIndex(pluralOf, words);
  const plural = words.map((word, at) => (at === head ? pluralWord(pluralOf, word) : word));
  return plural.join(' ') + remark;
}

/** "prime minister’s" but "ministers’": the possessive of a name or noun phrase, with the typographic apostrophe. */
export function possessive(phrase: string): string {
  const last = phrase.split(' ').at(-1) ?? '';
  return (last.endsWith('s') && isPlural(last)) || COUNTRIES_IN_S.has(phrase) ? `${phrase}’` : `${phrase}’s`;
}

const COUNTRIES_IN_S: ReadonlySet<string> = new Set(['United States', 'Netherlands', 'Philippines', 'United Nations']);

/** A remark in brackets at the end stays as it is: "Diet (parliament)". */
function splitRemark(phrase: string): { core: string; remark: string } {
  const match = /^(.*\S)(\s*\([^()]*\))$/.exec(phrase);
  return match ? { core: match[1] ?? phrase, remark: match[2] ?? '' } : { core: phrase, remark: '' };
}

/** The place of the head: the word before the first preposition, or before an adjective that follows its noun. */
function headIndex(pluralOf: PluralOf, words: readonly string[]): number {
  const preposition = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word.toLowerCase()));
  const last = (preposition === -1 ? words.length : preposition) - 1;
  const follows = ADJECTIVES_AFTER[words[last]?.toLowerCase() ?? ''];
  if (follows === undefined || last === 0) return last;
  const noun = words[last - 1]?.toLowerCase() ?? '';
  const isItsNoun = follows.some((each) => each === noun || pluralOf(each) === noun);
  return follows.length === 0 || isItsNoun ? last - 1 : last;
}

function pluralWord(pluralOf: PluralOf, word: string): string {
  const hyphenated = /^(.+?)-(in|of|at|to|de|elect|designate)(-.+)?$/i.exec(word);
  if (hyphenated && isHeadFirst(hyphenated)) {
    const [, head = '', joint = '', rest = ''] = hyphenated;
    return `${pluralWord(pluralOf, head)}-${joint}${rest}`;
  }
  if (/^[A-Z][A-Z0-9-]*s$/.test(word)) return word;
  if (isAcronym(word)) return word.endsWith('S') ? word : `${word}s`;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && IRREGULAR_PLURALS[word.toLowerCase()] === undefined && !INVARIANT_NOUNS.has(word.toLowerCase())) {
    return word.slice(0, hyphen + 1) + pluralWord(pluralOf, word.slice(hyphen + 1));
  }
  return matchCase(word, simplePlural(pluralOf, word.toLowerCase()));
}

/** commander-in-chief and president-elect change at their first part; a "stand-in" and a "set-to" do not. */
function isHeadFirst([, , joint, rest]: RegExpExecArray): boolean {
  return rest !== undefined || joint === 'elect' || joint === 'designate';
}

function simplePlural(pluralOf: PluralOf, word: string): string {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular !== undefined) return irregular;
  if (INVARIANT_NOUNS.has(word) || isPlural(word) || isNationalityWithoutPlural(word)) return word;
  if (word.endsWith('man') && !NO_MEN.has(word)) return `${word.slice(0, -2)}en`;
  return pluralOf(word);
}

/** NATO, MP, F-35, AP4: letters and figures, made plural by a bare s. */
function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z0-9-]*[A-Z0-9]$/.test(word);
}

/** Japanese, Chinese, Swiss: nationalities that are the same in both numbers. */
function isNationalityWithoutPlural(word: string): boolean {
  return /^(?:swiss|iroquois|(?:japan|chin|vietnam|portugu|taiwan|lebanon|burm|malt|sudan|nepal|timor|senegal|congol)ese)$/.test(
    word,
  );
}

/** Does the word look like a plural already? */
function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (PLURAL_ONLY_NOUNS.has(lower)) return true;
  if (/(?:^|[a-z-])men$/.test(lower) || lower === 'people' || lower === 'children') return true;
  if (!lower.endsWith('s') || /(?:ss|us|is|ics)$/.test(lower) || isAcronym(word)) return false;
  return lower.length > 3 && !SINGULARS_IN_S.has(lower) && !INVARIANT_NOUNS.has(lower);
}

/** `plural` with the capital letters of `word` at its beginning. */
function matchCase(word: string, plural: string): string {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return plural;
  return word.length > 1 && word === word.toUpperCase() ? plural.toUpperCase() : first + plural.slice(1);
}
