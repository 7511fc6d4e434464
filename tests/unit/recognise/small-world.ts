/** A corpus of a few entities, for testing the recogniser by itself. */
import * as v from 'valibot';
import { EntitySchema, HeadSchema, NonEntitySchema, RoleSchema, type Corpus } from '#core/corpus/schema.ts';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import type { Pack } from '#core/pack/pack.ts';
import { recognise } from '#core/recognise/recognise.ts';
import type { Mention } from '#core/recognise/mention.ts';

const described = { description: { de: 'Beschrieben.', en: 'Described.' }, checked: '2026-11-21' };
const land = [{ text: 'Land', noun: 'n/es,s/"er', gloss: 'country' }];
const country = (id: string, name: string, form: string, adjective: string): unknown => ({
  ...described,
  id,
  kind: 'country',
  name,
  adjective: [adjective],
  adjectiveGloss: `${name}-adj`,
  references: land,
  forms: [form],
});
const person = (id: string, family: string, given: string, home: string, common = false): unknown => ({
  ...described,
  id,
  kind: 'person',
  name: `${given} ${family}`,
  country: home,
  person: { family, given, order: 'family-first', gender: 'm', common },
});

const ENTITIES: unknown[] = [
  country('japan', 'Japan', 'Japan', 'japanisch'),
  country('south-korea', 'South Korea', 'Südkorea', 'südkoreanisch'),
  country('north-korea', 'North Korea', 'Nordkorea', 'nordkoreanisch'),
  country('germany', 'Germany', 'Deutschland', 'deutsch'),
  { ...described, id: 'lithuania', kind: 'country', name: 'Lithuania', forms: ['Litauen'], adjective: ['litauisch'] },
  {
    ...described,
    id: 'korea',
    kind: 'region',
    name: 'Korea',
    forms: ['Korea'],
    adjective: ['koreanisch'],
    standsFor: ['south-korea', 'north-korea'],
  },
  {
    ...described,
    id: 'nato',
    kind: 'alliance',
    name: 'NATO',
    forms: ['NATO'],
    references: [
      { text: 'Bündnis', noun: 'n/ses/se', gloss: 'alliance' },
      { text: 'Allianz', noun: 'f/-/en', gloss: 'alliance' },
    ],
  },
  {
    ...described,
    id: 'japan-government',
    kind: 'institution',
    name: 'Government of Japan',
    country: 'japan',
    forms: [{ text: 'japanisch|e Regierung', noun: 'f/-/en' }],
  },
  {
    ...described,
    id: 'tokyo',
    kind: 'city',
    name: 'Tokyo',
    country: 'japan',
    metonym: 'japan-government',
    forms: ['Tokio'],
  },
  { ...described, id: 'vilnius', kind: 'city', country: 'lithuania', name: 'Vilnius', forms: ['Vilnius'] },
  { ...described, id: 'madrid', kind: 'city', name: 'Madrid', forms: ['Madrid'] },
  { ...described, id: 'washington', kind: 'city', name: 'Washington', forms: ['Washington'] },
  {
    ...described,
    id: 'quad',
    kind: 'alliance',
    name: 'Quad',
    forms: [{ text: 'Quad', policy: 'context', support: { near: ['Indien', 'Gipfel'], mention: ['nato'] } }],
  },
  {
    ...described,
    id: 'die-welt',
    kind: 'media',
    name: 'Die Welt',
    forms: [{ text: 'Die Welt', policy: 'context', support: { quoted: true, before: ['Zeitung'] } }],
  },
  {
    ...described,
    id: 'nss',
    kind: 'document',
    name: 'National Security Strategy',
    forms: [{ text: 'National|e Sicherheitsstrategie', noun: 'f/-/n' }],
  },
  {
    ...described,
    id: 'declaration',
    kind: 'document',
    name: 'Washington Declaration',
    forms: ['Washington Declaration'],
  },
  {
    ...described,
    id: 'defence-policy',
    kind: 'concept',
    name: 'defence policy',
    forms: [{ text: 'Verteidigungspolitik', noun: 'f/-/en' }],
  },
  {
    ...described,
    id: 'security-policy',
    kind: 'concept',
    name: 'security policy',
    forms: [{ text: 'Sicherheitspolitik', noun: 'f/-/en' }],
  },
  person('kishida', 'Kishida', 'Fumio', 'japan'),
  person('hayashi', 'Hayashi', 'Yoshimasa', 'japan', true),
  person('ishiba', 'Ishiba', 'Shigeru', 'japan'),
  person('yoon', 'Yoon', 'Suk-yeol', 'south-korea'),
  person('stoltenberg', 'Stoltenberg', 'Jens', 'nato'),
  {
    ...described,
    id: 'japan-pm',
    kind: 'office',
    name: 'Prime Minister of Japan',
    country: 'japan',
    role: 'head-of-government',
    holders: [
      { person: 'kishida', from: '2021-10-04', to: '2024-10-01', source: 's' },
      { person: 'ishiba', from: '2024-10-01', to: '2025-10-21', source: 's' },
      { person: 'hayashi', from: '2026-01-01', source: 's', certainty: 'reported' },
    ],
  },
  {
    ...described,
    id: 'japan-fm',
    kind: 'office',
    name: 'Foreign Minister of Japan',
    country: 'japan',
    role: 'foreign-minister',
    holders: [{ person: 'hayashi', from: '2021-11-10', to: '2023-09-13', source: 's' }],
  },
  {
    ...described,
    id: 'nato-sg',
    kind: 'office',
    name: 'NATO Secretary General',
    country: 'nato',
    role: 'secretary-general',
    forms: [{ text: 'NATO-Generalsekretär', noun: 'm/s/e' }],
    holders: [{ person: 'stoltenberg', from: '2014-10-01', to: '2024-10-01', source: 's' }],
  },
  {
    ...described,
    id: 'nato-summit',
    kind: 'event',
    name: 'NATO summit',
    forms: [
      { text: 'NATO-Gipfel', noun: 'm/s/-' },
      { text: 'Summit', noun: 'm/s/s', policy: 'context', support: { mention: ['nato'] } },
    ],
  },
  {
    ...described,
    id: 'summit-madrid',
    kind: 'event',
    name: 'Madrid summit',
    event: { from: '2022-06-28', to: '2022-06-30', place: 'madrid', series: 'nato-summit' },
  },
  {
    ...described,
    id: 'summit-vilnius',
    kind: 'event',
    name: 'Vilnius summit',
    event: { from: '2023-07-11', to: '2023-07-12', place: 'vilnius', series: 'nato-summit' },
  },
  {
    ...described,
    id: 'summit-washington',
    kind: 'event',
    name: 'Washington summit',
    event: { from: '2024-07-09', to: '2024-07-11', place: 'washington', series: 'nato-summit' },
  },
];

