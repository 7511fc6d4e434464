/** Stretches of a text that are no prose: web and mail addresses, domain names, file names, account names. */
import type { Span } from './sentences.ts';

const TOP_LEVEL =
  'de|at|ch|com|org|net|int|eu|info|jp|kr|cn|tw|ru|ua|uk|fr|it|es|nl|be|pl|lt|lv|ee|fi|se|no|dk|us|ca|au|nz|in|gov|mil|edu|io|ly|me|tv|news|online|html?|php|pdf|docx?|jpe?g|png|mp[34]';
const ADDRESS = new RegExp(
  [
    String.raw`[a-z][a-z\d+.-]*:\/\/[^\s<>"“”»«]+`,
    String.raw`www\.[^\s<>"“”»«]+`,
    String.raw`[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`,
    String.raw`(?<![\p{L}\p{N}])@[\p{L}\d_]{2,}`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:${TOP_LEVEL})(?![\p{L}\p{N}-])(?:\/[^\s<>"“”»«]*)?`,
  ].join('|'),
  'giu',
);
const CAPITALISED_END = /\.\p{Lu}\p{Ll}*$/u;

/** Finds addresses and the like, in order. "Ukraine.Die" (a missing space) is prose. Never throws. */
export function findSilences(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const bare = !/[:@/]/u.test(match[0]) && !/^www\./iu.test(match[0]);
    if (bare && CAPITALISED_END.test(match[0])) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
