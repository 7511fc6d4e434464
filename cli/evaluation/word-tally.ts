/** What is counted when a text is compared with its annotation, and the figures that follow from it. */

/** Counted things. Of each pair of "…Right" and its whole, the share is a figure. */
export interface WordTally {
  /** Annotated content words outside mentions of entities: the others are the recogniser's. */
  readonly words: number;
  readonly inEntities: number;
  readonly answered: number;
  readonly lemmaRight: number;
  readonly posRight: number;
  readonly glossed: number;
  readonly firstGlossRight: number;
  readonly shownGlossRight: number;
  /** Separable verbs that stand apart: annotated, found, found rightly. */
  readonly pairs: number;
  readonly pairsFound: number;
  readonly pairsRight: number;
  readonly ellipses: number;
  readonly ellipsesRight: number;
  /** Compounds whose pieces are annotated and that were taken apart. */
  readonly splits: number;
  readonly splitsRight: number;
  readonly headsRight: number;
  /** Capitalised words inside sentences that nobody annotated, names for the most part, and those taken for a compound. */
  readonly names: number;
  readonly namesSplit: number;
  readonly expressions: number;
  readonly expressionsFound: number;
  readonly expressionsRight: number;
  readonly claims: number;
  readonly claimsMarked: number;
  readonly claimsRight: number;
  /** Speakers named by the analysis, and those that are right. */
  readonly speakers: number;
  readonly speakersRight: number;
  readonly englishPassages: number;
  readonly englishSilent: number;
  readonly numbers: number;
  readonly numbersRight: number;
}

const NOTHING: WordTally = {
  ...{ words: 0, inEntities: 0, answered: 0, lemmaRight: 0, posRight: 0 },
  ...{ glossed: 0, firstGlossRight: 0, shownGlossRight: 0 },
  ...{ pairs: 0, pairsFound: 0, pairsRight: 0, ellipses: 0, ellipsesRight: 0 },
  ...{ splits: 0, splitsRight: 0, headsRight: 0, names: 0, namesSplit: 0 },
  ...{ expressions: 0, expressionsFound: 0, expressionsRight: 0 },
  ...{ claims: 0, claimsMarked: 0, claimsRight: 0, speakers: 0, speakersRight: 0 },
  ...{ englishPassages: 0, englishSilent: 0, numbers: 0, numbersRight: 0 },
};

/** The sum of tallies; what a tally leaves out counts as nothing. */
export function addWordTallies(tallies: readonly Partial<WordTally>[]): WordTally {
  const keys = Object.keys(NOTHING) as (keyof WordTally)[];
  const sum = (key: keyof WordTally): number => tallies.reduce((total, tally) => total + (tally[key] ?? 0), 0);
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as Record<keyof WordTally, number>;
}

/** Shares between 0 and 1; null where there was nothing to be right about. */
export interface WordFigures {
  readonly answered: number | null;
  readonly lemmaOfAnswered: number | null;
  readonly lemmaOfAll: number | null;
  readonly posOfAnswered: number | null;
  readonly glossed: number | null;
  /** Of those glossed: the first gloss is right here; one of those shown is. */
  readonly firstGloss: number | null;
  readonly shownGloss: number | null;
  readonly separablePrecision: number | null;
  readonly separableRecall: number | null;
  readonly ellipses: number | null;
  readonly compoundSplits: number | null;
  readonly compoundHeads: number | null;
  readonly namesSplit: number | null;
  readonly expressions: number | null;
  readonly expressionGlosses: number | null;
  readonly reportedPrecision: number | null;
  readonly reportedRecall: number | null;
  readonly speakers: number | null;
  readonly englishSilence: number | null;
  readonly numbers: number | null;
}

/** The figures of a tally. */
export function wordFigures(tally: WordTally): WordFigures {
  return {
    answered: share(tally.answered, tally.words),
    lemmaOfAnswered: share(tally.lemmaRight, tally.answered),
    lemmaOfAll: share(tally.lemmaRight, tally.words),
    posOfAnswered: share(tally.posRight, tally.answered),
    glossed: share(tally.glossed, tally.words),
    firstGloss: share(tally.firstGlossRight, tally.glossed),
    shownGloss: share(tally.shownGlossRight, tally.glossed),
    separablePrecision: share(tally.pairsRight, tally.pairsFound),
    separableRecall: share(tally.pairsRight, tally.pairs),
    ellipses: share(tally.ellipsesRight, tally.ellipses),
    compoundSplits: share(tally.splitsRight, tally.splits),
    compoundHeads: share(tally.headsRight, tally.splits),
    namesSplit: share(tally.namesSplit, tally.names),
    expressions: share(tally.expressionsFound, tally.expressions),
    expressionGlosses: share(tally.expressionsRight, tally.expressionsFound),
    reportedPrecision: share(tally.claimsRight, tally.claimsMarked),
    reportedRecall: share(tally.claimsRight, tally.claims),
    speakers: share(tally.speakersRight, tally.speakers),
    englishSilence: share(tally.englishSilent, tally.englishPassages),
    numbers: share(tally.numbersRight, tally.numbers),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
