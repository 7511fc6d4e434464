/** The two truths of a card: on the as-of date, and as far as known (DESIGN.md §7). */
import type { IsoDate } from '#core/corpus/date.ts';
import type { Entity } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { DatedLine } from './card.ts';
import { dateWords } from './date-words.ts';
import { eventLines, seriesLines } from './event-lines.ts';
import type { LineContext } from './line.ts';
import { countryLines, officeLines, personLines } from './office-lines.ts';
import { packIndex } from './pack-index.ts';
import { membershipLines, stateLines } from './state-lines.ts';

export interface ThenNow {
  readonly then: readonly DatedLine[];
  readonly now: readonly DatedLine[];
}

/**
 * What held on `asOf`, and what of it is different as far as known. The core has no clock: "now" is the day the
 * corpus was last checked. With no as-of date `then` is empty and `now` lists every dated line.
 */
export function thenAndNow(pack: Pack, entity: Entity, asOf: IsoDate | null): ThenNow {
  const index = packIndex(pack);
  if (asOf === null) return { then: [], now: linesOn({ pack, index, day: null }, entity) };
  const then = linesOn({ pack, index, day: asOf }, entity);
  const told = new Set(then.map(identity));
  const now = linesOn({ pack, index, day: lastKnownDay(pack, entity, asOf), since: asOf }, entity);
  return { then: then.map((line) => datedBack(line, asOf)), now: now.filter((line) => !told.has(identity(line))) };
}

function linesOn(context: LineContext, entity: Entity): readonly DatedLine[] {
  const body = bodyOf(context, entity);
  return [
    ...personLines(context, entity),
    ...eventLines(context, entity),
    ...seriesLines(context, entity),
    ...officeLines(context, entity),
    ...(body === undefined ? [] : countryLines(context, body)),
    ...stateLines(context, entity),
    ...membershipLines(context, entity),
  ];
}

/** The country or body whose offices belong on the card: itself, or for a government its country. */
function bodyOf(context: LineContext, entity: Entity): string | undefined {
  if (entity.kind === 'institution') return context.index.governments.has(entity.id) ? entity.country : undefined;
  return entity.id;
}

/** The latest day of which anything on this card was known: entries are checked one by one. */
function lastKnownDay(pack: Pack, entity: Entity, asOf: IsoDate): IsoDate {
  const offices = pack.officesHeldBy(entity.id).map(({ office }) => office);
  const own = packIndex(pack).officesOf.get(entity.country ?? entity.id) ?? [];
  const events = packIndex(pack).eventsOf.get(entity.id) ?? [];
  const days = [entity, ...offices, ...own, ...events].map(({ checked }) => checked);
  return [asOf, ...days].toSorted().at(-1) ?? asOf;
}

/** Lines that say the same: same words, same period. */
function identity({ text, from, to }: DatedLine): string {
  return [text.en, from, to].join('|');
}

/** A line that was open when last checked cannot speak for a later day: it says so. */
function datedBack(line: DatedLine, asOf: IsoDate): DatedLine {
  const { checked, text } = line;
  if (checked === undefined || line.to !== undefined || asOf <= checked) return line;
  return {
    ...line,
    text: {
      en: `${text.en} (as known on ${dateWords(checked, 'en')})`,
      de: `${text.de} (Stand: ${dateWords(checked, 'de')})`,
    },
  };
}
