import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#app/library/library-data.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { LibraryData } from '#ui/library/library-types.ts';
import { openGoldPack } from '../../gold/gold-pack.ts';

let pack: Pack;
let data: LibraryData;

beforeAll(async () => {
  pack = await openGoldPack();
  data = readLibrary(pack);
});

describe('the library of the corpus', () => {
  it('lists every entry once, by name', () => {
    expect(data.entries.map(({ entity }) => entity).toSorted()).toEqual([...pack.entityIds()].toSorted());
    const names = data.entries.map(({ label }) => label);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare));
  });

  it('names an entry in both languages and its own script, no spelling twice and no marks of endings', () => {
    const kishida = data.entries.find(({ entity }) => entity === 'kishida-fumio');
    expect(kishida).toMatchObject({ label: 'Fumio Kishida', native: [{ lang: 'ja', text: '岸田文雄' }] });
    expect(kishida?.claims).toBe(pack.claimsAbout('kishida-fumio').length);
    for (const { german, aliases } of data.entries) {
      const names = [german, ...aliases];
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name.includes('|'))).toEqual([]);
    }
  });

  it('tells every statement once, under its source', () => {
    const told = data.sources.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(told).toHaveLength(pack.claimCount);
    expect(new Set(told).size).toBe(told.length);
    for (const { id, statements } of data.sources) {
      for (const statement of statements) expect(pack.claim(statement.id)?.source).toBe(id);
    }
  });

  it('leaves out no source on which something rests', () => {
    expect(data.sources.filter(({ statements, entries }) => statements.length + entries.length === 0)).toEqual([]);
    const office = pack.entity('japan-prime-minister');
    const listed = data.sources.filter(({ entries }) => entries.some(({ entity }) => entity === office?.id));
    expect(listed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(office?.holders.map(({ source }) => source) ?? []),
    );
  });

  it('puts events and statements in the order of time', () => {
    const days = data.timeline.map(({ from }) => from);
    expect(days).toEqual(days.toSorted());
    const vilnius = data.timeline.find(({ id }) => id === 'event nato-summit-vilnius-2023');
    expect(vilnius).toMatchObject({ what: 'event', from: '2023-07-11', to: '2023-07-12' });
    expect(vilnius?.about).toEqual(expect.arrayContaining(['nato-summit-vilnius-2023', 'vilnius', 'nato-summit']));
    expect(data.timeline.filter(({ what }) => what === 'statement')).toHaveLength(pack.claimCount);
  });
});
