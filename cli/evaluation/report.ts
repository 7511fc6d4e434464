/** The figures of an evaluation as text for people. */
import type { Miss } from './comparison.ts';
import type { Figures } from './mention-score.ts';
import type { WordFigures, WordTally } from './word-tally.ts';

/** One row of figures: a text's, or the sum of all. */
export interface Row<T> {
  readonly name: string;
  readonly figures: T;
}

const COLUMNS: readonly (readonly [keyof WordFigures, string])[] = [
  ['answered', 'answered'],
  ['lemmaOfAnswered', 'lemma'],
  ['lemmaOfAll', 'of all'],
  ['glossed', 'glossed'],
  ['firstGloss', 'first'],
  ['shownGloss', 'shown'],
];
const DETAILS: readonly (readonly [string, keyof WordFigures, keyof WordTally, keyof WordTally])[] = [
  ['words answered', 'answered', 'answered', 'words'],
  ['lemma right, of those answered', 'lemmaOfAnswered', 'lemmaRight', 'answered'],
  ['lemma right, of all words', 'lemmaOfAll', 'lemmaRight', 'words'],
  ['part of speech right too, of those answered', 'posOfAnswered', 'posRight', 'answered'],
  ['words glossed', 'glossed', 'glossed', 'words'],
  ['first gloss right, of those glossed', 'firstGloss', 'firstGlossRight', 'glossed'],
  ['some gloss right, of those glossed', 'shownGloss', 'shownGlossRight', 'glossed'],
  ['separable verbs, precision', 'separablePrecision', 'pairsRight', 'pairsFound'],
  ['separable verbs, recall', 'separableRecall', 'pairsRight', 'pairs'],
  ['suspended compounds written out', 'ellipses', 'ellipsesRight', 'ellipses'],
  ['compounds taken apart rightly', 'compoundSplits', 'splitsRight', 'splits'],
  ['heads of compounds', 'compoundHeads', 'headsRight', 'splits'],
  ['names taken for a compound', 'namesSplit', 'namesSplit', 'names'],
  ['expressions found', 'expressions', 'expressionsFound', 'expressions'],
  ['their first gloss right', 'expressionGlosses', 'expressionsRight', 'expressionsFound'],
  ['reported speech, precision', 'reportedPrecision', 'claimsRight', 'claimsMarked'],
  ['reported speech, recall', 'reportedRecall', 'claimsRight', 'claims'],
  ['speakers right, of those named', 'speakers', 'speakersRight', 'speakers'],
  ['English passages left alone', 'englishSilence', 'englishSilent', 'englishPassages'],
  ['numbers in English notation', 'numbers', 'numbersRight', 'numbers'],
];
const MENTION_COLUMNS: readonly (readonly [keyof Figures, string])[] = [
  ['precision', 'precision'],
  ['recall', 'recall'],
  ['rightEntity', 'entity'],
];
const WIDTH = 9;

/** The figures of words: a table of texts, then the sum in full. */
export function wordReport(rows: readonly Row<WordFigures>[], sum: { tally: WordTally; figures: WordFigures }): string {
  const name = nameWidth(rows);
  const details = DETAILS.map(
    ([title, figure, part, whole]) =>
      `  ${title.padEnd(46)}${percent(sum.figures[figure])}  (${sum.tally[part]} of ${sum.tally[whole]})`,
  );
  return [
    `Words: ${rows.length} texts, ${sum.tally.words} content words, ${sum.tally.inEntities} more inside mentions`,
    '',
    tableLine(
      '',
      COLUMNS.map(([, title]) => title),
      name,
    ),
    ...rows.map((row) =>
      tableLine(
        row.name,
        COLUMNS.map(([key]) => percent(row.figures[key])),
        name,
      ),
    ),
    '',
    ...details,
    '',
  ].join('\n');
}

/** The figures of mentions: a table of articles and the sum. */
export function mentionReport(rows: readonly Row<Figures>[], sum: Figures): string {
  const all = [...rows, { name: 'all', figures: sum }];
  const name = nameWidth(all);
  return [
    `Mentions: ${rows.length} articles, ${sum.required} mentions annotated, ${sum.marked} marked`,
    '',
    tableLine(
      '',
      MENTION_COLUMNS.map(([, title]) => title),
      name,
    ),
    ...all.map((row) =>
      tableLine(
        row.name,
        MENTION_COLUMNS.map(([key]) => percent(row.figures[key])),
        name,
      ),
    ),
    '',
  ].join('\n');
}

/** Misses of words, by kind and cause. */
export function missReport(misses: readonly (Miss & { readonly text: string })[]): string {
  const groups = Map.groupBy(misses, ({ kind, cause }) => (cause === undefined ? kind : `${kind}: ${CAUSES[cause]}`));
  return [...groups]
    .map(([title, list]) => [`${title} (${list.length})`, ...list.map(missLine), ''].join('\n'))
    .join('\n');
}

const CAUSES = {
  vocabulary: 'not in the vocabulary',
  choice: 'another reading was preferred',
  form: 'in the vocabulary, but not read so',
} as const;

function missLine({ surface, expected, found, text, sentence }: Miss & { readonly text: string }): string {
  return `  ${surface}: ${found === '' ? 'nothing' : found}, not ${expected}  [${text}] ${sentence}`;
}

function nameWidth(rows: readonly { readonly name: string }[]): number {
  return 2 + Math.max(0, ...rows.map(({ name }) => name.length));
}

function tableLine(name: string, cells: readonly string[], width: number): string {
  return `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`.trimEnd();
}

function percent(figure: number | null): string {
  return figure === null ? '–'.padStart(7) : `${(figure * 100).toFixed(1)} %`.padStart(7);
}
