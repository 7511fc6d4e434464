/** Dates of day, month or year precision, in the interface language. */
import { firstDay, type IsoDate, type Period } from '#core/corpus/date.ts';
import type { Translate, UiLanguage } from './translator.ts';

export type DatePrecision = 'day' | 'month' | 'year';

/** English dates are day first, as in the corpus's own texts. */
const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

const PARTS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<DatePrecision, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How exact a date of the corpus is. */
export function precisionOf(date: IsoDate): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** `2023-05-12` → “12 May 2023” or “12. Mai 2023”; `2023-05` and `2023` keep their precision. */
export function formatDate(date: IsoDate, language: UiLanguage): string {
  return formatFor(precisionOf(date), language).format(new Date(`${firstDay(date)}T00:00:00Z`));
}

/** “4 October 2021 – 1 October 2024”, “since …”, “until …”; empty for a period without bounds. */
export function formatPeriod(period: Period, t: Translate, language: UiLanguage): string {
  const from = period.from === undefined ? undefined : formatDate(period.from, language);
  const to = period.to === undefined ? undefined : formatDate(period.to, language);
  if (from !== undefined && to !== undefined) return from === to ? from : t('period.between', { from, to });
  if (from !== undefined) return t('period.since', { from });
  return to === undefined ? '' : t('period.until', { to });
}

function formatFor(precision: DatePrecision, language: UiLanguage): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...PARTS[precision], timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}
