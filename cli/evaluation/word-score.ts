/** Compares what the analysis says of a text with what a person annotated. */
import type { FlowWord } from '#core/recognise/flow-words.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Span } from '#core/text/sentences.ts';
import { analyseText, type Analysis } from './analysis.ts';
import { type Cause, type Comparison, type Miss, type MissKind, overlaps, type PlacedMiss } from './comparison.ts';
import { isAcceptedGloss } from './gloss-match.ts';
import type { GoldSentence, GoldText, GoldWord } from './gold-text.ts';
import { compareClaims, compareExpressions, compareNumbers, comparePassages } from './phrase-score.ts';
import { addWordTallies, type WordTally } from './word-tally.ts';

export interface TextComparison {
  readonly text: GoldText;
  readonly tally: WordTally;
  readonly misses: readonly Miss[];
}

/** Compares a whole text. */
export function compareText(text: GoldText, pack: Pack): TextComparison {
  const analyses = analyseText(text, pack);
  const compared = text.paragraphs.flatMap(({ sentences }, index) => {
    const analysis = analyses[index];
    return analysis ? sentences.flatMap((sentence) => compareSentence(sentence, analysis, pack)) : [];
  });
  return {
    text,
    tally: addWordTallies(compared.map(({ tally }) => tally)),
    misses: compared.flatMap(({ misses }) => misses),
  };
}

function compareSentence(
  sentence: GoldSentence,
  whole: Analysis,
  pack: Pack,
): { tally: Partial<WordTally>; misses: readonly Miss[] }[] {
  const analysis = analysisWithin(sentence, whole);
  const comparisons = [
    ...sentence.words.map((word) => compareWord(word, sentence, analysis, pack)),
    compareSeparableVerbs(sentence, analysis),
    compareNames(sentence, analysis),
    compareExpressions(sentence, analysis),
    compareClaims(sentence, analysis),
    compareNumbers(sentence, analysis),
    comparePassages(sentence, analysis),
  ];
  return comparisons.map(({ tally, misses }) => ({
    tally,
    misses: misses.map((miss) => ({ ...miss, sentence: sentence.text })),
  }));
}

/** The part of an analysis that lies in one sentence. */
function analysisWithin(sentence: Span, whole: Analysis): Analysis {
  const within = <T extends Span>(list: readonly T[]): readonly T[] => list.filter((each) => overlaps(each, sentence));
  return {
    mentions: within(whole.mentions),
    words: within(whole.words),
    pairs: whole.pairs.filter(({ verb }) => overlaps(verb, sentence)),
    expressions: whole.expressions.filter(({ places }) => places.some((place) => overlaps(place, sentence))),
    claims: within(whole.claims),
    numbers: within(whole.numbers),
  };
}

function compareWord(gold: GoldWord, sentence: GoldSentence, analysis: Analysis, pack: Pack): Comparison {
  if (gold.pos === 'particle') return { tally: {}, misses: [] };
  if (analysis.mentions.some((mention) => overlaps(mention, gold))) return { tally: { inEntities: 1 }, misses: [] };
  const found = analysis.words.find((word) => word.start <= gold.start && gold.start < word.end);
  const ellipsis = isSuspended(gold) ? { ellipses: 1 } : {};
  if (!found) {
    const miss = missOf('unanswered', gold, '', vocabularyHas(gold, pack) ? 'form' : 'vocabulary');
    return { tally: { words: 1, ...ellipsis }, misses: [miss] };
  }
  const isRight = isLemmaOf(gold, found);
  const verdicts = [
    { tally: { words: 1, answered: 1 }, misses: [] },
    compareLemma(gold, found, isRight, pack),
    isRight ? comparePartOfSpeech(gold, found) : { tally: {}, misses: [] },
    compareGlosses(gold, found, sentence),
    compareEllipsis(gold, found, isRight),
    compareSplit(gold, found),
  ];
  return {
    tally: addWordTallies(verdicts.map(({ tally }) => tally)),
    misses: verdicts.flatMap(({ misses }) => misses),
  };
}

function isSuspended({ surface }: GoldWord): boolean {
  return surface.startsWith('-') || surface.endsWith('-');
}

function isLemmaOf(gold: GoldWord, { report }: FlowWord): boolean {
  return gold.lemmas.includes(report.lemma);
}

function compareLemma(gold: GoldWord, found: FlowWord, isRight: boolean, pack: Pack): Comparison {
  if (isRight) return { tally: { lemmaRight: 1 }, misses: [] };
  const isOther = found.report.word.others.some(({ lemma }) => gold.lemmas.includes(lemma));
  const cause = isOther ? 'choice' : vocabularyHas(gold, pack) ? 'form' : 'vocabulary';
  return { tally: {}, misses: [missOf('lemma', gold, `${found.report.lemma} (${found.report.pos})`, cause)] };
}

/** Adverbs and adjectives that stand as adverbs are one class for a reader. */
function comparePartOfSpeech(gold: GoldWord, { report }: FlowWord): Comparison {
  const plain = (pos: string): string => (pos === 'adverb' ? 'adjective' : pos);
  if (plain(gold.pos) === plain(report.pos)) return { tally: { posRight: 1 }, misses: [] };
  return {
    tally: {},
    misses: [{ kind: 'part of speech', surface: gold.surface, expected: gold.pos, found: report.pos }],
  };
}

