/** Glosses in the number of the German form. */
import type { Entity, EntityKind } from '#core/corpus/schema.ts';
import { loadEnglish, type English } from '#core/english/english.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Mention } from '#core/recognise/mention.ts';

/** Kinds whose own name is no common noun: it never stands for several. */
const PROPER_KINDS: ReadonlySet<EntityKind> = new Set([
  'person',
  'organisation',
  'alliance',
  'country',
  'region',
  'city',
  'institution',
  'media',
]);

/**
 * The same mentions, their glosses in the number of the German form: NATO-Gipfel in the plural is "NATO summits".
 * English grammar is loaded only when a mention needs it.
 */
export async function withGlosses(mentions: readonly Mention[], pack: Pack): Promise<readonly Mention[]> {
  if (!mentions.some((mention) => canBePlural(mention, pack.entity(mention.entity)))) return mentions;
  const english = await loadEnglish();
  return mentions.map((mention) => glossed(mention, pack.entity(mention.entity), english));
}

function glossed(mention: Mention, entity: Entity | undefined, english: English): Mention {
  if (!canBePlural(mention, entity)) return mention;
  return { ...mention, gloss: english.pluralise(mention.gloss) };
}

/** A plural form of a common noun: a concept, a role, a demonym, a compound's head; never NATO or Japan itself. */
function canBePlural(mention: Mention, entity: Entity | undefined): boolean {
  if (mention.number !== 'plural' || mention.via === 'adjective') return false;
  if (!PROPER_KINDS.has(mention.kind)) return true;
  return mention.gloss !== entity?.name && mention.gloss !== entity?.gloss;
}
