/** What a card needs to find backwards: who points at an entity. Computed once for each opened pack. */
import type { IsoDate } from '#core/corpus/date.ts';
import type { Entity, RelationType } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';

/** A relation as seen from its target. */
export interface IncomingRelation {
  readonly type: RelationType;
  readonly from: Entity;
  readonly period: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined };
}

export interface PackIndex {
  /** Offices of a country or body, by its id. */
  readonly officesOf: ReadonlyMap<string, readonly Entity[]>;
  /** Events of a series, in the order of time. */
  readonly eventsOf: ReadonlyMap<string, readonly Entity[]>;
  readonly incoming: ReadonlyMap<string, readonly IncomingRelation[]>;
  /** Institutions that a city's name can stand for: governments. */
  readonly governments: ReadonlySet<string>;
}

const INDEXES = new WeakMap<Pack, PackIndex>();

/** The backward index of `pack`. */
export function packIndex(pack: Pack): PackIndex {
  const known = INDEXES.get(pack);
  if (known) return known;
  const index = buildIndex(pack);
  INDEXES.set(pack, index);
  return index;
}

function buildIndex(pack: Pack): PackIndex {
  const officesOf = new Map<string, Entity[]>();
  const eventsOf = new Map<string, Entity[]>();
  const incoming = new Map<string, IncomingRelation[]>();
  const governments = new Set<string>();
  for (const id of pack.entityIds()) {
    const entity = pack.entity(id);
    if (!entity) continue;
    if (entity.kind === 'office' && entity.country !== undefined) append(officesOf, entity.country, entity);
    if (entity.event?.series !== undefined) append(eventsOf, entity.event.series, entity);
    if (entity.metonym !== undefined) governments.add(entity.metonym);
    for (const relation of outgoing(entity)) append(incoming, relation.target, relation.incoming);
  }
  for (const events of eventsOf.values()) events.sort(byStart);
  return { officesOf, eventsOf, incoming, governments };
}

function outgoing(entity: Entity): { target: string; incoming: IncomingRelation }[] {
  const written = entity.relations.map(({ type, target, from, to }) => ({
    target,
    incoming: { type, from: entity, period: { from, to } },
  }));
  const series = entity.event?.series;
  if (series === undefined) return written;
  const period = { from: entity.event?.from, to: entity.event?.to };
  return [...written, { target: series, incoming: { type: 'part-of', from: entity, period } }];
}

function byStart(a: Entity, b: Entity): number {
  return (a.event?.from ?? '') < (b.event?.from ?? '') ? -1 : 1;
}

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
