import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntitySchema, RoleSchema, type Support } from '#core/corpus/schema.ts';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import { recognise } from '#core/recognise/recognise.ts';

const described = { description: { de: 'Beschrieben.', en: 'Described.' }, checked: '2026-11-21' };
const named = (id: string, kind: string, form: string): unknown => ({
  ...described,
  id,
  kind,
  name: id,
  forms: [form],
});

/** Is the form „Büro“, with this support, found in the text? */
function isFound(text: string, support: Partial<Support>): boolean {
  return find(text, [
    named('nato', 'alliance', 'NATO'),
    named('tokyo', 'city', 'Tokio'),
    {
      ...described,
      id: 'office',
      kind: 'institution',
      name: 'office',
      forms: [{ text: 'Büro', noun: 'n/s/s', policy: 'context', support }],
    },
  ]).includes('Büro=office');
}

/** The mentions of a text as "surface=entity". */
function find(text: string, entities: readonly unknown[], roles: readonly unknown[] = []): string[] {
  const opened = openPack(
    compilePack({
      entities: entities.map((entity) => v.parse(EntitySchema, entity)),
      roles: roles.map((role) => v.parse(RoleSchema, role)),
      sources: [],
      claims: [],
      nonEntities: [],
      heads: [],
    }),
  );
  if (!opened.ok) throw new Error(opened.problem.detail);
  const flows = text.split('\n').map((line, id) => ({ id, text: line }));
  return recognise(flows, opened.value, { asOf: '2023-05-15', known: [] }).flatMap((flow) =>
    flow.mentions.map(({ surface, entity }) => `${surface}=${entity}`),
  );
}

describe('any condition is enough', () => {
  const support = { mention: ['nato', 'tokyo'], near: ['eröffnen'] };
  it.each([
    ['Das Büro ist klein.', false],
    ['Das Büro ist klein.\nDie Nato wächst.', true],
    ['Man will ein Büro eröffnen.', true],
  ])('in %j: %s', (text, expected) => {
    expect(isFound(text, support)).toBe(expected);
  });
});

describe('all', () => {
  const support = { all: true, mention: ['nato', 'tokyo'], near: ['eröffnen', 'ein in tokio'] };
  it.each([
    ['Die Nato will ein Büro eröffnen.\nTokio wartet.', true],
    ['Die Nato plant ein Büro in Tokio.', true],
    ['Die Nato plant ein Büro.\nTokio wartet.', false],
    ['Die Nato will ein Büro eröffnen.', false],
    ['Die Firma will ein Büro in Tokio eröffnen.', false],
  ])('in %j: %s', (text, expected) => {
    expect(isFound(text, support)).toBe(expected);
  });

  it('holds for quotation marks and words before it too', () => {
    const strict = { all: true, quoted: true, before: ['zeitung'] };
    expect(isFound('Die Zeitung „Büro“ schreibt.', strict)).toBe(true);
    expect(isFound('Die Zeitung Büro schreibt.', strict)).toBe(false);
    expect(isFound('Das „Büro“ schreibt.', strict)).toBe(false);
  });

  it('is not enough by itself', () => {
    expect(isFound('Das Büro ist klein.', { all: true })).toBe(false);
  });
});

describe('unless', () => {
  const support = { mention: ['nato'], unless: ['kiew', 'new york'] };
  it.each([
    ['Das Büro der Nato in Tokio', true],
    ['Das Büro der Nato in Kiew', false],
    // A word of four letters does not count as the beginning of a longer one.
    ['Das Büro der Nato in Kiews Mitte', true],
    ['Das Büro der Nato in New York', false],
    ['Das neue Büro der Nato in York', true],
    ['Die Nato sorgt sich um Kiew. Das Büro in Tokio ist klein.', true],
  ])('in %j: %s', (text, expected) => {
    expect(isFound(text, support)).toBe(expected);
  });
});

describe('an office with several roles', () => {
  const roles = [
    { id: 'president', gloss: 'president', titles: [{ text: 'Präsident', noun: 'm/en/en' }] },
    { id: 'head-of-state', gloss: 'head of state', titles: [{ text: 'Staatsoberhaupt', noun: 'n/es,s/"er' }] },
    { id: 'head-of-government', gloss: 'prime minister', titles: [{ text: 'Premierminister', noun: 'm/s/-' }] },
  ];
  const entities = [
    { ...described, id: 'finland', kind: 'country', name: 'Finland', forms: ['Finnland'], adjective: ['finnisch'] },
    {
      ...described,
      id: 'niinisto',
      kind: 'person',
      name: 'Sauli Niinistö',
      country: 'finland',
      person: { family: 'Niinistö', given: 'Sauli', order: 'given-first', gender: 'm' },
    },
    {
      ...described,
      id: 'finland-president',
      kind: 'office',
      name: 'President of Finland',
      country: 'finland',
      role: 'president',
      roles: ['head-of-state'],
      holders: [{ person: 'niinisto', from: '2012-03-01', to: '2024-03-01', source: 's' }],
    },
  ];
  it.each([
    ['Der finnische Präsident reist ab.', ['finnische=finland', 'Präsident=niinisto']],
    ['Das finnische Staatsoberhaupt reist ab.', ['finnische=finland', 'Staatsoberhaupt=niinisto']],
    [
      'Finnlands Staatsoberhaupt Sauli Niinistö',
      ['Finnlands=finland', 'Staatsoberhaupt=finland-president', 'Sauli Niinistö=niinisto'],
    ],
    ['Der finnische Premierminister reist ab.', ['finnische=finland']],
  ])('is found by each in %j', (text, expected) => {
    expect(find(text, entities, roles)).toEqual(expected);
  });
});