/** Right are the word's own glosses, and those of an annotated expression that it stands in. */
function compareGlosses(gold: GoldWord, { report }: FlowWord, sentence: GoldSentence): Comparison {
  if (report.glosses.length === 0) return { tally: {}, misses: [missOf('gloss', gold, 'none')] };
  const around = sentence.expressions.filter(({ places }) => places.some((place) => overlaps(place, gold)));
  const accepted = [...gold.glosses, ...around.flatMap(({ glosses }) => glosses)];
  const isFirst = isAcceptedGloss(report.glosses[0] ?? '', accepted);
  const isShown = report.glosses.some((gloss) => isAcceptedGloss(gloss, accepted));
  const found = report.glosses.join('; ');
  return {
    tally: { glossed: 1, firstGlossRight: isFirst ? 1 : 0, shownGlossRight: isShown ? 1 : 0 },
    misses: isFirst ? [] : [{ kind: 'gloss', surface: gold.surface, expected: gold.glosses.join(' | '), found }],
  };
}

function compareEllipsis(gold: GoldWord, found: FlowWord, isRight: boolean): Comparison {
  if (!isSuspended(gold)) return { tally: {}, misses: [] };
  if (isRight) return { tally: { ellipses: 1, ellipsesRight: 1 }, misses: [] };
  return { tally: { ellipses: 1 }, misses: [missOf('ellipsis', gold, found.report.lemma)] };
}

/** Only compounds whose pieces are annotated count, and only where the analysis took them apart. */
function compareSplit(gold: GoldWord, { report }: FlowWord): Comparison {
  const pieces = report.word.reading.pieces ?? [];
  if (!gold.parts || pieces.length < 2) return { tally: {}, misses: [] };
  const found = pieces.map(({ lemma }) => lemma.toLowerCase());
  const expected = gold.parts.map((part) => part.toLowerCase());
  const isRight = found.join('+') === expected.join('+');
  const isHeadRight = found.at(-1) === expected.at(-1);
  return {
    tally: { splits: 1, splitsRight: isRight ? 1 : 0, headsRight: isHeadRight ? 1 : 0 },
    misses: isRight
      ? []
      : [{ kind: 'compound', surface: gold.surface, expected: gold.parts.join('+'), found: found.join('+') }],
  };
}

function compareSeparableVerbs(sentence: GoldSentence, { pairs }: Analysis): Comparison {
  const particles = sentence.words.filter(({ pos }) => pos === 'particle');
  const gold = particles.flatMap((particle) => {
    const verb = sentence.words.find(
      (word) => word.pos === 'verb' && word.lemmas.some((lemma) => particle.lemmas.includes(lemma)),
    );
    return verb ? [{ verb, particle, isOptional: particle.lemmas.length > 1 }] : [];
  });
  const isSame = (wanted: (typeof gold)[number], found: (typeof pairs)[number]): boolean =>
    overlaps(wanted.verb, found.verb) &&
    overlaps(wanted.particle, found.particle) &&
    wanted.verb.lemmas.includes(found.lemma);
  const required = gold.filter((wanted) => !wanted.isOptional || pairs.some((found) => isSame(wanted, found)));
  const right = pairs.filter((found) => gold.some((wanted) => isSame(wanted, found)));
  const missed = required.filter((wanted) => !pairs.some((found) => isSame(wanted, found)));
  const wrong = pairs.filter((found) => !right.includes(found));
  const surfaceOf = (verb: Span): string => sentence.text.slice(verb.start - sentence.start, verb.end - sentence.start);
  return {
    tally: { pairs: required.length, pairsFound: pairs.length, pairsRight: right.length },
    misses: [
      ...missed.map(({ verb, particle }) => missOf('separable verb', verb, `${particle.surface} not joined`)),
      ...wrong.map(({ verb, lemma }) => ({
        ...{ kind: 'separable verb' as const, surface: surfaceOf(verb) },
        ...{ expected: 'no pair', found: lemma },
      })),
    ],
  };
}

/** Capitalised words that nobody annotated are names or numbers: none of them is a compound to be taken apart. */
function compareNames(sentence: GoldSentence, { words, mentions }: Analysis): Comparison {
  const places = [...sentence.text.matchAll(/(?<=[\p{L}\p{N}],? )\p{Lu}[\p{L}-]+/gu)]
    .map(({ 0: surface, index }) => ({
      surface,
      start: sentence.start + index,
      end: sentence.start + index + surface.length,
    }))
    .filter(
      (place) =>
        ![...sentence.words, ...sentence.numbers, ...sentence.english, ...mentions].some((known) =>
          overlaps(known, place),
        ),
    );
  const split = places.flatMap((place) => {
    const word = words.find((each) => overlaps(each, place) && each.report.isComposed);
    return word ? [{ place, word }] : [];
  });
  return {
    tally: { names: places.length, namesSplit: split.length },
    misses: split.map(({ place, word }) => ({
      ...{ kind: 'split name' as const, surface: place.surface, expected: 'no compound' },
      found: word.report.parts.map(({ text }) => text).join('+'),
    })),
  };
}

function vocabularyHas(gold: GoldWord, pack: Pack): boolean {
  return gold.lemmas.some((lemma) => pack.wordTools().lexicon.withLemma(lemma).length > 0);
}

function missOf(kind: MissKind, gold: GoldWord, found: string, cause?: Cause): PlacedMiss {
  return { kind, surface: gold.surface, expected: gold.lemmas.join('|'), found, ...(cause && { cause }) };
}
