/** What an event is on a day: ahead, going on, or past. And the events of a series around that day. */
import { daysBetween, firstDay, type IsoDate, lastDay } from '#core/corpus/date.ts';
import type { Certainty, Entity } from '#core/corpus/schema.ts';
import type { Bilingual, DatedLine } from './card.ts';
import { type CardLanguage, pointWords, sinceWords, spanWords } from './date-words.ts';
import { eventSource, type LineContext, makeLine } from './line.ts';
import { germanName, linkTo } from './names.ts';

type EventFacts = NonNullable<Entity['event']>;
type Phase = 'unforeseen' | 'ahead' | 'under-way' | 'ongoing' | 'past' | 'undecided';

/** A meeting of a series is public about a year before it is held, where the corpus does not say when it was announced. */
const SERIES_NOTICE_DAYS = 400;
/** The end of a short event is part of its plan; that of a longer one cannot be known while it lasts. */
const SHORT_EVENT_DAYS = 31;

/** The event's own line on the day; none for a day on which nobody could know of it. */
export function eventLines(context: LineContext, entity: Entity): readonly DatedLine[] {
  if (!entity.event) return [];
  const phase = phaseOf(entity.event, context.day);
  if (phase === 'unforeseen') return [];
  const text = {
    en: wording(context, entity.event, phase, 'en'),
    de: wording(context, entity.event, phase, 'de'),
  };
  return eventLine(context, entity, phase, text);
}

/** A series on the day: its latest event and the next one announced; all of them when there is no day. */
export function seriesLines(context: LineContext, series: Entity): readonly DatedLine[] {
  const events = (context.index.eventsOf.get(series.id) ?? []).flatMap((entity) =>
    entity.event ? [{ entity, facts: entity.event, phase: phaseOf(entity.event, context.day) }] : [],
  );
  const begun = events.filter(({ phase }) => phase === 'past' || phase === 'under-way' || phase === 'ongoing');
  const ahead = events.filter(({ phase }) => phase === 'ahead');
  const told = context.day === null ? events.toReversed() : [...begun.slice(-1), ...ahead.slice(0, 1)];
  return told.flatMap(({ entity, facts, phase }) =>
    eventLine(context, entity, phase, {
      en: `${entity.name}: ${wording(context, facts, phase, 'en')}`,
      de: `${germanName(entity)}: ${wording(context, facts, phase, 'de')}`,
    }),
  );
}

function eventLine(context: LineContext, entity: Entity, phase: Phase, text: Bilingual): readonly DatedLine[] {
  const certainty: Certainty = phase === 'ahead' ? 'planned' : 'certain';
  return makeLine(context, {
    text,
    period: {},
    certainty,
    source: eventSource(context.pack, entity),
    about: linkTo(entity),
    checked: entity.checked,
  });
}

function phaseOf(event: EventFacts, day: IsoDate | null): Phase {
  if (day === null) return 'undecided';
  const at = firstDay(day);
  if (at < firstDay(event.from)) return isForeseen(event, at) ? 'ahead' : 'unforeseen';
  if (event.ongoing === true) return 'ongoing';
  if (at > lastDay(event.to ?? event.from)) return 'past';
  return isShort(event) ? 'under-way' : 'ongoing';
}

function isForeseen(event: EventFacts, day: IsoDate): boolean {
  if (event.announced !== undefined) return firstDay(event.announced) <= day;
  return event.series !== undefined && daysBetween(day, event.from) <= SERIES_NOTICE_DAYS;
}

function isShort(event: EventFacts): boolean {
  return daysBetween(event.from, lastDay(event.to ?? event.from)) <= SHORT_EVENT_DAYS;
}

/** Was it called together, like a summit, rather than something that befell? */
function isMeeting(event: EventFacts): boolean {
  return event.series !== undefined || event.announced !== undefined;
}

function wording(context: LineContext, event: EventFacts, phase: Phase, language: CardLanguage): string {
  const where = placeWords(context, event, language);
  const when = phase === 'ongoing' ? sinceWords(event.from, language) : whenWords(event, language);
  if (phase === 'undecided') {
    if (event.ongoing === true) return sinceWords(event.from, language) + where;
    return spanWords(event.from, event.to ?? event.from, language) + where;
  }
  if (language === 'en') return englishWording(event, phase, when + where);
  return germanWording(event, phase, when + where);
}

function englishWording(event: EventFacts, phase: Phase, whenAndWhere: string): string {
  if (phase === 'ahead') return `to be held ${whenAndWhere}`;
  if (phase === 'under-way') return `taking place ${whenAndWhere}`;
  if (phase === 'ongoing') return whenAndWhere;
  return `${isMeeting(event) ? 'was held' : 'took place'} ${whenAndWhere}`;
}

function germanWording(event: EventFacts, phase: Phase, whenAndWhere: string): string {
  if (phase === 'ahead') return `soll ${whenAndWhere} stattfinden`;
  if (phase === 'under-way') return `findet ${whenAndWhere} statt`;
  if (phase === 'ongoing') return whenAndWhere;
  return `fand ${whenAndWhere} statt`;
}

function whenWords(event: EventFacts, language: CardLanguage): string {
  if (event.to === undefined || event.to === event.from) return pointWords(event.from, language);
  const span = spanWords(event.from, event.to, language);
  if (language === 'en' || event.from.length < 10) return span;
  return event.from.slice(0, 7) === event.to.slice(0, 7) ? `am ${span}` : `vom ${span.replace(' – ', ' bis ')}`;
}

function placeWords(context: LineContext, event: EventFacts, language: CardLanguage): string {
  const place = event.place === undefined ? undefined : context.pack.entity(event.place);
  if (!place) return '';
  return ` in ${language === 'en' ? place.name : germanName(place)}`;
}
