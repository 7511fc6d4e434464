import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '#core/corpus/schema.ts';
import {
  ALL_ENTRIES,
  ALL_EVENTS,
  parseRoute,
  routeHash,
  TIMELINE_CHOICES,
  type LibraryRoute,
} from '#ui/library/route.ts';

const id = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed());
const kind = fc.constantFrom(...ENTITY_KINDS);
const route: fc.Arbitrary<LibraryRoute> = fc.oneof(
  fc.record({
    page: fc.constant('entries' as const),
    query: id.filter((text) => text.trim() === text),
    kinds: fc.uniqueArray(kind),
  }),
  fc.record({ page: fc.constant('entry' as const), entity: id }),
  fc.record({
    page: fc.constant('timeline' as const),
    show: fc.constantFrom(...TIMELINE_CHOICES),
    entity: fc.option(id),
    kind: fc.option(kind),
  }),
  fc.constant({ page: 'sources' as const }),
  fc.record({ page: fc.constant('source' as const), source: id }),
);

describe('where in the library', () => {
  it.each([
    ['', ALL_ENTRIES],
    ['#', ALL_ENTRIES],
    ['#/entry/nato', { page: 'entry', entity: 'nato' }],
    ['#/entry/', ALL_ENTRIES],
    ['#/entry/%E0%A4%A', { page: 'entry', entity: '%E0%A4%A' }],
    ['#/?q=liaison+office&kind=person,zebra', { page: 'entries', query: 'liaison office', kinds: ['person'] }],
    ['#/timeline', ALL_EVENTS],
    ['#/timeline?show=nothing&kind=zebra', ALL_EVENTS],
    ['#/timeline?show=both&entity=nato', { page: 'timeline', show: 'both', entity: 'nato', kind: null }],
    ['#/sources', { page: 'sources' }],
    ['#/sources/kantei', { page: 'source', source: 'kantei' }],
    ['#/zebra', ALL_ENTRIES],
  ] satisfies [string, LibraryRoute][])('%s', (hash, expected) => {
    expect(parseRoute(hash)).toEqual(expected);
  });

  it('is read back from what was written', () => {
    fc.assert(
      fc.property(route, (each) => {
        expect(parseRoute(routeHash(each))).toEqual(each);
      }),
    );
  });
});
