/** What the recogniser needs of each entity, kept together so that opening a pack parses no full record. */
import * as v from 'valibot';
import {
  ENTITY_KINDS,
  HeadSchema,
  NonEntitySchema,
  POLICIES,
  RoleSchema,
  SupportSchema,
  type Corpus,
  type Entity,
} from '#core/corpus/schema.ts';
import { familyNames, formsOf } from './expand.ts';

const Text = v.string();
const Noun = v.object({ text: Text, gloss: v.optional(Text), noun: v.optional(Text) });

const IndexedFormSchema = v.object({
  text: Text,
  policy: v.picklist(POLICIES),
  gloss: v.optional(Text),
  support: v.optional(SupportSchema),
  compounds: v.boolean(),
});

export const IndexedEntitySchema = v.object({
  id: Text,
  kind: v.picklist(ENTITY_KINDS),
  label: Text,
  gloss: Text,
  wikidata: v.optional(Text),
  country: v.optional(Text),
  role: v.optional(Text),
  roles: v.array(Text),
  metonym: v.optional(Text),
  standsFor: v.array(Text),
  series: v.optional(v.object({ of: Text, from: Text, to: v.optional(Text), place: v.optional(Text) })),
  holders: v.array(v.object({ person: Text, from: Text, to: v.optional(Text), isCertain: v.boolean() })),
  forms: v.array(IndexedFormSchema),
  families: v.array(Text),
  given: v.array(Text),
  commonFamily: v.boolean(),
  gender: v.optional(v.picklist(['f', 'm'])),
  adjectiveGloss: v.optional(Text),
  demonyms: v.array(Noun),
  references: v.array(Noun),
});

export const IndexSchema = v.object({
  version: Text,
  claims: v.number(),
  entities: v.array(IndexedEntitySchema),
  roles: v.array(RoleSchema),
  heads: v.array(HeadSchema),
  nonEntities: v.array(NonEntitySchema),
});

export type IndexedForm = v.InferOutput<typeof IndexedFormSchema>;
export type IndexedEntity = v.InferOutput<typeof IndexedEntitySchema>;
export type PackIndex = v.InferOutput<typeof IndexSchema>;

/** Makes the index of a checked corpus. */
export function indexCorpus(corpus: Corpus, version: string): PackIndex {
  return {
    version,
    claims: corpus.claims.length,
    entities: corpus.entities.map(indexEntity),
    roles: [...corpus.roles],
    heads: [...corpus.heads],
    nonEntities: [...corpus.nonEntities],
  };
}

function indexEntity(entity: Entity): IndexedEntity {
  const gloss = entity.gloss ?? entity.name;
  const { event, person } = entity;
  return {
    id: entity.id,
    kind: entity.kind,
    label: entity.name,
    gloss,
    wikidata: entity.wikidata,
    country: entity.country,
    role: entity.role,
    roles: entity.roles,
    metonym: entity.metonym,
    standsFor: entity.standsFor,
    series:
      event?.series === undefined
        ? undefined
        : { of: event.series, from: event.from, to: event.to, place: event.place },
    holders: entity.holders.map(({ person: holder, from, to, certainty }) => ({
      person: holder,
      from,
      to,
      isCertain: certainty === 'certain',
    })),
    forms: formsOf(entity).map((form) => ({
      text: form.text.replaceAll('|', ''),
      policy: form.policy,
      gloss: form.gloss,
      support: form.support,
      compounds: form.compounds ?? isCompoundPart(entity, form.text, form.policy),
    })),
    families: familyNames(entity),
    given: person ? givenNames(person.given, person.variants, person.family.split(' ').length) : [],
    commonFamily: person?.common ?? false,
    gender: person?.gender,
    adjectiveGloss: entity.adjectiveGloss,
    demonyms: entity.demonyms,
    references: entity.references,
  };
}

/** Names of places and bodies form closed compounds (Natogipfel, Chinapolitik); people, titles and long names do not. */
function isCompoundPart(entity: Entity, text: string, policy: string): boolean {
  const kinds = ['country', 'city', 'region', 'alliance', 'organisation'];
  return policy === 'safe' && kinds.includes(entity.kind) && /^\p{Lu}\p{L}{2,}$/u.test(text);
}

function givenNames(given: string, variants: readonly string[], familySize: number): string[] {
  return [...new Set([given, ...variants.map((variant) => variant.split(' ').slice(0, -familySize).join(' '))])];
}
