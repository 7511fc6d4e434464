/** What an entity is related to: its own relations, those that others have to it, and its offices, place and country. */
import { firstDay, type Period } from '#core/corpus/date.ts';
import { type Entity, RELATION_TYPES, type RelationType } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { CardRelation } from './card.ts';
import { compact } from './compact.ts';
import { entityLink, linkTo } from './names.ts';
import { packIndex } from './pack-index.ts';

/** How a relation reads from its target; the others have no word of their own there and read `related-to`. */
const INVERSE: Readonly<Partial<Record<RelationType, RelationType>>> = {
  'member-of': 'has-member',
  'has-member': 'member-of',
  'part-of': 'has-part',
  'has-part': 'part-of',
  'succeeded-by': 'preceded-by',
  'preceded-by': 'succeeded-by',
  'renamed-to': 'preceded-by',
  'partner-of': 'partner-of',
};

/** Relations that last; any other with one date is of a moment: a signature, a visit, a succession. */
const LASTING: ReadonlySet<RelationType> = new Set([
  'member-of',
  'has-member',
  'part-of',
  'has-part',
  'located-in',
  'capital-of',
  'head-of',
  'leader-of',
  'party-to',
  'partner-of',
]);

/** So much points at these that only relations with a name of their own are worth a line. */
const CROWDED_KINDS: ReadonlySet<Entity['kind']> = new Set(['country', 'region', 'city']);

/** The relations of `entity`, each target once for a type, dated, in the order of RELATION_TYPES and of time. */
export function cardRelations(pack: Pack, entity: Entity): readonly CardRelation[] {
  const all = [
    ...entity.relations.flatMap(({ type, target, from, to }) =>
      relation(pack, type, target, periodOf(type, { from, to })),
    ),
    ...incoming(pack, entity),
    ...offices(pack, entity),
    ...surroundings(pack, entity),
  ].filter(({ target }) => target.entity !== entity.id);
  return withoutRepeats(all).toSorted(byTypeAndTime);
}

function incoming(pack: Pack, entity: Entity): readonly CardRelation[] {
  return (packIndex(pack).incoming.get(entity.id) ?? []).flatMap(({ type, from, period }) => {
    const inverse = INVERSE[type];
    if (inverse === undefined && CROWDED_KINDS.has(entity.kind)) return [];
    return [compact({ type: inverse ?? 'related-to', target: linkTo(from), ...periodOf(type, period) })];
  });
}

/** A person's offices; an office's holders; the offices of a country or body. */
function offices(pack: Pack, entity: Entity): readonly CardRelation[] {
  const held = pack
    .officesHeldBy(entity.id)
    .flatMap(({ office, holder }) => [
      compact({ type: 'related-to' as const, target: linkTo(office), from: holder.from, to: holder.to }),
    ]);
  const holders = entity.holders.flatMap((holder) => relation(pack, 'related-to', holder.person, holder));
  const own = (packIndex(pack).officesOf.get(entity.id) ?? []).map((office) => ({
    type: 'has-part' as const,
    target: linkTo(office),
  }));
  return [...held, ...holders, ...own];
}

function surroundings(pack: Pack, entity: Entity): readonly CardRelation[] {
  const place = entity.event?.place;
  const series = entity.event?.series;
  return [
    ...(place === undefined ? [] : relation(pack, 'held-at', place, {})),
    ...(series === undefined ? [] : relation(pack, 'part-of', series, {})),
    ...(entity.country === undefined
      ? []
      : relation(pack, countryRelation(pack, entity, entity.country), entity.country, {})),
  ];
}

/** A moment ends on the day on which it begins. */
function periodOf(type: RelationType, { from, to }: Period): Period {
  return { from, to: to ?? (LASTING.has(type) ? undefined : from) };
}

function countryRelation(pack: Pack, entity: Entity, country: string): RelationType {
  if (entity.kind === 'office' || pack.entity(country)?.kind !== 'country') return 'part-of';
  return entity.kind === 'city' || entity.kind === 'institution' || entity.kind === 'media'
    ? 'located-in'
    : 'related-to';
}

function relation(pack: Pack, type: RelationType, target: string, period: Period): readonly CardRelation[] {
  const link = entityLink(pack, target);
  return link ? [compact({ type, target: link, from: period.from, to: period.to })] : [];
}

/** One line for a type, target and beginning, the fuller one; a plain `related-to` yields to any named relation. */
function withoutRepeats(relations: readonly CardRelation[]): readonly CardRelation[] {
  const named = new Set(relations.filter(({ type }) => type !== 'related-to').map(({ target }) => target.entity));
  const kept = new Map<string, CardRelation>();
  const dated = relations.toSorted((a, b) => Number(b.from !== undefined) - Number(a.from !== undefined));
  for (const each of dated) {
    const key = `${each.type} ${each.target.entity}`;
    const isDull = each.type === 'related-to' && each.from === undefined && named.has(each.target.entity);
    const isTold = each.from === undefined ? kept.has(key) || hasDated(kept, key) : kept.has(`${key} ${each.from}`);
    if (!isDull && !isTold) kept.set(each.from === undefined ? key : `${key} ${each.from}`, each);
  }
  return [...kept.values()];
}

function hasDated(kept: ReadonlyMap<string, CardRelation>, key: string): boolean {
  return [...kept.keys()].some((known) => known.startsWith(`${key} `));
}

function byTypeAndTime(a: CardRelation, b: CardRelation): number {
  const type = RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type);
  if (type !== 0) return type;
  const time = start(a).localeCompare(start(b), 'en');
  return time === 0 ? a.target.label.localeCompare(b.target.label, 'en') : time;
}

function start(relation: CardRelation): string {
  return relation.from === undefined ? '' : firstDay(relation.from);
}
