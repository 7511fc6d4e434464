/** Who held which office on a day: lines for persons, offices, and for the countries and bodies they belong to. */
import { firstDay } from '#core/corpus/date.ts';
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

/** A person's offices: those held on the day, then those that ended before; and who has followed. */
export function personLines(context: LineContext, person: Entity): readonly DatedLine[] {
  const terms = context.pack
    .officesHeldBy(person.id)
    .filter(({ holder }) => hasBegun(holder, context.day))
    .toSorted((a, b) => latestFirst(a.holder, b.holder));
  const held = terms.filter(({ holder }) => !hasEnded(holder, context.day));
  const past = terms.filter(({ holder }) => hasEnded(holder, context.day));
  return [
    ...[...held, ...past].flatMap(({ office, holder }) => termLine(context, person, office, holder)),
    ...officesLeft(context, held, past).flatMap((office) => currentHolderLine(context, office)),
  ];
}

/**
 * The offices whose present holder the reader will ask for: those left since `context.since`; else, of a person
 * without office, the one left last. Offices of long ago have had many holders since.
 */
function officesLeft(
  context: LineContext,
  held: readonly OfficeHeld[],
  past: readonly OfficeHeld[],
): readonly Entity[] {
  const { since } = context;
  const leftSince = since === undefined ? [] : past.filter(({ holder }) => !hasEnded(holder, since));
  const left = leftSince.length > 0 || held.length > 0 ? leftSince : past.slice(0, 1);
  const heldIds = new Set(held.map(({ office }) => office.id));
  return [
    ...new Map(left.filter(({ office }) => !heldIds.has(office.id)).map(({ office }) => [office.id, office])).values(),
  ];
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

/** "Prime Minister of Japan": a term on the card of the person who served it. */
function termLine(context: LineContext, person: Entity, office: Entity, holder: Holder): readonly DatedLine[] {
  return makeLine(context, {
    text: { en: office.name, de: germanTitle(office, person.person?.gender) },
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
