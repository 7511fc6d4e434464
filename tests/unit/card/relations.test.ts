import { describe, expect, it } from 'vitest';
import { cardRelations } from '#core/card/relations.ts';
import { packOf, WORLD, type WorldInput } from './world.ts';

function relationsOf(id: string, world: WorldInput = WORLD): readonly string[] {
  const pack = packOf(world);
  const entity = pack.entity(id);
  if (!entity) throw new Error(`no entity ${id}`);
  return cardRelations(pack, entity).map(({ type, target, from, to }) =>
    [type, target.entity, from ?? '', to ?? ''].join(' ').trim(),
  );
}

describe('cardRelations', () => {
  it('reads a relation from its other end too', () => {
    expect(relationsOf('nato')).toContain('has-member sweden 2024-03-07');
    expect(relationsOf('nato')).toContain('has-part liaison-office');
    expect(relationsOf('liaison-office')).toContain('part-of nato');
  });

  it('adds the place and series of an event, and the events of a series in the order of time', () => {
    expect(relationsOf('vilnius-summit')).toEqual(['part-of nato-summit', 'held-at vilnius']);
    expect(relationsOf('nato-summit')).toEqual([
      'has-part vilnius-summit 2023-07-11 2023-07-12',
      'has-part ankara-summit 2026-07-07 2026-07-08',
    ]);
  });

  it('adds a person’s offices, an office’s holders and the offices of a country, dated', () => {
    expect(relationsOf('kishida-fumio')).toEqual(['related-to japan-prime-minister 2021-10-04 2024-10-01']);
    expect(relationsOf('japan-prime-minister')).toContain('related-to takaichi-sanae 2025-10-21');
    expect(relationsOf('japan')).toContain('has-part japan-prime-minister');
  });

  it('tells each relation once, the dated one of two, and no plain one beside a named one', () => {
    const entities: WorldInput['entities'] = [
      {
        id: 'a',
        relations: [
          { type: 'member-of', target: 'b' },
          { type: 'related-to', target: 'b' },
        ],
      },
      {
        id: 'b',
        relations: [
          { type: 'has-member', target: 'a', from: '2020' },
          { type: 'related-to', target: 'b' },
        ],
      },
    ];
    expect(relationsOf('a', { entities })).toEqual(['member-of b 2020']);
  });

  it('gives a moment its day as the end, and leaves open what lasts', () => {
    const entities: WorldInput['entities'] = [
      {
        id: 'treaty',
        relations: [
          { type: 'signed-by', target: 'someone', from: '2020-01-02' },
          { type: 'part-of', target: 'system', from: '2020-01-02' },
        ],
      },
      { id: 'someone' },
      { id: 'system' },
    ];
    expect(relationsOf('treaty', { entities })).toEqual([
      'part-of system 2020-01-02',
      'signed-by someone 2020-01-02 2020-01-02',
    ]);
    expect(relationsOf('someone', { entities })).toEqual(['related-to treaty 2020-01-02 2020-01-02']);
  });

  it('does not bury a country under everything that points at it', () => {
    const entities: WorldInput['entities'] = [
      { id: 'land', kind: 'country' },
      { id: 'paper', kind: 'document', relations: [{ type: 'about', target: 'land' }] },
      { id: 'theme', kind: 'concept' },
      { id: 'essay', kind: 'document', relations: [{ type: 'about', target: 'theme' }] },
    ];
    expect(relationsOf('land', { entities })).toEqual([]);
    expect(relationsOf('theme', { entities })).toEqual(['related-to essay']);
  });
});
