/** A page without a date may tell one: the latest month or day that its text names with a year. */
import type { IsoDate } from '#core/corpus/date.ts';
import { isIsoDate } from '#core/corpus/date.ts';

const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'.split('|');
const NAMED = new RegExp(String.raw`(\p{L}+\s)?(?:(\d{1,2})\.\s?)?(${MONTHS.join('|')}|Jänner)\s((?:19|20)\d\d)`, 'gu');
const NUMERIC = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/gu;
const ADDRESS = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)\//gu;
/** Words that make a date a plan. */
const AHEAD = /^(?:bis|ab|spätestens|für|frühestens)\s$/iu;

/**
 * The latest date that the texts name, of day or month precision; null when they name none. It is good enough to tell one
 * summit from the next, not to say who held an office: an article may look back.
 */
export function inferDate(texts: Iterable<string>): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const text of texts) {
    for (const date of datesIn(text)) if (isIsoDate(date) && (latest === null || date > latest)) latest = date;
  }
  return latest;
}

function datesIn(text: string): IsoDate[] {
  return [...namedDates(text), ...datesOf(text, NUMERIC, [3, 2, 1]), ...datesOf(text, ADDRESS, [1, 2, 3])];
}

function namedDates(text: string): IsoDate[] {
  return [...text.matchAll(NAMED)].flatMap(([, before = '', day, month = '', year = '']) => {
    if (AHEAD.test(before)) return [];
    const at = month === 'Jänner' ? 1 : MONTHS.indexOf(month) + 1;
    return [[year, String(at).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')];
  });
}

/** Dates whose year, month and day are groups of a pattern. */
function datesOf(text: string, pattern: RegExp, groups: readonly number[]): IsoDate[] {
  return [...text.matchAll(pattern)].map((match) =>
    groups.map((group) => (match[group] ?? '').padStart(2, '0')).join('-'),
  );
}
