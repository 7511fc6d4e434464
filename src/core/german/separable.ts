/**
 * Separable verbs whose particle stands at the end of its clause: lud … ein, spiegelt … wider. A pair counts only if the particle ends a clause and
 * the joined word (einlud) is a finite form of a verb in the vocabulary with exactly that prefix.
 */
import type { Word } from '#core/text/words.ts';
import { hasPrefix, type Analyser } from './analyse.ts';
import type { Reading } from './reading.ts';

/** A verb and its particle, as indexes of words. */
export interface SeparablePair {
  readonly verb: number;
  readonly particle: number;
  readonly reading: Reading;
}

/** The farthest a verb stands before its particle, in words. */
const REACH = 45;
/** Words behind a particle that begin another clause or phrase. */
const GOES_ON = new Set([
  'und',
  'oder',
  'aber',
  'sondern',
  'denn',
  'als',
  'wie',
  'sowie',
  'um',
  'weil',
  'dass',
  'obwohl',
  'während',
  'bevor',
  'nachdem',
  'ohne',
]);
/** Particles that are prepositions too: before a conjunction they may coordinate ("vor und nach"). */
const ALSO_PREPOSITION = new Set([
  'an',
  'auf',
  'aus',
  'bei',
  'mit',
  'nach',
  'vor',
  'zu',
  'über',
  'unter',
  'um',
  'durch',
  'ab',
  'gegenüber',
  'entgegen',
]);

/** The pairs in one sentence: words[from…to], both included. */
export function findSeparableVerbs(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  analyser: Analyser,
): SeparablePair[] {
  const pairs: SeparablePair[] = [];
  const taken = new Set<number>();
  for (let particle = from + 1; particle <= to; particle++) {
    if (!endsClause(text, words, particle, to) || !analyser.isParticle(words[particle]?.text ?? '')) continue;
    const pair = verbBefore(text, words, from, particle, analyser, taken);
    if (!pair) continue;
    taken.add(pair.verb);
    pairs.push(pair);
  }
  return pairs;
}

function verbBefore(
  text: string,
  words: readonly Word[],
  from: number,
  particle: number,
  analyser: Analyser,
  taken: ReadonlySet<number>,
): SeparablePair | undefined {
  const prefix = words[particle]?.text ?? '';
  for (let verb = particle - 1; verb >= Math.max(from, particle - REACH); verb--) {
    const word = words[verb];
    if (!word || taken.has(verb) || (verb > from && /^\p{Lu}/u.test(word.text) && !startsQuotation(text, word)))
      continue;
    if (/[;:!?]/u.test(text.slice(word.end, words[verb + 1]?.start ?? word.end)) && verb < particle - 1)
      return undefined;
    if (verb < particle - 1 && isBeforeComma(text, words, verb)) continue;
    const joined = prefix + word.text.charAt(0).toLowerCase() + word.text.slice(1);
    const reading = analyser
      .analyse(joined)
      .find(
        (candidate) =>
          candidate.verbForm?.kind === 'finite' && candidate.pos === 'verb' && hasPrefix(candidate, prefix),
      );
    if (reading) return { verb, particle, reading };
  }
  return undefined;
}

/** A verb right before a comma closes a subordinate clause; its particle would stand before it, joined. */
function isBeforeComma(text: string, words: readonly Word[], verb: number): boolean {
  return /^\s*,/u.test(text.slice(words[verb]?.end ?? 0, words[verb + 1]?.start ?? 0));
}

function startsQuotation(text: string, word: Word): boolean {
  return /[„»"«“:]\s?$/u.test(text.slice(Math.max(0, word.start - 2), word.start));
}

function endsClause(text: string, words: readonly Word[], at: number, to: number): boolean {
  const word = words[at];
  if (!word || word.joint === 'hyphen' || /^\p{Lu}/u.test(word.text)) return false;
  if (at === to) return true;
  const next = words[at + 1];
  if (!next || next.joint === 'hyphen') return false;
  const between = text.slice(word.end, next.start);
  if (/[,;:.!?)“”"«»–—…]/u.test(between) || between.includes(' (')) return true;
  if (!GOES_ON.has(next.text)) return false;
  const isCoordinated = ALSO_PREPOSITION.has(word.text) && ALSO_PREPOSITION.has(words[at + 2]?.text ?? '');
  return !isCoordinated;
}
