/**
 * Calendar dates of the corpus. A date is an ISO 8601 string of day, month or year precision
 * (`2023-05-15`, `2023-05`, `2023`); the core has no clock and never asks what day it is.
 */
export type IsoDate = string;

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Is `text` a date of day, month or year precision that exists in the calendar? */
export function isIsoDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined || day === undefined) return true;
  return Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Is `text` a date of day precision that exists in the calendar? */
export function isIsoDay(text: string): boolean {
  return text.length === 10 && isIsoDate(text);
}

/** The first day that `date` covers: `2023` → `2023-01-01`. */
export function firstDay(date: IsoDate): IsoDate {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that `date` covers: `2023-02` → `2023-02-28`. */
export function lastDay(date: IsoDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(daysInMonth(year, month))}`;
}

/** Days from `a` to `b`, negative if `b` is earlier; months and years count from their first day. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((Date.parse(firstDay(b)) - Date.parse(firstDay(a))) / 86_400_000);
}

/** A span of dates; a missing end is open. `from` is in, `to` is out (the successor's first day). */
export interface Period {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** Does the half-open period [from, to) hold on `day`? A bound of lower precision is read as its first day. */
export function holdsOn(period: Period, day: IsoDate): boolean {
  const at = firstDay(day);
  const started = period.from === undefined || firstDay(period.from) <= at;
  const ended = period.to !== undefined && firstDay(period.to) <= at;
  return started && !ended;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
