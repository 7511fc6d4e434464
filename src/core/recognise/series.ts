/**
 * Events that come again, and names that cover several things. "Nato-Gipfel" is the series; "beim diesjährigen Nato-Gipfel in Vilnius" is
 * the summit of 2023. The instance is chosen by what the sentence says of place, year, month and season, against the page's date.
 */
import { daysBetween, firstDay, lastDay, type IsoDate } from '#core/corpus/date.ts';
import { DEMONSTRATIVE } from '#core/german/function-words.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Pack } from '#core/pack/pack.ts';
import { foldWord } from '#core/text/fold.ts';
import type { Candidate } from './candidate.ts';
import type { FlowReading } from './flow-reading.ts';
import type { PageContext } from './page-context.ts';

const MONTHS = [
  'januar',
  'februar',
  'maerz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];
const AUSTRIAN_JANUARY = 'jaenner';
/** Least weight that decides: a place, a year, or a month that the page's date makes one event of. */
const DECISIVE = 2;
/** An event further from the page's date than this is not meant by a bare month. */
const NEAR_DAYS = 400;

/** Narrows series to the instance that the sentence means. */
export function resolveSeries(page: PageContext, flow: number): void {
  const list = page.candidatesOf(flow);
  list.forEach((candidate, index) => {
    const instances = instancesOf(page, candidate.entity);
    if (instances.length === 0 || candidate.via === 'compound') return;
    const meant = isDemonstrative(page, flow, candidate)
      ? (lastInstance(page, flow, candidate, instances) ?? bestInstance(page, flow, candidate, instances))
      : bestInstance(page, flow, candidate, instances);
    if (meant) list[index] = { ...candidate, entity: meant.id };
  });
}

/** Narrows a name that stands for one of several (Korea) to the one that the page is about. */
export function resolveUmbrellas(page: PageContext, flow: number): void {
  const list = page.candidatesOf(flow);
  list.forEach((candidate, index) => {
    const meant = (page.entity(candidate.entity)?.standsFor ?? []).filter((id) => page.known.has(id));
    const [only] = meant;
    if (only === undefined || meant.length !== 1 || candidate.via === 'compound') return;
    list[index] = { ...candidate, entity: only, certainty: 'probable', doubt: 'context' };
  });
}

const BOOKS = new WeakMap<Pack, ReadonlyMap<string, readonly IndexedEntity[]>>();

function instancesOf(page: PageContext, series: string): readonly IndexedEntity[] {
  const book = BOOKS.get(page.pack) ?? Map.groupBy(page.pack.indexedEntities(), (entity) => entity.series?.of ?? '');
  BOOKS.set(page.pack, book);
  return series === '' ? [] : (book.get(series) ?? []);
}

function isDemonstrative(page: PageContext, flow: number, candidate: Candidate): boolean {
  return DEMONSTRATIVE.has(page.reading(flow).spaced(candidate.from - 1, 'before'));
}

/** "Bei diesem Gipfel": the instance named last before. */
function lastInstance(
  page: PageContext,
  flow: number,
  candidate: Candidate,
  instances: readonly IndexedEntity[],
): IndexedEntity | undefined {
  const before = page
    .candidatesOf(flow)
    .filter((other) => other.to < candidate.from && instances.some((instance) => instance.id === other.entity))
    .sort((a, b) => b.from - a.from)[0];
  return before && instances.find((instance) => instance.id === before.entity);
}

interface Cues {
  /** Entities named as where it is. */
  readonly places: ReadonlySet<string>;
  /** Folded words that say where, known as places or not. */
  readonly placeNames: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly relative: 'this' | 'last' | 'next' | undefined;
  readonly season: readonly number[] | undefined;
}

function bestInstance(
  page: PageContext,
  flow: number,
  candidate: Candidate,
  instances: readonly IndexedEntity[],
): IndexedEntity | undefined {
  const cues = readCues(page, flow, candidate);
  const weighed = instances
    .map((instance) => ({
      instance,
      weight: weigh(page.eventDate, cues, instance, page.entity(instance.series?.place ?? '')),
    }))
    .filter(({ weight }) => weight >= DECISIVE)
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = weighed;
  if (!best) return undefined;
  return second?.weight === best.weight
    ? nearest(
        page.eventDate,
        weighed.filter(({ weight }) => weight === best.weight).map(({ instance }) => instance),
      )
    : best.instance;
}

function readCues(page: PageContext, flow: number, candidate: Candidate): Cues {
  const reading = page.reading(flow);
  const sentence = reading.sentenceWords(reading.sentenceOf(candidate.from));
  const words = reading.folded.slice(sentence.from, sentence.to + 1);
  const near = reading.folded.slice(
    Math.max(sentence.from, candidate.from - 8),
    Math.min(sentence.to, candidate.to + 8) + 1,
  );
  const places = page
    .candidatesOf(flow)
    .filter(
      (other) => other.from >= sentence.from && other.to <= sentence.to && Math.abs(other.from - candidate.to) <= 8,
    )
    .filter((other) => isWhere(reading, other.from))
    .map((other) => other.entity);
  const season = words.includes('sommer')
    ? [6, 7, 8]
    : words.includes('fruehjahr') || words.includes('fruehling')
      ? [3, 4, 5]
      : words.includes('herbst')
        ? [9, 10, 11]
        : undefined;
  const whereWords = reading.folded.flatMap((word, at) =>
    at >= sentence.from && at <= sentence.to && isWhere(reading, at) ? [word] : [],
  );
  return {
    places: new Set(places),
    placeNames: new Set(whereWords),
    years: new Set(near.filter((word) => /^(?:19|20)\d\d$/u.test(word)).map(Number)),
    months: new Set(near.flatMap((word) => monthOf(word))),
    relative: relativeOf(words),
    season,
  };
}

/** "in Vilnius", "im litauischen Vilnius", "von Madrid": a preposition of place before it, at most two small words between. */
function isWhere(reading: FlowReading, word: number): boolean {
  for (let i = word - 1; i >= Math.max(0, word - 3); i--) {
    if (/^(?:in|im|nach|von|aus|bei|zu)$/u.test(reading.folded[i] ?? '')) return true;
    if (reading.isCapitalised(i)) return false;
  }
  return false;
}

function monthOf(word: string): number[] {
  const index = word === AUSTRIAN_JANUARY ? 0 : MONTHS.indexOf(word);
  return index < 0 ? [] : [index + 1];
}

function relativeOf(words: readonly string[]): Cues['relative'] {
  if (words.some((word) => word.startsWith('diesjaehrig'))) return 'this';
  if (words.some((word) => /^(?:vergangene[nrms]?|vorig|letzte[nrms]?|vorjahr|letztjaehrig)/u.test(word)))
    return 'last';
  return words.some((word) => /^(?:kommende[nrms]?|naechste[nrms]?|bevorstehend)/u.test(word)) ? 'next' : undefined;
}

/** How well an instance fits; negative when something speaks against it. */
function weigh(asOf: IsoDate | null, cues: Cues, instance: IndexedEntity, place: IndexedEntity | undefined): number {
  const { series } = instance;
  if (!series) return -1;
  const year = Number(series.from.slice(0, 4));
  const months = monthsOf(series.from, series.to);
  let weight = placeWeight(cues, place);
  if (cues.years.size > 0) weight += cues.years.has(year) ? 3 : -3;
  if (cues.months.size > 0 && cues.years.size === 0)
    weight += months.some((month) => cues.months.has(month)) && isNear(asOf, series.from) ? 2 : -2;
  if (asOf !== null && cues.relative !== undefined) weight += relativeWeight(asOf, cues, series.from, months);
  return weight;
}

function placeWeight(cues: Cues, place: IndexedEntity | undefined): number {
  if (!place) return 0;
  const isNamed = cues.places.has(place.id) || place.forms.some(({ text }) => cues.placeNames.has(foldWord(text)));
  if (isNamed) return 3;
  return place.country !== undefined && cues.places.has(place.country) ? 2 : 0;
}

function relativeWeight(asOf: IsoDate, cues: Cues, from: IsoDate, months: readonly number[]): number {
  const days = daysBetween(asOf, from);
  if (cues.relative === 'this') return from.slice(0, 4) === asOf.slice(0, 4) ? 2 : -2;
  const inSeason = cues.season === undefined || months.some((month) => cues.season?.includes(month) === true);
  if (cues.relative === 'last') return inSeason && days < 0 && days >= -NEAR_DAYS ? 2 : 0;
  return inSeason && days > 0 && days <= NEAR_DAYS ? 2 : 0;
}

function isNear(asOf: IsoDate | null, day: IsoDate): boolean {
  return asOf !== null && Math.abs(daysBetween(asOf, day)) <= NEAR_DAYS;
}

function monthsOf(from: IsoDate, to: IsoDate | undefined): number[] {
  return [...new Set([firstDay(from), lastDay(to ?? from)].map((day) => Number(day.slice(5, 7))))];
}

/** Of several that fit alike, the one nearest to the page's date; without a date, none. */
function nearest(asOf: IsoDate | null, instances: readonly IndexedEntity[]): IndexedEntity | undefined {
  if (asOf === null) return undefined;
  return [...instances].sort(
    (a, b) => Math.abs(daysBetween(asOf, a.series?.from ?? asOf)) - Math.abs(daysBetween(asOf, b.series?.from ?? asOf)),
  )[0];
}
