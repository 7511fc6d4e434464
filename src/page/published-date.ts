/** Dates as pages write them. */
import { isIsoDay, type IsoDate } from '#core/corpus/date.ts';

/** An instant written in another time zone than the reader's paper falls on a day there: German papers keep Berlin's. */
const BERLIN_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const UTC_TIME = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/i;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?$/;
const GERMAN_DAY = /^(?:\p{L}+,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u;
const MAIL_DATE = /^\w{3}, \d{1,2} \w{3} \d{4} /;

/**
 * The day that a date in a page's metadata means, or null: ISO 8601, 20230515, 15.05.2023, or the form of mail headers. The day is
 * taken as written, except that an instant in UTC is one in Berlin.
 */
export function readDay(written: unknown): IsoDate | null {
  if (typeof written !== 'string') return null;
  const text = written.trim();
  if (UTC_TIME.test(text) || MAIL_DATE.test(text)) return berlinDay(text);
  const iso = ISO_DAY.exec(text) ?? COMPACT_DAY.exec(text);
  if (iso) return plausible(iso[1], iso[2], iso[3]);
  const german = GERMAN_DAY.exec(text);
  return german ? plausible(german[3], german[2], german[1]) : null;
}

/** The day in an address path such as /2023/05/15/ or /politik/2023-05-15-nato, or null. */
export function readDayInPath(path: string): IsoDate | null {
  const match = /(?:^|[/_-])((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(path);
  if (match) return plausible(match[1], match[3], match[4]);
  const compact = /(?:^|[/_-])(20\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  return compact ? plausible(compact[1], compact[2], compact[3]) : null;
}

function berlinDay(text: string): IsoDate | null {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return null;
  const [year, month, day] = BERLIN_DAY.format(instant).split('-');
  return plausible(year, month, day);
}

/** The day if it exists and a web page can have been published on it. */
function plausible(year = '', month = '', day = ''): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(text) && text >= '1990' && text < '2100' ? text : null;
}
