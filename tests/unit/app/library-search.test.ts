import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#app/library/library-data.ts';
import { createLibrarySearch, type LibrarySearch } from '#app/library/library-search.ts';
import { openGoldPack } from '../../gold/gold-pack.ts';

let search: LibrarySearch;

beforeAll(async () => {
  search = createLibrarySearch(readLibrary(await openGoldPack()).entries);
});

describe('searching the library', () => {
  it.each([
    ['Verbindungsbüro', 'nato-liaison-office-tokyo'],
    ['verbindungsbuero', 'nato-liaison-office-tokyo'],
    ['verbindungsburo', 'nato-liaison-office-tokyo'],
    ['liaison office', 'nato-liaison-office-tokyo'],
    ['Kischida', 'kishida-fumio'],
    ['kishid', 'kishida-fumio'],
    ['岸田', 'kishida-fumio'],
    ['Sudkorea', 'south-korea'],
    ['Suedkorea', 'south-korea'],
    ['SÜDKOREA', 'south-korea'],
    ['Weisses Haus', 'white-house'],
    ['AUKUS', 'aukus'],
    ['Japan', 'japan'],
    ['USA', 'united-states'],
    ['Nato-Generalsekretär', 'nato-secretary-general'],
  ])('%s finds %s first', (query, entity) => {
    expect(search.find(query)?.[0]).toBe(entity);
  });

  it('finds in a description what no name says, behind what a name says', () => {
    const found = search.find('Kishida Bucha') ?? [];
    expect(found).toContain('kishida-visit-kyiv-2023');
    const kishida = search.find('Kishida') ?? [];
    expect(kishida.indexOf('kishida-fumio')).toBe(0);
    expect(kishida.length).toBeGreaterThan(3);
  });

  it('wants every word of a query', () => {
    expect(search.find('Kishida Walfischkutter')).toEqual([]);
  });

  it('is not asked anything by blanks and signs', () => {
    expect(search.find('')).toBeNull();
    expect(search.find(' – … ')).toBeNull();
  });

  it('guesses no short words', () => {
    expect(search.find('xqz')).toEqual([]);
    expect(search.find('Qaud')).toEqual([]);
  });
});
