/**
 * Claims that a paper does not make its own: Konjunktiv I, laut, zufolge, nach Angaben von, "soll … haben". Only clear marks count: a
 * form that could also be indicative or a plain plan says nothing. Rules: Duden-Grammatik, Redewiedergabe; Konjunktiv I.
 */
import type { Word } from '#core/text/words.ts';
import type { Span } from '#core/text/sentences.ts';
import { foldWord } from '#core/text/fold.ts';
import { SENTENCE_OPENERS } from './function-words.ts';

export type ReportCue = 'subjunctive' | 'laut' | 'zufolge' | 'nach-angaben' | 'soll';

/** A reported claim: the clause, what marks it, and who is named as speaking. Offsets are UTF-16 units into the text. */
export interface ReportedClaim extends Span {
  readonly cue: ReportCue;
  readonly cueStart: number;
  readonly cueEnd: number;
  /** The speaker as the sentence names it: "Kyodo", "Außenminister Yoshimasa Hayashi". */
  readonly speaker?: Span;
}

/** Konjunktiv I forms that no indicative shares (3rd person singular; of sein also plural). */
const SUBJUNCTIVE = new Set([
  'sei',
  'seien',
  'habe',
  'werde',
  'koenne',
  'muesse',
  'solle',
  'wolle',
  'duerfe',
  'moege',
  'wisse',
  'gebe',
  'komme',
  'gehe',
  'bleibe',
  'stehe',
  'liege',
  'lasse',
  'nehme',
  'sehe',
  'halte',
  'bringe',
  'brauche',
  'fuehre',
  'finde',
  'spreche',
  'zeige',
  'handle',
  'handele',
  'trage',
  'arbeite',
  'plane',
  'erwarte',
  'setze',
  'stelle',
  'mache',
  'tue',
  'gelte',
  'heisse',
  'gehoere',
  'bestehe',
]);
/** In the first person these are indicative: "ich habe". And "es werde Licht", "es sei denn" report nothing. */
const NOT_REPORTED_BEFORE = new Set(['ich', 'wenn', 'damit', 'falls', 'ob']);
const FIXED = /(?:es sei denn|wie dem auch sei|sei es|so sei|gott sei dank|man nehme|es lebe)/u;
const SAYING =
  /^(?:sagte|sagt|sagten|erklaerte|erklaert|erklaerten|betonte|betont|bekraeftigte|bestaetigte|berichtete|berichtet|berichteten|meinte|meint|schrieb|schreibt|teilte|warnte|warnt|kuendigte|fuegte|behauptete|behauptet|versicherte|forderte|fordert|argumentiert|argumentierte|hiess|heisst|raeumte|wies|kritisierte|mahnte|unterstrich|verwies|antwortete|sprach|liess|verkuendete)$/u;
/** Adverbial noun phrases: "Eine Woche zuvor sagte er". */
const TIME =
  /(?:Woche|Tag|Tage|Monat|Jahr|Stunde|Minute|Mal|Morgen|Abend|Nacht|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)$/u;
const DETERMINER = /^(?:der|die|das|den|dem|des|ein|eine|einem|einer|eines|sein|seine|ihr|ihre|ihrem|ihren)$/u;

/** A sentence to read: words[from…to] of a normalised text. */
export interface ReportedSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** Is this small word a third person of the Konjunktiv I and nothing else? Told by the vocabulary. */
  readonly isOnlySubjunctive?: (word: string) => boolean;
}

/** The reported claims in one sentence. */
export function findReportedClaims({ text, words, from, to, isOnlySubjunctive }: ReportedSentence): ReportedClaim[] {
  const folded = words.slice(from, to + 1).map((word) => foldWord(word.text));
  const sentence: Sentence = { text, words, from, to, folded, isOnlySubjunctive };
  const claims: ReportedClaim[] = [];
  for (let at = from; at <= to; at++) {
    const claim = prepositionAt(sentence, at) ?? hearsayAt(sentence, at) ?? subjunctiveAt(sentence, at);
    if (claim) claims.push(claim);
  }
  return claims.filter(
    (claim, index) =>
      !claims.slice(0, index).some((before) => before.start === claim.start && before.end === claim.end),
  );
}

