/** The lists of the library, read from an open pack. */
import type { Bilingual, CardSource, EntityLink } from '#core/card/card.ts';
import { compact } from '#core/card/compact.ts';
import { cardSource, entityLink, germanForms, germanName, linkTo } from '#core/card/names.ts';
import type { Claim, Entity } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type {
  LibraryData,
  LibraryEntry,
  LibrarySource,
  LibraryStatement,
  TimelineItem,
} from '#ui/library/library-types.ts';

/** Everything the library lists. Reads each record of the pack once. */
export function readLibrary(pack: Pack): LibraryData {
  const entities = pack.entityIds().flatMap((id) => pack.entity(id) ?? []);
  const claims = allClaims(pack, entities);
  return {
    entries: entities.map((entity) => entryOf(pack, entity)).toSorted((a, b) => byName(a.label, b.label)),
    sources: sourcesOf(pack, entities, claims),
    timeline: [...entities.flatMap(eventOf), ...claims.flatMap((claim) => statementInTime(pack, claim))].toSorted(
      (a, b) => compareText(a.from, b.from) || byName(a.text.en, b.text.en),
    ),
    version: pack.version,
  };
}

function entryOf(pack: Pack, entity: Entity): LibraryEntry {
  const german = germanName(entity);
  const people = entity.demonyms.map(({ text }) => text);
  const adjectives = entity.adjective.map((stem) => stem.replaceAll('|', ''));
  const variants = entity.person ? [spokenName(entity.person), ...entity.person.variants] : [];
  const names = new Set([...germanForms(entity), ...variants, ...people, ...adjectives]);
  names.delete(german);
  return {
    entity: entity.id,
    kind: entity.kind,
    label: entity.name,
    german,
    native: Object.entries(entity.native).map(([lang, text]) => ({ lang, text })),
    aliases: [...names].filter((name) => name !== entity.name),
    description: entity.description,
    claims: pack.claimsAbout(entity.id).length,
  };
}

function spokenName({ given, family }: NonNullable<Entity['person']>): string {
  return `${given} ${family}`;
}

function eventOf(entity: Entity): TimelineItem[] {
  if (!entity.event) return [];
  const { from, to, place, series, ongoing } = entity.event;
  const others = [place, series, entity.country, ...entity.relations.map(({ target }) => target)];
  return [
    compact({
      id: `event ${entity.id}`,
      what: 'event' as const,
      from,
      to: to === from ? undefined : to,
      ongoing,
      text: { en: entity.name, de: germanName(entity) },
      entry: linkTo(entity),
      about: [entity.id, ...others.filter((id) => id !== undefined)],
    }),
  ];
}

function statementInTime(pack: Pack, claim: Claim): TimelineItem[] {
  const [entry] = claim.entities.flatMap((id) => entityLink(pack, id) ?? []);
  if (!entry) return [];
  const by = claim.by === undefined ? [] : [claim.by];
  return [
    {
      id: `statement ${claim.id}`,
      what: 'statement',
      from: claim.date,
      text: bilingual(claim),
      entry,
      about: [...claim.entities, ...by],
    },
  ];
}

function allClaims(pack: Pack, entities: readonly Entity[]): readonly Claim[] {
  const byId = new Map<string, Claim>();
  for (const { id } of entities) for (const claim of pack.claimsAbout(id)) byId.set(claim.id, claim);
  return [...byId.values()];
}

/** Sources in use, by publisher and, within one, the latest first. */
function sourcesOf(pack: Pack, entities: readonly Entity[], claims: readonly Claim[]): readonly LibrarySource[] {
  const statements = Map.groupBy(claims, (claim) => claim.source);
  const entries = entriesBySource(entities);
  const ids = new Set([...statements.keys(), ...entries.keys()]);
  return [...ids]
    .flatMap((id) => cardSource(pack, id) ?? [])
    .map((source) => ({
      ...withLanguage(pack, source),
      statements: (statements.get(source.id) ?? []).map((claim) => statementOf(pack, claim)).toSorted(latestFirst),
      entries: entries.get(source.id) ?? [],
    }))
    .toSorted((a, b) => byName(a.publisher, b.publisher) || latestFirst(a, b) || byName(a.title, b.title));
}

function withLanguage(pack: Pack, source: CardSource): CardSource {
  return compact({ ...source, language: pack.source(source.id)?.language });
}

function entriesBySource(entities: readonly Entity[]): ReadonlyMap<string, readonly EntityLink[]> {
  const bySource = new Map<string, EntityLink[]>();
  for (const entity of entities) {
    for (const source of new Set(factSources(entity))) {
      const links = bySource.get(source) ?? [];
      links.push(linkTo(entity));
      bySource.set(source, links);
    }
  }
  return bySource;
}

/** What the facts of the entry itself rest on, besides its statements. */
function factSources(entity: Entity): readonly string[] {
  const facts = [...entity.holders, ...entity.states, ...entity.relations, ...entity.notes, entity.event ?? {}];
  return facts.flatMap(({ source }: { readonly source?: string | undefined }) => source ?? []);
}

function statementOf(pack: Pack, claim: Claim): LibraryStatement {
  return {
    id: claim.id,
    date: claim.date,
    text: bilingual(claim),
    certainty: claim.certainty,
    about: claim.entities.flatMap((id) => entityLink(pack, id) ?? []),
  };
}

function bilingual({ de, en }: Bilingual): Bilingual {
  return { de, en };
}

function latestFirst(a: { readonly date: string }, b: { readonly date: string }): number {
  return compareText(b.date, a.date);
}

function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
