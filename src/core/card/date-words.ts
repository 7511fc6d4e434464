/** Dates as words in the card's two languages, at the precision in which the corpus knows them. */
import type { IsoDate } from '#core/corpus/date.ts';
import type { Bilingual } from './card.ts';

export type CardLanguage = keyof Bilingual;

/** The shape of one language's dates; `point` puts the right preposition before a single date. */
interface DateStyle {
  readonly months: readonly string[];
  day(day: number): string;
  since(words: string, date: IsoDate): string;
  point(words: string, date: IsoDate): string;
}

const ENGLISH: DateStyle = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: (day) => String(day),
  since: (words) => `since ${words}`,
  point: (words, date) => (isDay(date) ? `on ${words}` : `in ${words}`),
};

const GERMAN: DateStyle = {
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  day: (day) => `${String(day)}.`,
  since: (words, date) => (isDay(date) ? `seit dem ${words}` : `seit ${words}`),
  point: (words, date) => {
    if (isDay(date)) return `am ${words}`;
    return date.length === 4 ? words : `im ${words}`;
  },
};

const STYLES: Readonly<Record<CardLanguage, DateStyle>> = { en: ENGLISH, de: GERMAN };

/** `2021-10-04` → "4 October 2021" / "4. Oktober 2021"; `2021-10` → "October 2021"; `2021` → "2021". */
export function dateWords(date: IsoDate, language: CardLanguage): string {
  const style = STYLES[language];
  const { year, month, day } = partsOf(date);
  if (month === undefined) return year;
  const name = style.months[month - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${style.day(day)} ${name} ${year}`;
}

/** "since 4 October 2021" / "seit dem 4. Oktober 2021". */
export function sinceWords(date: IsoDate, language: CardLanguage): string {
  return STYLES[language].since(dateWords(date, language), date);
}

/** "until 4 October 2021" / "bis 4. Oktober 2021". */
export function untilWords(date: IsoDate, language: CardLanguage): string {
  return `${language === 'en' ? 'until' : 'bis'} ${dateWords(date, language)}`;
}

/** One date with its preposition: "on 7 March 2024", "in March 2024" / "am 7. März 2024", "im März 2024", "2024". */
export function pointWords(date: IsoDate, language: CardLanguage): string {
  return STYLES[language].point(dateWords(date, language), date);
}

/**
 * Two dates as a span that says nothing twice: "11–12 July 2023", "28 June – 2 July 2022", "4 October 2021 – 1 October 2024".
 * Equal dates are one date.
 */
export function spanWords(from: IsoDate, to: IsoDate, language: CardLanguage): string {
  if (from === to) return dateWords(from, language);
  const a = partsOf(from);
  const b = partsOf(to);
  const end = dateWords(to, language);
  if (a.day === undefined || b.day === undefined || a.month === undefined || a.year !== b.year) {
    return `${dateWords(from, language)} – ${end}`;
  }
  const style = STYLES[language];
  if (a.month === b.month) return `${style.day(a.day)}–${end}`;
  return `${style.day(a.day)} ${style.months[a.month - 1] ?? ''} – ${end}`;
}

/**
 * A period in words, ready to follow a comma: "since …" when it is open at its end, "until …" when open at its
 * beginning, else the span. Empty when nothing is known.
 */
export function periodWords(from: IsoDate | undefined, to: IsoDate | undefined, language: CardLanguage): string {
  if (from !== undefined && to !== undefined) return spanWords(from, to, language);
  if (from !== undefined) return sinceWords(from, language);
  return to === undefined ? '' : untilWords(to, language);
}

function isDay(date: IsoDate): boolean {
  return date.length === 10;
}

function partsOf(date: IsoDate): { year: string; month: number | undefined; day: number | undefined } {
  const [year = '', month, day] = date.split('-');
  return {
    year,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}