/** A participle as it stands before haben or sein: gesagt, angegriffen, informiert, unterschrieben, worden. */
const PARTICIPLE =
  /^(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|\p{Ll}+lassen|\p{Ll}+iert|\p{Ll}*(?:be|ver|er|ent|zer|unter|über|wider|hinter|miss)\p{Ll}{2,}(?:t|en)|worden)$/u;

interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  readonly folded: readonly string[];
  readonly isOnlySubjunctive?: ((word: string) => boolean) | undefined;
}

function folded(sentence: Sentence, at: number): string {
  return sentence.folded[at - sentence.from] ?? '';
}

/** "Laut Kyodo …", "Quellen zufolge …", "nach Angaben der Regierung …". */
function prepositionAt(sentence: Sentence, at: number): ReportedClaim | undefined {
  const word = folded(sentence, at);
  if (word === 'laut' && at < sentence.to && isNounPhrase(sentence, at + 1))
    return claimOf(sentence, 'laut', at, at, phraseFrom(sentence, at + 1));
  if (word === 'zufolge' && at > sentence.from)
    return claimOf(sentence, 'zufolge', at, at, phraseBefore(sentence, at - 1));
  const isSource =
    word === 'nach' &&
    /^(?:angaben|informationen|darstellung|einschaetzung|worten|aussage|aussagen|berichten)$/u.test(
      folded(sentence, at + 1),
    );
  if (!isSource || at + 2 > sentence.to) return undefined;
  return claimOf(
    sentence,
    'nach-angaben',
    at,
    at + 1,
    phraseFrom(sentence, /^(?:von|vom|des|der)$/u.test(folded(sentence, at + 2)) ? at + 3 : at + 2),
  );
}

/** A form that only the Konjunktiv I has: of the frequent verbs always, of others where somebody is said to speak. */
function isSubjunctive(sentence: Sentence, at: number): boolean {
  if (SUBJUNCTIVE.has(folded(sentence, at))) return true;
  const text = sentence.words[at]?.text ?? '';
  return sentence.isOnlySubjunctive?.(text) === true && sentence.folded.some((word) => SAYING.test(word));
}

function isNounPhrase(sentence: Sentence, at: number): boolean {
  const text = sentence.words[at]?.text ?? '';
  return /^\p{Lu}/u.test(text) || DETERMINER.test(folded(sentence, at)) || /e[nmrs]$/u.test(text);
}

/** "soll … gesagt haben", "sollen … getötet worden sein": hearsay; a bare infinitive is a plan and says nothing here. */
function hearsayAt(sentence: Sentence, at: number): ReportedClaim | undefined {
  if (!/^soll(?:en)?$/u.test(folded(sentence, at))) return undefined;
  const end = clauseEnd(sentence, at);
  const isPerfect = /^(?:haben|sein)$/u.test(folded(sentence, end));
  const hasParticiple = isPerfect && PARTICIPLE.test(sentence.words[end - 1]?.text ?? '');
  return hasParticiple ? claimOf(sentence, 'soll', at, at) : undefined;
}

function subjunctiveAt(sentence: Sentence, at: number): ReportedClaim | undefined {
  if (!isSubjunctive(sentence, at) || /^\p{Lu}/u.test(sentence.words[at]?.text ?? '')) return undefined;
  const start = clauseStart(sentence, at);
  const clause = sentence.folded.slice(start - sentence.from, clauseEnd(sentence, at) - sentence.from + 1);
  const isCompared = clause[0] === 'als' || folded(sentence, at - 1) === 'als';
  if (isCompared || clause.some((word) => NOT_REPORTED_BEFORE.has(word)) || FIXED.test(clause.join(' ')))
    return undefined;
  return claimOf(sentence, 'subjunctive', at, at, speakerOf(sentence, start));
}

