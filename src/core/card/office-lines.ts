/** Who held which office on a day: lines for persons, offices, and for the countries and bodies they belong to. */
import { daysBetween, firstDay, lastDay } from '#core/corpus/date.ts';
import type { Entity, Holder } from '#core/corpus/schema.ts';
import type { OfficeHeld } from '#core/pack/pack.ts';
import type { DatedLine } from './card.ts';
import { hasBegun, hasEnded, type LineContext, makeLine } from './line.ts';
import { germanName, germanTitle, linkTo } from './names.ts';

/** Offices of a country in the order a reader asks for them; others follow. */
const ROLE_ORDER: readonly string[] = [
  'head-of-government',
  'head-of-state-president',
  'head-of-state',
  'secretary-general',
  'foreign-minister',
  'defence-minister',
];

/** A term shorter than this was an interim: it is not what a person is known for. In days. */
const INTERIM_DAYS = 60;

/**
 * A person's offices: those held on the day; of those before it the ones left since `context.since`, or else only the one left
 * last; and who holds now what was left. All of them when there is no day.
 */
export function personLines(context: LineContext, person: Entity): readonly DatedLine[] {
  const terms = context.pack
    .officesHeldBy(person.id)
    .filter(({ holder }) => hasBegun(holder, context.day))
    .toSorted((a, b) => latestFirst(a.holder, b.holder));
  const held = terms.filter(({ holder }) => context.day === null || !hasEnded(holder, context.day));
  const past = terms.filter((term) => !held.includes(term)).toSorted((a, b) => leftLastFirst(a.holder, b.holder));
  const { since } = context;
  const leftSince = since === undefined ? [] : past.filter(({ holder }) => !hasEnded(holder, since));
  const before = leftSince.length > 0 ? leftSince : past.toSorted(interimsLast).slice(0, 1);
  const succeeded = held.length > 0 ? leftSince : before;
  return [
    ...held.flatMap((term) => termLine(context, person, term, false)),
    ...before.flatMap((term) => termLine(context, person, term, true)),
    ...officesLeft(succeeded, held).flatMap((office) => currentHolderLine(context, office)),
  ];
}

/** The offices whose present holder the reader will ask for. Those of long ago have had many holders since. */
function officesLeft(left: readonly OfficeHeld[], held: readonly OfficeHeld[]): readonly Entity[] {
  const heldIds = new Set(held.map(({ office }) => office.id));
  const offices = left.map(({ office }) => office).filter(({ id }) => !heldIds.has(id));
  return [...new Map(offices.map((office) => [office.id, office])).values()];
}

function leftLastFirst(a: Holder, b: Holder): number {
  return lastDay(b.to ?? b.from).localeCompare(lastDay(a.to ?? a.from));
}

function interimsLast(a: OfficeHeld, b: OfficeHeld): number {
  return Number(isInterim(a)) - Number(isInterim(b));
}

function isInterim({ holder: { from, to } }: OfficeHeld): boolean {
  return to !== undefined && daysBetween(from, lastDay(to)) < INTERIM_DAYS;
}

/** An office's holder on the day; also those since `context.since`; all of them when there is no day. */
export function officeLines(context: LineContext, office: Entity): readonly DatedLine[] {
  return office.holders
    .filter((holder) => hasBegun(holder, context.day))
    .filter((holder) => context.day === null || !hasEnded(holder, context.since ?? context.day))
    .toSorted(latestFirst)
    .flatMap((holder) => holderLine(context, office, holder, false));
}

/** The offices of a country or body, each with its holder on the day. */
export function countryLines(context: LineContext, country: string): readonly DatedLine[] {
  const offices = context.index.officesOf.get(country) ?? [];
  return offices.toSorted((a, b) => rank(a) - rank(b)).flatMap((office) => currentHolderLine(context, office));
}

function currentHolderLine(context: LineContext, office: Entity): readonly DatedLine[] {
  const holder = office.holders
    .filter((each) => hasBegun(each, context.day) && !hasEnded(each, context.day))
    .toSorted(latestFirst)[0];
  return holder ? holderLine(context, office, holder, true) : [];
}

/** "Prime Minister of Japan", "Formerly Prime Minister of Japan": a term on the card of the person who served it. */
function termLine(
  context: LineContext,
  person: Entity,
  { office, holder }: OfficeHeld,
  isOver: boolean,
): readonly DatedLine[] {
  const title = { en: office.name, de: germanTitle(office, person.person?.gender) };
  return makeLine(context, {
    text: isOver ? { en: `Formerly ${title.en}`, de: `Früher ${title.de}` } : title,
    period: holder,
    certainty: holder.certainty,
    source: holder.source,
    about: linkTo(office),
    checked: office.checked,
  });
}

/** "Prime Minister of Japan: Fumio Kishida"; without the title on the office's own card. */
function holderLine(context: LineContext, office: Entity, holder: Holder, withTitle: boolean): readonly DatedLine[] {
  const person = context.pack.entity(holder.person);
  if (!person) return [];
  const names = { en: person.name, de: germanName(person) };
  const titled = {
    en: `${office.name}: ${names.en}`,
    de: `${germanTitle(office, person.person?.gender)}: ${names.de}`,
  };
  return makeLine(context, {
    text: withTitle ? titled : names,
    period: holder,
    certainty: holder.certainty,
    source: holder.source,
    about: linkTo(person),
    checked: office.checked,
  });
}

function latestFirst(a: Holder, b: Holder): number {
  return firstDay(a.from) < firstDay(b.from) ? 1 : -1;
}

function rank(office: Entity): number {
  const at = office.role === undefined ? -1 : ROLE_ORDER.indexOf(office.role);
  return at === -1 ? ROLE_ORDER.length : at;
}
