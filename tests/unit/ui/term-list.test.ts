import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '#core/corpus/schema.ts';
import { filterTerms, groupTerms, KIND_ORDER } from '#ui/term-list.ts';
import { READING } from '../../browser/ui/samples.ts';

const surfaces = (query: string): readonly string[] =>
  filterTerms(READING.terms, query).map((term) => term.mention.surface);

describe('filtering terms', () => {
  it.each([
    ['', READING.terms.length],
    ['   ', READING.terms.length],
  ])('%j leaves all', (query, count) => {
    expect(surfaces(query)).toHaveLength(count);
  });

  it.each([
    ['verbindungs', ['Verbindungsbüro']],
    ['liaison OFFICE', ['Verbindungsbüro']],
    ['office liaison', ['Verbindungsbüro']],
    ['verbindungsbuero', ['Verbindungsbüro']],
    ['verbindungsburo', ['Verbindungsbüro']],
    ['sudkor', ['südkoreanische']],
    ['aussen', ['Außen- und Sicherheitspolitik']],
    ['Außen', ['Außen- und Sicherheitspolitik']],
    ['tokio japan', ['Tokio']],
    ['xyz', []],
  ])('%j finds %j', (query, expected) => {
    expect(surfaces(query)).toEqual(expected);
  });
});

describe('grouping terms', () => {
  it('knows a place for every kind', () => {
    expect([...KIND_ORDER].toSorted()).toEqual([...ENTITY_KINDS].toSorted());
  });

  it('keeps reading order within a group and leaves empty groups out', () => {
    const groups = groupTerms(READING.terms);
    expect(groups.map((group) => group.kind)).toEqual([
      'person',
      'alliance',
      'institution',
      'country',
      'city',
      'concept',
    ]);
    expect(groups[3]?.terms.map((term) => term.mention.surface)).toEqual(['Japans', 'südkoreanische']);
  });
});
