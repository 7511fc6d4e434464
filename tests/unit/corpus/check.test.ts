import { describe, expect, it } from 'vitest';
import { checkCorpus } from '#core/corpus/check.ts';
import type { CorpusPlace } from '#core/corpus/problem.ts';
import type { Corpus } from '#core/corpus/schema.ts';
import { corpusOf, WORLD, type WorldInput } from '../card/world.ts';

/** Each problem as "entities 0 holders.1.from: message". */
function problemsOf(input: WorldInput | Corpus): readonly string[] {
  const corpus = 'roles' in input ? input : corpusOf(input);
  return checkCorpus(corpus).map(({ at, message, also }) => `${placed(at)}: ${message}${also ? ` & ${placed(also)}` : ''}`);
}

function placed({ list, index, path }: CorpusPlace): string {
  return [list, index, path.join('.')].join(' ').trim();
}

const PERSON = { kind: 'person', person: { family: 'A', given: 'B', order: 'given-first', gender: 'f' } } as const;
const term = (person: string, from: string, to?: string) => ({ person, from, to, source: 'record' });

describe('checkCorpus', () => {
  it('finds nothing wrong with a sound world', () => {
    expect(problemsOf(WORLD)).toEqual([]);
  });

  it('finds ids and Wikidata ids that are used twice', () => {
    expect(problemsOf({ entities: [{ id: 'a', wikidata: 'Q1' }, { id: 'a' }, { id: 'b', wikidata: 'Q1' }] })).toEqual([
      'entities 1 id: the id "a" is used twice & entities 0 id',
      'entities 2 wikidata: Q1 (wikidata) is used twice & entities 0 wikidata',
    ]);
  });

  it.each([
    ['country', { country: 'nowhere' }],
    ['metonym', { metonym: 'nowhere' }],
    ['standsFor.0', { standsFor: ['nowhere'] }],
    ['relations.0.target', { relations: [{ type: 'part-of', target: 'nowhere' }] }],
    ['event.place', { kind: 'event', event: { from: '2023', place: 'nowhere', source: 'record' } }],
    ['event.series', { kind: 'event', event: { from: '2023', series: 'nowhere', source: 'record' } }],
    ['holders.0.person', { kind: 'office', holders: [term('nowhere', '2020')] }],
    ['forms.0.support.mention.1', { forms: [{ text: 'X', policy: 'context', support: { mention: ['a', 'nowhere'] } }] }],
  ] satisfies [string, Partial<WorldInput['entities'][number]>][])('finds a dangling entity in %s', (path, fields) => {
    expect(problemsOf({ entities: [{ ...fields, id: 'a' }] })).toEqual([`entities 0 ${path}: no entity has the id "nowhere"`]);
  });

  it.each([
    ['event.source', { kind: 'event', event: { from: '2023', source: 'hearsay' } }],
    ['states.0.source', { states: [{ topic: 't', de: 'x', en: 'x', source: 'hearsay' }] }],
    ['notes.0.source', { notes: [{ de: 'x', en: 'x', source: 'hearsay' }] }],
  ] satisfies [string, Partial<WorldInput['entities'][number]>][])('finds a dangling source in %s', (path, fields) => {
    expect(problemsOf({ entities: [{ ...fields, id: 'a' }] })).toEqual([`entities 0 ${path}: no source has the id "hearsay"`]);
  });

  it('finds what dangles in claims, and names what is near', () => {
    const claims = [{ id: 'c', entities: ['a', 'nowhere'], by: 'nobody', source: 'recrd', overtaken: 'd' }];
    expect(problemsOf({ entities: [{ id: 'a' }], claims })).toEqual([
      'claims 0 entities.1: no entity has the id "nowhere"',
      'claims 0 by: no entity has the id "nobody"',
      'claims 0 source: no source has the id "recrd" (near: record)',
      'claims 0 overtaken: no claim has the id "d"',
    ]);
  });

  it('finds roles that do not exist, and references to the wrong kind', () => {
    const entities: WorldInput['entities'] = [
      { id: 'a', kind: 'office', role: 'chief', country: 'b', holders: [term('b', '2020')] },
      { id: 'b' },
    ];
    expect(problemsOf({ entities })).toEqual([
      'entities 0 country: "b" is of the kind concept; here belongs: country, organisation, alliance, region',
      'entities 0 role: no role has the id "chief"',
      'entities 0 holders.0.person: "b" is of the kind concept; here belongs: person',
    ]);
  });

  it('does not take an entry with mistakes of its own for a missing one', () => {
    const none = new Set<string>();
    const corpus = corpusOf({ entities: [{ id: 'a', country: 'broken' }] });
    const broken = { entities: new Set(['broken']), sources: none, claims: none, roles: none };
    expect(checkCorpus(corpus, broken)).toEqual([]);
  });

  it('finds relations to itself and claims that overtake themselves in the end', () => {
    const entities: WorldInput['entities'] = [{ id: 'a', relations: [{ type: 'part-of', target: 'a' }] }];
    const claims = [
      { id: 'c', entities: ['a'], overtaken: 'd' },
      { id: 'd', entities: ['a'], overtaken: 'c' },
    ];
    expect(problemsOf({ entities, claims })).toEqual([
      'entities 0 relations.0.target: it is related to itself',
      'claims 0 overtaken: it is overtaken by itself in the end',
      'claims 1 overtaken: it is overtaken by itself in the end',
    ]);
  });

  it('finds two holders of an office at once, but not a successor on the day of leaving', () => {
    const people = ['p', 'q'].map((id) => ({ ...PERSON, person: { ...PERSON.person, family: id }, id }));
    const office = (holders: ReturnType<typeof term>[]): WorldInput => ({ entities: [{ id: 'o', kind: 'office', holders }, ...people] });
    expect(problemsOf(office([term('p', '2020-01-01', '2021-01-01'), term('q', '2021-01-01')]))).toEqual([]);
    expect(problemsOf(office([term('q', '2021-01-01'), term('p', '2020-01-01', '2021-01-02')]))).toEqual([
      'entities 0 holders.0.from: the office has two holders at once & entities 0 holders.1',
    ]);
    expect(problemsOf(office([term('p', '2020-01-01'), term('q', '2021-01-01')]))).toHaveLength(1);
  });

  it('finds two states of one topic at once, and lets two topics overlap', () => {
    const state = (topic: string, from?: string, to?: string) => ({ topic, from, to, de: 'x', en: 'x', source: 'record' });
    const world = (...states: ReturnType<typeof state>[]): WorldInput => ({ entities: [{ id: 'a', states }] });
    expect(problemsOf(world(state('t', '2020'), state('u', '2020')))).toEqual([]);
    expect(problemsOf(world(state('t'), state('t', '2021')))).toEqual([
      'entities 0 states.1.from: the topic "t" has two states at once & entities 0 states.0',
    ]);
  });

  it('finds ends before beginnings, and lets an event begin and end on one day', () => {
    const event = (from: string, to: string): WorldInput => ({
      entities: [{ id: 'a', kind: 'event', event: { from, to, source: 'record' } }],
    });
    expect(problemsOf(event('2023-07-11', '2023-07-11'))).toEqual([]);
    expect(problemsOf(event('2023-07-11', '2023-07-10'))).toHaveLength(1);
    const entities: WorldInput['entities'] = [{ id: 'a', relations: [{ type: 'part-of', target: 'b', from: '2023', to: '2022' }] }, { id: 'b' }];
    expect(problemsOf({ entities })).toEqual([
      'entities 0 relations.0.to: it ends (2022) before or when it begins (2023); "to" is the first day of what follows',
    ]);
  });

  it('finds what began after it was checked, unless it is a plan', () => {
    const state = { topic: 't', from: '2027-01-01', de: 'x', en: 'x', source: 'record' };
    expect(problemsOf({ entities: [{ id: 'a', states: [state] }] })).toHaveLength(1);
    expect(problemsOf({ entities: [{ id: 'a', states: [{ ...state, certainty: 'planned' }] }] })).toEqual([]);
  });

  it('finds a claim overtaken by an older one', () => {
    const claims = [
      { id: 'new', entities: ['a'], date: '2024-01-01', overtaken: 'old' },
      { id: 'old', entities: ['a'], date: '2023' },
    ];
    expect(problemsOf({ entities: [{ id: 'a' }], claims })).toEqual([
      'claims 0 overtaken: "old" (2023) is older than what it overtakes (2024-01-01)',
    ]);
  });

  it('finds data that belongs to another kind, persons without a name, and events that rest on nothing', () => {
    const entities: WorldInput['entities'] = [
      { id: 'a', person: PERSON.person },
      { id: 'b', kind: 'person' },
      { id: 'c', kind: 'event', event: { from: '2023' } },
      { id: 'd', role: 'foreign-minister' },
    ];
    expect(problemsOf({ entities })).toEqual([
      'entities 0 person: "person" belongs to the kind person, not concept',
      'entities 1: a person needs "person": family and given name',
      'entities 2 event: its dates rest on nothing: give it a "source" or a certain claim about it',
      'entities 3 role: "role" belongs to the kind office, not concept',
    ]);
    expect(problemsOf({ entities: [entities[2] ?? { id: 'c' }], claims: [{ id: 'x', entities: ['c'] }] })).toEqual([]);
  });

  it('finds safe spellings of two entities that no reader could tell apart', () => {
    const pair = (...forms: NonNullable<WorldInput['entities'][number]['forms']>): WorldInput => ({
      entities: forms.map((form, at) => ({ id: `e${at}`, forms: [form] })),
    });
    expect(problemsOf(pair('Weißes Haus', 'Weisses Haus'))).toEqual([
      'entities 1 forms.0: "Weisses Haus" is also a safe form of "e0": give one of them a policy & entities 0 forms.0',
    ]);
    expect(problemsOf(pair('Rat', { text: 'Rat', policy: 'context' }))).toEqual([]);
    expect(problemsOf(pair('Rat', { text: 'Rat', policy: 'never-alone' }))).toEqual([]);
    expect(problemsOf(pair('National|e Strategie', 'Nationale Strategie'))).toHaveLength(1);
    expect(problemsOf({ entities: [{ id: 'a', forms: ['Rat', 'RAT'] }] })).toEqual([]);
  });

  it('counts names, adjectives and demonyms as safe spellings', () => {
    const entities: WorldInput['entities'] = [
      { ...PERSON, id: 'p' },
      { id: 'q', forms: ['B A'] },
      { id: 'r', adjective: ['koreanisch'] },
      { id: 's', adjective: ['koreanisch'] },
      { id: 't', demonyms: [{ text: 'Koreaner', noun: 'm/s/-', gloss: 'Korean' }] },
      { id: 'u', forms: [{ text: 'Koreaner', noun: 'm/s/-' }] },
    ];
    expect(problemsOf({ entities })).toHaveLength(3);
  });

  it('finds paradigms that cannot be read, wherever they stand', () => {
    const corpus: Corpus = {
      ...corpusOf({
        entities: [
          {
            id: 'a',
            forms: [{ text: 'Rat', noun: 'x' }],
            demonyms: [{ text: 'R', noun: 'q/s/-', gloss: 'r' }],
            references: [{ text: 'S', noun: 'm' }],
          },
        ],
      }),
      heads: [{ text: 'Gipfel', noun: 'm/s/-', gloss: 'summit' }, { text: 'Gipfel', noun: '?', gloss: 'summit' }],
      nonEntities: [{ text: 'Quad-Rennen', noun: '!', why: 'a race' }],
    };
    expect(problemsOf(corpus).map((problem) => problem.split(':')[0])).toEqual([
      'entities 0 forms.0.noun',
      'entities 0 demonyms.0.noun',
      'entities 0 references.0.noun',
      'heads 1 noun',
      'nonEntities 0 noun',
    ]);
  });
});
