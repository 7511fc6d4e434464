/** Whether a form that needs context has it. */
import type { Support } from '#core/corpus/schema.ts';
import { foldWord } from '#core/text/fold.ts';
import { splitWords } from '#core/text/words.ts';
import type { WordRange } from './flow-reading.ts';
import type { PageContext } from './page-context.ts';

/** From this length on, a support word also counts as the beginning of a longer one: Gipfel in Gipfeltreffen. */
const PREFIX_LENGTH = 5;
const REACH_BEFORE = 2;

/** How strong the support is: 0 none; words nearby and quotation marks weigh more than mentions elsewhere on the page. */
export function supportOf(page: PageContext, flow: number, range: WordRange, support: Support | undefined): number {
  if (!support || (support.unless && isNear(page, flow, range, support.unless))) return 0;
  const weights = weighConditions(page, flow, range, support);
  if (support.all === true && weights.includes(0)) return 0;
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** The weight of each condition given, 0 for one that does not hold. */
function weighConditions(page: PageContext, flow: number, range: WordRange, support: Support): number[] {
  const { mention, near, before, quoted } = support;
  return [
    ...(mention ? [weighMentions(page, mention, support.all === true)] : []),
    ...(near ? [isNear(page, flow, range, near) ? 2 : 0] : []),
    ...(before ? [isBefore(page, flow, range, before) ? 2 : 0] : []),
    ...(quoted === true ? [page.reading(flow).isQuoted(range) ? 2 : 0] : []),
  ];
}

function weighMentions(page: PageContext, mention: readonly string[], isEachNeeded: boolean): number {
  const known = mention.filter((id) => page.known.has(id)).length;
  return isEachNeeded && known < mention.length ? 0 : Math.min(2, known);
}

function isNear(page: PageContext, flow: number, range: WordRange, near: readonly string[]): boolean {
  const reading = page.reading(flow);
  const sentence = reading.sentenceWords(reading.sentenceOf(range.from));
  const words: string[] = [];
  for (let i = sentence.from; i <= sentence.to; i++)
    if (i < range.from || i > range.to) words.push(reading.folded[i] ?? '');
  const joined = ` ${words.join(' ')} `;
  return near.some((entry) => {
    const folded = foldText(entry);
    if (folded.includes(' ')) return joined.includes(` ${folded} `);
    return words.some((word) => word === folded || (folded.length >= PREFIX_LENGTH && word.startsWith(folded)));
  });
}

/** One of the words directly before, at most an article or adjective between. */
function isBefore(page: PageContext, flow: number, range: WordRange, before: readonly string[]): boolean {
  const reading = page.reading(flow);
  const folded = before.map(foldText);
  for (let i = range.from - 1; i >= Math.max(0, range.from - 1 - REACH_BEFORE); i--) {
    if (reading.sentenceOf(i) !== reading.sentenceOf(range.from)) return false;
    if (folded.includes(reading.folded[i] ?? '')) return true;
    if (reading.isCapitalised(i)) return false;
  }
  return false;
}

function foldText(text: string): string {
  return splitWords(text.normalize('NFC'))
    .map((word) => foldWord(word.text))
    .join(' ');
}
