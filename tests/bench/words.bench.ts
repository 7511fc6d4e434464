/**
 * `npm run bench`: how long it takes to open the vocabulary and to read 42,000 words of news with it, beside a bare pass of the tokeniser
 * over the same text. Every round opens the vocabulary anew and reads the text twice: with nothing known yet, and with the words of the
 * first reading still at hand, as on the second page that a reader opens.
 */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { openWordTools, type WordTools } from '#core/german/word-tools.ts';
import { readWords } from '#core/german/read-words.ts';
import { reportWords } from '#core/german/word-report.ts';
import { normaliseText } from '#core/text/normalise.ts';
import { splitSentences } from '#core/text/sentences.ts';
import { splitWords } from '#core/text/words.ts';
import { readGoldTexts } from '../../cli/evaluation/gold-text.ts';
import { loadVocabulary } from '../../cli/vocabulary-files.ts';
import { sampleNews } from './sample-news.ts';

const TOKENS = 42_000;
const ROUNDS = 7;
const ROOT = path.join(import.meta.dirname, '..', '..');

const { lines } = await loadVocabulary(path.join(ROOT, 'corpus'));
const vocabulary = lines.join('\n');
const firstOpening = timeOf(() => openWordTools(vocabulary));
const texts = await readGoldTexts(path.join(ROOT, 'tests', 'gold', 'words'));
const nouns = lines.flatMap((line) => /^n\t(\p{L}{4,})\t/u.exec(line)?.[1] ?? []);
const paragraphs = sampleNews(texts, nouns, TOKENS);
const forms = new Set(paragraphs.flatMap((paragraph) => splitWords(paragraph).map(({ text }) => text)));
const tokens = paragraphs.reduce((sum, paragraph) => sum + splitWords(paragraph).length, 0);

const openings: number[] = [];
const bare: number[] = [];
const firstReadings: number[] = [];
const secondReadings: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(timeOf(() => paragraphs.forEach(tokenise)));
  let tools: WordTools | undefined;
  openings.push(timeOf(() => (tools = openWordTools(vocabulary))));
  for (const readings of [firstReadings, secondReadings])
    readings.push(timeOf(() => paragraphs.forEach((paragraph) => analyse(paragraph, tools))));
}

const zipped = gzipSync(vocabulary, { level: 9 }).length;
report([
  ['vocabulary', `${lines.length} rows, ${kilobytes(vocabulary.length)}, ${kilobytes(zipped)} gzipped`],
  ['opening it', `${milliseconds(firstOpening)} at first, then ${milliseconds(median(openings))}`],
  ['text', `${tokens} words, ${forms.size} different forms`],
  ['bare tokeniser', milliseconds(median(bare))],
  [
    'analysis',
    `${milliseconds(median(firstReadings))}, ratio ${ratio(firstReadings)} (${milliseconds(firstReadings[0] ?? 0)} before Node has warmed up)`,
  ],
  ['once more', `${milliseconds(median(secondReadings))}, ratio ${ratio(secondReadings)}`],
]);

/** What any reading of a text begins with: normal form, sentences, words. */
function tokenise(paragraph: string): void {
  const { text } = normaliseText(paragraph);
  splitSentences(text);
  splitWords(text);
}

function analyse(paragraph: string, tools: WordTools | undefined): void {
  if (!tools) throw new Error('the vocabulary is not open');
  reportWords(readWords(normaliseText(paragraph).text, tools));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function ratio(readings: readonly number[]): string {
  return (median(readings) / median(bare)).toFixed(1);
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function report(rows: readonly (readonly [string, string])[]): void {
  for (const [title, value] of rows) process.stdout.write(`${title.padEnd(16)}${value}\n`);
}