const ROLES: unknown[] = [
  {
    id: 'head-of-government',
    gloss: 'head of government',
    titles: [
      { text: 'Premierminister', noun: 'm/s/-', gloss: 'prime minister' },
      { text: 'Premierministerin', noun: 'f/-/nen', gloss: 'prime minister' },
      { text: 'Premier', noun: 'm/s/s', gloss: 'premier' },
      { text: 'Regierungschef', noun: 'm/s/s' },
    ],
  },
  { id: 'foreign-minister', gloss: 'foreign minister', titles: [{ text: 'Außenminister', noun: 'm/s/-' }] },
  { id: 'secretary-general', gloss: 'secretary general', titles: [{ text: 'Generalsekretär', noun: 'm/s/e' }] },
];

const corpus: Corpus = {
  entities: ENTITIES.map((entity) => v.parse(EntitySchema, entity)),
  sources: [],
  claims: [],
  roles: ROLES.map((role) => v.parse(RoleSchema, role)),
  nonEntities: [
    { text: 'Denzel Washington', why: 'an actor' },
    { text: 'Quad-Rennen', noun: 'n/s/-', why: 'a race' },
    { text: 'Real Madrid', why: 'a club' },
    { text: 'Tokio Hotel', why: 'a band' },
  ].map((item) => v.parse(NonEntitySchema, item)),
  heads: [
    { text: 'Gipfel', noun: 'm/s/-', gloss: 'summit' },
    { text: 'Aktivität', noun: 'f/-/en', gloss: 'activity' },
    { text: 'Politik', noun: 'f/-/en', gloss: 'policy' },
    { text: 'Mitgliedschaft', noun: 'f/-/en', gloss: 'membership' },
  ].map((head) => v.parse(HeadSchema, head)),
};

/** The small corpus, compiled. */
export const smallCorpus = corpus;

/** The small corpus, opened. */
export const smallPack: Pack = openSmallPack();

/** The mentions of a text whose lines are its flows. */
export function read(text: string, asOf: string | null = '2023-05-15', known: readonly string[] = []): Mention[] {
  const flows = text.split('\n').map((line, id) => ({ id, text: line }));
  return recognise(flows, smallPack, { asOf, known }).flatMap((flow) => flow.mentions);
}

/** The mentions as "surface=entity", with "?" when only probable. */
export function brief(text: string, asOf: string | null = '2023-05-15', known: readonly string[] = []): string[] {
  return read(text, asOf, known).map(
    ({ surface, entity, certainty }) => `${surface}=${entity}${certainty === 'probable' ? '?' : ''}`,
  );
}

function openSmallPack(): Pack {
  const opened = openPack(compilePack(corpus));
  if (!opened.ok) throw new Error(`${opened.problem.section}: ${opened.problem.detail}`);
  return opened.value;
}
