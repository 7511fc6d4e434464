/** A small world for the tests of cards: written as the corpus is, parsed by its schemas, opened as a pack. */
import * as v from 'valibot';
import { ClaimSchema, type Corpus, EntitySchema, RoleSchema, SourceSchema } from '#core/corpus/schema.ts';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import type { Pack } from '#core/pack/pack.ts';

export type EntityInput = Partial<v.InferInput<typeof EntitySchema>> & { readonly id: string };
export type ClaimInput = Partial<v.InferInput<typeof ClaimSchema>> & {
  readonly id: string;
  readonly entities: string[];
};

export interface WorldInput {
  readonly entities: readonly EntityInput[];
  readonly claims?: readonly ClaimInput[];
  readonly sources?: readonly Partial<v.InferInput<typeof SourceSchema>>[];
}

export const CHECKED = '2026-11-21';

/** A corpus of `world`; what an entry leaves out gets a plain default. There is always a source "record" of 2026. */
export function corpusOf({ entities, claims = [], sources = [] }: WorldInput): Corpus {
  return {
    entities: entities.map((entity) => v.parse(EntitySchema, { ...ENTITY, name: entity.id, ...entity })),
    claims: claims.map((claim) => v.parse(ClaimSchema, { ...CLAIM, de: claim.id, en: claim.id, ...claim })),
    sources: [{ id: 'record' }, ...sources].map((source) => v.parse(SourceSchema, { ...SOURCE, ...source })),
    roles: [
      v.parse(RoleSchema, {
        id: 'head-of-government',
        gloss: 'head of government',
        titles: [{ text: 'Premier', noun: 'm/s/s' }],
      }),
      v.parse(RoleSchema, {
        id: 'foreign-minister',
        gloss: 'foreign minister',
        titles: [{ text: 'Außenminister', noun: 'm/s/-' }],
      }),
    ],
    nonEntities: [],
    heads: [],
  };
}

export function packOf(world: WorldInput): Pack {
  const opened = openPack(compilePack(corpusOf(world)));
  if (!opened.ok) throw new Error(`${opened.problem.section}: ${opened.problem.detail}`);
  return opened.value;
}

const ENTITY = { kind: 'concept', description: { de: 'Etwas.', en: 'Something.' }, checked: CHECKED };
const CLAIM = { date: '2023-05', certainty: 'certain', source: 'record' };
const SOURCE = { publisher: 'Record', title: 'The record', date: '2026-11-01', kind: 'reference' };

const person = (id: string, given: string, family: string, gender: 'f' | 'm' = 'm'): EntityInput => ({
  id,
  kind: 'person',
  name: `${given} ${family}`,
  person: { family, given, order: 'family-first', gender },
});

/** Japan and its prime ministers, NATO and its summits, the liaison office: enough for every kind of line. */
export const WORLD: WorldInput = {
  entities: [
    { id: 'japan', kind: 'country', name: 'Japan', forms: ['Japan'] },
    { id: 'japan-government', kind: 'institution', name: 'Government of Japan', country: 'japan' },
    { id: 'diet', kind: 'institution', name: 'National Diet', country: 'japan' },
    { id: 'tokyo', kind: 'city', name: 'Tokyo', country: 'japan', metonym: 'japan-government', forms: ['Tokio'] },
    {
      id: 'sweden',
      kind: 'country',
      name: 'Sweden',
      relations: [{ type: 'member-of', target: 'nato', from: '2024-03-07', source: 'record' }],
    },
    { id: 'vilnius', kind: 'city', name: 'Vilnius', forms: ['Wilna'] },
    { id: 'ankara', kind: 'city', name: 'Ankara', forms: ['Ankara'] },
    person('kishida-fumio', 'Fumio', 'Kishida'),
    person('ishiba-shigeru', 'Shigeru', 'Ishiba'),
    person('takaichi-sanae', 'Sanae', 'Takaichi', 'f'),
    {
      id: 'japan-prime-minister',
      kind: 'office',
      name: 'Prime Minister of Japan',
      country: 'japan',
      role: 'head-of-government',
      forms: ['Premierminister Japans', 'Premierministerin Japans'],
      holders: [
        { person: 'kishida-fumio', from: '2021-10-04', to: '2024-10-01', source: 'record' },
        { person: 'ishiba-shigeru', from: '2024-10-01', to: '2025-10-21', source: 'record' },
        { person: 'takaichi-sanae', from: '2025-10-21', source: 'record', certainty: 'not-verified' },
      ],
    },
    {
      id: 'nato',
      kind: 'alliance',
      name: 'NATO',
      forms: ['NATO'],
      states: [
        {
          topic: 'members',
          from: '2023-04-04',
          to: '2024-03-07',
          de: '31 Mitglieder',
          en: '31 members',
          source: 'record',
        },
        { topic: 'members', from: '2024-03-07', de: '32 Mitglieder', en: '32 members', source: 'record' },
      ],
    },
    { id: 'nato-summit', kind: 'event', name: 'NATO summit', forms: ['NATO-Gipfel'] },
    {
      id: 'vilnius-summit',
      kind: 'event',
      name: 'Vilnius summit',
      forms: ['Gipfel von Vilnius'],
      event: { from: '2023-07-11', to: '2023-07-12', place: 'vilnius', series: 'nato-summit', source: 'record' },
    },
    {
      id: 'ankara-summit',
      kind: 'event',
      name: 'Ankara summit',
      forms: ['Gipfel von Ankara'],
      event: {
        from: '2026-07-07',
        to: '2026-07-08',
        place: 'ankara',
        series: 'nato-summit',
        announced: '2024-07-10',
        source: 'record',
      },
    },
    {
      id: 'war',
      kind: 'event',
      name: 'War in Ukraine',
      event: { from: '2022-02-24', ongoing: true, source: 'record' },
    },
    { id: 'accession', kind: 'event', name: 'Accession of Sweden', event: { from: '2024-03-07', source: 'record' } },
    {
      id: 'liaison-office',
      kind: 'institution',
      name: 'NATO liaison office in Tokyo',
      forms: [{ text: 'Verbindungsbüro', noun: 'n/s/s' }],
      states: [
        {
          topic: 'plan',
          from: '2023-05-03',
          to: '2023-07-12',
          de: 'geplant',
          en: 'planned',
          source: 'record',
          certainty: 'planned',
        },
        { topic: 'plan', from: '2023-07-12', de: 'nicht vereinbart', en: 'not agreed', source: 'record' },
      ],
      relations: [
        { type: 'part-of', target: 'nato' },
        { type: 'located-in', target: 'tokyo' },
      ],
    },
  ],
};
