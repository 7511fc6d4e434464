/** The card of an entity: what a reader is shown, as data (DESIGN.md §7). */
import type { IsoDate } from '#core/corpus/date.ts';
import type { Entity } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Mention } from '#core/recognise/mention.ts';
import type { Card } from './card.ts';
import { compact } from './compact.ts';
import { foundBy } from './found.ts';
import { cardSource, germanName } from './names.ts';
import { rankedClaims } from './rank-claims.ts';
import { cardRelations } from './relations.ts';
import { thenAndNow } from './then-now.ts';

export interface CardQuestion {
  readonly entity: string;
  /** As-of date (a day) of the page, or null. */
  readonly asOf: IsoDate | null;
  /** The mention that led here, if one did. */
  readonly mention?: Mention | undefined;
  /** Ids of the entities on the page, to rank the claims. */
  readonly page: readonly string[];
}

/** The card that answers `question`, or null when the pack does not know the entity. */
export function buildCard(pack: Pack, question: CardQuestion): Card | null {
  const { asOf, mention, page } = question;
  const entity = pack.entity(question.entity);
  if (!entity) return null;
  return compact({
    entity: entity.id,
    kind: entity.kind,
    headword: entity.name,
    german: germanName(entity),
    native: Object.entries(entity.native).map(([lang, text]) => ({ lang, text })),
    description: entity.description,
    found: mention && foundBy(pack, mention),
    asOf,
    ...thenAndNow(pack, entity, asOf),
    claims: rankedClaims(pack, { entity: entity.id, asOf, page }),
    relations: cardRelations(pack, entity),
    notes: notesOf(pack, entity),
    wikidata: entity.wikidata,
    links: linksOf(entity),
    checked: entity.checked,
  });
}

function notesOf(pack: Pack, entity: Entity): Card['notes'] {
  return entity.notes.map(({ de, en, source }) =>
    compact({ text: { de, en }, source: source === undefined ? undefined : cardSource(pack, source) }),
  );
}

/** Addresses to read on; they are shown, and followed only on a click. */
function linksOf({ wikidata, wikipedia }: Entity): Card['links'] {
  return [
    ...(wikipedia === undefined ? [] : [{ label: 'Wikipedia', address: wikipediaAddress(wikipedia) }]),
    ...(wikidata === undefined ? [] : [{ label: 'Wikidata', address: `https://www.wikidata.org/wiki/${wikidata}` }]),
  ];
}

function wikipediaAddress(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}
