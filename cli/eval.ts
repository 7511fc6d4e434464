/** `eval`: the figures of the project's own gold texts, mentions and words. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '#core/pack/pack.ts';
import { formatOption, readCommandLine } from './command-line.ts';
import { type CorpusPlaces, openCorpus } from './corpus-pack.ts';
import type { Miss } from './evaluation/comparison.ts';
import { readGoldArticles } from './evaluation/gold-article.ts';
import { readGoldTexts } from './evaluation/gold-text.ts';
import { type Comparison, compare, figuresOf } from './evaluation/mention-score.ts';
import { mentionReport, missReport, wordReport } from './evaluation/report.ts';
import { compareText, type TextComparison } from './evaluation/word-score.ts';
import { addWordTallies, wordFigures } from './evaluation/word-tally.ts';
import { EXIT, type ExitStatus, type Terminal, UsageError } from './terminal.ts';

export const EVAL_USAGE = 'eval [--misses] [--format json|text] [DIR]';

const OPTIONS = { misses: { type: 'boolean' }, format: { type: 'string' } } as const;
const GOLD = path.join('tests', 'gold');
/** How much text is shown around a missed mention. */
const REACH = 40;

/** Prints the figures of the articles (*.txt) and of the texts of words (words/*.tsv) in a directory. */
export async function evaluate(args: readonly string[], terminal: Terminal, places: CorpusPlaces): Promise<ExitStatus> {
  const line = readCommandLine(args, OPTIONS);
  const format = formatOption(line);
  const [directory = GOLD, ...more] = line.positionals;
  if (more.length > 0) throw new UsageError(`eval takes one directory, not also ${more.join(', ')}`);
  if (!(await isDirectory(directory))) {
    terminal.warn(`${directory}: there is no such directory`);
    return EXIT.failed;
  }
  const [articles, texts, besides] = await Promise.all([
    readGoldArticles(directory),
    readGoldTexts(path.join(directory, 'words')),
    readGoldTexts(directory),
  ]);
  if (articles.length + texts.length + besides.length === 0) {
    terminal.warn(`${directory}: nothing annotated here (looked for *.txt, *.tsv and words/*.tsv)`);
    return EXIT.failed;
  }
  const pack = await openCorpus(places, terminal);
  if (!pack) return EXIT.failed;
  const evaluation = evaluateAll(articles, [...texts, ...besides], pack);
  terminal.out(format === 'json' ? json(evaluation, line.has('misses')) : text(evaluation, line.has('misses')));
  return EXIT.done;
}

interface Evaluation {
  readonly mentions: readonly Comparison[];
  readonly words: readonly TextComparison[];
}

function evaluateAll(
  articles: Awaited<ReturnType<typeof readGoldArticles>>,
  texts: Awaited<ReturnType<typeof readGoldTexts>>,
  pack: Pack,
): Evaluation {
  return {
    mentions: articles.map((article) => compare(article, pack)),
    words: texts.map((each) => compareText(each, pack)),
  };
}

function text({ mentions, words }: Evaluation, withMisses: boolean): string {
  const blocks = [
    mentions.length > 0 && mentionReport(mentions.map(mentionRow), figuresOf(mentions)),
    withMisses && mentions.flatMap(mentionMisses).join('\n'),
    words.length > 0 && wordReport(words.map(wordRow), wordSum(words)),
    withMisses && missReport(words.flatMap(wordMisses)),
  ];
  return blocks.filter((block) => block !== false && block !== '').join('\n');
}

function json({ mentions, words }: Evaluation, withMisses: boolean): string {
  const evaluation = {
    mentions: {
      ...figuresOf(mentions),
      articles: mentions.map((each) => ({ ...mentionRow(each), ...(withMisses && { misses: mentionMisses(each) }) })),
    },
    words: {
      ...wordSum(words),
      texts: words.map((each) => ({
        ...wordRow(each),
        style: each.text.style,
        tally: each.tally,
        ...(withMisses && { misses: each.misses }),
      })),
    },
  };
  return `${JSON.stringify(evaluation)}\n`;
}

function mentionRow(comparison: Comparison): { name: string; figures: ReturnType<typeof figuresOf> } {
  return { name: comparison.article.name, figures: figuresOf([comparison]) };
}

function wordRow({ text: { name }, tally }: TextComparison): { name: string; figures: ReturnType<typeof wordFigures> } {
  return { name, figures: wordFigures(tally) };
}

function wordSum(words: readonly TextComparison[]): {
  tally: TextComparison['tally'];
  figures: ReturnType<typeof wordFigures>;
} {
  const tally = addWordTallies(words.map((each) => each.tally));
  return { tally, figures: wordFigures(tally) };
}

function wordMisses({ text: { name }, misses }: TextComparison): (Miss & { readonly text: string })[] {
  return misses.map((miss) => ({ ...miss, text: name }));
}

/** Every miss, false mark and wrong entity of an article, a line each. */
function mentionMisses(comparison: Comparison): string[] {
  const { article, misses, falseMarks, wrongEntities, wrongPeople } = comparison;
  const at = (place: { readonly start: number; readonly end: number }): string => around(article.text, place);
  return [
    ...misses.map((gold) => `  missed ${gold.surface} [${gold.entity}] ${at(gold)}`),
    ...falseMarks.map((mark) => `  false  ${mark.surface} [${mark.entity}, ${mark.via}] ${at(mark)}`),
    ...wrongEntities.map(
      ({ gold, found }) => `  entity ${gold.surface} [${found.entity}, ${found.via}] for [${gold.entity}] ${at(gold)}`,
    ),
    ...wrongPeople.map((mark) => `  person ${mark.surface} [${mark.entity}, ${mark.via}] ${at(mark)}`),
  ].map((line) => `${article.name}:${line}`);
}

function around(whole: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const context = `${whole.slice(Math.max(0, start - REACH), start)}>${whole.slice(start, end)}<${whole.slice(end, end + REACH)}`;
  return `…${context.replaceAll('\n', ' / ')}…`;
}

async function isDirectory(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
