/**
 * Separable verbs whose particle stands at the end of its clause: lud … ein, spiegelt … wider. A pair counts only if the particle ends a clause and
 * the joined word (einlud) is a finite form of a verb in the vocabulary with exactly that prefix.
 */
import { hasPrefix } from './analyse.ts';
import type { SentenceView } from './choose-reading.ts';
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

/** The pairs in one sentence. */
export function findSeparableVerbs(view: SentenceView): SeparablePair[] {
  const pairs: SeparablePair[] = [];
  const taken = new Set<number>();
  for (let particle = view.from + 1; particle <= view.to; particle++) {
    if (!endsClause(view, particle) || !view.analyser.isParticle(view.words[particle]?.text ?? '')) continue;
    const pair = verbBefore(view, particle, taken);
    if (!pair) continue;
    taken.add(pair.verb);
    pairs.push(pair);
  }
  return pairs;
}

function verbBefore(view: SentenceView, particle: number, taken: ReadonlySet<number>): SeparablePair | undefined {
  const prefix = view.words[particle]?.text ?? '';
  for (let verb = particle - 1; verb >= Math.max(view.from, particle - REACH); verb--) {
    if (verb < particle - 1 && /[;:!?]/u.test(gapBehind(view, verb))) return undefined;
    if (taken.has(verb) || !mayBeVerb(view, verb, particle)) continue;
    const reading = joinedReading(view, verb, prefix);
    if (reading) return { verb, particle, reading };
    if (isOtherVerb(view, verb, particle)) return undefined;
  }
  return undefined;
}

/** A verb right before a comma closes a subordinate clause; its particle would stand before it, joined. */
function mayBeVerb(view: SentenceView, verb: number, particle: number): boolean {
  const word = view.words[verb];
  if (!word || (verb < particle - 1 && gapBehind(view, verb).trimStart().startsWith(',') && isSubordinate(view, verb)))
    return false;
  const isOpening =
    verb === view.from || /[„»"«“:]\s?$/u.test(view.text.slice(Math.max(0, word.start - 2), word.start));
  return isOpening || !/^\p{Lu}/u.test(word.text);
}

/** A finite verb with no comma behind it up to the particle: the particle would have to be its own. */
function isOtherVerb(view: SentenceView, verb: number, particle: number): boolean {
  const word = view.words[verb];
  if (!word || !/^\p{Ll}/u.test(word.text)) return false;
  const between = view.text.slice(word.end, view.words[particle]?.start ?? word.end);
  if (/[,;:–„“”()]/u.test(between)) return false;
  const readings = view.analyser.analyse(word.text);
  return (
    readings.length > 0 &&
    readings.every(
      ({ pos, verbForm }) => pos === 'verb' && (verbForm?.kind === 'finite' || verbForm?.kind === 'participle-2'),
    ) &&
    readings.some(({ verbForm }) => verbForm?.kind === 'finite' && verbForm.person === 3)
  );
}

/** Does a conjunction or relative pronoun open the clause of this verb? */
function isSubordinate(view: SentenceView, verb: number): boolean {
  let start = verb;
  while (start > view.from && !/[,;:–]/u.test(gapBehind(view, start - 1))) start--;
  const opener = view.folded[start] ?? '';
  const isRelative =
    start > view.from && /^(?:der|die|das|den|dem|deren|dessen|denen|was|wer|wo|wie|welche[rsnm]?)$/u.test(opener);
  return (
    isRelative ||
    /^(?:dass|weil|wenn|ob|als|waehrend|nachdem|bevor|obwohl|damit|da|seit|sobald|solange|indem|falls|sofern)$/u.test(
      opener,
    )
  );
}

/** The reading of particle and verb as one word, if that is a finite form of a verb with this very prefix. */
function joinedReading(view: SentenceView, verb: number, prefix: string): Reading | undefined {
  const text = view.words[verb]?.text ?? '';
  // A word that is known and no verb by itself is none behind its particle either; this spares most look-ups.
  const alone = view.analyser.analyse(text);
  if (alone.length > 0 && !alone.some(({ pos }) => pos === 'verb')) return undefined;
  return view.analyser
    .analyseVerb(prefix + text.charAt(0).toLowerCase() + text.slice(1))
    .find((reading) => reading.pos === 'verb' && reading.verbForm?.kind === 'finite' && hasPrefix(reading, prefix));
}

function gapBehind(view: SentenceView, at: number): string {
  return view.text.slice(view.words[at]?.end ?? 0, view.words[at + 1]?.start ?? 0);
}

function endsClause(view: SentenceView, at: number): boolean {
  const word = view.words[at];
  if (!word || word.joint === 'hyphen' || /^\p{Lu}/u.test(word.text)) return false;
  const next = view.words[at + 1];
  if (at === view.to || !next) return true;
  if (next.joint === 'hyphen') return false;
  if (/[,;:.!?)“”"«»–—…]| \(/u.test(gapBehind(view, at))) return true;
  const isCoordinated = ALSO_PREPOSITION.has(word.text) && ALSO_PREPOSITION.has(view.words[at + 2]?.text ?? '');
  return GOES_ON.has(next.text) && !isCoordinated;
}
