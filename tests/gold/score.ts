/**
 * `node tests/gold/score.ts [NAME…]`: the figures of the gold articles, with every miss, false mark and wrong entity.
 */
import process from 'node:process';
import { compare, figuresOf, type Comparison, type Figures } from './evaluate.ts';
import { readGoldArticles, type GoldArticle } from './gold-article.ts';
import { openGoldPack } from './gold-pack.ts';

const REACH = 40;

const names = process.argv.slice(2);
const pack = await openGoldPack();
const articles = (await readGoldArticles()).filter(({ name }) => names.length === 0 || names.includes(name));
const comparisons = articles.map((article) => compare(article, pack));
for (const comparison of comparisons) process.stdout.write(`${report(comparison).join('\n')}\n`);
process.stdout.write(`${figureLine('all', figuresOf(comparisons))}\n`);

function report(comparison: Comparison): string[] {
  const { article, misses, falseMarks, wrongEntities, wrongPeople } = comparison;
  return [
    figureLine(article.name, figuresOf([comparison])),
    ...misses.map((gold) => `  missed ${gold.surface} [${gold.entity}] ${around(article, gold)}`),
    ...falseMarks.map((mark) => `  false  ${mark.surface} [${mark.entity}, ${mark.via}] ${around(article, mark)}`),
    ...wrongEntities.map(
      ({ gold, found }) =>
        `  entity ${gold.surface} [${found.entity}, ${found.via}] for [${gold.entity}] ${around(article, gold)}`,
    ),
    ...wrongPeople.map((mark) => `  person ${mark.surface} [${mark.entity}, ${mark.via}] ${around(article, mark)}`),
  ];
}

function figureLine(name: string, { required, marked, spans, precision, recall, rightEntity }: Figures): string {
  const percent = (value: number): string => value.toFixed(3);
  return `${name}: ${spans} of ${required} found, ${marked} marked; precision ${percent(precision)}, recall ${percent(recall)}, entity ${percent(rightEntity)}`;
}

function around({ text }: GoldArticle, { start, end }: { readonly start: number; readonly end: number }): string {
  const context = `${text.slice(Math.max(0, start - REACH), start)}>${text.slice(start, end)}<${text.slice(end, end + REACH)}`;
  return `…${context.replaceAll('\n', ' / ')}…`;
}