/** The subject of a verb of saying in the clause before: "Kishida erklärte, Japan werde …". */
function speakerOf(sentence: Sentence, clauseFrom: number): Span | undefined {
  for (let at = clauseFrom - 1; at >= sentence.from; at--) {
    if (!SAYING.test(folded(sentence, at))) continue;
    const start = clauseStart(sentence, at);
    const before = nominal(sentence, start, at - 1);
    return before ?? nominal(sentence, at + 1, clauseEnd(sentence, at));
  }
  return undefined;
}

/** A noun phrase that fills a stretch from its first word: article, adjectives, capitalised words. */
function nominal(sentence: Sentence, from: number, to: number): Span | undefined {
  const isAdverbial = SENTENCE_OPENERS.has(folded(sentence, from)) && !DETERMINER.test(folded(sentence, from));
  if (from > to || isAdverbial || !isNounPhrase(sentence, from)) return undefined;
  const span = phraseFrom(sentence, from);
  if (span && TIME.test(sentence.text.slice(span.start, span.end))) return undefined;
  return span && span.end <= (sentence.words[to]?.end ?? 0) ? span : undefined;
}

/** The noun phrase that begins at a word, up to its last capitalised word. */
function phraseFrom(sentence: Sentence, from: number): Span | undefined {
  let last = -1;
  for (let at = from; at <= sentence.to; at++) {
    const word = sentence.words[at];
    if (!word || (at > from && word.joint === 'break')) break;
    if (/^\p{Lu}/u.test(word.text) && !DETERMINER.test(folded(sentence, at))) last = at;
    else if (last >= 0 || !(DETERMINER.test(folded(sentence, at)) || /e[nmrs]?$/u.test(word.text))) break;
  }
  return last < 0 ? undefined : spanOf(sentence, from, last);
}

/** The noun phrase that ends at a word. */
function phraseBefore(sentence: Sentence, to: number): Span | undefined {
  if (!/^\p{Lu}/u.test(sentence.words[to]?.text ?? '')) return undefined;
  let first = to;
  while (
    first > sentence.from &&
    sentence.words[first]?.joint !== 'break' &&
    (/^\p{Lu}/u.test(sentence.words[first - 1]?.text ?? '') ||
      DETERMINER.test(folded(sentence, first - 1)) ||
      folded(sentence, first - 1) === 'von')
  )
    first--;
  return spanOf(sentence, first, to);
}

function claimOf(sentence: Sentence, cue: ReportCue, cueFrom: number, cueTo: number, speaker?: Span): ReportedClaim {
  const isPrepositional = cue !== 'subjunctive' && cue !== 'soll';
  const range = isPrepositional
    ? spanOf(sentence, sentence.from, sentence.to)
    : spanOf(sentence, clauseStart(sentence, cueFrom), clauseEnd(sentence, cueFrom));
  const mark = spanOf(sentence, cueFrom, cueTo);
  return { ...range, cue, cueStart: mark.start, cueEnd: mark.end, ...(speaker && { speaker }) };
}

function spanOf(sentence: Sentence, from: number, to: number): Span {
  return { start: sentence.words[from]?.start ?? 0, end: sentence.words[to]?.end ?? 0 };
}

function clauseStart(sentence: Sentence, at: number): number {
  let start = at;
  while (start > sentence.from && !/[,;:–„“”»«]/u.test(gapBefore(sentence, start))) start--;
  return start;
}

function clauseEnd(sentence: Sentence, at: number): number {
  let end = at;
  while (end < sentence.to && !/[,;:–„“”»«]/u.test(gapBefore(sentence, end + 1))) end++;
  return end;
}

function gapBefore(sentence: Sentence, at: number): string {
  return sentence.text.slice(sentence.words[at - 1]?.end ?? 0, sentence.words[at]?.start ?? 0);
}
