/** Dated lines of a card and the sources they rest on. */
import { daysBetween, firstDay, type IsoDate, type Period } from '#core/corpus/date.ts';
import type { Certainty, Entity } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Bilingual, DatedLine, EntityLink } from './card.ts';
import { compact } from './compact.ts';
import { cardSource } from './names.ts';
import type { PackIndex } from './pack-index.ts';

/** The day whose truth is told. */
export interface LineContext {
  readonly pack: Pack;
  readonly index: PackIndex;
  /** The day, or null to tell everything known. */
  readonly day: IsoDate | null;
  /** What ended after this day and before `day` is told too: what came between an article and now. */
  readonly since?: IsoDate;
}

interface LineFacts {
  readonly text: Bilingual;
  readonly period: Period;
  readonly certainty: Certainty;
  /** A source id; a line whose source is unknown is not told. */
  readonly source: string | undefined;
  readonly about?: EntityLink | undefined;
  /** The day the entry that holds the fact was last checked. */
  readonly checked: IsoDate;
}

/** The line as one element, or none when it has no source: an unsourced statement is not shown. */
export function makeLine(context: LineContext, facts: LineFacts): readonly DatedLine[] {
  const source = facts.source === undefined ? undefined : cardSource(context.pack, facts.source);
  if (!source) return [];
  const { from, to } = periodKnownOn(facts.period, context.day);
  const { text, certainty, about, checked } = facts;
  return [compact({ text, from, to, certainty, source, about, checked })];
}

/** Has the period begun on the day (always, when the day is null)? */
export function hasBegun(period: Period, day: IsoDate | null): boolean {
  return day === null || period.from === undefined || firstDay(period.from) <= firstDay(day);
}

/** Is the period over on the day? With no day, whether it has an end at all. */
export function hasEnded(period: Period, day: IsoDate | null): boolean {
  return period.to !== undefined && (day === null || firstDay(period.to) <= firstDay(day));
}

/** The period as it was known on the day: an end that lay ahead is left out. */
export function periodKnownOn(period: Period, day: IsoDate | null): Period {
  return hasEnded(period, day) ? period : { from: period.from };
}

/**
 * The source of the claim that speaks of all of `ids` and lies nearest to `date`: what a dated fact without a
 * source of its own rests on. A report comes before an opinion. Undefined when there is no such claim.
 */
export function nearestSource(pack: Pack, ids: readonly [string, ...string[]], date: IsoDate): string | undefined {
  const sources = pack
    .claimsAbout(ids[0])
    .filter((claim) => claim.certainty === 'certain' && ids.every((id) => claim.entities.includes(id)))
    .map(({ source, date: day }) => ({
      source,
      days: Math.abs(daysBetween(date, day)),
      opinion: isOpinion(pack, source),
    }));
  sources.sort((a, b) => Number(a.opinion) - Number(b.opinion) || a.days - b.days);
  return sources[0]?.source;
}

function isOpinion(pack: Pack, source: string): boolean {
  const kind = pack.source(source)?.kind;
  return kind === 'analysis' || kind === 'commentary';
}

/** The source of an event's dates: its own, else that of the nearest claim about it. */
export function eventSource(pack: Pack, event: Entity): string | undefined {
  if (!event.event) return undefined;
  return event.event.source ?? nearestSource(pack, [event.id], event.event.from) ?? event.states[0]?.source;
}
