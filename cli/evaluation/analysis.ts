/** What the analysis says of a paragraph, all of it, with offsets into the paragraph as written. */
import { findNumbers } from '#core/german/numbers.ts';
import { readFlowClaims } from '#core/recognise/flow-claims.ts';
import type { Pack } from '#core/pack/pack.ts';
import { FlowReading } from '#core/recognise/flow-reading.ts';
import { readFlowWords, type FlowWord } from '#core/recognise/flow-words.ts';
import { recognise } from '#core/recognise/recognise.ts';
import type { Span } from '#core/text/sentences.ts';
import type { GoldText } from './gold-text.ts';

/** A separable verb that stands apart. */
export interface FoundPair {
  readonly verb: Span;
  readonly particle: Span;
  readonly lemma: string;
}

export interface FoundExpression {
  readonly pattern: string;
  readonly places: readonly Span[];
  readonly glosses: readonly string[];
}

/** A claim that was marked as reported; the span is its cue. */
export interface FoundClaim extends Span {
  readonly speaker: string | null;
}

export interface FoundNumber extends Span {
  readonly gloss: string;
}

export interface Analysis {
  /** What entities cover. */
  readonly mentions: readonly Span[];
  readonly words: readonly FlowWord[];
  readonly pairs: readonly FoundPair[];
  readonly expressions: readonly FoundExpression[];
  readonly claims: readonly FoundClaim[];
  readonly numbers: readonly FoundNumber[];
}

/** Analyses the paragraphs of a text as those of one page. */
export function analyseText({ paragraphs, date }: GoldText, pack: Pack): readonly Analysis[] {
  const flows = paragraphs.map(({ text }, id) => ({ id, text }));
  const read = recognise(flows, pack, { asOf: date, known: [] });
  return flows.map(({ text }, index) => analyse(text, read[index]?.mentions ?? [], pack));
}

function analyse(text: string, mentions: readonly Span[], pack: Pack): Analysis {
  const reading = new FlowReading({ id: 0, text }, 0);
  const place = ({ start, end }: Span): Span => ({
    start: reading.normalised.startInOriginal(start),
    end: reading.normalised.endInOriginal(end),
  });
  const words = readFlowWords(text, pack, mentions);
  return {
    mentions,
    words,
    pairs: pairsOf(words),
    expressions: expressionsOf(words, place),
    claims: claimsOf(reading, pack, place),
    numbers: findNumbers(reading.text).map((number) => ({ ...place(number), gloss: number.gloss })),
  };
}

/** Both halves name each other; the particle is the later one. */
function pairsOf(words: readonly FlowWord[]): FoundPair[] {
  return words.flatMap((word) => {
    const [partner] = word.partners;
    if (!word.report.word.partner || !partner || partner.start < word.start) return [];
    return [{ verb: { start: word.start, end: word.end }, particle: partner, lemma: word.report.lemma }];
  });
}

function expressionsOf(words: readonly FlowWord[], place: (span: Span) => Span): FoundExpression[] {
  const found = new Map<string, FoundExpression>();
  for (const { expression } of words.map(({ report }) => report.word)) {
    if (!expression) continue;
    const places = expression.places.map(place);
    const key = `${expression.match.pattern} ${places.map(({ start }) => start).join(' ')}`;
    found.set(key, {
      pattern: expression.match.pattern,
      places,
      glosses: expression.match.glosses.map(({ text }) => text),
    });
  }
  return [...found.values()];
}

function claimsOf(reading: FlowReading, pack: Pack, place: (span: Span) => Span): FoundClaim[] {
  return readFlowClaims(reading, pack).map((claim) => ({
    ...place({ start: claim.cueStart, end: claim.cueEnd }),
    speaker: claim.speaker ? reading.text.slice(claim.speaker.start, claim.speaker.end) : null,
  }));
}
